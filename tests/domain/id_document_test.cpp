#include "domain/id_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

IdDocument specimen()
{
    return {
        .type = DocumentType::Resident,
        .name = "样本",
        .sex = Sex::Female,
        .nation = "01",
        .birth = 1949y / 12 / 31,
        .address = "示例省示例市",
        .number = IdNumber::create("11010519491231002X").value(),
        .issuer = "示例市公安局",
        .validFrom = 2020y / 1 / 1,
        .validTo = 2040y / 1 / 1};
}

std::string contradictionIn(const IdDocument& document)
{
    const auto checked = checkConsistency(document);
    if (checked) return "consistent";
    EXPECT_EQ(checked.error().code, ErrorCode::DocumentInvalid);
    return checked.error().detail;
}

TEST(IdDocument, OfTheSpecimenAgreesWithItself)
{
    EXPECT_EQ(contradictionIn(specimen()), "consistent");
}

TEST(IdDocument, IsContradictoryWhenTheNumberHoldsAnotherBirth)
{
    IdDocument document = specimen();
    document.birth = 1949y / 12 / 30;
    EXPECT_THAT(
        contradictionIn(document),
        AllOf(HasSubstr("birth and number"), Not(HasSubstr("1949")), Not(HasSubstr("12-3"))));
}

TEST(IdDocument, IsContradictoryWhenTheSeventeenthDigitSaysTheOtherSex)
{
    IdDocument document = specimen();
    document.sex = Sex::Male;
    EXPECT_THAT(contradictionIn(document), HasSubstr("sex and number"));
}

TEST(IdDocument, MayLeaveTheSexOpen)
{
    IdDocument document = specimen();
    document.sex = Sex::Unspecified;
    EXPECT_EQ(contradictionIn(document), "consistent");
}

TEST(IdDocument, IsContradictoryWhenItEndsBeforeItBegins)
{
    IdDocument document = specimen();
    document.validTo = 2019y / 12 / 31;
    EXPECT_THAT(contradictionIn(document), HasSubstr("validFrom and validTo"));
}

TEST(IdDocument, IsContradictoryWhenIssuedBeforeBirth)
{
    IdDocument document = specimen();
    document.validFrom = 1949y / 12 / 30;
    EXPECT_THAT(contradictionIn(document), HasSubstr("validFrom and birth"));
}

TEST(IdDocument, IsContradictoryWithADateThatIsNotInTheCalendar)
{
    IdDocument document = specimen();
    document.validTo = 2041y / 2 / 29;
    EXPECT_THAT(contradictionIn(document), HasSubstr("validTo"));
}

TEST(IdDocument, IsValidThroughItsFirstAndLastDay)
{
    EXPECT_EQ(findProblem(specimen(), 2020y / 1 / 1, 16), std::nullopt);
    EXPECT_EQ(findProblem(specimen(), 2040y / 1 / 1, 16), std::nullopt);
}

TEST(IdDocument, IsRefusedTheDayAfterItsLast)
{
    EXPECT_EQ(findProblem(specimen(), 2040y / 1 / 2, 16), DocumentProblem::Expired);
}

TEST(IdDocument, IsRefusedTheDayBeforeItsFirst)
{
    EXPECT_EQ(findProblem(specimen(), 2019y / 12 / 31, 16), DocumentProblem::NotYetValid);
}

TEST(IdDocument, NeverExpiresWhenItIsLongTerm)
{
    IdDocument document = specimen();
    document.validTo = std::nullopt;
    EXPECT_EQ(contradictionIn(document), "consistent");
    EXPECT_EQ(findProblem(document, 2199y / 12 / 31, 16), std::nullopt);
}

TEST(IdDocument, IsRefusedUntilTheHolderIsOldEnough)
{
    IdDocument document = specimen();
    document.birth = 2010y / 6 / 15;
    EXPECT_EQ(findProblem(document, 2026y / 6 / 14, 16), DocumentProblem::HolderTooYoung);
    EXPECT_EQ(findProblem(document, 2026y / 6 / 15, 16), std::nullopt);
}

TEST(Age, CountsABirthdayOfTheTwentyNinthOfFebruaryFromMarchInOtherYears)
{
    EXPECT_EQ(ageOn(2004y / 2 / 29, 2022y / 2 / 28), 17);
    EXPECT_EQ(ageOn(2004y / 2 / 29, 2022y / 3 / 1), 18);
    EXPECT_EQ(ageOn(2004y / 2 / 29, 2024y / 2 / 29), 20);
}

} // namespace
} // namespace countersign
