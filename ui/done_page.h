#pragma once

#include "ui/desk_page.h"
#include "ui/document_card.h"
#include "ui/style.h"

#include <memory>
#include <optional>

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
    QString why;       ///< empty when registered
    bool waits{false}; ///< for a manager; may be left for later
    bool simulated{false};
    DocumentView document;
};

/// What became of the slip; nothing at all before anybody asked for it.
struct SlipStateView {
    bool busy{false}; ///< it is under way: nobody can ask for another one
    QString words;
    Tone tone{Tone::Good};
    std::optional<wording::Problem> problem;
};

/// Step 5: the outcome at one glance, and what to tell the customer.
class DonePage : public DeskPage {
    Q_OBJECT
public:
    explicit DonePage(QWidget* parent = nullptr);
    ~DonePage() override;
    void display(const DoneView& view);
    void displaySlip(const SlipStateView& view);
    void goOn() override { emit nextPressed(); }
    void forget() override;

signals:
    void nextPressed();
    void slipWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::unique_ptr<Ui::DonePage> ui_;
};

} // namespace countersign
