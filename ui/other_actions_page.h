#pragma once

#include "domain/liveness_plan.h"
#include "ui/desk_page.h"
#include "ui/wording.h"

#include <QVector>

#include <optional>
#include <vector>

class QCheckBox;

namespace countersign {

class ProblemNote;

/// A manager chooses what somebody does who cannot blink or turn the head.
class OtherActionsPage : public DeskPage {
    Q_OBJECT
public:
    explicit OtherActionsPage(QWidget* parent = nullptr);
    void display(const std::optional<wording::Problem>& problem);
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;

signals:
    void chosen(const std::vector<countersign::LivenessAction>& actions);

private:
    struct Choice {
        LivenessAction action{};
        QCheckBox* box{nullptr};
    };
    QVector<Choice> boxes_;
    ProblemNote* problem_;
};

} // namespace countersign
