#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/liveness_timeline.h"
#include "cli/matching_output.h"
#include "cli/terminal.h"

#include "app/composition.h"
#include "app/policy_file.h"

#include <charconv>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

namespace countersign::cli {
namespace {

Result<std::string> readText(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return fail(ErrorCode::FileUnreadable, file.string() + ": cannot be opened");
    return std::string{std::istreambuf_iterator{in}, {}};
}

/// The analyser and pictures of "--judge NAME:SIMILARITY".
struct Judge {
    std::unique_ptr<FaceAnalyzer> analyzer;
    std::optional<PictureDescriptors> pictures;
    double sameFrom{0};

    [[nodiscard]] CrossJudge opinion() { return {analyzer.get(), &*pictures, sameFrom}; }
};

Result<Judge> makeJudge(const EvaluateMatchingCommand& command, const Policy& policy)
{
    const std::string& text = *command.judge;
    const std::size_t colon = std::min(text.find(':'), text.size());
    Judge judge;
    const char* const end = text.data() + text.size();
    const char* const number = text.data() + std::min(colon + 1, text.size());
    const auto read = std::from_chars(number, end, judge.sameFrom);
    if (read.ec != std::errc{} || read.ptr != end)
        return fail(ErrorCode::BadInput, "--judge is not NAME:SIMILARITY");
    auto analyzer = loadAnalyzer(command.models, policy, text.substr(0, colon));
    if (!analyzer) return fail(analyzer.error());
    judge.analyzer = std::move(*analyzer);
    judge.pictures.emplace(*judge.analyzer, false);
    return judge;
}

Result<MatchingMeasurement> measurePairs(
    const EvaluateMatchingCommand& command,
    const std::vector<FacePair>& pairs,
    FaceAnalyzer& analyzer,
    const Policy& policy,
    std::optional<Judge>& judge)
{
    DescribedPictures pictures{PictureDescriptors{analyzer, false}, std::nullopt};
    if (command.portrait == "card") pictures.portraits.emplace(analyzer, true);
    Progress progress{"pairs"};
    auto measured = evaluatePairs(
        pairs, analyzer, pictures, policy.match, [&](std::size_t done, std::size_t all) {
            progress.show(done, all);
        });
    if (!measured)
        return fail(
            measured.error().code, command.pairs->string() + ": " + measured.error().detail);
    if (command.cross) {
        const auto opinion = judge ? std::optional{judge->opinion()} : std::nullopt;
        const auto added =
            addCrossPairs(*measured, pairs, analyzer, pictures, policy.match, opinion);
        if (!added) return fail(added.error());
    }
    return measured;
}

struct Measured {
    std::vector<MatchingMeasurement> pairs;                 ///< one for each descriptor
    std::vector<std::vector<CustomerSimilarity>> customers; ///< the same
    std::vector<std::string> descriptors;
};

Result<Measured> measure(const EvaluateMatchingCommand& command, const Policy& policy)
{
    std::vector<FacePair> pairs;
    if (command.pairs) {
        const auto csv = readText(*command.pairs);
        if (!csv) return fail(csv.error());
        auto parsed = parseFacePairs(*csv, command.pairs->parent_path());
        if (!parsed)
            return fail(
                parsed.error().code, command.pairs->string() + ": " + parsed.error().detail);
        pairs = std::move(*parsed);
    }
    std::optional<Judge> judge;
    if (command.judge) {
        auto made = makeJudge(command, policy);
        if (!made) return fail(made.error());
        judge = std::move(*made);
    }
    Measured measured;
    std::vector<std::string> names = command.descriptors;
    if (names.empty()) names.emplace_back();
    for (const std::string& name : names) {
        const auto analyzer = loadAnalyzer(command.models, policy, name);
        if (!analyzer) return fail(analyzer.error());
        measured.descriptors.push_back((*analyzer)->descriptorName());
        if (command.pairs) {
            auto found = measurePairs(command, pairs, **analyzer, policy, judge);
            if (!found) return fail(found.error());
            measured.pairs.push_back(std::move(*found));
        }
        if (command.customers) {
            Progress progress{"customers"};
            auto found = evaluateCustomers(
                *command.customers, **analyzer, policy, [&](std::size_t done, std::size_t all) {
                    progress.show(done, all);
                });
            if (!found) return fail(found.error());
            measured.customers.push_back(std::move(*found));
        }
    }
    return measured;
}

/// The first descriptor's members at the top, as if it were the only one; the others' in
/// "compared".
Json toJson(const Measured& measured)
{
    std::vector<Json> each;
    for (std::size_t i = 0; i < measured.descriptors.size(); ++i) {
        Json json{{"descriptor", measured.descriptors[i]}};
        if (i < measured.pairs.size()) json = toJson(measured.pairs[i]);
        if (i < measured.customers.size())
            json["customers"] = toJson(std::span{measured.customers[i]});
        each.push_back(std::move(json));
    }
    Json all = each.front();
    if (each.size() > 1) all["compared"] = Json(std::vector<Json>{each.begin() + 1, each.end()});
    return all;
}

void printText(const Measured& measured)
{
    for (std::size_t i = 0; i < measured.descriptors.size(); ++i) {
        if (i > 0) std::printf("\n");
        if (i < measured.pairs.size()) printText(measured.pairs[i]);
        if (i < measured.customers.size()) {
            std::printf("customers        %s\n", measured.descriptors[i].c_str());
            printText(std::span{measured.customers[i]});
        }
    }
}

Result<Json> readEarlier(const std::filesystem::path& file)
{
    const auto text = readText(file);
    if (!text) return fail(text.error());
    Json earlier = Json::parse(*text, nullptr, false);
    if (!earlier.is_object())
        return fail(ErrorCode::FileMalformed, file.string() + ": is not what --json printed");
    return earlier;
}

Result<void> evaluate(const EvaluateMatchingCommand& command)
{
    std::optional<Json> earlier;
    if (command.baseline) {
        auto read = readEarlier(*command.baseline);
        if (!read) return fail(read.error());
        earlier = std::move(*read);
    }
    const auto policy = readPolicy(command.policy);
    if (!policy) return fail(policy.error());
    const auto measured = measure(command, *policy);
    if (!measured) return fail(measured.error());
    if (command.pictures && !measured->pairs.empty())
        if (const auto drawn =
                writePicture(*command.pictures, "det", drawErrorTradeOff(measured->pairs));
            !drawn)
            return fail(drawn.error());
    Json json = toJson(*measured);
    std::vector<std::string> changes;
    if (earlier) changes = changesSince(*earlier, json);
    if (command.json) {
        if (earlier) json["changes"] = changes;
        std::cout << toText(json);
        return {};
    }
    printText(*measured);
    if (earlier)
        std::printf("\nagainst the earlier run: %s", changes.empty() ? "no change\n" : "\n");
    for (const std::string& change : changes)
        std::printf("  %s\n", change.c_str());
    return {};
}

} // namespace

int run(const EvaluateMatchingCommand& command)
{
    const auto done = evaluate(command);
    return done ? Good : report(done.error(), command.json);
}

} // namespace countersign::cli
