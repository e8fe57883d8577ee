#include "cli/commands.h"
#include "cli/registration_report.h"
#include "cli/sentences.h"
#include "cli/terminal.h"

#include "app/composition.h"
#include "app/policy_file.h"

#include <condition_variable>
#include <deque>
#include <iostream>
#include <mutex>
#include <sstream>

namespace countersign::cli {
namespace {

/// Brings the counter's states to the thread that waits for them, and prints what the customer is
/// asked as it happens.
class TerminalListener final : public CounterListener {
public:
    explicit TerminalListener(bool quiet) : quiet_{quiet} {}

    void stateChanged(const SessionState& state) override
    {
        {
            const std::lock_guard lock{mutex_};
            states_.push_back(state);
        }
        arrived_.notify_one();
    }

    void prompted(const SessionId&, const FacePrompt& prompt) override
    {
        const std::string words = sentence(prompt);
        if (quiet_ || words == lastWords_) return;
        lastWords_ = words;
        std::cout << "  face      " << words << '\n' << std::flush;
    }

    void pictured(const SessionId&, const Frame&) override {}

    SessionState wait()
    {
        std::unique_lock lock{mutex_};
        arrived_.wait(lock, [&] { return !states_.empty(); });
        SessionState state = std::move(states_.front());
        states_.pop_front();
        return state;
    }

private:
    bool quiet_;
    std::string lastWords_; ///< face thread only
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<SessionState> states_;
};

/// The clerk's part: answers every state until the visit has ended.
class TerminalClerk {
public:
    TerminalClerk(
        const RegisterCommand& command,
        SimOrder order,
        std::optional<OtherActions> otherActions,
        CounterController& counter)
        : command_{command}, order_{std::move(order)},
          otherActions_{std::move(otherActions)}, counter_{counter}
    {
    }

    /// Empty while the visit goes on; then the end, or why it broke.
    std::optional<Result<Done>> answer(const SessionState& state)
    {
        return std::visit([&](const auto& s) { return answer(s); }, state);
    }

private:
    using Ending = std::optional<Result<Done>>;

    Ending answer(const Idle&) { return {}; }
    Ending answer(const ReadingCard& s)
    {
        if (s.problem) return fail(*s.problem);
        say("card", "place the card on the reader");
        return {};
    }
    Ending answer(const ChoosingNumber& s)
    {
        if (s.problem) return fail(*s.problem);
        if (s.checking || !s.visit.history) return {};
        say("card", summary(s.visit.card.document));
        if (s.visit.card.reader.simulated) say("card", "SIMULATED reader");
        say("number", order_.msisdn.grouped() + ", SIM " + order_.iccid.text());
        counter_.chooseNumber(order_);
        return {};
    }
    /// Whoever else is needed is not at a terminal: that is for a manager.
    Ending answer(const ReadingCompanion& s)
    {
        say("card", std::string{"a second person is needed: "} + name(s.role));
        counter_.goOnWithoutCompanion();
        return {};
    }
    Ending answer(const AskingConsent& s)
    {
        if (otherActions_ && !s.visit.otherActions) {
            say("face", "other actions, approved by " + otherActions_->approvedBy.value());
            counter_.useOtherActions(s.visit.session, *otherActions_);
            return {};
        }
        say("consent", consentText());
        say("consent", command_.declined ? "declined" : "the clerk states: the customer agrees");
        counter_.answerConsent(
            {command_.declined ? ConsentAnswer::Declined : ConsentAnswer::Accepted,
             ConsentMeans::StatedByClerk,
             consentTextVersion,
             "en"});
        return {};
    }
    Ending answer(const CheckingFace& s)
    {
        if (!s.problem) return {};
        if (s.problem->code != ErrorCode::PortraitUnusable) return fail(*s.problem);
        // Whoever looked for the face had the picture only, not where it came from.
        return fail(s.problem->code, command_.document + ": " + s.problem->detail);
    }
    Ending answer(const Sealing& s)
    {
        if (s.problem) return fail(*s.problem);
        return {};
    }
    Ending answer(const Done& s) { return s; }

