#include "cli/registration_report.h"

#include "cli/evidence_json_detail.h"
#include "cli/sentences.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

Json toJson(const Done& done)
{
    const RegistrationRecord& record = done.record;
    Json answer{
        {"outcome", name(record.outcome)},
        {"reasons", namesOf(record.reasons)},
        {"entry", done.receipt.entry.value()},
        {"simulated", record.simulated()},
    };
    if (record.face)
        addFaceEvidence(answer, record.face->liveness, record.face->match, record.face->timing);
    answer["checkpoint"] = done.receipt.checkpoint;
    return answer;
}

void printText(const Done& done)
{
    const RegistrationRecord& record = done.record;
    if (record.face) {
        const LivenessEvidence& liveness = record.face->liveness;
        std::printf(
            "  face      %s: %d of %zu actions done, attempt %d\n",
            liveness.passed ? "a living person" : "not passed",
            static_cast<int>(liveness.done.size()),
            liveness.plan.actions.size(),
            liveness.attempts);
        for (const Cause cause : liveness.causes)
            std::printf("            %s\n", sentence(cause).c_str());
    }
    std::printf(
        "  sealed    entry %llu\n\n%s\n",
        static_cast<unsigned long long>(done.receipt.entry.value()),
        sentence(record.outcome).c_str());
    for (const Reason reason : record.reasons)
        std::printf("  %s\n", sentence(reason).c_str());
    if (record.simulated()) std::printf("  SIMULATED devices took part; the record says so.\n");
}

} // namespace

void printRegistration(const Done& done, bool json)
{
    if (json)
        std::cout << toText(toJson(done));
    else
        printText(done);
}

} // namespace countersign::cli
