#include "cli/ground_truth.h"

#include "ledger/sample_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace countersign::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using enum LivenessAction;

constexpr const char* blinkAndTurns = R"([
    {"type":"blink","start":1.1,"end":1.3},
    {"type":"turn","subject_direction":"left","start":2,"end":3},
    {"type":"second_face","start":0,"end":7},
    {"type":"turn","subject_direction":"right","start":4,"end":5}])";

std::string truthWith(const std::string& events, const std::string& more = R"("live":true)")
{
    return R"({"file":"clip.mp4","events":)" + events + "," + more + "}";
}

GroundTruth clipOf(std::vector<LivenessAction> actions)
{
    GroundTruth truth;
    truth.actions = std::move(actions);
    return truth;
}

void expectMalformed(const std::string& json, const std::string& named)
{
    const auto truth = parseGroundTruth(json, "set/clip.json");
    ASSERT_FALSE(truth) << json;
    EXPECT_EQ(truth.error().code, ErrorCode::FileMalformed);
    EXPECT_THAT(truth.error().detail, HasSubstr("set/clip.json: "));
    EXPECT_THAT(truth.error().detail, HasSubstr(named));
}

TEST(GroundTruth, OfALiveClipNamesItsActionsInOrder)
{
    const auto truth = parseGroundTruth(truthWith(blinkAndTurns), "set/p01/clip.json");
    ASSERT_TRUE(truth) << truth.error().detail;
    EXPECT_EQ(truth->clip, "set/p01/clip.mp4");
    EXPECT_EQ(truth->name, "p01/clip");
    EXPECT_FALSE(truth->species);
    EXPECT_FALSE(truth->dark);
    EXPECT_THAT(truth->actions, ElementsAre(Blink, TurnLeft, TurnRight));
}

TEST(GroundTruth, OfAnAttackNamesItsSpecies)
{
    const auto truth =
        parseGroundTruth(truthWith("[]", R"("live":false,"attack":"photo_waved")"), "clip.json");
    ASSERT_TRUE(truth) << truth.error().detail;
    EXPECT_EQ(truth->species, "photo_waved");
}

TEST(GroundTruth, KnowsADarkClip)
{
    EXPECT_TRUE(
        parseGroundTruth(truthWith("[]", R"("live":true,"lighting":"dark")"), "clip.json")->dark);
}

TEST(GroundTruth, ThatIsIncompleteOrOfAnotherFormIsRefusedByField)
{
    expectMalformed("", "parse error");
    expectMalformed("[]", "type");
    expectMalformed("{}", "file");
    expectMalformed(R"({"file":7})", "type");
    expectMalformed(R"({"file":"clip.mp4"})", "live");
    expectMalformed(R"({"file":"clip.mp4","live":true})", "events");
    expectMalformed(truthWith("[{}]"), "type");
    expectMalformed(truthWith("[]", R"("live":false)"), "attack");
    expectMalformed(truthWith(R"([{"type":"turn"}])"), "subject_direction");
    expectMalformed(
        truthWith(R"([{"type":"turn","subject_direction":"up"}])"), "subject_direction");
    expectMalformed(truthWith(R"([{"type":"blink"}])"), "start");
    expectMalformed(truthWith(R"([{"type":"blink","start":1}])"), "end");
    expectMalformed(truthWith(R"([{"type":"blink","start":-1,"end":1}])"), "start");
    expectMalformed(truthWith(R"([{"type":"blink","start":1,"end":1e300}])"), "end");
    expectMalformed(truthWith(R"([{"type":"blink","start":2,"end":1}])"), "end: lies before start");
}

TEST(GroundTruth, KnowsWhenItsEventsAre)
{
    const auto truth = parseGroundTruth(truthWith(blinkAndTurns), "clip.json");
    ASSERT_TRUE(truth) << truth.error().detail;
    ASSERT_EQ(truth->events.size(), 4U);
    EXPECT_EQ(truth->events[0].what, "second_face");
    EXPECT_FALSE(truth->events[0].action);
    EXPECT_EQ(truth->events[1].from, MonotonicMs{1100});
    EXPECT_EQ(truth->events[1].until, MonotonicMs{1300});
    EXPECT_TRUE(truth->events[1].demanded);
    EXPECT_EQ(truth->events[2].action, TurnLeft);
}

TEST(GroundTruth, MayNameEventsThatNobodyHasToSee)
{
    const auto truth = parseGroundTruth(
        truthWith(R"([{"type":"blink","start":1,"end":2,"optional":true}])"), "clip.json");
    ASSERT_TRUE(truth) << truth.error().detail;
    EXPECT_FALSE(truth->events.at(0).demanded);
}

