#include "base/log.h"
#include "ledger/files.h"
#include "ledger/ledger_fixture.h"
#include "ledger/sign_in_gate.h"

#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// Somebody who tries passwords at a store, and may close and open it in between.
class SignInTest : public LedgerTest {
protected:
    void SetUp() override
    {
        setLogSink([this](Severity, const std::string& line) { log_ += line + '\n'; });
        LedgerTest::SetUp();
        open();
    }
    void TearDown() override { setLogSink({}); }

    void open()
    {
        store_.reset();
        store_ = Store::open(store(), clock_).value();
    }
    /// "in", or how it was refused.
    std::string trying(const std::string& name, const std::string& word)
    {
        const auto in = store_->signIn(StaffName{name}, SecretBytes::fromText(word));
        detail_ = in ? "" : in.error().detail;
        return in ? "in" : countersign::name(in.error().code);
    }
    void guess(const std::string& name, int times)
    {
        for (int i = 0; i < times; ++i)
            ASSERT_NE(trying(name, "wrong"), "in");
    }
    [[nodiscard]] fs::path file() const { return store() / "wrong-passwords"; }

    std::string detail_;
    std::string log_;
};

TEST_F(SignInTest, WithTheRightPasswordLeavesNothingBehind)
{
    EXPECT_EQ(trying("clerk", password), "in");
    EXPECT_FALSE(fs::exists(file()));
}

TEST_F(SignInTest, IsNotLookedAtForHalfAMinuteAfterFiveWrongPasswords)
{
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(trying("clerk", "wrong"), "wrong-password");
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
    EXPECT_EQ(detail_, "clerk: wait 30 s");
    clock_.utc += 29s;
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
    EXPECT_EQ(detail_, "clerk: wait 1 s");
    clock_.utc += 1s;
    EXPECT_EQ(trying("clerk", password), "in");
    EXPECT_EQ(log_, "sign-in-refused waitSeconds=30\nsign-in-refused waitSeconds=1\n");
}

TEST_F(SignInTest, WaitsTwiceAsLongAfterOneMoreThatIsWrongAndTryingMeanwhileAddsNothing)
{
    guess("clerk", 20); // of which five were looked at
    clock_.utc += 30s;
    EXPECT_EQ(trying("clerk", "wrong"), "wrong-password");
    EXPECT_EQ(trying("clerk", "wrong"), "too-many-sign-ins");
    EXPECT_EQ(detail_, "clerk: wait 60 s");
}

TEST_F(SignInTest, StartsFromZeroAfterARightPassword)
{
    guess("clerk", 4);
    EXPECT_EQ(trying("clerk", password), "in");
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(trying("clerk", "wrong"), "wrong-password");
    open();
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
}

TEST_F(SignInTest, OfOneNameDoesNotDependOnAnother)
{
    guess("clerk", 5);
    EXPECT_EQ(trying("manager", password), "in");
}

TEST_F(SignInTest, OfAnUnknownNameIsCountedTheSameWay)
{
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(trying("nobody", password), "unknown-staff");
    EXPECT_EQ(trying("nobody", password), "too-many-sign-ins");
    EXPECT_EQ(detail_, "nobody: wait 30 s");
    open();
    EXPECT_EQ(trying("nobody", password), "too-many-sign-ins");
}

TEST_F(SignInTest, OfManyUnknownNamesLetsNobodyForgetWhatWasCounted)
{
    guess("clerk", 5);
    for (int i = 0; i < 300; ++i)
        EXPECT_NE(trying("name " + std::to_string(i), "wrong"), "in");
    EXPECT_LT(fs::file_size(file()), 2048U);
    open();
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
    EXPECT_EQ(trying("manager", password), "in");
}

TEST_F(SignInTest, IsCountedBeyondTheStoresClosing)
{
    for (int i = 0; i < 5; ++i) {
        open();
        EXPECT_EQ(trying("clerk", "wrong"), "wrong-password");
    }
    open();
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
}

TEST_F(SignInTest, OfManyAtOnceCannotOutrunTheCount)
{
    std::atomic<int> lookedAt{0};
    std::vector<std::jthread> guesses;
    for (int i = 0; i < 12; ++i)
        guesses.emplace_back([&] {
            const auto in = store_->signIn(StaffName{"clerk"}, SecretBytes::fromText("wrong"));
            if (in.error().code == ErrorCode::WrongPassword) ++lookedAt;
        });
    guesses.clear();
    EXPECT_EQ(lookedAt, 5);
}

TEST_F(SignInTest, KeepsItsFileForItsOwner)
{
    const mode_t before = ::umask(0);
    guess("clerk", 2); // the second replaces the first one's
    ::umask(before);
    EXPECT_EQ(fs::status(file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_FALSE(fs::exists(store() / "wrong-passwords.new"));
}

TEST_F(SignInTest, GoesOnAfterAPowerCutThatLeftAnUnfinishedFile)
{
    std::ofstream{store() / "wrong-passwords.new"} << "half";
    guess("clerk", 5);
    open();
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
}

TEST_F(SignInTest, IsHeldForEverybodyWhenTheFileIsDamaged)
{
    guess("clerk", 5);
    clock_.utc += 1h;
    std::ofstream{file()} << "something else";
    open();
    EXPECT_EQ(log_, "wrong-passwords-damaged code=file-malformed\n");
    EXPECT_EQ(trying("manager", password), "too-many-sign-ins");
    EXPECT_EQ(detail_, "manager: wait 30 s");
    clock_.utc += 20s;
    open(); // is no way out, nor does it begin anew
    EXPECT_EQ(trying("manager", password), "too-many-sign-ins");
    EXPECT_EQ(detail_, "manager: wait 10 s");
    clock_.utc += 10s;
    EXPECT_EQ(trying("manager", password), "in");
    EXPECT_EQ(trying("clerk", password), "in");
}

TEST_F(SignInTest, WaitsAsLongAndNoLongerWhenTheClockIsSetBack)
{
    guess("clerk", 5);
    clock_.utc -= std::chrono::hours{24 * 3650};
    open();
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
    EXPECT_EQ(detail_, "clerk: wait 30 s");
    clock_.utc += 20s;
    open();
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
    EXPECT_EQ(detail_, "clerk: wait 10 s");
    clock_.utc += 10s;
    EXPECT_EQ(trying("clerk", password), "in");
}

TEST_F(SignInTest, IsCountedInMemoryWhereTheFileCannotBeWritten)
{
    fs::create_directory(file()); // root may write anywhere, but not over a folder
    fs::create_directory(file() / "something");
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(trying("clerk", "wrong"), "wrong-password");
    EXPECT_EQ(trying("clerk", password), "too-many-sign-ins");
    EXPECT_NE(log_.find("wrong-passwords-not-kept"), std::string::npos);
}

} // namespace
} // namespace countersign
