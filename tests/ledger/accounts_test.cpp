#include "ledger/accounts.h"
#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

class Accounts : public LedgerTest {
protected:
    [[nodiscard]] NewStaff account(const char* name, Role role) const
    {
        return {{StaffName{name}, role}, SecretBytes::fromText(password)};
    }
    [[nodiscard]] StaffChange changeIn(std::uint64_t entry) const
    {
        const auto reader = LedgerReader::open(store()).value();
        return std::get<StaffChange>(reader.readEntry(EntryNumber{entry})->content);
    }
    void expectGood() const
    {
        const auto report = auditStore(store(), {.everySignature = true});
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->isGood()) << report->firstWrong->what;
    }
    [[nodiscard]] ErrorCode signInError(const std::string& name, const std::string& word) const
    {
        const auto keys = store_->signIn(StaffName{name}, SecretBytes::fromText(word));
        return keys ? ErrorCode{} : keys.error().code;
    }
};

TEST_F(Accounts, AreAddedByAManagerAndSignFromThenOn)
{
    {
        const auto ledger = ledgerFor("manager");
        const auto added = addAccount(*ledger, account("second", Role::Clerk), cheapest);
        ASSERT_TRUE(added) << added.error().detail;
        EXPECT_EQ(added->entry, EntryNumber{2});
    }
    {
        const auto ledger = ledgerFor("second");
        RegistrationRecord visit = visitNumber(1);
        visit.clerk = StaffName{"second"};
        ASSERT_TRUE(ledger->seal(visit));
    }
    close();
    EXPECT_EQ(changeIn(2).kind, StaffChangeKind::Added);
    EXPECT_EQ(changeIn(2).account.member, (StaffMember{StaffName{"second"}, Role::Clerk}));
    expectGood();
    EXPECT_TRUE(ledgerFor("second")); // after the store was closed and opened again
}

