#include "cli/matching_output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

MatchingMeasurement sample()
{
    MatchingMeasurement measured;
    measured.descriptor = "a <network>";
    measured.portrait = "as-is";
    measured.pictures = 200;
    measured.withoutFace = {"7.jpg"};
    for (int i = 0; i < 1000; ++i) {
        measured.scores.genuine.push_back(0.4 + i * 0.0006);
        measured.scores.impostor.push_back(-0.2 + i * 0.0007);
    }
    measured.report = *evaluateMatching(measured.scores);
    measured.accuracy = FoldAccuracy{10, 0.95, 0.01};
    return measured;
}

TEST(MatchingOutput, StatesEveryRateWithItsInterval)
{
    const Json json = toJson(sample());
    EXPECT_EQ(json["detectionFailures"], 1);
    EXPECT_EQ(json["failureToAcquire"], 0.005);
    EXPECT_EQ(json["withoutFace"], Json({"7.jpg"}));
    EXPECT_EQ(json["accuracy"]["mean"], 0.95);
    const Json& point = json["atFmr1Percent"];
    EXPECT_LT(point["fmr95"][0], point["fmr"]);
    EXPECT_GT(point["fmr95"][1], point["fmr"]);
    EXPECT_LT(point["fnmr95"][0], point["fnmr"]);
    EXPECT_TRUE(json["policy"]["pass"].is_null()); // not calibrated
    EXPECT_FALSE(json.contains("cross"));
}

TEST(MatchingOutput, NamesWhatChangedSinceAnEarlierRun)
{
    const Json earlier = toJson(sample());
    EXPECT_THAT(changesSince(earlier, earlier), IsEmpty());
    Json now = earlier;
    now["accuracy"]["mean"] = 0.96;
    EXPECT_THAT(changesSince(earlier, now), ElementsAre("accuracy 95.0000 % -> 96.0000 %"));
}

TEST(MatchingOutput, ComparesOnlyWhatBothRunsHave)
{
    for (const char* strange : {"{}", R"({"accuracy": 3, "eer": "1", "policy": [1]})", "[]", "1"})
        EXPECT_THAT(changesSince(Json::parse(strange), toJson(sample())), IsEmpty()) << strange;
}

TEST(MatchingOutput, DrawsTheErrorTradeOffOfEachDescriptor)
{
    const std::vector<MatchingMeasurement> measured{sample(), sample()};
    const std::string svg = drawErrorTradeOff(measured);
    EXPECT_THAT(svg, HasSubstr("a &lt;network&gt;"));
    EXPECT_THAT(svg, HasSubstr("false non-match rate"));
    EXPECT_EQ(svg.find("7.jpg"), std::string::npos); // no names of pictures
}

} // namespace
} // namespace countersign::cli
