#include "devices/document_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace countersign {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using FieldList = std::vector<std::pair<std::string, std::string>>; // name, value as JSON

const FieldList specimen{
    {"type", R"("resident")"},
    {"name", R"("样本甲")"},
    {"sex", R"("female")"},
    {"nation", R"("01")"},
    {"birth", R"("1949-12-31")"},
    {"address", R"("示例省示例市样本路1号")"},
    {"number", R"("11010519491231002X")"},
    {"issuer", R"("示例市公安局")"},
    {"validFrom", R"("2020-01-01")"},
    {"validTo", R"("2040-01-01")"},
    {"portrait", R"("portrait.jpg")"}};

std::string written(const FieldList& fields)
{
    std::string json = "{";
    for (const auto& [name, value] : fields)
        json += (json.size() > 1 ? "," : "") + ('"' + name + "\":") + value;
    return json + "}";
}

/// The specimen with one field of another value.
std::string with(const std::string& field, const std::string& value)
{
    FieldList fields = specimen;
    for (auto& [name, content] : fields)
        if (name == field) content = value;
    return written(fields);
}

Error refusalOf(const std::string& json)
{
    const auto parsed = parseDocumentJson(json, "card.json");
    if (parsed) return {ErrorCode::Cancelled, "accepted"};
    return parsed.error();
}

TEST(DocumentJson, HasEveryFieldOfTheCard)
{
    const auto card = parseDocumentJson(written(specimen), "card.json");
    ASSERT_TRUE(card) << card.error().detail;
    const IdDocument expected{
        .type = DocumentType::Resident,
        .name = "样本甲",
        .sex = Sex::Female,
        .nation = "01",
        .birth = 1949y / 12 / 31,
        .address = "示例省示例市样本路1号",
        .number = IdNumber::create("11010519491231002X").value(),
        .issuer = "示例市公安局",
        .validFrom = 2020y / 1 / 1,
        .validTo = 2040y / 1 / 1};
    EXPECT_EQ(card->document, expected);
    EXPECT_EQ(card->portraitFile, "portrait.jpg");
}

TEST(DocumentJson, MayBeValidForALongTerm)
{
    const auto card = parseDocumentJson(with("validTo", R"("long-term")"), "card.json");
    ASSERT_TRUE(card);
    EXPECT_EQ(card->document.validTo, std::nullopt);
}

TEST(DocumentJson, NamesTheFieldThatIsMissing)
{
    for (std::size_t i = 0; i < specimen.size(); ++i) {
        FieldList fields = specimen;
        fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(i));
        const Error refusal = refusalOf(written(fields));
        EXPECT_EQ(refusal.code, ErrorCode::FileMalformed);
        EXPECT_EQ(refusal.detail, "card.json: field " + specimen[i].first + " is missing");
    }
}

TEST(DocumentJson, NamesTheFieldThatIsNotAText)
{
    for (const auto& [name, value] : specimen)
        for (const char* other : {"1", "null", "[]", "{}", "true"})
            EXPECT_EQ(
                refusalOf(with(name, other)).detail, "card.json: field " + name + " is not a text");
}

TEST(DocumentJson, RefusesAFieldThatIsUnknownOrThereTwice)
{
    FieldList fields = specimen;
    fields.emplace_back("phone", R"("1")");
    EXPECT_THAT(refusalOf(written(fields)).detail, HasSubstr("a field that is not known"));
    fields.back() = {"name", R"("样本乙")"};
    EXPECT_EQ(refusalOf(written(fields)).detail, "card.json: field name is there twice");
}

TEST(DocumentJson, SaysThatTheCheckCharacterIsWrongWithoutTheNumber)
{
    const Error refusal = refusalOf(with("number", R"("110105194912310021")"));
    EXPECT_EQ(refusal.code, ErrorCode::DocumentInvalid);
    EXPECT_THAT(
        refusal.detail,
        AllOf(
            StartsWith("card.json: number"),
            HasSubstr("check character is not the one computed"),
            Not(HasSubstr("1949"))));
}

