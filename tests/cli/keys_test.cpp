#include "cli/command_line.h"
#include "cli/commands.h"
#include "support/soft_token.h"
#include "support/soft_tpm.h"

#include "ledger/ledger.h"
#include "ledger/ledger_reader.h"
#include "ledger/sample_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace countersign::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using testing::HasSubstr;
using testing::internal::CaptureStderr;
using testing::internal::CaptureStdout;
using testing::internal::GetCapturedStderr;
using testing::internal::GetCapturedStdout;

/// A store with a few visits.
class KeysCommandTest : public testing::Test {
protected:
    void SetUp() override
    {
        write("password", password);
        identity_ = createStore(newStore(store()), clock_, random_).value();
        sealVisits(1, 2);
    }
    void sealVisits(int first, int last)
    {
        Store opened = Store::open(store(), clock_).value();
        auto keys = opened.signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
        const auto ledger = Ledger::open(opened, std::move(*keys), clock_, random_, "test").value();
        for (int n = first; n <= last; ++n)
            ASSERT_TRUE(ledger->seal(visitNumber(n)));
    }
    fs::path write(const char* name, const std::string& line) const
    {
        std::ofstream{file(name)} << line << '\n';
        return file(name);
    }
    /// The newest checkpoint, as it would be kept elsewhere.
    fs::path keepCheckpoint(const char* name) const
    {
        std::ofstream{file(name)} << LedgerReader::open(store())->readCheckpoint().value();
        return file(name);
    }
    [[nodiscard]] fs::path file(const char* name) const { return folder_.path() / name; }
    [[nodiscard]] fs::path store() const { return file("store"); }

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
    [[nodiscard]] ManagerCommand as(const char* who) const
    {
        return {store(), who, file("password"), true};
    }
    Json show() { return hear(KeysShowCommand{store(), true}).answer; }
    Heard rotate(const NewKey& next = {}, const char* who = "manager")
    {
        return hear(KeysRotateCommand{as(who), next});
    }
    Heard goOn(const std::optional<fs::path>& against)
    {
        return hear(KeysContinueCommand{as("manager"), !against, false, against, {}, tpm_});
    }
    Heard holdToTpm(bool begin) { return hear(KeysTpmCommand{as("manager"), tpm_, begin}); }
    int verify(const std::string& publicKey, const std::vector<fs::path>& anchors = {})
    {
        return hear(VerifyCommand{store(), publicKey, anchors, true, true}).exitCode;
    }

    TemporaryFolder folder_;
    SystemClock clock_;
    SeededRandom random_;
    StoreIdentity identity_;
    TpmChoice tpm_;
};

TEST_F(KeysCommandTest, ShowTellsWhichKeyAndWhereItLies)
{
    const Json shown = show();
    EXPECT_EQ(shown["origin"], identity_.origin);
    EXPECT_EQ(shown["publicKey"], identity_.publicKey);
    EXPECT_EQ(shown["source"], "file");
    const Heard nowhere = hear(KeysShowCommand{file("nothing"), true});
    EXPECT_EQ(nowhere.answer["error"]["code"], "store-missing");
}

TEST_F(KeysCommandTest, RotateGivesAKeyThatTheOldOneVouchesFor)
{
    const Heard rotated = rotate();
    ASSERT_EQ(rotated.exitCode, Good) << rotated.answer;
    EXPECT_NE(rotated.answer["publicKey"], identity_.publicKey);
    EXPECT_EQ(rotated.answer["vouchedFor"], true);
    EXPECT_EQ(show()["publicKey"], rotated.answer["publicKey"]);
    EXPECT_EQ(verify(identity_.publicKey), Good);
    EXPECT_EQ(rotate({}, "clerk").answer["error"]["code"], "not-allowed");
}

TEST_F(KeysCommandTest, RotateMovesTheKeyIntoATokenOrChangesNothing)
{
    if (const std::string missing = SoftTokens::missing(); !missing.empty())
        GTEST_SKIP() << "needs " << missing;
    const SoftTokens tokens{file("softhsm")};
    tokens.add("outlet", "731502");
    const TokenPlace place = SoftTokens::place("outlet", "log");
    NewKey next{place.module, place.token, place.key, write("pin", "731503")};
    EXPECT_EQ(rotate(next).answer["error"]["code"], "key-unavailable");
    EXPECT_EQ(show()["publicKey"], identity_.publicKey);

    next.pinFile = write("pin", "731502");
    ASSERT_EQ(rotate(next).exitCode, Good);
    const Json shown = show();
    EXPECT_EQ(shown["source"], "pkcs11");
    EXPECT_EQ(shown["module"], place.module);
    EXPECT_EQ(shown["token"], "outlet");
    EXPECT_EQ(shown["key"], "log");
    sealVisits(3, 3);
    EXPECT_EQ(verify(identity_.publicKey), Good);
}

