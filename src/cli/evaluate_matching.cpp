#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/face_pairs.h"
#include "cli/terminal.h"

#include "app/composition.h"
#include "domain/matching_report.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

namespace countersign::cli {
namespace {

Result<std::string> readText(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return fail(ErrorCode::FileUnreadable, file.string() + ": cannot be opened");
    return std::string{std::istreambuf_iterator{in}, {}};
}

/// Describes every picture once; a picture without a face stays empty.
class Descriptors {
public:
    explicit Descriptors(FaceAnalyzer& analyzer) : analyzer_{analyzer} {}

    Result<const FaceDescriptor*> of(const std::filesystem::path& picture)
    {
        auto [place, isNew] = known_.try_emplace(picture);
        if (isNew) {
            const auto bytes = readText(picture);
            if (!bytes) return fail(bytes.error());
            if (auto described = analyzer_.describeCentralFace(bytesOf(*bytes)))
                place->second = std::move(*described);
        }
        return place->second ? &*place->second : nullptr;
    }

    [[nodiscard]] std::size_t pictures() const { return known_.size(); }
    [[nodiscard]] std::size_t failures() const
    {
        std::size_t count = 0;
        for (const auto& [picture, descriptor] : known_)
            count += descriptor ? 0U : 1U;
        return count;
    }

private:
    FaceAnalyzer& analyzer_;
    std::map<std::filesystem::path, std::optional<FaceDescriptor>> known_;
};

struct Measured {
    std::size_t pictures{0};
    std::size_t failures{0}; ///< pictures without a face
    std::size_t pairsLeftOut{0};
    MatchingReport report;
    MatchPolicy policy;
    OperatingPoint atPass;
    OperatingPoint atReview;
};

Result<Measured> measure(const EvaluateMatchingCommand& command)
{
    const auto csv = readText(command.pairs);
    if (!csv) return fail(csv.error());
    const auto pairs = parseFacePairs(*csv, command.pairs.parent_path());
    if (!pairs)
        return fail(pairs.error().code, command.pairs.string() + ": " + pairs.error().detail);
    const auto analyzer = loadAnalyzer(command.models);
    if (!analyzer) return fail(analyzer.error());

    Descriptors descriptors{**analyzer};
    MatchScores scores;
    Measured measured;
    Progress progress{"pairs"};
    for (const FacePair& pair : *pairs) {
        const std::size_t done =
            scores.genuine.size() + scores.impostor.size() + measured.pairsLeftOut;
        progress.show(done, pairs->size());
        const auto a = descriptors.of(pair.imageA);
        if (!a) return fail(a.error());
        const auto b = descriptors.of(pair.imageB);
        if (!b) return fail(b.error());
        if (*a == nullptr || *b == nullptr) {
            ++measured.pairsLeftOut;
            continue;
        }
        (pair.same ? scores.genuine : scores.impostor).push_back((*analyzer)->similarity(**a, **b));
    }
    const auto found = evaluateMatching(scores);
    if (!found)
        return fail(
            ErrorCode::FileMalformed,
            command.pairs.string() + ": needs usable pairs of one person and of two people");
    measured.report = *found;
    measured.pictures = descriptors.pictures();
    measured.failures = descriptors.failures();
    measured.atPass = ratesAt(scores, measured.policy.passSimilarity);
    measured.atReview = ratesAt(scores, measured.policy.reviewSimilarity);
    return measured;
}

Json toJson(const OperatingPoint& point)
{
    return {
        {"threshold", point.threshold},
        {"fmr", point.falseMatchRate},
        {"fnmr", point.falseNonMatchRate}};
}

Json toJson(const std::optional<OperatingPoint>& point)
{
    return point ? toJson(*point) : Json(nullptr);
}

void printJson(const Measured& measured)
{
    const MatchingReport& report = measured.report;
    std::cout << toText(Json{
        {"pictures", measured.pictures},
        {"detectionFailures", measured.failures},
        {"pairsLeftOut", measured.pairsLeftOut},
        {"genuinePairs", report.genuinePairs},
        {"impostorPairs", report.impostorPairs},
        {"eer", report.equalErrorRate},
        {"eerThreshold", report.equalErrorThreshold},
        {"auc", report.areaUnderCurve},
        {"atFmr1Percent", toJson(report.atOnePercent)},
        {"atFmr0.1Percent", toJson(report.atOneInThousand)},
        {"atFmr0.01Percent", toJson(report.atOneInTenThousand)},
        {"policy", {{"pass", toJson(measured.atPass)}, {"review", toJson(measured.atReview)}}}});
}

void printPoint(const char* what, const std::optional<OperatingPoint>& point)
{
    if (!point)
        std::printf("%-16s too few impostor pairs to tell\n", what);
    else
        std::printf(
            "%-16s FNMR %6.2f %%   FMR %6.3f %%   similarity %.3f\n",
            what,
            100 * point->falseNonMatchRate,
            100 * point->falseMatchRate,
            point->threshold);
}

void printText(const Measured& measured)
{
    const MatchingReport& report = measured.report;
    std::printf(
        "pictures         %zu, %zu without a face\npairs            %zu of one person, "
        "%zu of two people, %zu left out\nEER              %.2f %% at similarity %.3f\nAUC        "
        "      %.5f\n",
        measured.pictures,
        measured.failures,
        report.genuinePairs,
        report.impostorPairs,
        measured.pairsLeftOut,
        100 * report.equalErrorRate,
        report.equalErrorThreshold,
        report.areaUnderCurve);
    printPoint("FMR 1 %", report.atOnePercent);
    printPoint("FMR 0.1 %", report.atOneInThousand);
    printPoint("FMR 0.01 %", report.atOneInTenThousand);
    printPoint("policy: pass", measured.atPass);
    printPoint("policy: review", measured.atReview);
}

} // namespace

int run(const EvaluateMatchingCommand& command)
{
    const auto measured = measure(command);
    if (!measured) return report(measured.error(), command.json);
    if (command.json)
        printJson(*measured);
    else
        printText(*measured);
    return Good;
}

} // namespace countersign::cli
