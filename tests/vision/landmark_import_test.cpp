#include "sample_predictor.h"
#include "support/scratch_folder.h"

#include "vision/landmark_import.h"
#include "vision/mapped_file.h"
#include "vision/sha256.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using test::ScratchFolder;

ModelManifest manifestOf(std::string_view origin, ByteView made)
{
    ModelEntry entry;
    entry.role = "landmarks";
    entry.isNeeded = true;
    entry.expected = {"landmarks", made.size(), sha256(made)};
    entry.madeFrom = {{"origin", origin.size(), sha256(bytesOf(origin))}};
    return {{entry}};
}

TEST(LandmarkImport, WritesWhatTheManifestExpects)
{
    const ScratchFolder folder;
    const std::string origin = SamplePredictor{}.serialise();
    const auto target = folder.path() / "landmarks";
    const auto done = importLandmarks(
        manifestOf(origin, sampleLandmarkFile()), folder.write("origin", origin), target);
    ASSERT_TRUE(done.has_value()) << done.error().detail;
    const auto written = MappedFile::open(target);
    ASSERT_TRUE(written.has_value());
    const Bytes expected = sampleLandmarkFile();
    EXPECT_TRUE(std::equal(
        expected.begin(), expected.end(), written->view().begin(), written->view().end()));
}

TEST(LandmarkImport, RefusesAnAlteredOriginAndLeavesTheOldModelAlone)
{
    const ScratchFolder folder;
    const auto target = folder.write("landmarks", "old");
    const auto done = importLandmarks(
        manifestOf("original", sampleLandmarkFile()),
        folder.write("origin", SamplePredictor{}.serialise()),
        target);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::ModelAltered);
    EXPECT_EQ(std::filesystem::file_size(target), 3U);
}

TEST(LandmarkImport, RefusesAResultThatIsNotTheManifests)
{
    const ScratchFolder folder;
    const std::string origin = SamplePredictor{}.serialise();
    const auto done = importLandmarks(
        manifestOf(origin, bytesOf("other")), folder.write("origin", origin), folder.path() / "l");
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::ModelAltered);
}

TEST(LandmarkImport, NamesTheOriginThatIsNoShapePredictor)
{
    const ScratchFolder folder;
    const auto done = importLandmarks(
        manifestOf("junk", bytesOf("other")), folder.write("origin", "junk"), folder.path() / "l");
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::ModelUnusable);
    EXPECT_NE(done.error().detail.find("origin"), std::string::npos);
}

TEST(LandmarkImport, RefusesAManifestThatDoesNotSayWhatTheLandmarksAreMadeFrom)
{
    const ScratchFolder folder;
    EXPECT_EQ(
        importLandmarks({}, "origin", folder.path() / "l").error().code, ErrorCode::FileMalformed);
}

} // namespace
} // namespace countersign