    void say(const char* step, const std::string& words) const
    {
        if (command_.json) return;
        std::istringstream lines{words};
        for (std::string line; std::getline(lines, line); step = "")
            std::printf("  %-9s %s\n", step, line.c_str());
        std::fflush(stdout);
    }

    const RegisterCommand& command_;
    SimOrder order_;
    std::optional<OtherActions> otherActions_;
    CounterController& counter_;
};

Result<StationOptions> stationFor(const RegisterCommand& command)
{
    StationOptions options;
    options.store = command.store;
    options.models = command.models;
    options.document = command.document;
    options.camera = command.camera;
    options.anchors = command.anchors;
    options.tpm = command.tpm.tcti;
    options.tpmIndex = command.tpm.index;
    auto policy = readPolicy(command.policy);
    if (!policy) return fail(policy.error());
    options.policy = std::move(*policy);
    options.pace = Pace::Immediate; // nobody watches: timestamps count, not the wall clock
    if (command.plan) {
        auto plan = parsePlan(*command.plan);
        if (!plan) return fail(plan.error());
        if (!command.camera.starts_with("recorded:"))
            return fail(ErrorCode::BadInput, "--plan goes with a recorded camera only");
        options.planByHand = std::move(*plan);
    }
    return options;
}

Result<SimOrder> orderFrom(const RegisterCommand& command)
{
    auto msisdn = Msisdn::create(command.msisdn);
    if (!msisdn) return fail(ErrorCode::BadInput, "--msisdn: " + msisdn.error().detail);
    auto iccid = Iccid::create(command.iccid);
    if (!iccid) return fail(ErrorCode::BadInput, "--iccid: " + iccid.error().detail);
    return SimOrder{std::move(*msisdn), std::move(*iccid)};
}

/// Asks the manager's password when there are other actions to approve.
Result<std::optional<OtherActions>>
approvedActions(const RegisterCommand& command, const CounterStation& station)
{
    if (!command.instead) return std::nullopt;
    auto wanted = parsePlan(*command.instead);
    if (!wanted) return fail(ErrorCode::BadInput, "--instead: " + wanted.error().detail);
    auto password = obtainPassword(command.managerPasswordFile, "Password of " + *command.manager);
    if (!password) return fail(password.error());
    const auto manager = station.approver(StaffName{*command.manager}, *password);
    if (!manager) return fail(signInError(manager.error(), "--manager " + *command.manager));
    auto approved = approveOtherActions(
        (*manager)->member(), StaffName{command.clerk}, std::move(wanted->actions));
    if (!approved) return fail(approved.error());
    return std::move(*approved);
}

Result<Done> registerCustomer(const RegisterCommand& command)
{
    auto options = stationFor(command);
    if (!options) return fail(options.error());
    auto order = orderFrom(command);
    if (!order) return fail(order.error());
    const auto station = CounterStation::create(std::move(*options));
    if (const auto devices = station->devices(); !devices) return fail(devices.error());
    auto password = obtainPassword(command.passwordFile, "Password of " + command.clerk);
    if (!password) return fail(password.error());
    if (const auto in = station->signIn(StaffName{command.clerk}, *password); !in)
        return fail(signInError(in.error(), "--clerk " + command.clerk));

    auto otherActions = approvedActions(command, *station);
    if (!otherActions) return fail(otherActions.error());

    TerminalListener listener{command.json};
    const auto counter = station->openCounter(listener);
    if (!counter) return fail(counter.error());
    TerminalClerk clerk{command, std::move(*order), std::move(*otherActions), **counter};
    (*counter)->startCustomer();
    for (;;)
        if (auto ending = clerk.answer(listener.wait())) return std::move(*ending);
}

} // namespace

int run(const RegisterCommand& command)
{
    const auto done = registerCustomer(command);
    if (!done) return report(done.error(), command.json);
    printRegistration(*done, command.json);
    switch (done->record.outcome) {
    case Outcome::Registered: return Good;
    case Outcome::ManagerNeeded: return ManagerNeeded;
    case Outcome::Refused: break;
    }
    return Refused;
}

} // namespace countersign::cli
