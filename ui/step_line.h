#pragma once

#include <QVector>
#include <QWidget>

namespace countersign {

struct StepView {
    enum class Is { Ahead, Now, Passed, Stopped };
    QString name;
    QString result; ///< of a step that is behind; one line
    Is is{Is::Ahead};
    bool operator==(const StepView&) const = default;
};

/// "① Card ━━ ② Number ── …": where we are, and what came of the steps behind.
class StepLine : public QWidget {
    Q_OBJECT
public:
    explicit StepLine(QWidget* parent = nullptr);
    void display(const QVector<StepView>& steps);
    [[nodiscard]] const QVector<StepView>& shown() const { return steps_; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<StepView> steps_;
};

} // namespace countersign
