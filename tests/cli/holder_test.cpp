#include "cli/commands.h"

#include "ledger/ledger.h"
#include "ledger/sample_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace countersign::cli {
namespace {

using Json = nlohmann::json;
using testing::internal::CaptureStderr;
using testing::internal::CaptureStdout;
using testing::internal::GetCapturedStderr;
using testing::internal::GetCapturedStdout;

/// A store with one visit of person 1, whose guardian came along (entry 2).
class HolderCommandTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::ofstream{passwordFile()} << password << '\n';
        ASSERT_TRUE(createStore(newStore(store()), clock_, random_));
        Store opened = Store::open(store(), clock_).value();
        auto keys = opened.signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
        const auto ledger = Ledger::open(opened, std::move(*keys), clock_, random_, "test").value();
        RegistrationRecord visit = visitNumber(1);
        visit.card = cardOf(1);
        visit.order->tariff = "Small 19";
        visit.companions = {{CompanionRole::Guardian, cardOf(2)}};
        ASSERT_TRUE(ledger->seal(visit));
    }
    [[nodiscard]] std::filesystem::path store() const { return folder_.path() / "store"; }
    [[nodiscard]] std::filesystem::path passwordFile() const { return folder_.path() / "password"; }

    struct Heard {
        int exitCode{0};
        Json answer;
    };
    template <typename C>
    Heard hear(const C& command)
    {
        CaptureStdout();
        CaptureStderr();
        const int code = run(command);
        GetCapturedStderr();
        return {code, Json::parse(GetCapturedStdout())};
    }
    Heard block(const char* who, std::uint64_t of, bool block)
    {
        return hear(HolderCommand{{store(), who, passwordFile(), true}, of, block});
    }
    Heard show(std::uint64_t entry, const std::optional<std::string>& manager = {})
    {
        return hear(ShowCommand{
            store(), entry, manager, RevealReason::QualityCheck, passwordFile(), {}, true});
    }

    TemporaryFolder folder_;
    SystemClock clock_;
    SeededRandom random_;
};

TEST_F(HolderCommandTest, WritesAnEntryThatShowShows)
{
    const Heard blocked = block("manager", 2, true);
    EXPECT_EQ(blocked.exitCode, Good);
    EXPECT_EQ(blocked.answer, Json::parse(R"({"entry": 3, "of": 2, "blocked": true})"));
    const Json shown = show(3).answer;
    EXPECT_EQ(shown["kind"], "holder block");
    EXPECT_EQ(shown["of"], 2);
    EXPECT_EQ(shown["blocked"], true);
    EXPECT_EQ(shown["staff"], "manager");

    EXPECT_EQ(block("manager", 2, false).answer["blocked"], false);
    EXPECT_EQ(show(4).answer["blocked"], false);
}

TEST_F(HolderCommandTest, IsForManagersAndEntriesThatHaveAHolder)
{
    const Heard clerk = block("clerk", 2, true);
    EXPECT_EQ(clerk.exitCode, Failed);
    EXPECT_EQ(clerk.answer["error"]["code"], "not-allowed");
    EXPECT_EQ(block("manager", 1, true).answer["error"]["code"], "not-found");
    EXPECT_EQ(show(3).answer["error"]["code"], "not-found");
}

TEST_F(HolderCommandTest, SaysHowLongToWaitAfterWrongPasswords)
{
    std::ofstream{passwordFile()} << "wrong\n";
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(block("manager", 2, true).answer["error"]["code"], "wrong-password");
    const Json error = block("manager", 2, true).answer["error"];
    EXPECT_EQ(error["code"], "too-many-sign-ins");
    EXPECT_THAT(error["detail"].get<std::string>(), testing::StartsWith("manager: wait "));
}

TEST_F(HolderCommandTest, ShowTellsWhatWasOrderedAndWhoCameAlong)
{
    const Json masked = show(2).answer;
    EXPECT_EQ(masked["order"], "new-number");
    EXPECT_EQ(masked["tariff"], "Small 19");
    EXPECT_EQ(masked["companions"], Json::array({"guardian"}));
    EXPECT_EQ(masked["personal"], "masked");
    const Json revealed = show(2, "manager").answer["personal"];
    EXPECT_EQ(revealed["number"], cardOf(1).document.number.text());
    EXPECT_EQ(revealed["guardian"]["number"], cardOf(2).document.number.text());
    EXPECT_EQ(revealed["guardian"]["portraitBytes"], cardOf(2).portrait.size());
}

} // namespace
} // namespace countersign::cli
