#include "domain/rejudge.h"

#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/reveal.h"
#include "cli/sentences.h"
#include "cli/terminal.h"

#include "app/policy_file.h"
#include "ledger/ledger_reader.h"

#include <iostream>

namespace countersign::cli {
namespace {

/// The face check of a registration as it was recorded, with its trace.
Result<FaceEvidence> readEvidence(const RejudgeCommand& command, RegistrationContent& content)
{
    const auto reader = LedgerReader::open(command.store);
    if (!reader) return fail(reader.error());
    const auto entry = reader->readEntry(EntryNumber{command.entry});
    if (!entry) return fail(entry.error());
    const auto* registration = std::get_if<RegistrationContent>(&entry->content);
    if (registration == nullptr || !registration->face)
        return fail(
            ErrorCode::NotFound, "entry " + std::to_string(command.entry) + ": no face check");
    content = *registration;
    auto person = revealAs(
        command.manager,
        command.passwordFile,
        command.store,
        command.entry,
        RevealReason::QualityCheck);
    if (!person) return fail(person.error());
    FaceEvidence evidence;
    evidence.liveness = content.face->liveness;
    evidence.match = content.face->match;
    evidence.trace = std::move(person->trace);
    return evidence;
}

const char* verdictOf(const RejudgedAttempt& attempt)
{
    if (attempt.passed) return "passed";
    return attempt.undecided ? "undecided" : "failed";
}

Json answerOf(const RejudgedCheck& check)
{
    Json attempts = Json::array();
    for (const RejudgedAttempt& attempt : check.attempts)
        attempts.push_back(
            {{"verdict", verdictOf(attempt)},
             {"cause", attempt.failure ? Json(name(*attempt.failure)) : Json(nullptr)},
             {"done", namesOf(attempt.done)},
             {"signs", toJson(attempt.signs)}});
    return {
        {"outcome", name(check.decision.outcome)},
        {"reasons", namesOf(check.decision.reasons)},
        {"attempts", attempts}};
}

void printText(const RejudgedCheck& check, const RegistrationContent& then, const Policy& policy)
{
    std::printf(
        "then             %s, policy %s\n",
        sentence(then.outcome).c_str(),
        then.policyVersion.c_str());
    std::printf(
        "now              %s, policy %s\n",
        sentence(check.decision.outcome).c_str(),
        policy.version.c_str());
    for (const Reason reason : check.decision.reasons)
        std::printf("                 %s\n", sentence(reason).c_str());
    for (std::size_t i = 0; i < check.attempts.size(); ++i) {
        const RejudgedAttempt& attempt = check.attempts[i];
        std::printf("attempt %zu        %s", i + 1, verdictOf(attempt));
        if (attempt.failure) std::printf(": %s", sentence(*attempt.failure).c_str());
        std::printf("\n");
        for (const AttackSign& sign : attempt.signs)
            if (isMeasured(sign.measured))
                std::printf(
                    "  %-14s %8.3f, limit %.3f%s\n",
                    name(sign.kind),
                    sign.measured,
                    sign.limit,
                    sign.given ? ": beyond it" : "");
    }
}

} // namespace

int run(const RejudgeCommand& command)
{
    const auto policy = readPolicy(command.policy);
    if (!policy) return report(policy.error(), command.json);
    RegistrationContent then;
    const auto evidence = readEvidence(command, then);
    if (!evidence) return report(evidence.error(), command.json);
    const auto check = rejudge(*evidence, *policy);
    if (!check) return report(check.error(), command.json);
    if (command.json) {
        Json answer = answerOf(*check);
        answer["policy"] = policy->version;
        answer["then"] = {{"outcome", name(then.outcome)}, {"policy", then.policyVersion}};
        std::cout << toText(answer);
    } else {
        printText(*check, then, *policy);
    }
    return Good;
}

} // namespace countersign::cli
