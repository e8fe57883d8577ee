#include "architecture/include_rule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

bool allowsOwn(const std::string& path, const std::string& target)
{
    return !findObjection(path, {1, true, target});
}

bool allowsForeign(const std::string& path, const std::string& target)
{
    return !findObjection(path, {1, false, target});
}

TEST(IncludeRule, HoldsInEveryFileOfSrcAndUi)
{
    std::vector<std::string> objections;
    for (const SourceFile& file : readSources({"src", "ui"}))
        for (const Include& include : includesOf(file.text))
            if (const auto objection = findObjection(file.path, include))
                objections.push_back(*objection);
    EXPECT_THAT(objections, IsEmpty());
}

TEST(IncludeRule, LetsAFileIncludeItsOwnFolderAndWhatIsBelow)
{
    EXPECT_TRUE(allowsOwn("src/vision/head_pose.cpp", "vision/head_pose.h"));
    EXPECT_TRUE(allowsOwn("src/vision/head_pose.cpp", "domain/frame.h"));
    EXPECT_TRUE(allowsOwn("src/devices/samv/codec.cpp", "devices/samv/frame.h"));
    EXPECT_TRUE(allowsOwn("ui/clerk_page.cpp", "app/counter_controller.h"));
}

TEST(IncludeRule, RefusesWhatIsAboveOrBeside)
{
    EXPECT_FALSE(allowsOwn("src/base/bytes.h", "domain/frame.h"));
    EXPECT_FALSE(allowsOwn("src/domain/policy.h", "app/settings.h"));
    EXPECT_FALSE(allowsOwn("src/vision/head_pose.cpp", "ledger/ledger.h"));
    EXPECT_FALSE(allowsOwn("src/cli/main.cpp", "ui/main_window.h"));
}

TEST(IncludeRule, LetsOnlyTheCompositionOfAppKnowAdapters)
{
    EXPECT_TRUE(allowsOwn("src/app/composition.cpp", "ledger/ledger.h"));
    EXPECT_TRUE(allowsOwn("src/app/composition_devices.cpp", "devices/opencv_camera.h"));
    EXPECT_FALSE(allowsOwn("src/app/composition.h", "ledger/ledger.h"));
    EXPECT_FALSE(allowsOwn("src/app/counter_controller.cpp", "ledger/ledger.h"));
}

TEST(IncludeRule, LetsTheCommandLineButNotTheDesktopReachAdapters)
{
    EXPECT_TRUE(allowsOwn("src/cli/verify.cpp", "ledger/audit.h"));
    EXPECT_FALSE(allowsOwn("ui/main_window.cpp", "ledger/audit.h"));
}

TEST(IncludeRule, RefusesIncludesThatNameNoFolder)
{
    EXPECT_FALSE(allowsOwn("src/vision/head_pose.cpp", "head_pose.h"));
    EXPECT_FALSE(allowsOwn("src/vision/head_pose.cpp", "../domain/frame.h"));
    EXPECT_FALSE(allowsOwn("src/elsewhere/thing.cpp", "base/bytes.h"));
}

TEST(IncludeRule, KnowsWhatQtGenerates)
{
    EXPECT_TRUE(allowsOwn("ui/clerk_page.cpp", "ui_clerk_page.h"));
    EXPECT_FALSE(allowsOwn("src/app/settings.cpp", "ui_clerk_page.h"));
}

TEST(IncludeRule, KeepsOtherPeoplesHeadersOutOfOurs)
{
    EXPECT_TRUE(allowsForeign("src/vision/dlib_faces.cpp", "dlib/image_processing.h"));
    EXPECT_TRUE(allowsForeign("src/vision/grey_image_detail.h", "opencv2/core.hpp"));
    EXPECT_FALSE(allowsForeign("src/vision/grey_image.h", "opencv2/core.hpp"));
    EXPECT_FALSE(allowsForeign("src/ledger/signing_key.h", "sodium.h"));
}

TEST(IncludeRule, KeepsDomainAndBaseFreeOfEverybody)
{
    EXPECT_FALSE(allowsForeign("src/domain/frame.cpp", "opencv2/core.hpp"));
    EXPECT_FALSE(allowsForeign("src/domain/frame.cpp", "QString"));
    EXPECT_FALSE(allowsForeign("src/base/log.cpp", "spdlog/spdlog.h"));
    EXPECT_TRUE(allowsForeign("src/base/result.h", "tl/expected.hpp"));
}

TEST(IncludeRule, LetsWidgetsIncludeQtAndNothingElse)
{
    EXPECT_TRUE(allowsForeign("ui/clerk_page.h", "QWidget"));
    EXPECT_FALSE(allowsForeign("ui/clerk_page.h", "nlohmann/json.hpp"));
    EXPECT_FALSE(allowsForeign("src/app/settings.h", "QString"));
}

TEST(IncludeRule, LetsEverybodyUseTheStandardLibraryAndTheSystem)
{
    EXPECT_TRUE(allowsForeign("src/domain/frame.h", "vector"));
    EXPECT_TRUE(allowsForeign("src/base/random.cpp", "sys/random.h"));
    EXPECT_TRUE(allowsForeign("src/base/secret_bytes.cpp", "string.h"));
}

TEST(IncludeRule, NamesFileLineAndReason)
{
    EXPECT_EQ(
        findObjection("src/base/bytes.h", {3, true, "domain/frame.h"}),
        "src/base/bytes.h:3: domain/frame.h is not below base");
}

TEST(IncludesOf, FindsBothKindsWithTheirLines)
{
    const auto includes =
        includesOf("#pragma once\n#include <vector>\n  # include \"a/b.h\" // x\n");
    EXPECT_THAT(
        includes,
        ElementsAre(
            testing::AllOf(Field(&Include::line, 2), Field(&Include::target, "vector")),
            testing::AllOf(Field(&Include::line, 3), Field(&Include::target, "a/b.h"))));
    EXPECT_FALSE(includes.front().quoted);
    EXPECT_TRUE(includes.back().quoted);
}

TEST(IncludesOf, SkipsComments) { EXPECT_THAT(includesOf("// #include <vector>\n"), IsEmpty()); }

} // namespace
} // namespace countersign
