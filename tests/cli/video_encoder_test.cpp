#include "cli/video_encoder.h"
#include "support/scratch_folder.h"

#include "devices/recorded_camera.h"

#include <gtest/gtest.h>

namespace countersign::cli {
namespace {

/// A few grey pictures, 64 x 48, each lighter than the last.
class GreySteps final : public Camera {
public:
    explicit GreySteps(int pictures) : pictures_{pictures} {}
    Result<std::optional<Frame>> next() override
    {
        if (given_ == pictures_) return std::optional<Frame>{};
        const std::vector<std::uint8_t> pixels(
            3 * 64 * 48, static_cast<std::uint8_t>(50 + 10 * given_));
        return std::optional{Frame{pixels, 64, 48, MonotonicMs{40 * given_++}}};
    }
    CameraIdentity identity() const override { return {}; }
    Result<void> checkUnchanged() const override { return {}; }
    bool isRecording() const override { return true; }
    void customerWasAsked(std::optional<LivenessAction>) override {}

private:
    int pictures_;
    int given_{0};
};

TEST(VideoEncoder, PlaysWhatItEncoded)
{
    if (!canEncodeVideo()) GTEST_SKIP() << "there is no ffmpeg";
    GreySteps source{10};
    const auto camera = encoded(source, 25, 32);
    ASSERT_TRUE(camera) << camera.error().detail;
    for (int i = 0; i < 10; ++i) {
        const auto frame = (*camera)->next();
        ASSERT_TRUE(frame && *frame) << i;
        EXPECT_EQ((*frame)->width(), 64);
        EXPECT_EQ((*frame)->at(), MonotonicMs{40 * i});
        EXPECT_NEAR((*frame)->pixels()[3000], 50 + 10 * i, 6);
    }
    EXPECT_FALSE((*camera)->next().value());
}

TEST(VideoEncoder, OfNothingIsAnError)
{
    if (!canEncodeVideo()) GTEST_SKIP() << "there is no ffmpeg";
    GreySteps source{0};
    EXPECT_EQ(encoded(source, 25, 32).error().code, ErrorCode::StorageFailed);
}

TEST(PrivateFolder, IsForItsOwnerOnlyAndGoesWithIt)
{
    std::filesystem::path path;
    {
        const auto folder = PrivateFolder::create();
        ASSERT_TRUE(folder);
        path = folder->path();
        EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms::owner_all);
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

} // namespace
} // namespace countersign::cli
