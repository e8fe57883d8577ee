#pragma once

#include "domain/other_actions.h"
#include "domain/registration_session.h"
#include "ui/manager_sign_in_page.h"
#include "ui/other_actions_page.h"
#include "ui/review_page.h"

#include <QObject>
#include <QVector>

#include <memory>

namespace countersign {

/// A manager at the clerk's desk, for the customer who stands there: signs in, and then decides
/// what waits for a manager or allows other actions. The desk shows its pages over its own.
class ManagerCall : public QObject {
    Q_OBJECT
public:
    explicit ManagerCall(QObject* parent = nullptr);

    [[nodiscard]] QVector<DeskPage*> pages() const { return {signIn_, review_, actions_}; }
    /// Whether there is anything for a manager in this state.
    [[nodiscard]] static bool isFor(const SessionState& state);
    /// A manager was called in this state: the page to show first.
    [[nodiscard]] DeskPage& begin(const SessionState& state);
    /// What the state has become meanwhile. Ends the call when it is no longer about the same.
    void display(const SessionState& state);
    /// The password was right, or not.
    void admit(std::shared_ptr<const Approver> approver);
    void refuse(const Error& error);
    /// The password just entered; once after approverWanted().
    [[nodiscard]] SecretBytes takePassword() { return signIn_->takePassword(); }
    /// Drops the approver and everything that was entered.
    void end();

signals:
    void approverWanted(const QString& name);
    void pageWanted(countersign::DeskPage* page);
    void decided(
        const countersign::SessionId& session,
        const countersign::ReviewDecision& decision,
        std::shared_ptr<const countersign::Approver> approver);
    void otherActionsAllowed(
        const countersign::SessionId& session, const countersign::OtherActions& actions);
    /// The desk's own page is to be shown again.
    void ended();

private:
    void allow(const std::vector<LivenessAction>& actions);
    void displayReview(const Done& state);

    ManagerSignInPage* signIn_;
    ReviewPage* review_;
    OtherActionsPage* actions_;
    SessionState state_;
    StaffName clerk_; ///< who registers this customer
    std::shared_ptr<const Approver> approver_;
};

} // namespace countersign
