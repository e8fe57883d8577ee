#pragma once

#include "ui/customer_pane.h"
#include "ui/wording.h"

#include <QPushButton>

namespace countersign {

/// One of two equal answers: the words in both languages and the key that gives the same answer.
/// Enter presses it only after somebody put the focus there.
class AnswerButton : public QPushButton {
    Q_OBJECT
public:
    explicit AnswerButton(QChar key, QWidget* parent = nullptr);
    void say(const wording::Bilingual& words);
    void setScale(const CustomerScale& scale);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    CustomerLabel* key_;
    CustomerLabel* first_;
    CustomerLabel* second_;
};

} // namespace countersign
