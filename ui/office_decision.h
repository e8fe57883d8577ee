#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/opened_visit.h"
#include "domain/review.h"
#include "ui/wording.h"

#include <QFrame>
#include <QVector>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace countersign {

class ProblemNote;

struct DecisionView {
    QVector<ReviewReason> suitable; ///< of which an approval needs one
    bool canApprove{true};          ///< a number was chosen, and every card was read
    bool busy{false};
    std::optional<wording::Problem> problem;
};

/// What a manager fills in about a visit that waits: on what the decision rests, the other way of
/// identification where that is one, and a remark.
class OfficeDecision : public QFrame {
    Q_OBJECT
public:
    explicit OfficeDecision(QWidget* parent = nullptr);
    void display(const DecisionView& view);
    void forget();
    void takeKeyboard();
    /// As if their buttons were pressed; nothing happens while something is missing.
    void approve();
    void refuse();

signals:
    void
    decided(const countersign::ReviewDecision& decision, const countersign::DecisionNote& note);

private:
    struct Choice {
        ReviewReason reason{};
        QCheckBox* box{nullptr};
        QLineEdit* field{nullptr}; ///< what has to be said with it; mostly nothing
        std::string DecisionNote::*part{nullptr};
    };
    void fill(QVBoxLayout& column, const QVector<ReviewReason>& reasons);
    void displayMissing();
    [[nodiscard]] ReviewDecision decision(bool approved) const;
    [[nodiscard]] DecisionNote note(bool approved) const;
    [[nodiscard]] QString missing(bool approved) const;

    DecisionView view_;
    QVBoxLayout* forIt_;
    QVBoxLayout* againstIt_;
    QVector<Choice> choices_;
    QLineEdit* remark_;
    QPushButton* approve_;
    QPushButton* refuse_;
    QLabel* missingToApprove_;
    QLabel* missingToRefuse_;
    ProblemNote* problem_;
};

} // namespace countersign
