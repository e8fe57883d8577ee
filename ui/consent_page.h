#pragma once

#include "ui/desk_page.h"
#include "ui/wording.h"

#include <memory>

namespace Ui {
class ConsentPage;
}

namespace countersign {

struct ConsentView {
    QString number; ///< to be opened, grouped
    QString holder;
    wording::ConsentText text; ///< in the customer's language
};

/// Step 3: the customer agrees to the face check, or takes the other way. Two equal answers, none
/// of them preselected: Enter alone answers nothing, A and D do.
class ConsentPage : public DeskPage {
    Q_OBJECT
public:
    explicit ConsentPage(QWidget* parent = nullptr);
    ~ConsentPage() override;
    void display(const ConsentView& view);
    /// The same in another language.
    void displayText(const wording::ConsentText& text);
    void forget() override { display({}); }

signals:
    void accepted();
    void declined();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::unique_ptr<Ui::ConsentPage> ui_;
};

} // namespace countersign
