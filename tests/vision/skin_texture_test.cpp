#include "sample_head.h"
#include "support/scratch_folder.h"

#include "vision/sha256.h"
#include "vision/skin_texture.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace countersign {
namespace {

using test::ScratchFolder;

ModelManifest manifestOf(const char* name, std::string_view content)
{
    ModelEntry entry;
    entry.name = name;
    entry.role = "presentation-attack";
    entry.expected = {"net.onnx", content.size(), sha256(bytesOf(content))};
    return {{entry}};
}

TEST(SkinTexture, IsLeftOutWithoutItsModels)
{
    const ScratchFolder folder;
    const auto texture = loadSkinTexture(manifestOf("minifasnet-v2-2.7", "weights"), folder.path());
    ASSERT_TRUE(texture.has_value()) << texture.error().detail;
    EXPECT_FALSE(texture->has_value());
}

TEST(SkinTexture, RefusesAnAlteredModel)
{
    const ScratchFolder folder;
    folder.write("net.onnx", "other weights");
    const auto texture = loadSkinTexture(manifestOf("minifasnet-v2-2.7", "weights"), folder.path());
    ASSERT_FALSE(texture.has_value());
    EXPECT_EQ(texture.error().code, ErrorCode::ModelAltered);
}

TEST(SkinTexture, RefusesBytesThatAreNoNetworkAndNamesTheModel)
{
    const ScratchFolder folder;
    folder.write("net.onnx", "weights");
    const auto texture = loadSkinTexture(manifestOf("minifasnet-v2-2.7", "weights"), folder.path());
    ASSERT_FALSE(texture.has_value());
    EXPECT_EQ(texture.error().code, ErrorCode::ModelUnusable);
    EXPECT_NE(texture.error().detail.find("minifasnet-v2-2.7"), std::string::npos);
}

TEST(SkinTexture, PassesOverANetworkThatItDoesNotKnow)
{
    const ScratchFolder folder;
    folder.write("net.onnx", "weights");
    const auto texture = loadSkinTexture(manifestOf("another-network", "weights"), folder.path());
    ASSERT_TRUE(texture.has_value());
    EXPECT_FALSE(texture->has_value());
}

class SkinTextureWithModels : public testing::Test {
protected:
    void SetUp() override
    {
        const char* folder = std::getenv("COUNTERSIGN_MODELS"); // NOLINT(concurrency-mt-unsafe)
        const auto manifest = readModelManifest(COUNTERSIGN_SOURCE_DIR "/models/manifest.json");
        ASSERT_TRUE(manifest.has_value()) << manifest.error().detail;
        auto loaded = loadSkinTexture(
            *manifest, folder != nullptr ? folder : COUNTERSIGN_SOURCE_DIR "/build/models");
        ASSERT_TRUE(loaded.has_value()) << loaded.error().detail;
        if (!*loaded) GTEST_SKIP() << "MiniFASNet was not obtained";
        texture = std::move(*loaded);
    }

    std::optional<SkinTexture> texture;
};

Frame greyFrame(int width, int height)
{
    const auto size = static_cast<std::size_t>(3 * width * height);
    return {std::vector<std::uint8_t>(size, 90), width, height, MonotonicMs{0}};
}

TEST_F(SkinTextureWithModels, GivesAProbabilityByEachNetworkInTurn)
{
    const Frame frame = greyFrame(sampleWidth, sampleHeight);
    for (std::size_t i = 0; i < 2 * texture->models().size(); ++i) {
        const double live = texture->look(frame, headLandmarks({}));
        EXPECT_GE(live, 0);
        EXPECT_LE(live, 1);
    }
}

TEST_F(SkinTextureWithModels, MeasuresNothingOnStrangeFacesAndFrames)
{
    const Landmarks head = headLandmarks({});
    EXPECT_FALSE(isMeasured(texture->look(Frame{}, head)));
    EXPECT_FALSE(isMeasured(texture->look(greyFrame(1, 1), head)));
    EXPECT_FALSE(isMeasured(texture->look(greyFrame(640, 480), Landmarks{})));
    for (const double strange : {notMeasured, 1e300, -1e9}) {
        Landmarks odd = head;
        for (ImagePoint& point : odd)
            point.x = point.x < 320 ? strange : point.x;
        EXPECT_FALSE(isMeasured(texture->look(greyFrame(640, 480), odd))) << strange;
    }
}

} // namespace
} // namespace countersign
