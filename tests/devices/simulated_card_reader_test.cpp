#include "support/scratch_folder.h"

#include "devices/simulated_card_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using test::contentOf;
using test::ScratchFolder;
using test::testData;
using testing::HasSubstr;

class SimulatedCardReaderTest : public testing::Test {
protected:
    [[nodiscard]] Error refusal() const
    {
        const auto reading = SimulatedCardReader{folder_.path() / "document.json"}.read();
        return reading ? Error{ErrorCode::Cancelled, "accepted"} : reading.error();
    }

    ScratchFolder folder_;
};

TEST_F(SimulatedCardReaderTest, ReadsBothDemoCustomersCards)
{
    for (const char* customer : {"yang", "lin"}) {
        const auto folder = testData("customers") / customer;
        const auto reading = SimulatedCardReader{folder / "document.json"}.read();
        ASSERT_TRUE(reading) << reading.error().detail;
        EXPECT_EQ(textOf(reading->portrait), contentOf(folder / "portrait.jpg"));
        EXPECT_EQ(reading->reader, (ReaderIdentity{"simulated", "document.json", true}));
    }
}

TEST_F(SimulatedCardReaderTest, NamesTheDocumentThatIsNotThere)
{
    EXPECT_EQ(refusal().code, ErrorCode::FileUnreadable);
    EXPECT_THAT(refusal().detail, HasSubstr("document.json: no such file"));
}

TEST_F(SimulatedCardReaderTest, NamesThePortraitThatIsNotThere)
{
    folder_.copy(testData("customers/yang/document.json"), "document.json");
    EXPECT_EQ(refusal().code, ErrorCode::FileUnreadable);
    EXPECT_THAT(refusal().detail, HasSubstr("portrait.jpg: no such file"));
}

TEST_F(SimulatedCardReaderTest, DoesNotFollowAPortraitOutOfItsFolder)
{
    folder_.copy(testData("customers/yang/document.json"), "document.json");
    std::filesystem::create_symlink(
        testData("customers/yang/portrait.jpg"), folder_.path() / "portrait.jpg");
    EXPECT_THAT(refusal().detail, HasSubstr("portrait.jpg: is a symbolic link"));
}

TEST_F(SimulatedCardReaderTest, RefusesAnEmptyPortraitAndAFolderInItsPlace)
{
    folder_.copy(testData("customers/yang/document.json"), "document.json");
    const auto portrait = folder_.write("portrait.jpg", "");
    EXPECT_THAT(refusal().detail, HasSubstr("portrait.jpg: is empty"));
    std::filesystem::remove(portrait);
    std::filesystem::create_directory(portrait);
    EXPECT_THAT(refusal().detail, HasSubstr("portrait.jpg: is not a regular file"));
}

TEST_F(SimulatedCardReaderTest, DoesNotReadAnEndlessPortrait)
{
    folder_.copy(testData("customers/yang/document.json"), "document.json");
    const auto portrait = folder_.write("portrait.jpg", "x");
    std::filesystem::resize_file(portrait, 5'000'000);
    EXPECT_EQ(refusal().code, ErrorCode::FileMalformed);
    EXPECT_THAT(refusal().detail, HasSubstr("5000000 bytes"));
}

} // namespace
} // namespace countersign
