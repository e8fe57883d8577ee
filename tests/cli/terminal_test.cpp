#include "cli/terminal.h"

#include "ledger/sample_store.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <fstream>

namespace countersign::cli {
namespace {

using testing::HasSubstr;

/// Nothing to read on standard input for as long as it lives: no terminal to ask at.
class NoTerminal {
public:
    NoTerminal() : before_{::dup(STDIN_FILENO)}
    {
        const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::dup2(nothing, STDIN_FILENO);
        ::close(nothing);
    }
    ~NoTerminal()
    {
        ::dup2(before_, STDIN_FILENO);
        ::close(before_);
    }
    NoTerminal(const NoTerminal&) = delete;
    NoTerminal& operator=(const NoTerminal&) = delete;

private:
    int before_;
};

class PasswordFile : public testing::Test {
protected:
    std::filesystem::path containing(const std::string& text) const
    {
        std::ofstream{path(), std::ios::binary} << text;
        return path();
    }
    std::filesystem::path path() const { return folder_.path() / "password"; }

private:
    TemporaryFolder folder_;
};

void expectPassword(const std::filesystem::path& file, std::string_view wanted)
{
    const auto obtained = obtainPassword(file, "Password");
    ASSERT_TRUE(obtained) << obtained.error().detail;
    EXPECT_EQ(textOf(obtained->view()), wanted);
}

/// What report() answers, with its JSON.
struct Reported {
    int exitCode;
    std::string out;
    std::string err;
};

Reported reported(ErrorCode code, bool json)
{
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int exitCode = report({code, "store.db: cannot be read"}, json);
    return {
        exitCode, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
}

TEST_F(PasswordFile, GivesItsFirstLine)
{
    expectPassword(containing("correct horse"), "correct horse");
    expectPassword(containing("correct horse\nbattery"), "correct horse");
    expectPassword(containing("correct horse\r\nbattery\r\n"), "correct horse");
    expectPassword(containing(" spaces count \n"), " spaces count ");
}

TEST_F(PasswordFile, WithAnEmptyFirstLineIsRefusedByName)
{
    for (const char* text : {"", "\n", "\r\n", "\nsecond"}) {
        const auto obtained = obtainPassword(containing(text), "Password");
        ASSERT_FALSE(obtained);
        EXPECT_EQ(obtained.error().code, ErrorCode::BadInput);
        EXPECT_THAT(obtained.error().detail, HasSubstr(path().string()));
    }
}

TEST_F(PasswordFile, ThatIsMissingIsNamed)
{
    const auto obtained = obtainPassword(path(), "Password");
    ASSERT_FALSE(obtained);
    EXPECT_EQ(obtained.error().code, ErrorCode::FileUnreadable);
    EXPECT_THAT(obtained.error().detail, HasSubstr(path().string()));
}

TEST(Password, IsNotAskedForWithoutATerminal)
{
    const NoTerminal nobody;
    const auto obtained = obtainPassword(std::nullopt, "Password");
    ASSERT_FALSE(obtained);
    EXPECT_EQ(obtained.error().code, ErrorCode::BadInput);
    EXPECT_THAT(obtained.error().detail, HasSubstr("--password-file"));
}

TEST(Report, EveryErrorHasAnExitCodeOfItsKind)
{
    for (int i = 0; std::string_view{name(static_cast<ErrorCode>(i))} != "unknown"; ++i) {
        const auto code = static_cast<ErrorCode>(i);
        int wanted = Failed;
        if (code == ErrorCode::BadInput) wanted = Usage;
        if (code == ErrorCode::LedgerBroken || code == ErrorCode::LedgerContradicted)
            wanted = Broken;
        EXPECT_EQ(reported(code, false).exitCode, wanted) << name(code);
    }
}

TEST(Report, SaysWhatAndWhereOnStandardErrorOnly)
{
    const Reported said = reported(ErrorCode::StoreLocked, false);
    EXPECT_EQ(said.err, "countersign-cli: store.db: cannot be read\n");
    EXPECT_EQ(said.out, "");
}

TEST(Report, TellsMachinesTheCodeAsWell)
{
    const auto answer = nlohmann::json::parse(reported(ErrorCode::StoreLocked, true).out);
    EXPECT_EQ(answer.at("outcome"), "failed");
    EXPECT_EQ(answer.at("error").at("code"), "store-locked");
    EXPECT_EQ(answer.at("error").at("detail"), "store.db: cannot be read");
}

TEST(SignInError, IsSaidOfTheAccountUnlessItIsTheStores)
{
    EXPECT_EQ(
        signInError({ErrorCode::WrongPassword, "does not fit"}, "--clerk ada").detail,
        "--clerk ada: does not fit");
    EXPECT_EQ(
        signInError({ErrorCode::UnknownStaff, "is nobody's"}, "--clerk ada").detail,
        "--clerk ada: is nobody's");
    EXPECT_EQ(
        signInError({ErrorCode::StoreLocked, "st/lock: held"}, "--clerk ada").detail,
        "st/lock: held");
}

} // namespace
} // namespace countersign::cli
