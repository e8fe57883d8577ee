#pragma once

#include "domain/review.h"
#include "ui/desk_page.h"
#include "ui/wording.h"

#include <QImage>
#include <QVector>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace countersign {

class ProblemNote;

struct ReviewView {
    QImage portrait; ///< on the card
    QImage live;     ///< before the camera; null when there is none
    QString holder;
    QString number; ///< to be opened
    QString why;    ///< it is for a manager, a reason to a line
    QVector<ReviewReason> approveReasons;
    bool canApprove{true}; ///< a number was chosen
    bool busy{false};      ///< the decision is being sealed
    std::optional<wording::Problem> problem;
};

/// What a manager sees of a visit that waits for a decision, and decides: A approves, R refuses,
/// each on at least one reason.
class ReviewPage : public DeskPage {
    Q_OBJECT
public:
    explicit ReviewPage(QWidget* parent = nullptr);
    void display(const ReviewView& view);
    void takeKeyboard() override;
    void forget() override;

signals:
    void decided(const countersign::ReviewDecision& decision);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Choice {
        ReviewReason reason{};
        QCheckBox* box{nullptr};
    };
    void fill(QVBoxLayout& column, const QVector<ReviewReason>& reasons);
    void orderTabs();
    void decide(bool approved);

    QLabel* portrait_;
    QLabel* live_;
    QLabel* holder_;
    QLabel* number_;
    QLabel* why_;
    QVBoxLayout* forIt_;
    QVBoxLayout* againstIt_;
    QVector<Choice> choices_;
    QLabel* note_;
    QPushButton* approve_;
    QPushButton* refuse_;
    ProblemNote* problem_;
};

} // namespace countersign