TEST_F(KeysCommandTest, ContinueWithoutALostKeyGivesOneThatNothingVouchesFor)
{
    if (const std::string missing = SoftTokens::missing(); !missing.empty())
        GTEST_SKIP() << "needs " << missing;
    std::optional<SoftTokens> tokens{file("softhsm")};
    tokens->add("outlet", "731502");
    const TokenPlace place = SoftTokens::place("outlet", "log");
    const Json inToken =
        rotate({place.module, place.token, place.key, write("pin", "731502")}).answer;
    tokens.reset();
    EXPECT_EQ(rotate().answer["error"]["code"], "key-unavailable");
    const Heard next = hear(KeysContinueCommand{as("manager"), false, true, std::nullopt, {}, {}});
    ASSERT_EQ(next.exitCode, Good) << next.answer;
    EXPECT_EQ(next.answer["vouchedFor"], false);
    EXPECT_EQ(show()["source"], "file");
    sealVisits(3, 3);
    EXPECT_EQ(verify(inToken["publicKey"]), Broken);
    EXPECT_EQ(verify(next.answer["publicKey"]), Good);
}

TEST_F(KeysCommandTest, ContinueAfterARestoreGivesAKeyThatNothingVouchesFor)
{
    const Heard next = goOn(std::nullopt);
    ASSERT_EQ(next.exitCode, Good) << next.answer;
    EXPECT_EQ(next.answer["vouchedFor"], false);
    EXPECT_EQ(verify(identity_.publicKey), Broken);
    EXPECT_EQ(verify(next.answer["publicKey"]), Good);
}

TEST_F(KeysCommandTest, ContinueAgainstACheckpointIsForOneThatContradicts)
{
    const fs::path agreeing = keepCheckpoint("agreeing");
    EXPECT_EQ(goOn(agreeing).answer["error"]["code"], "bad-input");
    EXPECT_EQ(goOn(write("no", "note")).answer["error"]["code"], "file-malformed");
    fs::copy(store(), file("copy"), fs::copy_options::recursive);
    sealVisits(3, 3);
    const fs::path later = keepCheckpoint("later");
    fs::remove_all(store());
    fs::rename(file("copy"), store());
    EXPECT_EQ(verify(identity_.publicKey, {later}), Broken);
    const Heard next = goOn(later);
    ASSERT_EQ(next.exitCode, Good) << next.answer;
    EXPECT_EQ(verify(next.answer["publicKey"], {later}), Good);
}

TEST_F(KeysCommandTest, TpmFindsAStoreThatWasPutBackUntilTheEpochAfterIt)
{
    if (const std::string missing = SoftTpm::missing(); !missing.empty())
        GTEST_SKIP() << "needs " << missing;
    const SoftTpm tpm{file("tpm")};
    tpm_.tcti = tpm.tcti();
    EXPECT_EQ(holdToTpm(false).exitCode, Broken); // it has not counted yet
    const Heard begun = holdToTpm(true);
    ASSERT_EQ(begun.exitCode, Good) << begun.answer;
    EXPECT_EQ(begun.answer["key"].get<std::string>().size(), 128U);
    fs::copy(store(), file("copy"), fs::copy_options::recursive);
    sealVisits(3, 3);
    EXPECT_EQ(holdToTpm(false).answer, begun.answer);
    fs::remove_all(store());
    fs::rename(file("copy"), store());
    const Heard found = holdToTpm(false);
    EXPECT_EQ(found.exitCode, Broken);
    EXPECT_EQ(found.answer["good"], false);
    EXPECT_THAT(found.answer["what"].get<std::string>(), HasSubstr("an older copy"));
    ASSERT_EQ(goOn(std::nullopt).exitCode, Good);
    EXPECT_EQ(holdToTpm(false).exitCode, Good);
}

ParsedLine parsed(std::vector<const char*> words)
{
    words.insert(words.begin(), {"countersign-cli", "keys"});
    CaptureStdout();
    CaptureStderr();
    ParsedLine line = parseCommandLine(static_cast<int>(words.size()), words.data());
    GetCapturedStdout();
    GetCapturedStderr();
    return line;
}

TEST(KeysCommandLine, NamesTheWholePlaceInATokenOrNone)
{
    const ParsedLine whole = parsed(
        {"rotate",
         "--store",
         "s",
         "--manager",
         "m",
         "--pkcs11",
         "/l.so",
         "--token",
         "t",
         "--key",
         "k"});
    ASSERT_TRUE(whole.command);
    const auto& next = std::get<KeysRotateCommand>(*whole.command).next;
    EXPECT_EQ(next.module, "/l.so");
    EXPECT_EQ(next.token, "t");
    EXPECT_EQ(next.key, "k");
    EXPECT_EQ(
        parsed({"rotate", "--store", "s", "--manager", "m", "--pkcs11", "/l.so"}).exitCode, Usage);
    EXPECT_EQ(parsed({"rotate", "--store", "s", "--manager", "m", "--token", "t"}).exitCode, Usage);
}

TEST(KeysCommandLine, ContinuesForOneReason)
{
    const std::vector<const char*> line{"continue", "--store", "s", "--manager", "m"};
    const auto with = [&](std::vector<const char*> more) {
        std::vector<const char*> words = line;
        words.insert(words.end(), more.begin(), more.end());
        return parsed(words).exitCode;
    };
    EXPECT_EQ(with({"--restored"}), Good);
    EXPECT_EQ(with({"--lost"}), Good);
    EXPECT_EQ(with({"--against", "c"}), Good);
    EXPECT_EQ(with({"--restored", "--tpm", "device", "--tpm-index", "0x01800001"}), Good);
    EXPECT_EQ(with({"--restored", "--tpm", "device", "--tpm-index", "1"}), Usage);
    EXPECT_EQ(with({}), Usage);
    EXPECT_EQ(with({"--restored", "--against", "c"}), Usage);
}

} // namespace
} // namespace countersign::cli
