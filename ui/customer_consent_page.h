#pragma once

#include "ui/customer_pane.h"
#include "ui/customer_view.h"

#include <vector>

class QBoxLayout;
class QGridLayout;
class QScrollArea;

namespace countersign {

class AnswerButton;

/// What the customer is asked to agree to, in the customer's language only, and two equal answers.
/// None of them is preselected. Only the text scrolls, where it is too long for the screen.
class CustomerConsentPage : public CustomerPane {
    Q_OBJECT
public:
    explicit CustomerConsentPage(QWidget* parent = nullptr);
    void display(const CustomerConsent& page);
    void forget() { display({}); }
    /// A key that was pressed anywhere in the window; true when it meant something here.
    [[nodiscard]] bool takeKey(int key);

signals:
    void answered(countersign::ConsentAnswer answer);

protected:
    void applyScale(const CustomerScale& scale, Saying saying) override;
    [[nodiscard]] bool hasRoom() const override;

private:
    struct Paragraph {
        CustomerLabel* heading;
        CustomerLabel* text;
    };
    void arrange(const CustomerScale& scale);
    [[nodiscard]] int textHeight() const;
    void scrollBy(int pages);
    CustomerLabel* title_;
    QScrollArea* area_;
    QWidget* sheet_;
    QGridLayout* grid_;
    std::vector<Paragraph> paragraphs_;
    QBoxLayout* answers_;
    AnswerButton* accept_;
    AnswerButton* decline_;
};

} // namespace countersign
