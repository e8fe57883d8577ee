#include "devices/document_json.h"

#include "devices/bounded_file.h"
#include "devices/strict_json_detail.h"

#include <algorithm>
#include <utility>

namespace countersign {
namespace {

// UTF-16 units in the chip's text block.
constexpr std::size_t maxName = 15;
constexpr std::size_t maxAddress = 35;
constexpr std::size_t maxIssuer = 15;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Length of valid UTF-8 in UTF-16 units: one per lead byte, two when it leads four bytes.
std::size_t utf16Units(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
    }
    return units;
}

bool hasControlCharacter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
}

/// "2020-01-31", and nothing that merely resembles it.
std::optional<Date> findDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t length) -> int {
        int value = 0;
        for (const char c : text.substr(from, length)) {
            if (!isDigit(c)) return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const Date date{
        std::chrono::year{year},
        std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

/// Takes the fields out one by one. After the first wrong one the others are not looked at.
class Fields {
public:
    Fields(const nlohmann::json& object, const std::string& file) : object_{object}, file_{file} {}

    std::string text(const char* field, std::size_t maxUnits)
    {
        const auto& value = object_.at(field);
        if (!value.is_string()) {
            refuse(field, "is not a text");
            return {};
        }
        auto text = value.get<std::string>();
        if (text.empty()) refuse(field, "is empty");
        if (utf16Units(text) > maxUnits)
            refuse(field, "has more than " + std::to_string(maxUnits) + " characters");
        if (hasControlCharacter(text)) refuse(field, "has a control character");
        return text;
    }

    Date date(const char* field)
    {
        const auto date = findDate(text(field, 10));
        if (!date) refuse(field, "is not a calendar date YYYY-MM-DD");
        return date.value_or(Date{});
    }

    std::optional<Date> dateOrLongTerm(const char* field)
    {
        if (object_.at(field) == "long-term") return std::nullopt;
        return date(field);
    }

    void refuse(const char* field, const std::string& what)
    {
        if (!wrong_) wrong_ = wrongField(file_, field, what).value();
    }

    [[nodiscard]] const std::optional<Error>& wrong() const { return wrong_; }

private:
    const nlohmann::json& object_;
    const std::string& file_;
    std::optional<Error> wrong_;
};

Error inFile(const std::string& file, const Error& error)
{
    return {error.code, file + ": " + error.detail};
}

} // namespace

Result<SimulatedCard> parseDocumentJson(std::string_view json, const std::string& file)
{
    if (json.size() > maxDocumentJsonBytes)
        return fail(ErrorCode::FileMalformed, file + ": is too large for a document");
    const auto object = parseStrictObject(
        json,
        file,
        {"type",
         "name",
         "sex",
         "nation",
         "birth",
         "address",
         "number",
         "issuer",
         "validFrom",
         "validTo",
         "portrait"});
    if (!object) return fail(object.error());

    Fields fields{*object, file};
    const std::string type = fields.text("type", 16);
    if (type != "resident") fields.refuse("type", "is not \"resident\"");
    std::string name = fields.text("name", maxName);
    const std::string sex = fields.text("sex", 6);
    if (sex != "male" && sex != "female") fields.refuse("sex", "is neither male nor female");
    std::string nation = fields.text("nation", 2);
    if (nation.size() != 2 || !std::all_of(nation.begin(), nation.end(), isDigit))
        fields.refuse("nation", "is not a code of two digits");
    const Date birth = fields.date("birth");
    std::string address = fields.text("address", maxAddress);
    const std::string number = fields.text("number", maxDocumentJsonBytes);
    std::string issuer = fields.text("issuer", maxIssuer);
    const Date validFrom = fields.date("validFrom");
    const std::optional<Date> validTo = fields.dateOrLongTerm("validTo");
    std::string portrait = fields.text("portrait", 255);
    if (!isPlainFileName(portrait))
        fields.refuse("portrait", "is not the name of a file beside the document");
    if (fields.wrong()) return fail(*fields.wrong());

    auto idNumber = IdNumber::create(number);
    if (!idNumber) return fail(inFile(file, idNumber.error()));
    IdDocument document{
        .type = DocumentType::Resident,
        .name = std::move(name),
        .sex = sex == "male" ? Sex::Male : Sex::Female,
        .nation = std::move(nation),
        .birth = birth,
        .address = std::move(address),
        .number = std::move(*idNumber),
        .issuer = std::move(issuer),
        .validFrom = validFrom,
        .validTo = validTo};
    if (const auto checked = checkConsistency(document); !checked)
        return fail(inFile(file, checked.error()));
    return SimulatedCard{std::move(document), std::move(portrait)};
}

} // namespace countersign
