#pragma once

#include "ui/desk_page.h"
#include "ui/wording.h"

#include <memory>
#include <optional>

namespace Ui {
class SealingPage;
}

namespace countersign {

struct SealingView {
    std::optional<wording::Problem> problem;
};

/// Between the face and the outcome: the record is being written, or could not be.
class SealingPage : public DeskPage {
    Q_OBJECT
public:
    explicit SealingPage(QWidget* parent = nullptr);
    ~SealingPage() override;
    void display(const SealingView& view);
    void goOn() override;
    void forget() override { display({}); }

signals:
    void tryAgainPressed();

private:
    std::unique_ptr<Ui::SealingPage> ui_;
    bool failed_{false};
};

} // namespace countersign