TEST(GroundTruth, MayHaveSomethingThroughoutThatHasNoTime)
{
    const auto truth = parseGroundTruth(truthWith(R"([{"type":"sheet_rotation"}])"), "clip.json");
    ASSERT_TRUE(truth) << truth.error().detail;
    EXPECT_TRUE(truth->events.empty());
}

TEST(GroundTruth, PutsEventsInTheirOrder)
{
    const auto truth = parseGroundTruth(
        truthWith(R"([{"type":"turn","subject_direction":"left","start":4,"end":5},
                      {"type":"blink","start":1,"end":2}])"),
        "clip.json");
    ASSERT_TRUE(truth) << truth.error().detail;
    EXPECT_THAT(truth->actions, ElementsAre(Blink, TurnLeft));
}

TEST(GroundTruth, NamesAClipBesideItAndNowhereElse)
{
    for (const char* file : {"", ".", "..", "../clip.mp4", "/clip.mp4", "a/clip.mp4"})
        expectMalformed(
            R"({"file":")" + std::string{file} + R"(","live":true,"events":[]})", "file");
}

TEST(GroundTruth, FitsAPlanWhoseActionsAreInItInThatOrder)
{
    const GroundTruth clip = clipOf({Blink, TurnLeft, TurnRight});
    EXPECT_TRUE(clip.fits({{Blink, TurnLeft, TurnRight}}));
    EXPECT_FALSE(clip.fits({{Blink, TurnRight, TurnLeft}}));
    EXPECT_FALSE(clip.fits({{TurnLeft, Blink, TurnRight}}));
    EXPECT_FALSE(clip.fits({{Blink, TurnLeft, TurnRight, Blink}}));
}

TEST(GroundTruth, FitsInSpiteOfBlinksTooManyButNotOfATurnTooMany)
{
    EXPECT_TRUE(clipOf({Blink, Blink, TurnLeft, Blink}).fits({{Blink, TurnLeft}}));
    EXPECT_FALSE(clipOf({Blink, TurnLeft, TurnRight}).fits({{Blink, TurnLeft}}));
}

TEST(GroundTruth, AnswersAPlanOfItsOwn)
{
    EXPECT_EQ(
        clipOf({Blink, Blink, TurnLeft, TurnRight, Blink}).ownPlan(),
        (LivenessPlan{{Blink, TurnLeft, TurnRight}}));
    EXPECT_EQ(
        clipOf({TurnRight, TurnLeft, Blink}).ownPlan(),
        (LivenessPlan{{TurnRight, TurnLeft, Blink}}));
}

TEST(GroundTruth, WithoutAnyActionIsAskedForAll)
{
    EXPECT_EQ(clipOf({}).ownPlan(), (LivenessPlan{{Blink, TurnLeft, TurnRight}}));
}

TEST(GroundTruths, AreReadFromAllFoldersByName)
{
    const TemporaryFolder set;
    for (const char* person : {"p02", "p01"}) {
        std::filesystem::create_directory(set.path() / person);
        std::ofstream{set.path() / person / "clip.mp4"} << "never opened";
        std::ofstream{set.path() / person / "clip.json"} << truthWith(blinkAndTurns);
    }
    std::ofstream{set.path() / "notes.json"} << "belongs to no clip";
    const auto truths = readGroundTruths(set.path());
    ASSERT_TRUE(truths) << truths.error().detail;
    ASSERT_EQ(truths->size(), 2U);
    EXPECT_EQ(truths->at(0).name, "p01/clip");
    EXPECT_EQ(truths->at(1).clip, set.path() / "p02" / "clip.mp4");
}

TEST(GroundTruths, OfTheTestClipsKnowTheirSpecies)
{
    const auto truths = readGroundTruths(std::filesystem::path{COUNTERSIGN_TEST_DATA} / "clips");
    ASSERT_TRUE(truths) << truths.error().detail;
    std::vector<std::string> attacks;
    for (const GroundTruth& truth : *truths)
        if (truth.species) attacks.push_back(*truth.species);
    EXPECT_EQ(truths->size(), 6U);
    EXPECT_EQ(attacks.size(), 5U);
}

TEST(GroundTruths, WithoutAClipAreAnError)
{
    const TemporaryFolder set;
    EXPECT_EQ(readGroundTruths(set.path()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readGroundTruths(set.path() / "absent").error().code, ErrorCode::FileUnreadable);
}

} // namespace
} // namespace countersign::cli
