#include "support/scratch_folder.h"

#include "devices/recorded_camera.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace countersign {
namespace {

using test::contentOf;
using test::ScratchFolder;
using test::testData;
using testing::AllOf;
using testing::HasSubstr;

const char* const clip = "clips/live_blink_left_right.mp4"; // 206 frames at 25 per second

/// The times of all pictures, and the error at the end if there was one.
struct Played {
    std::vector<MonotonicMs> times;
    std::optional<Error> error;
    Frame last;
};

Played playAll(const std::filesystem::path& path)
{
    Played played;
    auto camera = RecordedCamera::create(path, Pace::Immediate);
    if (!camera) {
        played.error = camera.error();
        return played;
    }
    for (;;) {
        auto frame = (*camera)->next();
        if (!frame) played.error = frame.error();
        if (!frame || !*frame) return played;
        played.times.push_back((*frame)->at());
        played.last = **frame;
    }
}

Error refusalOf(const std::filesystem::path& path)
{
    return playAll(path).error.value_or(Error{ErrorCode::Cancelled, "played"});
}

TEST(RecordedCamera, DeliversEveryPictureAtItsOwnTime)
{
    const Played played = playAll(testData(clip));
    ASSERT_FALSE(played.error) << played.error->detail;
    ASSERT_EQ(played.times.size(), 206U);
    for (std::size_t i = 0; i < played.times.size(); ++i)
        EXPECT_EQ(played.times[i], MonotonicMs{40 * static_cast<int>(i)}) << i;
    EXPECT_EQ(played.last.width(), 640);
    EXPECT_EQ(played.last.height(), 480);
}

/// The first colour value of a pixel.
int blueAt(const Frame& frame, int column, int row)
{
    const int index = 3 * (row * frame.width() + column);
    return frame.pixels()[static_cast<std::size_t>(index)];
}

/// The first picture of `clip` when the file demands that it be turned: a, b, c and d of the track
/// header's matrix (ISO/IEC 14496-12, 8.3.2), which are 1, 0, 0 and 1 for an upright picture.
Frame firstPictureTurned(const std::array<int, 4>& abcd)
{
    std::string content = contentOf(testData(clip));
    const std::size_t matrix = content.find("tkhd") + 44;
    constexpr std::array<std::size_t, 4> places{0, 4, 12, 16};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto fixedPoint = static_cast<std::uint32_t>(abcd[i] * 65536);
        for (std::size_t k = 0; k < 4; ++k)
            content[matrix + places[i] + k] = static_cast<char>(fixedPoint >> (24 - 8 * k));
    }
    const ScratchFolder folder;
    auto camera = RecordedCamera::create(folder.write("turned.mp4", content), Pace::Immediate);
    EXPECT_TRUE(camera) << camera.error().detail;
    return (*camera)->next().value().value();
}

TEST(RecordedCamera, TurnsThePictureOfAPhoneUpright)
{
    const Frame plain = firstPictureTurned({1, 0, 0, 1});
    const Frame clockwise = firstPictureTurned({0, 1, -1, 0});
    const Frame counterClockwise = firstPictureTurned({0, -1, 1, 0});
    const Frame upsideDown = firstPictureTurned({-1, 0, 0, -1});
    EXPECT_EQ(clockwise.width(), plain.height());
    EXPECT_EQ(clockwise.height(), plain.width());
    for (const auto& [column, row] : {std::pair{0, 0}, {300, 200}, {320, 440}, {639, 479}}) {
        const int expected = blueAt(plain, column, row);
        EXPECT_EQ(blueAt(clockwise, 479 - row, column), expected);
        EXPECT_EQ(blueAt(counterClockwise, row, 639 - column), expected);
        EXPECT_EQ(blueAt(upsideDown, 639 - column, 479 - row), expected);
    }
}

TEST(RecordedCamera, StaysEndedAtItsEnd)
{
    auto camera = RecordedCamera::create(testData("customers/yang/blink-1.mp4"), Pace::Immediate);
    ASSERT_TRUE(camera);
    while ((*camera)->next().value()) {
    }
    EXPECT_EQ((*camera)->next().value(), std::nullopt);
}

TEST(RecordedCamera, SaysWhatItIs)
{
    const auto camera = RecordedCamera::create(testData(clip), Pace::Immediate);
    ASSERT_TRUE(camera);
    EXPECT_EQ(
        (*camera)->identity(), (CameraIdentity{"recorded", "live_blink_left_right.mp4", true}));
    EXPECT_TRUE((*camera)->isRecording());
}

