#include "support/scratch_folder.h"

#include "vision/model_files.h"
#include "vision/sha256.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using test::ScratchFolder;

ModelEntry entryOf(std::string_view content)
{
    ModelEntry entry;
    entry.name = "sample";
    entry.expected = {"sample.dat", content.size(), sha256(bytesOf(content))};
    return entry;
}

TEST(ModelFiles, OpenAModelWhoseBytesAreTheManifests)
{
    const ScratchFolder folder;
    folder.write("sample.dat", "weights");
    const auto model = openModel(entryOf("weights"), folder.path());
    ASSERT_TRUE(model.has_value()) << model.error().detail;
    EXPECT_EQ(textOf(model->file.view()), "weights");
    EXPECT_EQ(model->identity.name, "sample");
    EXPECT_EQ(model->identity.sha256, sha256(bytesOf("weights")));
}

TEST(ModelFiles, RefuseAnAlteredModelAndNameFileBothHashesAndTheRemedy)
{
    const ScratchFolder folder;
    folder.write("sample.dat", "Weights");
    const auto model = openModel(entryOf("weights"), folder.path());
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().code, ErrorCode::ModelAltered);
    for (const std::string& part :
         {(folder.path() / "sample.dat").string(),
          toHex(sha256(bytesOf("weights"))),
          toHex(sha256(bytesOf("Weights"))),
          std::string{"./run.sh --obtain-models"}})
        EXPECT_NE(model.error().detail.find(part), std::string::npos) << part;
}

TEST(ModelFiles, SayWhichModelIsMissing)
{
    const ScratchFolder folder;
    const auto model = openModel(entryOf("weights"), folder.path());
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().code, ErrorCode::ModelMissing);
    EXPECT_NE(model.error().detail.find("sample.dat"), std::string::npos);
    EXPECT_NE(model.error().detail.find("./run.sh --obtain-models"), std::string::npos);
}

TEST(ModelFiles, FindAModelInItsSystemPlace)
{
    const ScratchFolder folder;
    const ScratchFolder system;
    ModelEntry entry = entryOf("weights");
    entry.systemPlaces.push_back(system.write("elsewhere.dat", "weights"));
    EXPECT_TRUE(openModel(entry, folder.path()).has_value());
}

TEST(ModelFiles, PreferAGoodModelToAnAlteredOne)
{
    const ScratchFolder folder;
    const ScratchFolder system;
    folder.write("sample.dat", "altered");
    ModelEntry entry = entryOf("weights");
    entry.systemPlaces.push_back(system.write("elsewhere.dat", "weights"));
    EXPECT_TRUE(openModel(entry, folder.path()).has_value());
}

TEST(ModelFiles, CheckListsTheStateOfEachModel)
{
    const ScratchFolder folder;
    folder.write("sample.dat", "weights");
    ModelManifest manifest{{entryOf("weights"), entryOf("other"), entryOf("absent")}};
    manifest.models[2].expected.file = "absent.dat";
    const auto checks = checkModels(manifest, folder.path());
    ASSERT_EQ(checks.size(), 3U);
    EXPECT_STREQ(name(checks[0].state), "good");
    EXPECT_STREQ(name(checks[1].state), "altered");
    EXPECT_STREQ(name(checks[2].state), "missing");
    EXPECT_EQ(checks[1].found, sha256(bytesOf("weights")));
}

} // namespace
} // namespace countersign
