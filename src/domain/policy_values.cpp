#include "domain/policy_values_detail.h"

#include <array>
#include <vector>

namespace countersign {
namespace {

using policy_values::plain;
using policy_values::put;
using policy_values::value;

constexpr auto limits = &Policy::limits;
constexpr auto match = &Policy::match;
constexpr auto camera = &Policy::camera;
constexpr auto retention = &Policy::retention;

constexpr std::array visits{
    PolicyValue{
        "minimumAge",
        "years",
        0,
        120,
        "younger holders need a guardian and a manager",
        "outlet's rule; PIPL Art. 31 for those under 14",
        [](const Policy& policy) { return plain(policy.minimumAge); },
        [](Policy& policy, double number) { put(policy.minimumAge, number); }},

    value<limits, &LimitPolicy::numbersPerHolder>(
        "limits.numbersPerHolder",
        "",
        1,
        100,
        "numbers that one person may hold",
        "five-number rule: rules.md"),
    value<limits, &LimitPolicy::visitsPerDay>(
        "limits.visitsPerDay",
        "",
        1,
        100,
        "visits of one person on one day; then a manager",
        "own choice: a customer who fails comes back once or twice"),
};

constexpr std::array devices{
    value<match, &MatchPolicy::bestFrames>(
        "match.bestFrames",
        "frames",
        1,
        20,
        "frontal frames that are fused",
        "vision.md section 6"),
    value<camera, &CameraPolicy::recheckEvery>(
        "camera.recheckEvery",
        "ms",
        100,
        10000,
        "between two looks at whether it is still the same camera",
        "own choice: at most a second of another camera's pictures"),
    value<camera, &CameraPolicy::horizontalFieldOfViewDegrees>(
        "camera.horizontalFieldOfViewDegrees",
        "degrees",
        10,
        150,
        "of the camera",
        "usual webcams"),
};

constexpr std::array keeping{
    value<retention, &RetentionPolicy::identityDays>(
        "retention.identityDays",
        "days",
        1,
        36500,
        "who the holder was, after the service of the number ended",
        "MIIT Order 25: the service period and two years"),
    value<retention, &RetentionPolicy::unregisteredDays>(
        "retention.unregisteredDays",
        "days",
        1,
        36500,
        "the same, after a visit that registered nothing",
        "own choice: half a year, in which somebody may object"),
    value<retention, &RetentionPolicy::portraitDays>(
        "retention.portraitDays",
        "days",
        1,
        36500,
        "the card's portrait, after the visit",
        "own choice: half a year, in which somebody may object"),
    value<retention, &RetentionPolicy::faceDays>(
        "retention.faceDays",
        "days",
        1,
        36500,
        "live faces and trace, after the visit",
        "PIPL Art. 19: the shortest time; a month for doubts about a visit"),
    value<retention, &RetentionPolicy::personsAlarm>(
        "retention.personsAlarm",
        "people",
        1,
        10000000,
        "with a picture in the store: from then on filing is due",
        "Measures on facial recognition of 2025-06-01: 100,000"),
};

std::vector<PolicyValue> allValues()
{
    std::vector<PolicyValue> all;
    for (const std::span<const PolicyValue> group :
         {std::span<const PolicyValue>{visits},
          livenessValues(),
          qualityValues(),
          attackValues(),
          trackingValues(),
          std::span<const PolicyValue>{devices},
          std::span<const PolicyValue>{keeping},
          patternValues()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace

std::span<const PolicyValue> policyTable()
{
    static const std::vector<PolicyValue> table = allValues();
    return table;
}

} // namespace countersign
