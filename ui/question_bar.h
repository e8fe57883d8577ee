#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace countersign {

struct QuestionView {
    QString question;
    QString keep;   ///< the harmless answer: Esc or Enter
    QString forget; ///< the one that cannot be taken back: Del
};

/// A question in the window instead of a box before it. The harmless answer has the keyboard.
class QuestionBar : public QFrame {
    Q_OBJECT
public:
    explicit QuestionBar(QWidget* parent = nullptr);
    void ask(const QuestionView& view);
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    /// Goes away as if "keep" had been answered, without a signal.
    void withdraw() { hide(); }

signals:
    void kept();
    void forgotten();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void answer(bool forget);
    QLabel* question_;
    QPushButton* keep_;
    QPushButton* forget_;
};

} // namespace countersign
