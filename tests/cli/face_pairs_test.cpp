#include "cli/face_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign::cli {
namespace {

using testing::HasSubstr;

void expectMalformed(std::string_view csv, const std::string& named)
{
    const auto pairs = parseFacePairs(csv, "set");
    ASSERT_FALSE(pairs);
    EXPECT_EQ(pairs.error().code, ErrorCode::FileMalformed);
    EXPECT_THAT(pairs.error().detail, HasSubstr(named));
}

TEST(FacePairs, AreNamedRelativeToTheirFolder)
{
    const auto pairs =
        parseFacePairs("imageA,imageB,same\na/1.jpg,a/2.jpg,1\na/1.jpg,b.jpg,0\n", "set");
    ASSERT_TRUE(pairs) << pairs.error().detail;
    ASSERT_EQ(pairs->size(), 2U);
    EXPECT_EQ(pairs->at(0).imageA, "set/a/1.jpg");
    EXPECT_EQ(pairs->at(0).imageB, "set/a/2.jpg");
    EXPECT_TRUE(pairs->at(0).same);
    EXPECT_EQ(pairs->at(1).imageB, "set/b.jpg");
    EXPECT_FALSE(pairs->at(1).same);
}

TEST(FacePairs, MayHaveMoreColumnsEmptyLinesWindowsLineEndsAndNoLastOne)
{
    const auto pairs = parseFacePairs(
        "imageA,imageB,same,fold\r\n1.jpg,2.jpg,true,7\r\n\r\n3.jpg,4.jpg,false,7", "");
    ASSERT_TRUE(pairs) << pairs.error().detail;
    ASSERT_EQ(pairs->size(), 2U);
    EXPECT_TRUE(pairs->at(0).same);
    EXPECT_FALSE(pairs->at(1).same);
}

TEST(FacePairs, MayBeInFoldsAndGroups)
{
    const auto pairs = parseFacePairs(
        "imageA,imageB,same,note,sex,fold,origin\n1.jpg,2.jpg,1,x,female,7,asia\n"
        "1.jpg,3.jpg,0,,,\n1.jpg,4.jpg,0\n",
        "");
    ASSERT_TRUE(pairs) << pairs.error().detail;
    EXPECT_EQ(pairs->at(0).fold, 7);
    EXPECT_THAT(pairs->at(0).groups, testing::ElementsAre("sex female", "origin asia"));
    for (const std::size_t bare : {1U, 2U}) {
        EXPECT_FALSE(pairs->at(bare).fold.has_value());
        EXPECT_TRUE(pairs->at(bare).groups.empty());
    }
    expectMalformed("imageA,imageB,same,fold\n1.jpg,2.jpg,1,x\n", "line 2: fold");
    expectMalformed("imageA,imageB,same,fold\n1.jpg,2.jpg,1,7x\n", "line 2: fold");
}

TEST(FacePairs, NeedTheirHeader)
{
    expectMalformed("", "line 1");
    expectMalformed("1.jpg,2.jpg,1\n", "line 1");
    expectMalformed("imageA,imageB,sameness\n1.jpg,2.jpg,1\n", "line 1");
}

TEST(FacePairs, AWrongLineIsNamedWithItsField)
{
    const std::string header = "imageA,imageB,same\n1.jpg,2.jpg,1\n";
    expectMalformed(header + ",2.jpg,1\n", "line 3: imageA");
    expectMalformed(header + "1.jpg,,1\n", "line 3: imageB");
    expectMalformed(header + "1.jpg,2.jpg,yes\n", "line 3: same");
    expectMalformed(header + "1.jpg,2.jpg\n", "line 3: same");
    expectMalformed(header + "1.jpg\n", "line 3: imageB");
}

TEST(FacePairs, WithoutAPairThereIsNothingToMeasure)
{
    expectMalformed("imageA,imageB,same\n\n", "no pairs");
}

} // namespace
} // namespace countersign::cli
