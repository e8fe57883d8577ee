#pragma once

#include "ui/desk_page.h"

#include <memory>

namespace Ui {
class HelpPage;
}

namespace countersign {

/// What the five steps are and what the keys do. F1, Esc or Enter lead back.
class HelpPage : public DeskPage {
    Q_OBJECT
public:
    explicit HelpPage(QWidget* parent = nullptr);
    ~HelpPage() override;
    void goOn() override { emit backPressed(); }
    void forget() override {}

signals:
    void backPressed();

private:
    std::unique_ptr<Ui::HelpPage> ui_;
};

} // namespace countersign
