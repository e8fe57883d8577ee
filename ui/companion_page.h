#pragma once

#include "domain/companion.h"
#include "ui/desk_page.h"
#include "ui/wording.h"

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace countersign {

class ProblemNote;

struct CompanionView {
    CompanionRole role{};
    QString customer; ///< whose visit it is
    bool reading{false};
    std::optional<wording::Problem> problem;
};

/// Between number and consent, when somebody else's card is needed: a guardian's, or that of the
/// present holder of a number. Enter reads it; F7 says that nobody of that role is here.
class CompanionPage : public DeskPage {
    Q_OBJECT
public:
    explicit CompanionPage(QWidget* parent = nullptr);
    void display(const CompanionView& view);
    void goOn() override { emit readPressed(); }
    void forget() override;

signals:
    void readPressed();
    void absentPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* title_;
    QLabel* text_;
    QLabel* customerHeading_;
    QLabel* customer_;
    QLabel* state_;
    QProgressBar* busy_;
    ProblemNote* problem_;
    QPushButton* absent_;
};

} // namespace countersign