TEST(RecordedCamera, NamesAVideoThatIsCutOff)
{
    const ScratchFolder folder;
    const auto cut = folder.write("cut.mp4", contentOf(testData(clip)).substr(0, 200'000));
    const Error refusal = refusalOf(cut);
    EXPECT_EQ(refusal.code, ErrorCode::FileMalformed);
    EXPECT_THAT(refusal.detail, AllOf(HasSubstr("cut.mp4"), HasSubstr("is cut off")));
}

TEST(RecordedCamera, NamesTheFrameFromWhichADamagedVideoCannotBeDecoded)
{
    const ScratchFolder folder;
    std::string content = contentOf(testData(clip));
    std::fill(content.begin() + 150'000, content.end(), '\0');
    const Played played = playAll(folder.write("damaged.mp4", content));
    ASSERT_TRUE(played.error);
    EXPECT_EQ(played.error->code, ErrorCode::FileMalformed);
    EXPECT_THAT(
        played.error->detail,
        AllOf(
            HasSubstr("damaged.mp4"),
            HasSubstr("from frame " + std::to_string(played.times.size()) + " of 206")));
}

/// Writes a number over the four bytes at `offset` behind the name of the first box `box`.
struct Damage {
    const char* what;
    const char* box;
    std::size_t offset;
    std::uint32_t value;
};

Played playDamaged(const Damage& damage)
{
    const ScratchFolder folder;
    std::string content = contentOf(testData(clip));
    const std::size_t at = content.find(damage.box) + 4 + damage.offset;
    for (std::size_t i = 0; i < 4; ++i)
        content[at + i] = static_cast<char>(damage.value >> (24 - 8 * i));
    return playAll(folder.write("damaged.mp4", content));
}

TEST(RecordedCamera, GivesRisingTimesOrANamedErrorWhateverAFileSaysAboutTime)
{
    constexpr std::uint32_t all = 0xFFFFFFFF;
    constexpr std::uint32_t half = 0x7FFFFFFF;
    for (const Damage& damage :
         {Damage{"no time between two pictures", "stts", 12, 0},
          Damage{"days between two pictures", "stts", 12, half},
          Damage{"a negative time between two pictures", "stts", 12, all},
          Damage{"one picture shown much later", "ctts", 12 + 8 * 100, half},
          Damage{"one picture shown much earlier", "ctts", 12 + 8 * 100, 0x80000000},
          Damage{"the film begins a long time before", "elst", 12, 0x80000000},
          Damage{"the film begins a long time after", "elst", 12, half},
          Damage{"no time scale", "mdhd", 12, 0},
          Damage{"a time scale without end", "mdhd", 12, all},
          Damage{"days in a second", "mdhd", 12, 1},
          Damage{"no time scale of the film", "mvhd", 12, 0},
          Damage{"an endless film", "mvhd", 16, all}}) {
        const Played played = playDamaged(damage);
        EXPECT_LE(played.times.size(), 206U) << damage.what;
        for (std::size_t i = 1; i < played.times.size(); ++i)
            ASSERT_GT(played.times[i], played.times[i - 1]) << damage.what << i;
        if (!played.error) continue;
        EXPECT_EQ(played.error->code, ErrorCode::FileMalformed) << damage.what;
        EXPECT_THAT(played.error->detail, HasSubstr("damaged.mp4: ")) << damage.what;
    }
}

TEST(RecordedCamera, RefusesWhatOnlyIsCalledAVideo)
{
    const ScratchFolder folder;
    EXPECT_THAT(
        refusalOf(folder.write("text.mp4", "This is a letter, not a video.")).detail,
        HasSubstr("text.mp4: is not an MP4 video"));
    EXPECT_THAT(refusalOf(folder.write("none.mp4", "")).detail, HasSubstr("none.mp4: is empty"));
    // A playlist would make the decoder open what it names.
    EXPECT_THAT(
        refusalOf(folder.write("list.mp4", "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/x\n")).detail,
        HasSubstr("is not an MP4 video"));
}

TEST(RecordedCamera, RefusesABoxStructureWithoutPictures)
{
    const ScratchFolder folder;
    const std::string empty{
        "\0\0\0\x10"
        "ftypisom\0\0\0\0"
        "\0\0\0\x08"
        "moov",
        24};
    EXPECT_THAT(
        refusalOf(folder.write("hollow.mp4", empty)).detail,
        HasSubstr("hollow.mp4: has no video that can be decoded"));
    EXPECT_THAT(
        refusalOf(folder.write("headless.mp4", empty.substr(0, 16))).detail,
        HasSubstr("index of its pictures is missing"));
}

TEST(RecordedCamera, NamesAFileThatIsNotThere)
{
    const Error refusal = refusalOf("nowhere/clip.mp4");
    EXPECT_EQ(refusal.code, ErrorCode::FileUnreadable);
    EXPECT_THAT(refusal.detail, HasSubstr("nowhere/clip.mp4: no such file"));
}

TEST(RecordedCamera, PlaysAFolderOfPicturesInNameOrder)
{
    const ScratchFolder folder;
    for (const char* name : {"2.jpg", "1.JPG", "10.jpeg"})
        folder.copy(testData("customers/yang/portrait.jpg"), name);
    folder.write("notes.txt", "not a picture");
    const Played played = playAll(folder.path());
    ASSERT_FALSE(played.error) << played.error->detail;
    EXPECT_THAT(
        played.times, testing::ElementsAre(MonotonicMs{0}, MonotonicMs{40}, MonotonicMs{80}));
    EXPECT_EQ(played.last.width(), 102);
    EXPECT_EQ(played.last.height(), 126);
}

TEST(RecordedCamera, RefusesAFolderWithoutPictures)
{
    const ScratchFolder folder;
    EXPECT_THAT(refusalOf(folder.path()).detail, HasSubstr("holds no JPEG or PNG picture"));
}

TEST(RecordedCamera, NamesThePictureThatIsNone)
{
    const ScratchFolder folder;
    folder.copy(testData("customers/yang/portrait.jpg"), "1.jpg");
    folder.write("2.jpg", "not a picture");
    const Played played = playAll(folder.path());
    EXPECT_EQ(played.times.size(), 1U);
    ASSERT_TRUE(played.error);
    EXPECT_EQ(played.error->code, ErrorCode::FileMalformed);
    EXPECT_THAT(played.error->detail, AllOf(HasSubstr("2.jpg"), HasSubstr("(frame 1)")));
}

TEST(RecordedCamera, RefusesAPictureOfAnotherSize)
{
    const ScratchFolder folder;
    folder.copy(testData("customers/yang/portrait.jpg"), "1.jpg");
    folder.copy(testData("customers/lin/portrait.jpg"), "2.jpg");
    EXPECT_THAT(refusalOf(folder.path()).detail, HasSubstr("2.jpg: has another size"));
}

} // namespace
} // namespace countersign
