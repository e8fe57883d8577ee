#include "flow/flow_fixture.h"
#include "support/spellings.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::AnyOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using testing::UnorderedElementsAre;
using Json = nlohmann::json;

using RegistrationFlow = FaceFlowTest;
using PersonalValues = FaceFlowTest;

/// What of `values` can be read in `text`, in whatever spelling.
std::vector<std::string> readable(const std::string& text, const std::vector<std::string>& values)
{
    std::vector<std::string> found;
    for (const std::string& value : values) {
        const auto all = spellings(value);
        if (std::any_of(all.begin(), all.end(), [&](const std::string& spelling) {
                return text.find(spelling) != std::string::npos;
            }))
            found.push_back(value);
    }
    return found;
}

std::string contentOf(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator{in}, {}};
}

/// A piece from the middle of a picture: pictures of one kind begin alike.
std::string middleOf(const std::string& picture) { return picture.substr(picture.size() / 2, 64); }

TEST_F(RegistrationFlow, LeadsFromAnEmptyFolderToASealedAndProvenEntry)
{
    fs::remove_all(store());
    const Answer made = cli(
        {"init",
         "--store",
         store().string(),
         "--outlet",
         "Outlet of the flow test",
         "--password-file",
         passwordFile()});
    ASSERT_EQ(made.exitCode, 0) << testing::PrintToString(made);
    EXPECT_THAT(made.json.at("origin").get<std::string>(), StartsWith("countersign/"));

    const Answer visit = registering(visitOf("yang"));
    ASSERT_EQ(visit.exitCode, 0) << testing::PrintToString(visit);
    EXPECT_EQ(visit.json.at("outcome"), "registered");
    EXPECT_THAT(visit.list("/reasons"), IsEmpty());
    EXPECT_EQ(visit.json.at("entry"), 3);
    EXPECT_EQ(visit.json.at("simulated"), true);

    const Answer proof = cli(
        {"verify",
         "--store",
         store().string(),
         "--public-key",
         made.json.at("publicKey").get<std::string>()});
    EXPECT_EQ(proof.exitCode, 0) << testing::PrintToString(proof);
    EXPECT_EQ(proof.json.at("entries"), 3);
    EXPECT_EQ(proof.json.at("publicKeyGiven"), true);
    EXPECT_EQ(proof.json.at("checkpoint"), visit.json.at("checkpoint"));
}

TEST_F(RegistrationFlow, ACustomerAnswersAPlanThatNobodyChose)
{
    const Answer visit = registering(visitOf("lin"));
    ASSERT_EQ(visit.exitCode, 0) << testing::PrintToString(visit);
    const Json& liveness = visit.json.at("liveness");
    EXPECT_EQ(liveness.at("passed"), true);
    EXPECT_EQ(liveness.at("planByHand"), false);
    EXPECT_THAT(
        visit.list("/liveness/plan"), UnorderedElementsAre("blink", "turn-left", "turn-right"));
    EXPECT_EQ(liveness.at("done"), liveness.at("plan"));
    EXPECT_GE(liveness.at("attempts"), 1);

    const Json& match = visit.json.at("match");
    EXPECT_GE(match.at("similarity"), match.at("threshold"));
    EXPECT_GT(match.at("falseMatchRate"), 0.0);
    EXPECT_GT(visit.json.at("timing").at("frames"), 25);
    EXPECT_GE(visit.json.at("timing").at("p95Ms"), visit.json.at("timing").at("medianMs"));
}

TEST_F(RegistrationFlow, WhoDoesSomethingElseThreeTimesNeedsAManager)
{
    const Answer visit = registering(visitOf("yang", "?obeys=wrongly"));
    EXPECT_EQ(visit.exitCode, 10) << testing::PrintToString(visit);
    EXPECT_THAT(visit.list("/reasons"), ElementsAre("face-check-failed"));
    EXPECT_EQ(visit.json.at("liveness").at("attempts"), 3);
    EXPECT_THAT(visit.list("/liveness/causes"), AllOf(SizeIs(3), Each("wrong-action")));
    EXPECT_TRUE(visit.json.at("match").at("similarity").is_null()); // nobody was compared
    EXPECT_EQ(entries(), 3U);
}

TEST_F(RegistrationFlow, WhoDoesNothingThreeTimesNeedsAManager)
{
    const Answer visit = registering(visitOf("yang", "?obeys=never"));
    EXPECT_EQ(visit.exitCode, 10) << testing::PrintToString(visit);
    EXPECT_THAT(visit.list("/liveness/done"), IsEmpty());
    EXPECT_THAT(visit.list("/liveness/causes"), AllOf(SizeIs(3), Each("timed-out")));
}

TEST_F(RegistrationFlow, WhoIsLateNeedsAManagerAndWhatCameLateCountsForNoOtherAttempt)
{
    const Answer visit = registering(visitOf("yang", "?obeys=late"));
    EXPECT_EQ(visit.exitCode, 10) << testing::PrintToString(visit);
    const auto causes = visit.list("/liveness/causes");
    EXPECT_THAT(causes, AllOf(SizeIs(3), Each(AnyOf("timed-out", "wrong-action"))));
    EXPECT_THAT(causes, testing::Contains("timed-out"));
    EXPECT_LT(visit.list("/liveness/done").size(), 3U);
}