TEST(DocumentJson, SaysThatBirthAndNumberDisagree)
{
    const Error refusal = refusalOf(with("birth", R"("1949-12-30")"));
    EXPECT_EQ(refusal.code, ErrorCode::DocumentInvalid);
    EXPECT_THAT(refusal.detail, AllOf(StartsWith("card.json:"), HasSubstr("birth and number")));
}

TEST(DocumentJson, SaysThatSexAndNumberDisagree)
{
    EXPECT_EQ(refusalOf(with("sex", R"("male")")).code, ErrorCode::DocumentInvalid);
}

TEST(DocumentJson, RefusesWhatIsNotACalendarDate)
{
    for (const char* date :
         {"1999-13-32", "2021-02-29", "20200101", "2020-1-01", "2020-01-01 ", "0x20-01-01", "长期"})
        for (const char* field : {"birth", "validFrom", "validTo"})
            EXPECT_EQ(
                refusalOf(with(field, '"' + std::string{date} + '"')).code,
                ErrorCode::FileMalformed)
                << field << ' ' << date;
}

TEST(DocumentJson, RefusesAPortraitThatLiesElsewhere)
{
    for (const char* name :
         {"../portrait.jpg", "/etc/passwd", "a/b.jpg", "..", ".", "a\\\\b", "a\\u0000b"})
        EXPECT_THAT(
            refusalOf(with("portrait", '"' + std::string{name} + '"')).detail,
            HasSubstr("field portrait"))
            << name;
}

TEST(DocumentJson, RefusesTextsThatNoChipCouldHold)
{
    const auto repeated = [](int times) {
        std::string text = "\"";
        for (int i = 0; i < times; ++i)
            text += "样";
        return text + '"';
    };
    EXPECT_EQ(refusalOf(with("name", repeated(15))).detail, "accepted");
    EXPECT_THAT(refusalOf(with("name", repeated(16))).detail, HasSubstr("more than 15"));
    EXPECT_THAT(refusalOf(with("address", repeated(36))).detail, HasSubstr("more than 35"));
    EXPECT_THAT(refusalOf(with("name", R"("")")).detail, HasSubstr("name is empty"));
    EXPECT_THAT(refusalOf(with("name", R"("a\nb")")).detail, HasSubstr("control character"));
}

TEST(DocumentJson, RefusesAnotherTypeAnotherSexAndAnotherNation)
{
    EXPECT_THAT(refusalOf(with("type", R"("passport")")).detail, HasSubstr("field type"));
    EXPECT_THAT(refusalOf(with("sex", R"("man")")).detail, HasSubstr("field sex"));
    EXPECT_THAT(refusalOf(with("nation", R"("1")")).detail, HasSubstr("field nation"));
    EXPECT_THAT(refusalOf(with("nation", R"("Ha")")).detail, HasSubstr("field nation"));
}

TEST(DocumentJson, SaysWhereItStopsBeingJsonWithoutQuotingIt)
{
    const Error refusal = refusalOf(R"({"name":"样本甲",,})");
    EXPECT_EQ(refusal.code, ErrorCode::FileMalformed);
    EXPECT_THAT(refusal.detail, AllOf(HasSubstr("not JSON from byte"), Not(HasSubstr("样本甲"))));
}

TEST(DocumentJson, RefusesWhatIsNotAnObjectOrNotUtf8)
{
    EXPECT_THAT(refusalOf("[]").detail, HasSubstr("not a JSON object"));
    EXPECT_THAT(refusalOf("").detail, HasSubstr("not JSON"));
    EXPECT_EQ(refusalOf(with("name", "\"\xC3\"")).code, ErrorCode::FileMalformed);
    EXPECT_EQ(refusalOf(with("name", R"("\ud800")")).code, ErrorCode::FileMalformed);
}

TEST(DocumentJson, HasALargestSize)
{
    const std::string padded = written(specimen) + std::string(maxDocumentJsonBytes, ' ');
    EXPECT_THAT(refusalOf(padded).detail, HasSubstr("too large"));
}

} // namespace
} // namespace countersign
