#include "vision/model_manifest.h"

#include <gtest/gtest.h>

#include <string>

namespace countersign {
namespace {

const std::string hash(64, 'a');

std::string manifestWith(const std::string& file, const std::string& sha256)
{
    return R"({"version":1,"models":[{"name":"n","role":"landmarks","needed":true,"file":")" +
           file + R"(","size":3,"sha256":")" + sha256 +
           R"(","source":"s","licence":"l","input":"i"}]})";
}

TEST(ModelManifest, OfTheProjectNamesTheModelsThatAreNeeded)
{
    const auto manifest = readModelManifest(COUNTERSIGN_SOURCE_DIR "/models/manifest.json");
    ASSERT_TRUE(manifest.has_value()) << manifest.error().detail;
    for (const char* role : {"landmarks", "descriptor"}) {
        const ModelEntry* entry = manifest->findNeeded(role);
        ASSERT_NE(entry, nullptr) << role;
        EXPECT_FALSE(entry->licence.empty());
        EXPECT_FALSE(entry->source.empty());
    }
    EXPECT_EQ(manifest->findNeeded("descriptor")->madeFrom.size(), 2U);
}

TEST(ModelManifest, IsReadAsItWasWritten)
{
    const auto manifest = parseModelManifest(manifestWith("m.dat", hash));
    ASSERT_TRUE(manifest.has_value()) << manifest.error().detail;
    const ModelEntry& entry = manifest->models.front();
    EXPECT_EQ(entry.expected.file, "m.dat");
    EXPECT_EQ(entry.expected.sha256.front(), std::byte{0xAA});
    EXPECT_EQ(manifest->findNeeded("descriptor"), nullptr);
}

TEST(ModelManifest, RefusesAFileOutsideTheModelFolder)
{
    for (const char* file : {"../m.dat", "/etc/passwd", "a/b", "..", ""})
        EXPECT_FALSE(parseModelManifest(manifestWith(file, hash)).has_value()) << file;
}

TEST(ModelManifest, RefusesAHashOfAnotherLength)
{
    EXPECT_FALSE(parseModelManifest(manifestWith("m.dat", hash + "aa")).has_value());
    EXPECT_FALSE(parseModelManifest(manifestWith("m.dat", "zz")).has_value());
}

TEST(ModelManifest, RefusesWhatIsNoManifest)
{
    for (const char* text : {"", "[]", "{", R"({"version":2,"models":[]})", R"({"version":1})"})
        EXPECT_EQ(parseModelManifest(text).error().code, ErrorCode::FileMalformed) << text;
}

} // namespace
} // namespace countersign