TEST_F(Accounts, AreNotChangedByAClerk)
{
    const auto ledger = ledgerFor("clerk");
    const auto word = SecretBytes::fromText("another word");
    const StaffName manager{"manager"};
    EXPECT_EQ(
        addAccount(*ledger, account("x", Role::Clerk), cheapest).error().code,
        ErrorCode::NotAllowed);
    EXPECT_EQ(removeAccount(*ledger, manager).error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(changeRole(*ledger, {manager, Role::Clerk}).error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(resetPassword(*ledger, manager, word, cheapest).error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(unlockAccount(*ledger, manager).error().code, ErrorCode::NotAllowed);
    EXPECT_TRUE(changeOwnPassword(*ledger, word, cheapest));
    close();
    expectGood();
}

TEST_F(Accounts, DoNotGetAPasswordThatIsTriedFirst)
{
    const auto ledger = ledgerFor("manager");
    NewStaff weak{{StaffName{"second"}, Role::Clerk}, SecretBytes::fromText("1234567890")};
    EXPECT_EQ(addAccount(*ledger, weak, cheapest).error().code, ErrorCode::BadInput);
    EXPECT_EQ(
        changeOwnPassword(*ledger, SecretBytes::fromText("short"), cheapest).error().code,
        ErrorCode::BadInput);
    EXPECT_EQ(
        resetPassword(*ledger, StaffName{"clerk"}, SecretBytes::fromText("short"), cheapest)
            .error()
            .code,
        ErrorCode::BadInput);
}

TEST_F(Accounts, OfOneselfAreNotRemovedOrChanged)
{
    const auto ledger = ledgerFor("manager");
    const StaffName own{"manager"};
    EXPECT_EQ(removeAccount(*ledger, own).error().code, ErrorCode::BadInput);
    EXPECT_EQ(changeRole(*ledger, {own, Role::Clerk}).error().code, ErrorCode::BadInput);
    EXPECT_EQ(removeAccount(*ledger, StaffName{"nobody"}).error().code, ErrorCode::BadInput);
}

TEST_F(Accounts, ThatWereRemovedNoLongerOpenAnything)
{
    {
        const auto ledger = ledgerFor("manager");
        ASSERT_TRUE(removeAccount(*ledger, StaffName{"clerk"}));
        EXPECT_EQ(signInError("clerk", password), ErrorCode::UnknownStaff);
    }
    close();
    expectGood();
    static_cast<void>(ledgerFor("manager"));
    EXPECT_EQ(signInError("clerk", password), ErrorCode::UnknownStaff);
}

TEST_F(Accounts, ChangePasswordsAndRoles)
{
    {
        const auto ledger = ledgerFor("manager");
        ASSERT_TRUE(resetPassword(
            *ledger, StaffName{"clerk"}, SecretBytes::fromText("given word 1"), cheapest));
        ASSERT_TRUE(changeRole(*ledger, {StaffName{"clerk"}, Role::Manager}));
        ASSERT_TRUE(changeOwnPassword(*ledger, SecretBytes::fromText("my own word"), cheapest));
        EXPECT_EQ(signInError("clerk", password), ErrorCode::WrongPassword);
        EXPECT_EQ(signInError("clerk", "given word 1"), ErrorCode{});
        EXPECT_EQ(signInError("manager", "my own word"), ErrorCode{});
        EXPECT_EQ(
            store_->signIn(StaffName{"clerk"}, SecretBytes::fromText("given word 1"))->who.role,
            Role::Manager);
    }
    close();
    expectGood();
    EXPECT_EQ(changeIn(2).kind, StaffChangeKind::PasswordReset);
    EXPECT_EQ(changeIn(4).kind, StaffChangeKind::PasswordChanged);
}

TEST_F(Accounts, ThatWaitAreUnlockedByAManager)
{
    const auto ledger = ledgerFor("manager");
    for (int i = 0; i < 5; ++i)
        static_cast<void>(signInError("clerk", "wrong"));
    EXPECT_EQ(signInError("clerk", password), ErrorCode::TooManySignIns);
    ASSERT_TRUE(unlockAccount(*ledger, StaffName{"clerk"}));
    EXPECT_EQ(signInError("clerk", password), ErrorCode{});
    // What was typed is told all the same.
    ASSERT_TRUE(ledger->noteSignInFailures());
    close();
    const auto reader = LedgerReader::open(store()).value();
    const auto failures = std::get<SignInFailures>(reader.readEntry(EntryNumber{3})->content);
    EXPECT_EQ(failures.account, StaffName{"clerk"});
    EXPECT_EQ(failures.wrong, 5U);
    EXPECT_EQ(failures.waitSeconds, 30U);
    EXPECT_EQ(reader.readSize(), 3U);
}

/// A power cut between the file and the entry: the log says which of the two files counts.
TEST_F(Accounts, AreThoseOfTheLogAfterAPowerCut)
{
    const fs::path before = folder_.path() / "before";
    fs::copy_file(store() / "keys", before);
    {
        const auto ledger = ledgerFor("manager");
        ASSERT_TRUE(addAccount(*ledger, account("second", Role::Clerk), cheapest));
    }
    close();
    // The entry is there, the new file still has its first name: it is taken.
    fs::rename(store() / "keys", store() / "keys.next");
    fs::copy_file(before, store() / "keys");
    EXPECT_TRUE(ledgerFor("second"));
    EXPECT_FALSE(fs::exists(store() / "keys.next"));
    close();

    // The entry never came: what was laid beside is forgotten.
    SeededRandom random;
    const KeyFile now = KeyFile::read(store() / "keys").value();
    const auto keys = now.unlock(StaffName{"manager"}, SecretBytes::fromText(password)).value();
    const KeyFile never = now.withoutAccount(keys, EntryNumber{3}, StaffName{"second"}).value();
    std::ofstream{store() / "keys.next", std::ios::binary} << textOf(never.encode());
    EXPECT_TRUE(ledgerFor("second"));
    EXPECT_FALSE(fs::exists(store() / "keys.next"));
}

} // namespace
} // namespace countersign
