#pragma once

#include "ui/desk_page.h"
#include "ui/document_card.h"

#include <memory>

namespace Ui {
class DonePage;
}

namespace countersign {

struct DoneView {
    Outcome outcome{Outcome::Refused};
    QString word; ///< "Registered"
    wording::Bilingual tell;
    QString number;
    QString entry;
    QString why; ///< empty when registered
    bool simulated{false};
    DocumentView document;
};

/// Step 5: the outcome at one glance, and what to tell the customer.
class DonePage : public DeskPage {
    Q_OBJECT
public:
    explicit DonePage(QWidget* parent = nullptr);
    ~DonePage() override;
    void display(const DoneView& view);
    void goOn() override { emit nextPressed(); }
    void forget() override;

signals:
    void nextPressed();

private:
    std::unique_ptr<Ui::DonePage> ui_;
};

} // namespace countersign
