#include "cli/matching_output.h"

#include "cli/svg_plot.h"

#include <algorithm>
#include <cstdio>

namespace countersign::cli {
namespace {

Json toJson(const Interval& interval) { return {interval.low, interval.high}; }

Json toJson(const OperatingPoint& point)
{
    return {
        {"threshold", point.threshold},
        {"fmr", point.falseMatchRate},
        {"fmr95", toJson(point.falseMatchInterval)},
        {"fnmr", point.falseNonMatchRate},
        {"fnmr95", toJson(point.falseNonMatchInterval)}};
}

Json toJson(const std::optional<OperatingPoint>& point)
{
    return point ? toJson(*point) : Json(nullptr);
}

void addReport(Json& to, const MatchingReport& report)
{
    to["genuinePairs"] = report.genuinePairs;
    to["impostorPairs"] = report.impostorPairs;
    to["eer"] = report.equalErrorRate;
    to["eerThreshold"] = report.equalErrorThreshold;
    to["auc"] = report.areaUnderCurve;
    to["atFmr1Percent"] = toJson(report.atOnePercent);
    to["atFmr0.1Percent"] = toJson(report.atOneInThousand);
    to["atFmr0.01Percent"] = toJson(report.atOneInTenThousand);
}

Json policyPoints(
    const std::optional<OperatingPoint>& pass, const std::optional<OperatingPoint>& review)
{
    return {{"pass", toJson(pass)}, {"review", toJson(review)}};
}

void printPoint(const char* what, const std::optional<OperatingPoint>& point, const char* without)
{
    if (!point) {
        std::printf("%-16s %s\n", what, without);
        return;
    }
    std::printf(
        "%-16s FNMR %6.2f %% (%.2f to %.2f)   FMR %7.4f %% (%.4f to %.4f)   similarity %.3f\n",
        what,
        100 * point->falseNonMatchRate,
        100 * point->falseNonMatchInterval.low,
        100 * point->falseNonMatchInterval.high,
        100 * point->falseMatchRate,
        100 * point->falseMatchInterval.low,
        100 * point->falseMatchInterval.high,
        point->threshold);
}

void printReport(const MatchingReport& report)
{
    constexpr const char* tooFew = "too few impostor pairs to tell";
    std::printf(
        "pairs            %zu of one person, %zu of two people\n"
        "EER              %.2f %% at similarity %.3f\nAUC              %.5f\n",
        report.genuinePairs,
        report.impostorPairs,
        100 * report.equalErrorRate,
        report.equalErrorThreshold,
        report.areaUnderCurve);
    printPoint("FMR 1 %", report.atOnePercent, tooFew);
    printPoint("FMR 0.1 %", report.atOneInThousand, tooFew);
    printPoint("FMR 0.01 %", report.atOneInTenThousand, tooFew);
}

void printAcquisition(const MatchingMeasurement& measured)
{
    const std::size_t genuine = measured.report.genuinePairs + measured.genuineLeftOut;
    std::printf(
        "pictures         %zu, failure to acquire %zu (%.2f %%)",
        measured.pictures,
        measured.withoutFace.size(),
        100 * static_cast<double>(measured.withoutFace.size()) /
            static_cast<double>(measured.pictures));
    for (const std::string& name : measured.withoutFace)
        std::printf(" %s", name.c_str());
    std::printf(
        "\nleft out         %zu of %zu pairs of one person, %zu of two people\n",
        measured.genuineLeftOut,
        genuine,
        measured.impostorLeftOut);
}

/// The rates that a later run is compared in, by the name that people read.
struct Rate {
    const char* what;
    std::vector<const char*> path;
};

const std::vector<Rate>& comparedRates()
{
    static const std::vector<Rate> rates{
        {"EER", {"eer"}},
        {"accuracy", {"accuracy", "mean"}},
        {"AUC", {"auc"}},
        {"failure to acquire", {"failureToAcquire"}},
        {"FNMR at FMR 1 %", {"atFmr1Percent", "fnmr"}},
        {"FNMR at FMR 0.1 %", {"atFmr0.1Percent", "fnmr"}},
        {"FNMR at FMR 0.01 %", {"atFmr0.01Percent", "fnmr"}},
        {"FNMR at the policy's pass", {"policy", "pass", "fnmr"}},
        {"FMR at the policy's pass", {"policy", "pass", "fmr"}},
        {"FNMR at the policy's review", {"policy", "review", "fnmr"}},
        {"FMR at the policy's review", {"policy", "review", "fmr"}},
        {"FNMR at FMR 0.01 %, all pairs", {"cross", "atFmr0.01Percent", "fnmr"}}};
    return rates;
}

std::optional<double> numberAt(const Json& json, const std::vector<const char*>& path)
{
    const Json* at = &json;
    for (const char* key : path) {
        if (!at->is_object() || !at->contains(key)) return std::nullopt;
        at = &(*at)[key];
    }
    if (!at->is_number()) return std::nullopt;
    return at->get<double>();
}

} // namespace

Json toJson(const MatchingMeasurement& measured)
{
    Json json{
        {"descriptor", measured.descriptor},
        {"portrait", measured.portrait},
        {"pictures", measured.pictures},
        {"detectionFailures", measured.withoutFace.size()},
        {"failureToAcquire",
         static_cast<double>(measured.withoutFace.size()) / static_cast<double>(measured.pictures)},
        {"withoutFace", measured.withoutFace},
        {"pairsLeftOut", measured.genuineLeftOut + measured.impostorLeftOut}};
    addReport(json, measured.report);
    if (measured.accuracy)
        json["accuracy"] = {
            {"mean", measured.accuracy->mean},
            {"standardError", measured.accuracy->standardError},
            {"folds", measured.accuracy->folds}};
    json["policy"] = policyPoints(measured.atPass, measured.atReview);
    if (measured.cross) {
        Json cross{{"judgedSame", measured.cross->judgedSame}};
        addReport(cross, measured.cross->report);
        cross["policy"] = policyPoints(measured.cross->atPass, measured.cross->atReview);
        json["cross"] = std::move(cross);
    }
    Json groups = Json::array();
    for (const GroupRates& group : measured.groups)
        groups.push_back(
            {{"group", group.group},
             {"genuinePairs", group.genuinePairs},
             {"impostorPairs", group.impostorPairs},
             {"policy", policyPoints(group.atPass, group.atReview)}});
    json["groups"] = std::move(groups);
    return json;
}

Json toJson(std::span<const CustomerSimilarity> customers)
{
    Json list = Json::array();
    for (const CustomerSimilarity& customer : customers)
        list.push_back(
            {{"customer", customer.name},
             {"clips", customer.clips},
             {"portraits", customer.portraits},
             {"lowestOwn", customer.lowestOwn},
             {"lowestOwnOf", customer.lowestOwnOf},
             {"highestOther", customer.highestOther},
             {"highestOtherOf", customer.highestOtherOf},
             {"lowestSameSession", customer.lowestSameSession},
             {"highestOtherPerson", customer.highestOtherPerson}});
    return list;
}

void printText(const MatchingMeasurement& measured)
{
    constexpr const char* uncalibrated = "not calibrated: must not decide";
    std::printf(
        "descriptor       %s, portraits %s\n",
        measured.descriptor.c_str(),
        measured.portrait.c_str());
    printAcquisition(measured);
    printReport(measured.report);
    if (measured.accuracy)
        std::printf(
            "accuracy         %.2f %% +- %.2f (threshold from the other of %d folds)\n",
            100 * measured.accuracy->mean,
            100 * measured.accuracy->standardError,
            measured.accuracy->folds);
    printPoint("policy: pass", measured.atPass, uncalibrated);
    printPoint("policy: review", measured.atReview, uncalibrated);
    if (measured.cross) {
        std::printf(
            "\nevery picture against every other; %zu more pairs left out: the judge takes them "
            "for one person\n",
            measured.cross->judgedSame);
        printReport(measured.cross->report);
        printPoint("policy: pass", measured.cross->atPass, uncalibrated);
        printPoint("policy: review", measured.cross->atReview, uncalibrated);
    }
    if (measured.groups.empty()) std::printf("groups           the set names none\n");
    for (const GroupRates& group : measured.groups) {
        std::printf(
            "\n%s: %zu pairs of one person, %zu of two people\n",
            group.group.c_str(),
            group.genuinePairs,
            group.impostorPairs);
        printPoint("policy: pass", group.atPass, uncalibrated);
        printPoint("policy: review", group.atReview, uncalibrated);
    }
}

void printText(std::span<const CustomerSimilarity> customers)
{
    for (const CustomerSimilarity& customer : customers)
        std::printf(
            "%-8s own portrait at least %.3f (%s)\n"
            "%-8s others' portraits at most %.3f (%s)\n"
            "%-8s frames of one clip at least %.3f, of other people at most %.3f\n",
            customer.name.c_str(),
            customer.lowestOwn,
            customer.lowestOwnOf.c_str(),
            "",
            customer.highestOther,
            customer.highestOtherOf.c_str(),
            "",
            customer.lowestSameSession,
            customer.highestOtherPerson);
}

std::vector<std::string> changesSince(const Json& earlier, const Json& now)
{
    std::vector<std::string> changes;
    for (const Rate& rate : comparedRates()) {
        const auto was = numberAt(earlier, rate.path);
        const auto is = numberAt(now, rate.path);
        if (!was || !is || *was == *is) continue;
        char line[160];
        std::snprintf(line, sizeof line, "%s %.4f %% -> %.4f %%", rate.what, 100 * *was, 100 * *is);
        changes.emplace_back(line);
    }
    return changes;
}

std::string drawErrorTradeOff(std::span<const MatchingMeasurement> measured)
{
    constexpr double lowestRate = 1e-5;
    constexpr double highestRate = 0.5;
    Chart chart;
    chart.x = {"false match rate", lowestRate, highestRate, Scale::Probit};
    chart.y = {"false non-match rate", lowestRate * 10, highestRate, Scale::Probit};
    chart.height = 560;
    const auto add = [&](const std::string& name, const MatchScores& scores) {
        Curve curve{name, {}, false, false};
        for (const OperatingPoint& point : errorTradeOff(scores))
            curve.points.push_back({point.falseMatchRate, point.falseNonMatchRate});
        chart.curves.push_back(std::move(curve));
    };
    for (const MatchingMeasurement& each : measured)
        add(each.descriptor + (each.portrait == "card" ? ", portraits as on cards" : ""),
            each.scores);
    return toSvg(
        "Detection error trade-off",
        "pairs of the set, axes by the normal deviate (ISO/IEC 19795-1)",
        std::span{&chart, 1},
        720);
}

} // namespace countersign::cli
