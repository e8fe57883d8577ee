#include "flow/flow_fixture.h"

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

/// A log of four entries (store, policy, two visits): what can be shown of it to others.
class LogFlow : public FlowTest {
protected:
    void SetUp() override
    {
        FlowTest::SetUp();
        for (int n = 1; n <= 2; ++n) {
            TypedVisit visit = visitOf("yang");
            visit.order = orderNumber(n);
            visit.more = {"--declined"};
            ASSERT_EQ(registering(visit).exitCode, 10);
        }
        entriesBefore_ = entries();
    }
    [[nodiscard]] Answer proving(std::vector<std::string> words) const
    {
        words.insert(words.begin(), "prove");
        words.insert(words.end(), {"--store", store().string()});
        return cli(words);
    }
    [[nodiscard]] Answer exporting(const std::string& manager) const
    {
        return cli(
            {"export",
             "--store",
             store().string(),
             "--out",
             bundle().string(),
             "--manager",
             manager,
             "--password-file",
             passwordFile()});
    }
    [[nodiscard]] Answer verifyingBundle() const
    {
        return cli({"verify", "--store", bundle().string()});
    }
    /// The command failed, and the log is as long as it was.
    void
    expectRefused(const Answer& answer, const std::string& code, const std::string& named) const
    {
        EXPECT_EQ(answer.exitCode, 1) << testing::PrintToString(answer);
        EXPECT_EQ(answer.code(), code);
        EXPECT_THAT(answer.detail(), HasSubstr(named));
        EXPECT_EQ(entries(), entriesBefore_);
    }
    [[nodiscard]] fs::path bundle() const { return folder() / "log.bundle"; }

    std::uint64_t entriesBefore_{0};
};

TEST_F(LogFlow, AnEntryIsProvenInTheLogAsItIsAndAsItWas)
{
    const Answer now = proving({"2"});
    ASSERT_EQ(now.exitCode, 0) << testing::PrintToString(now);
    const std::string proof = now.json.at("proof");
    EXPECT_THAT(proof, StartsWith("c2sp.org/tlog-proof@v1\nextra "));
    EXPECT_THAT(proof, HasSubstr("\nindex 1\n"));
    EXPECT_THAT(proof, HasSubstr(now.json.at("checkpoint").get<std::string>()));
    EXPECT_EQ(now.json.at("hashes").size(), 2U);
    EXPECT_EQ(proving({"2", "--at", "2"}).json.at("hashes").size(), 1U);
    expectRefused(proving({"3", "--at", "2"}), "not-found", "entry 3");
    expectRefused(proving({"5"}), "not-found", "entry 5");
}

TEST_F(LogFlow, GrowthIsProvenFromASizeThatWasThere)
{
    const Answer grown = proving({"--from", "1"});
    ASSERT_EQ(grown.exitCode, 0) << testing::PrintToString(grown);
    EXPECT_THAT(
        grown.json.at("proof").get<std::string>(), StartsWith("countersign/consistency-proof/1\n"));
    expectRefused(proving({"--from", "9"}), "not-found", "size 9");
}

TEST_F(LogFlow, ABundleIsVerifiedWithoutTheEvidence)
{
    const Answer made = exporting("manager");
    ASSERT_EQ(made.exitCode, 0) << testing::PrintToString(made);
    EXPECT_EQ(made.json.at("entries"), 5);
    const Answer proof = verifyingBundle();
    EXPECT_EQ(proof.exitCode, 0) << testing::PrintToString(proof);
    EXPECT_EQ(proof.json.at("entries"), 5);
    EXPECT_EQ(proof.json.at("sealedParts"), 0);
    EXPECT_EQ(proof.json.at("partsNotIncluded"), verifying().json.at("sealedParts"));
    EXPECT_EQ(showing(5).json.at("export"), "log");
    entriesBefore_ = 5;
    expectRefused(exporting("manager"), "store-exists", bundle().string());
    {
        std::fstream file{bundle(), std::ios::in | std::ios::out | std::ios::binary};
        file.seekp(300); // in the first entry
        file << "altered";
    }
    const Answer altered = verifyingBundle();
    EXPECT_EQ(altered.exitCode, 30);
    EXPECT_EQ(altered.json.at("firstWrong").at("entry"), 1);
}

TEST_F(LogFlow, ABundleIsNotMadeByAClerk)
{
    expectRefused(exporting("clerk"), "not-allowed", "only a manager");
    EXPECT_FALSE(fs::exists(bundle()));
    write("log.bundle", "a letter");
    EXPECT_EQ(verifyingBundle().code(), "not-a-store");
}

} // namespace
} // namespace countersign
