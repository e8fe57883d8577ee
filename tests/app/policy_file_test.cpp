#include "support/scratch_folder.h"

#include "app/policy_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace countersign {
namespace {

using testing::HasSubstr;

std::string whyNot(std::string_view json)
{
    const auto policy = parsePolicy(json);
    return policy ? "" : policy.error().detail;
}

TEST(PolicyFile, ReadsBackWhatItWrites)
{
    Policy policy;
    policy.version = "outlet 7";
    policy.liveness.turnDegrees = 22.5;
    policy.liveness.actionLimit = MonotonicMs{9000};
    policy.match.calibrations.push_back({"another", 0.6, 0.0001, 0.5, 0.01, 0.55, "a test"});
    policy.camera.allowed.push_back({"046d", "082d", "A1", "1-1.4"});
    const auto read = parsePolicy(toText(policy));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(toText(*read), toText(policy));
    EXPECT_EQ(read->liveness.turnDegrees, 22.5);
    EXPECT_EQ(read->camera.allowed, policy.camera.allowed);
    EXPECT_EQ(read->match.calibrations, policy.match.calibrations);
}

TEST(PolicyFile, KeepsTheDefaultOfWhatIsLeftOut)
{
    const auto read = parsePolicy(R"({"version": "x", "values": {"minimumAge": 18}})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->minimumAge, 18);
    EXPECT_EQ(read->liveness.turnDegrees, Policy{}.liveness.turnDegrees);
}

TEST(PolicyFile, NamesWhatIsWrong)
{
    EXPECT_THAT(whyNot(R"({"values": {}})"), HasSubstr("version"));
    EXPECT_THAT(whyNot(R"({"version": ""})"), HasSubstr("version"));
    EXPECT_THAT(whyNot(R"({"version": "x", "turn": 3})"), HasSubstr("there is no turn"));
    EXPECT_THAT(
        whyNot(R"({"version": "x", "values": {"liveness.turn": 3}})"),
        HasSubstr("there is no liveness.turn"));
    EXPECT_THAT(
        whyNot(R"({"version": "x", "values": {"liveness.turnDegrees": 300}})"),
        HasSubstr("liveness.turnDegrees"));
    EXPECT_THAT(
        whyNot(R"({"version":"x","values":{"minimumAge":{"value":18,"unit":"months"}}})"),
        HasSubstr("years"));
    EXPECT_THAT(whyNot(R"({"version": "x", "match": {}})"), HasSubstr("match is no list"));
    EXPECT_THAT(whyNot(R"({"version": "x", "cameras": [{"usb": ""}]})"), HasSubstr("usb"));
    EXPECT_THAT(
        whyNot(R"({"version":"x","values":{"minimumAge":18,"minimumAge":1}})"),
        HasSubstr("minimumAge is there twice"));
    EXPECT_THAT(
        whyNot(R"({"version":"x","values":{"minimumAge":1e300}})"), HasSubstr("out of its bounds"));
    EXPECT_THAT(whyNot("{"), HasSubstr("policy: "));
}

TEST(PolicyFile, IsTheDefaultWithoutAFile)
{
    EXPECT_EQ(readPolicy(std::nullopt).value().version, Policy{}.version);
}

TEST(PolicyFile, NamesTheFile)
{
    const test::ScratchFolder folder;
    const auto file = folder.path() / "policy.json";
    EXPECT_EQ(readPolicy(file).error().code, ErrorCode::NotFound);
    std::ofstream{file} << "[]";
    const auto read = readPolicy(file);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadPolicy);
    EXPECT_THAT(read.error().detail, HasSubstr(file.string()));
}

} // namespace
} // namespace countersign