TEST_F(RegistrationFlow, NobodyIsRegisteredWithSomebodyElsesCard)
{
    TypedVisit visit = visitOf("lin");
    visit.camera = visitOf("yang").camera;
    const Answer ended = registering(visit);
    EXPECT_EQ(ended.json.at("liveness").at("passed"), true) << testing::PrintToString(ended);
    EXPECT_LT(ended.json.at("match").at("similarity"), ended.json.at("match").at("threshold"));
    // Rendered faces are nearer to each other than real ones: 10 and 20 are both right.
    EXPECT_THAT(ended.exitCode, AnyOf(10, 20));
    EXPECT_THAT(
        ended.list("/reasons"),
        ElementsAre(ended.exitCode == 20 ? "not-the-holder" : "match-doubtful"));
}

TEST_F(RegistrationFlow, ANumberOrASimThatIsTakenIsTakenForGood)
{
    ASSERT_EQ(registering(visitOf("yang")).exitCode, 0);
    TypedVisit sameNumber = visitOf("lin");
    sameNumber.order = {orderNumber(1).msisdn, orderNumber(2).iccid};
    TypedVisit sameSim = visitOf("lin");
    sameSim.order = {orderNumber(2).msisdn, orderNumber(1).iccid};
    for (const TypedVisit& visit : {sameNumber, sameSim}) {
        const Answer refused = registering(visit);
        EXPECT_EQ(refused.exitCode, 1) << testing::PrintToString(refused);
        EXPECT_EQ(refused.code(), "duplicate-order");
        EXPECT_THAT(refused.err, Not(HasSubstr(visit.order.msisdn.text())));
    }
    EXPECT_EQ(entries(), 3U);
    EXPECT_EQ(verifying().exitCode, 0);
}

TEST_F(PersonalValues, AreShownToAManagerOnlyAndThatIsLogged)
{
    const TypedVisit visit = visitOf("yang");
    ASSERT_EQ(registering(visit).exitCode, 0);
    const Answer masked = showing(3);
    EXPECT_EQ(masked.exitCode, 0);
    EXPECT_EQ(masked.json.at("personal"), "masked");
    EXPECT_EQ(masked.json.at("outcome"), "registered");
    EXPECT_THAT(readable(masked.out + masked.err, personalValues("yang", visit.order)), IsEmpty());
    EXPECT_EQ(entries(), 3U);

    const Answer clerk = showing(
        3, {"--manager", "clerk", "--reason", "quality-check", "--password-file", passwordFile()});
    EXPECT_EQ(clerk.exitCode, 1);
    EXPECT_EQ(clerk.code(), "not-allowed");
    EXPECT_THAT(readable(clerk.out + clerk.err, personalValues("yang", visit.order)), IsEmpty());
    EXPECT_EQ(entries(), 3U);

    const Answer manager = showing(
        3,
        {"--manager", "manager", "--reason", "quality-check", "--password-file", passwordFile()});
    ASSERT_EQ(manager.exitCode, 0) << testing::PrintToString(manager);
    const Json& personal = manager.json.at("personal");
    for (const char* field : {"name", "number", "address", "issuer", "birth", "validTo"})
        EXPECT_EQ(personal.at(field), documentOf("yang").at(field)) << field;
    EXPECT_EQ(personal.at("msisdn"), visit.order.msisdn.text());
    EXPECT_EQ(personal.at("iccid"), visit.order.iccid.text());
    EXPECT_GT(personal.at("liveFaces"), 0);

    const Answer reveal = showing(4);
    EXPECT_EQ(reveal.json.at("kind"), "reveal") << testing::PrintToString(reveal);
    EXPECT_EQ(reveal.json.at("of"), 3);
    EXPECT_EQ(reveal.json.at("staff"), "manager");
    const Answer proof = verifying();
    EXPECT_EQ(proof.exitCode, 0);
    EXPECT_EQ(proof.json.at("entries"), 4);
}

TEST_F(PersonalValues, AreReadableInNothingThatTheProgramWroteOrSaid)
{
    const TypedVisit visit = visitOf("yang");
    const Answer sealed = registering(visit);
    ASSERT_EQ(sealed.exitCode, 0) << testing::PrintToString(sealed);
    ASSERT_EQ(
        showing(
            3,
            {"--manager",
             "manager",
             "--reason",
             "quality-check",
             "--password-file",
             passwordFile()})
            .exitCode,
        0);

    std::vector<std::string> values = personalValues("yang", visit.order);
    values.push_back(password);
    values.push_back(middleOf(contentOf(customer("yang") / "portrait.jpg")));
    EXPECT_THAT(readable(sealed.out + sealed.err, values), IsEmpty());
    std::vector<std::string> names;
    for (const auto& file : fs::recursive_directory_iterator{store()}) {
        names.push_back(file.path().filename().string());
        EXPECT_THAT(readable(contentOf(file.path()), values), IsEmpty()) << file.path();
    }
    EXPECT_THAT(names, testing::IsSupersetOf({"ledger.db", "countersign.log"}));
}

TEST(Spellings, AreFoundWhereAValueWasLeftReadable)
{
    const std::string value = "110101199304189016";
    const std::string base64 = toBase64(bytesOf("number: " + value));
    EXPECT_THAT(readable("left " + value + " here", {value}), ElementsAre(value));
    EXPECT_THAT(readable(toHex(bytesOf(value)), {value}), ElementsAre(value));
    EXPECT_THAT(readable(base64, {value}), ElementsAre(value));
    EXPECT_THAT(readable("11010119930418", {value}), IsEmpty());
}

} // namespace
} // namespace countersign
