#include "cli/matching_evaluation.h"
#include "support/scratch_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace countersign::cli {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A picture is a file with a number; likeness is nearness. "none" has no face.
class NumberAnalyzer final : public FaceAnalyzer {
public:
    Result<FaceDescriptor> describeCentralFace(ByteView encoded) override
    {
        ++described;
        const std::string text{textOf(encoded)};
        if (text == "none") return fail(ErrorCode::PortraitUnusable, "no face");
        return FaceDescriptor{{std::stof(text)}};
    }
    double similarity(const FaceDescriptor& a, const FaceDescriptor& b) const override
    {
        return 1 - std::abs(static_cast<double>(a.values[0] - b.values[0]));
    }
    std::string descriptorName() const override { return "a network"; }

    void reset() override {}
    FaceObservation analyse(const Frame&) override { return {}; }
    Result<FaceDescriptor> describe(const Frame&) override
    {
        return fail(ErrorCode::BadInput, "not here");
    }
    Result<FaceDescriptor> describePortrait(ByteView encoded) override
    {
        return describeCentralFace(encoded);
    }
    FaceDescriptor fuse(const std::vector<FaceDescriptor>& all) const override
    {
        return all.front();
    }
    Bytes encodeEvidence(const Frame&, const FaceObservation&) const override { return {}; }
    std::vector<ModelIdentity> models() const override { return {}; }

    int described{0};
};

class MatchingEvaluationTest : public testing::Test {
protected:
    FacePair pair(const std::string& a, const std::string& b, bool same)
    {
        for (const std::string& name : {a, b})
            if (!std::filesystem::exists(folder.path() / name)) folder.write(name, name);
        return {folder.path() / a, folder.path() / b, same, {}, {}};
    }

    Result<MatchingMeasurement> evaluate()
    {
        return evaluatePairs(pairs, analyzer, pictures, policy, [](auto, auto) {});
    }

    test::ScratchFolder folder;
    NumberAnalyzer analyzer;
    DescribedPictures pictures{PictureDescriptors{analyzer, false}, std::nullopt};
    MatchPolicy policy{{{"a network", 0.9, 0.001, 0.5, 0.01, 0.6, "this test"}}};
    std::vector<FacePair> pairs{
        pair("0.10", "0.11", true), pair("0.10", "0.20", true), pair("0.10", "0.90", false)};
};

TEST_F(MatchingEvaluationTest, ComparesEachPairAndDescribesEachPictureOnce)
{
    const auto measured = evaluate();
    ASSERT_TRUE(measured.has_value()) << measured.error().detail;
    EXPECT_EQ(measured->report.genuinePairs, 2U);
    EXPECT_EQ(measured->report.impostorPairs, 1U);
    EXPECT_EQ(measured->pictures, 4U);
    EXPECT_EQ(analyzer.described, 4);
    EXPECT_THAT(measured->withoutFace, IsEmpty());
    ASSERT_TRUE(measured->atPass.has_value());
    EXPECT_DOUBLE_EQ(measured->atPass->falseNonMatchRate, 0.5);
    EXPECT_DOUBLE_EQ(measured->atPass->falseMatchRate, 0);
}

TEST_F(MatchingEvaluationTest, CountsAndNamesPicturesWithoutAFace)
{
    pairs.push_back(pair("0.10", "none", true));
    pairs.push_back(pair("none", "0.90", false));
    pairs.push_back(pair("none", "0.20", false));
    const auto measured = evaluate();
    ASSERT_TRUE(measured.has_value()) << measured.error().detail;
    EXPECT_THAT(measured->withoutFace, ElementsAre("none"));
    EXPECT_EQ(measured->genuineLeftOut, 1U);
    EXPECT_EQ(measured->impostorLeftOut, 2U);
    EXPECT_EQ(measured->report.genuinePairs, 2U);
}

TEST_F(MatchingEvaluationTest, SaysNothingOfAPolicyThatWasNotMadeForTheNetwork)
{
    policy.calibrations.front().descriptor = "another";
    const auto measured = evaluate();
    ASSERT_TRUE(measured.has_value()) << measured.error().detail;
    EXPECT_FALSE(measured->atPass.has_value());
    EXPECT_FALSE(measured->atReview.has_value());
}

TEST_F(MatchingEvaluationTest, ReportsEachGroupByItself)
{
    pairs[0].groups = {"sex female"};
    pairs[1].groups = {"sex male", "age old"};
    pairs[2].groups = {"sex male"};
    const auto measured = evaluate();
    ASSERT_TRUE(measured.has_value()) << measured.error().detail;
    ASSERT_EQ(measured->groups.size(), 3U);
    EXPECT_EQ(measured->groups[1].group, "sex female");
    EXPECT_DOUBLE_EQ(measured->groups[1].atPass.falseNonMatchRate, 0);
    EXPECT_EQ(measured->groups[2].group, "sex male");
    EXPECT_DOUBLE_EQ(measured->groups[2].atPass.falseNonMatchRate, 1);
    EXPECT_EQ(measured->groups[2].impostorPairs, 1U);
}

TEST_F(MatchingEvaluationTest, NeedsPairsOfBothKinds)
{
    pairs.pop_back();
    EXPECT_EQ(evaluate().error().code, ErrorCode::FileMalformed);
}

TEST_F(MatchingEvaluationTest, NamesAPictureThatIsNotThere)
{
    pairs.push_back({"nowhere.jpg", folder.path() / "0.10", true, {}, {}});
    const auto measured = evaluate();
    ASSERT_FALSE(measured.has_value());
    EXPECT_EQ(measured.error().code, ErrorCode::FileUnreadable);
    EXPECT_THAT(measured.error().detail, testing::HasSubstr("nowhere.jpg"));
}

TEST_F(MatchingEvaluationTest, ComparesEveryPictureWithThoseOfOtherPeople)
{
    auto measured = evaluate();
    ASSERT_TRUE(measured.has_value()) << measured.error().detail;
    const auto added = addCrossPairs(*measured, pairs, analyzer, pictures, policy, std::nullopt);
    ASSERT_TRUE(added.has_value()) << added.error().detail;
    // 0.10, 0.11 and 0.20 are one person: the last two through the first.
    EXPECT_EQ(measured->cross->report.impostorPairs, 3U);
    EXPECT_EQ(measured->cross->report.genuinePairs, 2U);
    EXPECT_EQ(measured->cross->judgedSame, 0U);
}

TEST_F(MatchingEvaluationTest, LeavesOutWhatTheJudgeTakesForOnePerson)
{
    auto measured = evaluate();
    ASSERT_TRUE(measured.has_value()) << measured.error().detail;
    PictureDescriptors judged{analyzer, false};
    const CrossJudge judge{&analyzer, &judged, 0.25}; // 0.20 and 0.90 are 0.3 alike
    const auto added = addCrossPairs(*measured, pairs, analyzer, pictures, policy, judge);
    ASSERT_TRUE(added.has_value()) << added.error().detail;
    EXPECT_EQ(measured->cross->judgedSame, 1U);
    EXPECT_EQ(measured->cross->report.impostorPairs, 2U);
}

} // namespace
} // namespace countersign::cli
