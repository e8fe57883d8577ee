#include "cli/verify_report.h"

#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"

#include "app/day_report_text.h"
#include "ledger/files.h"
#include "ledger/proof_reading.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

/// One counter's claims, held against the entry that closed its day.
struct Verdict {
    std::string origin;
    bool isOwnKey{true};
    std::uint64_t entry{0};
    std::uint64_t logSize{0};
    std::string closedBy;
    std::string closedAt;
    std::uint64_t late{0}; ///< visits that came after the close
    std::string wrong;     ///< empty when everything holds
};

using Counts = std::map<std::string, std::uint64_t>;

std::uint64_t sumOf(const Counts& counts)
{
    std::uint64_t sum = 0;
    for (const auto& [outcome, count] : counts)
        sum += count;
    return sum;
}

std::uint64_t countIn(const Counts& counts, const char* key)
{
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

/// What the report says otherwise than the entry; empty when nothing.
std::string findDifference(const ReportClaims& claims, const ProvenEntry& proven)
{
    const auto* close = std::get_if<DayClose>(&proven.entry.content);
    if (close == nullptr) return "the proven entry does not close a day";
    if (proven.entry.number.value() != claims.closeEntry)
        return "the proof is of another entry than the report names";
    if (dayText(close->day) != claims.day) return "the proven entry closes another day";
    for (const Outcome outcome : {Outcome::Registered, Outcome::ManagerNeeded, Outcome::Refused}) {
        const auto found = close->visits.find(outcome);
        const std::uint64_t counted = found == close->visits.end() ? 0 : found->second;
        if (countIn(claims.closed, name(outcome)) != counted)
            return std::string{"the report says "} +
                   std::to_string(countIn(claims.closed, name(outcome))) + " visits " +
                   name(outcome) + ", the signed entry " + std::to_string(counted);
    }
    for (const auto& [outcome, count] : claims.closed)
        if (count != 0 && outcome != name(Outcome::Registered) &&
            outcome != name(Outcome::ManagerNeeded) && outcome != name(Outcome::Refused))
            return "the report has visits of an outcome that there is not: " + outcome;
    return {};
}

Verdict judge(const ReportClaims& claims, const std::optional<VerifierKey>& publicKey)
{
    Verdict verdict;
    verdict.origin = claims.origin;
    if (claims.closeEntry == 0 || claims.proof.empty()) {
        verdict.wrong = "the day was not closed, so nothing signed says what it was";
        return verdict;
    }
    verdict.isOwnKey = !publicKey || publicKey->name != claims.origin;
    const auto key =
        verdict.isOwnKey ? VerifierKey::parse(claims.publicKey) : Result<VerifierKey>{*publicKey};
    if (!key || key->name != claims.origin) {
        verdict.wrong = "the report does not name the key of its log";
        return verdict;
    }
    const auto proof = parseEntryProof(claims.proof);
    const auto proven = proof ? checkProof(*proof, *key) : fail(proof.error());
    if (!proven) {
        verdict.wrong = proven.error().detail;
        return verdict;
    }
    verdict.entry = proven->entry.number.value();
    verdict.logSize = proven->checkpoint.size;
    verdict.closedBy = proven->entry.stamp.staff.value();
    verdict.closedAt = chinaTime(proven->entry.stamp.at);
    verdict.wrong = findDifference(claims, *proven);
    const std::uint64_t all = sumOf(claims.outcomes);
    const std::uint64_t closed = sumOf(claims.closed);
    if (verdict.wrong.empty() && all < closed)
        verdict.wrong = "the day has fewer visits than it was closed with";
    verdict.late = all - std::min(all, closed);
    return verdict;
}

Json toJson(const Verdict& verdict)
{
    Json json{
        {"good", verdict.wrong.empty()},
        {"origin", verdict.origin},
        {"publicKeyGiven", !verdict.isOwnKey},
        {"entry", verdict.entry},
        {"logSize", verdict.logSize},
        {"late", verdict.late}};
    if (!verdict.wrong.empty()) json["wrong"] = verdict.wrong;
    return json;
}

void printText(const Verdict& verdict, const std::string& day)
{
    std::printf("log         %s\nday         %s\n", verdict.origin.c_str(), day.c_str());
    if (!verdict.wrong.empty()) {
        std::printf("\nBROKEN: %s\n", verdict.wrong.c_str());
        return;
    }
    std::printf(
        "closed      entry %llu by %s, %s; in the log of %llu entries\n\n"
        "Good: the visits by outcome are those that the manager signed when closing the day.\n"
        "The other figures were counted by the program and are not in that entry.\n",
        static_cast<unsigned long long>(verdict.entry),
        verdict.closedBy.c_str(),
        verdict.closedAt.c_str(),
        static_cast<unsigned long long>(verdict.logSize));
    if (verdict.late != 0)
        std::printf(
            "%llu visits came after that: that entry does not know them.\n",
            static_cast<unsigned long long>(verdict.late));
    if (verdict.isOwnKey)
        std::printf(
            "Checked against the key that the report itself names. Give --public-key to be sure "
            "that it is the outlet's.\n");
}

} // namespace

int verifyReport(
    const std::filesystem::path& file, const std::optional<VerifierKey>& publicKey, bool json)
{
    constexpr std::size_t largestReport = 16 * 1024 * 1024;
    const auto written = readFile(file, largestReport);
    if (!written) return report(written.error(), json);
    const auto claims = readClaims(textOf(*written));
    if (!claims)
        return report({claims.error().code, file.string() + ": " + claims.error().detail}, json);
    const auto isGiven = [&](const ReportClaims& each) { return each.origin == publicKey->name; };
    if (publicKey && std::none_of(claims->begin(), claims->end(), isGiven))
        return report(
            {ErrorCode::BadInput, "--public-key: of another log than the report's"}, json);
    bool isGood = true;
    Json list = Json::array();
    for (const ReportClaims& each : *claims) {
        const Verdict verdict = judge(each, publicKey);
        isGood = isGood && verdict.wrong.empty();
        if (json)
            list.push_back(toJson(verdict));
        else
            printText(verdict, each.day);
    }
    if (json) std::cout << toText(Json{{"good", isGood}, {"counters", std::move(list)}});
    return isGood ? Good : Broken;
}

} // namespace countersign::cli
