#include "cli/carrier_key.h"
#include "cli/command_line.h"

#include "ledger/ledger.h"
#include "ledger/sample_store.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace countersign::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using testing::internal::CaptureStderr;
using testing::internal::CaptureStdout;
using testing::internal::GetCapturedStderr;
using testing::internal::GetCapturedStdout;

/// A store, and a carrier who has drawn its key.
class CarrierKeyCommandTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::ofstream{passwordFile()} << password << '\n';
        ASSERT_TRUE(createStore(newStore(store()), clock_, random_));
        ASSERT_EQ(hear(CarrierKeyCommand{secretFile(), true}).exitCode, Good);
    }
    [[nodiscard]] fs::path store() const { return folder_.path() / "store"; }
    [[nodiscard]] fs::path passwordFile() const { return folder_.path() / "password"; }
    [[nodiscard]] fs::path secretFile() const { return folder_.path() / "carrier"; }
    [[nodiscard]] fs::path publicFile() const { return folder_.path() / "carrier.public"; }
    [[nodiscard]] KeysCarrierCommand
    keysCarrier(const std::optional<fs::path>& set, const char* who = "manager") const
    {
        return {{store(), who, passwordFile(), true}, set, !set};
    }
    void seal(int n)
    {
        Store opened = Store::open(store(), clock_).value();
        auto keys = opened.signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
        const auto ledger = Ledger::open(opened, std::move(*keys), clock_, random_, "test").value();
        ASSERT_TRUE(ledger->seal(visitNumber(n)));
    }
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
    Heard show(std::uint64_t entry, const std::optional<fs::path>& carrierKey = {})
    {
        return hear(ShowCommand{store(), entry, {}, {}, {}, carrierKey, true});
    }

    TemporaryFolder folder_;
    SystemClock clock_;
    SeededRandom random_;
};

TEST_F(CarrierKeyCommandTest, TheSecretHalfIsItsOwnersOnlyAndNeverOverwritten)
{
    EXPECT_EQ(
        fs::status(secretFile()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(hear(CarrierKeyCommand{secretFile(), true}).exitCode, Failed);
    EXPECT_TRUE(readCarrierKey(publicFile()));
    EXPECT_EQ(readCarrierKey(secretFile()).error().code, ErrorCode::BadInput);
    EXPECT_EQ(readCarrierSecret(publicFile()).error().code, ErrorCode::BadInput);
}

TEST_F(CarrierKeyCommandTest, OpensWhatIsSealedSinceAManagerSetIt)
{
    seal(1);
    ASSERT_EQ(hear(keysCarrier(publicFile())).exitCode, Good);
    seal(2);
    const std::string key = show(3).answer.at("carrierKey");
    EXPECT_EQ(carrierKeyFrom(key).value(), readCarrierKey(publicFile()).value());
    const Heard shown = show(4, secretFile());
    EXPECT_EQ(shown.exitCode, Good);
    EXPECT_EQ(shown.answer.at("personal").at("number"), visitNumber(2).card.document.number.text());
    EXPECT_EQ(show(4).answer.at("personal"), "masked");
    EXPECT_EQ(show(2, secretFile()).exitCode, Failed) << "sealed before";
    ASSERT_EQ(hear(keysCarrier(std::nullopt)).exitCode, Good);
    EXPECT_TRUE(show(5).answer.at("carrierKey").is_null());
    seal(3);
    EXPECT_EQ(show(6, secretFile()).exitCode, Failed) << "sealed after it was taken back";
}

TEST_F(CarrierKeyCommandTest, IsForAManagerToSet)
{
    EXPECT_EQ(hear(keysCarrier(publicFile(), "clerk")).exitCode, Failed);
    EXPECT_EQ(hear(keysCarrier(secretFile())).exitCode, Usage) << "the wrong half";
}

TEST_F(CarrierKeyCommandTest, MigrateVerifiesAStoreThatIsUpToDate)
{
    const Heard done = hear(MigrateCommand{store(), true});
    EXPECT_EQ(done.exitCode, Good);
    EXPECT_EQ(done.answer.at("entries"), 1);
    EXPECT_EQ(hear(MigrateCommand{folder_.path() / "none", true}).exitCode, Failed);
}

TEST_F(CarrierKeyCommandTest, MigrateBringsAnOldStoreUpToDate)
{
    const fs::path old = folder_.path() / "old";
    fs::copy(fs::path{COUNTERSIGN_TEST_DATA} / "ledger" / "schema-3", old);
    const Heard before = hear(ShowCommand{old, 1, {}, {}, {}, {}, true});
    EXPECT_EQ(before.answer.at("error").at("code"), "store-older");
    const Heard done = hear(MigrateCommand{old, true});
    EXPECT_EQ(done.exitCode, Good);
    EXPECT_EQ(done.answer.at("entries"), 15);
    EXPECT_EQ(hear(ShowCommand{old, 15, {}, {}, {}, {}, true}).exitCode, Good);
}

template <class C>
std::optional<C> parsed(std::vector<const char*> words)
{
    words.insert(words.begin(), "countersign-cli");
    CaptureStdout();
    CaptureStderr();
    ParsedLine line = parseCommandLine(static_cast<int>(words.size()), words.data());
    GetCapturedStdout();
    GetCapturedStderr();
    if (!line.command) return std::nullopt;
    return std::get<C>(*line.command);
}

TEST(RegisterCommandLine, TakesTheMachinesTpm)
{
    std::vector<const char*> words{"register", "--store", "s", "--clerk", "c", "--document", "d"};
    words.insert(words.end(), {"--camera", "c", "--msisdn", "1", "--iccid", "2"});
    ASSERT_TRUE(parsed<RegisterCommand>(words));
    EXPECT_TRUE(parsed<RegisterCommand>(words)->tpm.tcti.empty());
    words.insert(words.end(), {"--tpm", "device:/dev/tpmrm0", "--tpm-index", "25165825"});
    const auto command = parsed<RegisterCommand>(words);
    ASSERT_TRUE(command);
    EXPECT_EQ(command->tpm.tcti, "device:/dev/tpmrm0");
    EXPECT_EQ(command->tpm.index, 25165825U);
}

TEST(CarrierKeyCommandLine, TakesItsHalvesWhereTheyBelong)
{
    const auto init =
        parsed<InitCommand>({"init", "--store", "s", "--outlet", "o", "--carrier-key", "k"});
    ASSERT_TRUE(init);
    EXPECT_EQ(init->carrierKey, fs::path{"k"});
    const auto show = parsed<ShowCommand>({"show", "--store", "s", "7", "--carrier-key", "k"});
    ASSERT_TRUE(show);
    EXPECT_EQ(show->carrierKey, fs::path{"k"});
    std::vector<const char*> both{"show", "--store", "s", "7", "--carrier-key", "k"};
    both.insert(both.end(), {"--manager", "m", "--reason", "review"});
    EXPECT_FALSE(parsed<ShowCommand>(both));
    std::vector<const char*> keys{"keys", "carrier", "--store", "s", "--manager", "m"};
    EXPECT_FALSE(parsed<KeysCarrierCommand>(keys));
    keys.push_back("--none");
    const auto none = parsed<KeysCarrierCommand>(keys);
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->none);
    keys.insert(keys.end(), {"--set", "k"});
    EXPECT_FALSE(parsed<KeysCarrierCommand>(keys));
    EXPECT_TRUE(parsed<CarrierKeyCommand>({"carrier-key", "--out", "f"}));
    EXPECT_TRUE(parsed<MigrateCommand>({"migrate", "--store", "s"}));
}

} // namespace
} // namespace countersign::cli
