#pragma once

#include "ui/customer_pane.h"
#include "ui/customer_view.h"
#include "ui/glyph.h"

namespace countersign {

class CustomerSign;

/// Welcome, waiting, the number and the outcome: one thing said large in the middle, with a sign
/// beside the words and, once there is one, the number.
class CustomerMessagePage : public CustomerPane {
    Q_OBJECT
public:
    explicit CustomerMessagePage(QWidget* parent = nullptr);
    void display(const CustomerWelcome& page, const QString& outlet);
    void display(const CustomerWaiting& page);
    void display(const CustomerNumber& page, const QString& number);
    void display(const CustomerOutcome& page, const QString& number);
    void forget();

protected:
    void applyScale(const CustomerScale& scale, Saying saying) override;

private:
    struct Message {
        Glyph glyph{Glyph::Seal};
        Tone tone{Tone::Accent};
        bool over{false}; ///< nothing is asked of the customer any more
        QString above{};  ///< one line before the sentence
        wording::Bilingual now{};
        wording::Bilingual numberHeading{};
        QString number{};
        wording::Bilingual then{};
    };
    void say(const Message& message);
    CustomerSign* sign_;
    CustomerLabel* above_;
    CustomerLabel* first_;
    CustomerLabel* second_;
    CustomerLabel* numberHeading_;
    CustomerLabel* number_;
    CustomerLabel* thenFirst_;
    CustomerLabel* thenSecond_;
};

} // namespace countersign
