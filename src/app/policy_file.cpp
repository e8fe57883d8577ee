#include "app/policy_file.h"

#include "domain/policy_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <vector>

namespace countersign {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t largestFile = 1'000'000; ///< bytes; a full policy has 24,000

tl::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorCode::BadPolicy, "policy: " + what);
}

/// Throws Json::exception. Errors: BadPolicy naming a key that is twice in one object.
Result<Json> parseStrictly(std::string_view text)
{
    std::vector<std::set<std::string>> open;
    std::string twice;
    Json json = Json::parse(text, [&](int, Json::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::object_start) open.emplace_back();
        if (event == Json::parse_event_t::object_end) open.pop_back();
        if (event == Json::parse_event_t::key && !open.back().insert(value).second)
            twice = value.get<std::string>();
        return true;
    });
    if (!twice.empty()) return wrong(twice + " is there twice");
    return json;
}

/// Errors: BadPolicy naming the first member that is none of `known`.
Result<void> expectOnly(
    const Json& object, std::initializer_list<std::string_view> known, const std::string& where)
{
    if (!object.is_object()) return wrong(where + " is no object");
    for (const auto& [key, value] : object.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            return wrong(where + ": there is no " + key);
    return {};
}

/// Looks at the bounds before a number is rounded to what it is kept as.
Result<void> setValue(Policy& policy, const PolicyValue& value, double number)
{
    if (!(number >= value.least && number <= value.most))
        return wrong(std::string{value.key} + " is out of its bounds");
    value.set(policy, number);
    return {};
}

Result<void> readValue(Policy& policy, const std::string& key, const Json& given)
{
    const PolicyValue* value = findPolicyValue(key);
    if (value == nullptr) return wrong("values: there is no " + key);
    if (given.is_number()) return setValue(policy, *value, given.get<double>());
    const auto known = expectOnly(
        given, {"value", "unit", "least", "most", "meaning", "source"}, "values: " + key);
    if (!known) return known;
    if (given.contains("unit") && given.at("unit") != value->unit)
        return wrong(key + ": its unit is " + std::string{value->unit});
    return setValue(policy, *value, given.at("value").get<double>());
}

Result<MatchCalibration> readCalibration(const Json& given)
{
    const auto known = expectOnly(
        given,
        {"descriptor",
         "passSimilarity",
         "passFalseMatchRate",
         "reviewSimilarity",
         "reviewFalseMatchRate",
         "samePersonAtLeast",
         "source"},
        "match");
    if (!known) return fail(known.error());
    return MatchCalibration{
        given.at("descriptor").get<std::string>(),
        given.at("passSimilarity").get<double>(),
        given.at("passFalseMatchRate").get<double>(),
        given.at("reviewSimilarity").get<double>(),
        given.at("reviewFalseMatchRate").get<double>(),
        given.at("samePersonAtLeast").get<double>(),
        given.at("source").get<std::string>()};
}

Result<AllowedCamera> readCamera(const Json& given)
{
    const auto known =
        expectOnly(given, {"usbVendor", "usbProduct", "usbSerial", "busPath"}, "cameras");
    if (!known) return fail(known.error());
    return AllowedCamera{
        given.value("usbVendor", ""),
        given.value("usbProduct", ""),
        given.value("usbSerial", ""),
        given.value("busPath", "")};
}

/// Replaces `into` by what the list holds, if there is one. Throws Json::exception.
template <typename Value>
Result<void> readList(
    const Json& json, const char* key, std::vector<Value>& into, Result<Value> (*read)(const Json&))
{
    if (!json.contains(key)) return {};
    if (!json.at(key).is_array()) return wrong(std::string{key} + " is no list");
    into.clear();
    for (const Json& each : json.at(key)) {
        Result<Value> value = read(each);
        if (!value) return fail(value.error());
        into.push_back(std::move(*value));
    }
    return {};
}

/// Throws Json::exception.
Result<Policy> policyOf(const Json& json)
{
    const auto known = expectOnly(json, {"version", "values", "match", "cameras"}, "the file");
    if (!known) return fail(known.error());
    Policy policy;
    policy.version = json.at("version").get<std::string>();
    if (json.contains("values")) {
        if (!json.at("values").is_object()) return wrong("values is no object");
        for (const auto& [key, given] : json.at("values").items())
            if (const auto read = readValue(policy, key, given); !read) return fail(read.error());
    }
    if (const auto read = readList(json, "match", policy.match.calibrations, readCalibration);
        !read)
        return fail(read.error());
    if (const auto read = readList(json, "cameras", policy.camera.allowed, readCamera); !read)
        return fail(read.error());
    if (const auto checked = checkPolicy(policy); !checked) return fail(checked.error());
    return policy;
}

} // namespace

Result<Policy> parsePolicy(std::string_view json)
{
    try {
        const Result<Json> parsed = parseStrictly(json);
        if (!parsed) return fail(parsed.error());
        return policyOf(*parsed);
    } catch (const Json::exception& broken) {
        return wrong(broken.what());
    }
}

Result<Policy> readPolicy(const std::optional<std::filesystem::path>& given)
{
    if (!given) return Policy{};
    const std::filesystem::path& file = *given;
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(file, failed);
    if (failed) return fail(ErrorCode::NotFound, file.string() + ": " + failed.message());
    if (size > largestFile)
        return fail(ErrorCode::BadPolicy, file.string() + ": too large for a policy");
    std::ifstream in{file, std::ios::binary};
    if (!in) return fail(ErrorCode::FileUnreadable, file.string() + ": cannot be opened");
    const std::string text{std::istreambuf_iterator{in}, {}};
    auto policy = parsePolicy(text);
    if (!policy) return fail(policy.error().code, file.string() + ": " + policy.error().detail);
    return policy;
}

std::string toText(const Policy& policy)
{
    Json json;
    json["version"] = policy.version;
    for (const PolicyValue& value : policyTable())
        json["values"][std::string{value.key}] = {
            {"value", value.get(policy)},
            {"unit", value.unit},
            {"least", value.least},
            {"most", value.most},
            {"meaning", value.meaning},
            {"source", value.source}};
    json["match"] = Json::array();
    for (const MatchCalibration& each : policy.match.calibrations)
        json["match"].push_back(
            {{"descriptor", each.descriptor},
             {"passSimilarity", each.passSimilarity},
             {"passFalseMatchRate", each.passFalseMatchRate},
             {"reviewSimilarity", each.reviewSimilarity},
             {"reviewFalseMatchRate", each.reviewFalseMatchRate},
             {"samePersonAtLeast", each.samePersonAtLeast},
             {"source", each.source}});
    json["cameras"] = Json::array();
    for (const AllowedCamera& each : policy.camera.allowed)
        json["cameras"].push_back(
            {{"usbVendor", each.usbVendor},
             {"usbProduct", each.usbProduct},
             {"usbSerial", each.usbSerial},
             {"busPath", each.busPath}});
    return json.dump(2) + '\n';
}

} // namespace countersign
