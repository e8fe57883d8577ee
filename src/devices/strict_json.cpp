#include "devices/strict_json_detail.h"

#include <algorithm>
#include <set>

namespace countersign {

tl::unexpected<Error>
wrongField(const std::string& file, std::string_view field, std::string_view what)
{
    return fail(
        ErrorCode::FileMalformed, file + ": field " + std::string{field} + ' ' + std::string{what});
}

Result<nlohmann::json> parseStrictObject(
    std::string_view text,
    const std::string& file,
    std::initializer_list<std::string_view> fields,
    std::initializer_list<std::string_view> optional)
{
    using nlohmann::json;
    std::set<std::string> seen;
    std::string twice;
    const auto watchKeys = [&](int depth, json::parse_event_t event, const json& value) {
        if (event == json::parse_event_t::key && depth == 1 &&
            !seen.insert(value.get<std::string>()).second)
            twice = value.get<std::string>();
        return true;
    };
    json object;
    try {
        object = json::parse(text, watchKeys);
    } catch (const json::parse_error& failure) {
        // The library's own sentence quotes the text, which holds personal data.
        return fail(
            ErrorCode::FileMalformed,
            file + ": is not JSON from byte " + std::to_string(failure.byte));
    } catch (const json::exception&) {
        return fail(ErrorCode::FileMalformed, file + ": holds a value that JSON cannot mean");
    }
    if (!object.is_object()) return fail(ErrorCode::FileMalformed, file + ": is not a JSON object");
    const auto isKnown = [&](std::string_view name) {
        return std::find(fields.begin(), fields.end(), name) != fields.end() ||
               std::find(optional.begin(), optional.end(), name) != optional.end();
    };
    // An unknown name is not repeated: it may be a value that slipped into the wrong place.
    if (!std::all_of(seen.begin(), seen.end(), isKnown))
        return fail(ErrorCode::FileMalformed, file + ": has a field that is not known");
    if (!twice.empty()) return wrongField(file, twice, "is there twice");
    for (const std::string_view name : fields)
        if (!object.contains(name)) return wrongField(file, name, "is missing");
    return object;
}

} // namespace countersign
