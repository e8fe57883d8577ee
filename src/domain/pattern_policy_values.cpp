#include "domain/policy_values_detail.h"

#include <array>

namespace countersign {
namespace {

using policy_values::value;

constexpr auto pattern = &Policy::pattern;
using P = PatternPolicy;

constexpr std::array table{
    value<pattern, &P::opensAtHour>(
        "pattern.opensAtHour",
        "hours",
        0,
        23,
        "of the day in China; a visit before is unusual",
        "own choice: the usual hours of a shop"),
    value<pattern, &P::closesAtHour>(
        "pattern.closesAtHour",
        "hours",
        1,
        24,
        "of the day in China; a visit from then on is unusual",
        "own choice: the usual hours of a shop"),
    value<pattern, &P::registrationsAtMost>(
        "pattern.registrationsAtMost",
        "visits",
        1,
        1000,
        "registered or waiting, by one clerk within registrationMinutes; more is unusual",
        "own choice: a careful visit takes two minutes and more"),
    value<pattern, &P::registrationMinutes>(
        "pattern.registrationMinutes",
        "minutes",
        1,
        1440,
        "in which a clerk's registrations are counted",
        "own choice: as long as six careful visits"),
    value<pattern, &P::refusalsAtMost>(
        "pattern.refusalsAtMost",
        "visits",
        1,
        1000,
        "refused, by one clerk within refusalMinutes; more is unusual",
        "own choice: somebody tries, or a device is out of order"),
    value<pattern, &P::refusalMinutes>(
        "pattern.refusalMinutes",
        "minutes",
        1,
        1440,
        "in which a clerk's refusals are counted",
        "own choice: an hour"),
    value<pattern, &P::visitsOfHolderAtMost>(
        "pattern.visitsOfHolderAtMost",
        "visits",
        1,
        1000,
        "of one person among the visits looked at; more is unusual",
        "own choice: as limits.visitsPerDay"),
    value<pattern, &P::otherActionsAtMost>(
        "pattern.otherActionsAtMost",
        "visits",
        1,
        1000,
        "with other actions, by one clerk on one day; more is unusual",
        "own choice: few people cannot blink or turn"),
    value<pattern, &P::approvalsAtMost>(
        "pattern.approvalsAtMost",
        "visits",
        1,
        1000,
        "of one clerk that managers approved on one day; more is unusual",
        "own choice: most people pass by themselves"),
};

} // namespace

std::span<const PolicyValue> patternValues() { return table; }

} // namespace countersign
