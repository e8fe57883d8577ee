#include "ledger/cbor_document.h"
#include "ledger/files.h"
#include "ledger/key_file.h"
#include "ledger/key_file_detail.h"
#include "ledger/ledger_fixture.h"
#include "ledger/signing_key.h"

#include <sys/stat.h>

#include <algorithm>

namespace countersign {
namespace {

const std::string origin = "countersign/test/00000001";

KeyFile created()
{
    SeededRandom random;
    return KeyFile::create(origin, newStore("").staff, cheapest, random).value();
}

ErrorCode unlockError(const KeyFile& file, const std::string& name, const std::string& word)
{
    return file.unlock(StaffName{name}, SecretBytes::fromText(word)).error().code;
}

TEST(KeyFile, OpensTheSameKeysForClerkAndManagerButTheVaultOnlyForTheManager)
{
    const KeyFile file = KeyFile::decode(created().encode()).value();
    const auto clerk = file.unlock(StaffName{"clerk"}, SecretBytes::fromText(password)).value();
    const auto manager = file.unlock(StaffName{"manager"}, SecretBytes::fromText(password)).value();
    EXPECT_EQ(clerk.signer->publicKey(), file.publicKey().key);
    EXPECT_EQ(manager.signer->publicKey(), file.publicKey().key);
    EXPECT_EQ(toHex(clerk.indexKey.view()), toHex(manager.indexKey.view()));
    EXPECT_EQ(clerk.vaultKey, file.vaultKey());
    EXPECT_TRUE(clerk.vaultSecret.empty());
    EXPECT_EQ(manager.vaultSecret.size(), 32U);
    EXPECT_EQ(manager.who, (StaffMember{StaffName{"manager"}, Role::Manager}));
}

TEST(KeyFile, RefusesAWrongPasswordAndAnUnknownName)
{
    EXPECT_EQ(unlockError(created(), "clerk", "wrong"), ErrorCode::WrongPassword);
    EXPECT_EQ(unlockError(created(), "clerk", ""), ErrorCode::WrongPassword);
    EXPECT_EQ(unlockError(created(), "nobody", password), ErrorCode::UnknownStaff);
}

TEST(KeyFile, RefusesAccountsThatCannotWork)
{
    SeededRandom random;
    const auto error = [&](std::vector<NewStaff> staff) {
        return KeyFile::create(origin, staff, cheapest, random).error().code;
    };
    const auto account = [](const char* name, Role role, const char* word) {
        return NewStaff{{StaffName{name}, role}, SecretBytes::fromText(word)};
    };
    std::vector<NewStaff> staff;
    EXPECT_EQ(error({}), ErrorCode::BadInput);
    staff.push_back(account("clerk", Role::Clerk, "x"));
    EXPECT_EQ(KeyFile::create(origin, staff, cheapest, random).error().code, ErrorCode::BadInput);
    staff.push_back(account("clerk", Role::Manager, "x"));
    EXPECT_EQ(KeyFile::create(origin, staff, cheapest, random).error().code, ErrorCode::BadInput);
    staff.back() = account("manager", Role::Manager, "");
    EXPECT_EQ(KeyFile::create(origin, staff, cheapest, random).error().code, ErrorCode::BadInput);
    staff.back() = account("two\nlines", Role::Manager, "x");
    EXPECT_EQ(KeyFile::create(origin, staff, cheapest, random).error().code, ErrorCode::BadInput);
}

TEST(KeyFile, NoticesEveryDamagedByte)
{
    const Bytes whole = created().encode();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        Bytes damaged = whole;
        damaged[i] ^= std::byte{0x04};
        const auto decoded = KeyFile::decode(damaged);
        ASSERT_FALSE(decoded) << "byte " << i;
        const ErrorCode code = decoded.error().code;
        EXPECT_TRUE(code == ErrorCode::FileMalformed || code == ErrorCode::StoreNewer) << i;
    }
    EXPECT_FALSE(KeyFile::decode(ByteView{whole}.first(whole.size() - 1)));
}

/// A key file in which one member has been exchanged, signed by `signer`.
Bytes withMember(
    const KeyFile& file, std::uint64_t key, const CborValue& value, const Signer& signer)
{
    CborValue body = CborValue::map();
    const Bytes encoded = file.encode();
    const CborValue whole = CborDocument::decode(encoded)->root().value();
    for (const CborValue::Member& member : *whole.asMap())
        if (member.key.asNumber() != 7)
            body.add(member.key, member.key.asNumber() == key ? value : member.value);
    body.add(7, CborValue::bytes(signer.sign(bytesOf(messageOf(body))).value()));
    return encodeCbor(body);
}

TEST(KeyFile, NoticesPublicKeysThatWereExchanged)
{
    // Without the log's key nobody can make the counter seal to another key ...
    const KeyFile file = created();
    SeededRandom other{9};
    const CborValue foreign = CborValue::bytes(drawVaultKeys(other).publicKey);
    const SigningKey stranger{SigningKey::drawSeed(other)};
    EXPECT_EQ(
        KeyFile::decode(withMember(file, 4, foreign, stranger)).error().code,
        ErrorCode::FileMalformed);
    // ... and with it, what everybody's slot holds says which one is right.
    const auto keys = file.unlock(StaffName{"clerk"}, SecretBytes::fromText(password)).value();
    const KeyFile altered = KeyFile::decode(withMember(file, 4, foreign, *keys.signer)).value();
    EXPECT_EQ(unlockError(altered, "clerk", password), ErrorCode::FileMalformed);
}

/// The manager's keys from `file`.
UnlockedKeys managerOf(const KeyFile& file)
{
    return file.unlock(StaffName{"manager"}, SecretBytes::fromText(password)).value();
}

NewStaff account(const char* name, Role role, const char* word)
{
    return {{StaffName{name}, role}, SecretBytes::fromText(word)};
}

TEST(KeyFile, TakesAnotherAccountThatOpensTheSameKeys)
{
    SeededRandom random;
    const KeyFile file = created();
    const auto added = file.withAccount(
        managerOf(file),
        EntryNumber{5},
        account("second", Role::Manager, "pw 2"),
        cheapest,
        random);
    ASSERT_TRUE(added) << added.error().detail;
    const KeyFile read = KeyFile::decode(added->encode()).value();
    EXPECT_EQ(read.since(), EntryNumber{5});
    const auto keys = read.unlock(StaffName{"second"}, SecretBytes::fromText("pw 2")).value();
    EXPECT_EQ(keys.signer->publicKey(), read.publicKey().key);
    EXPECT_EQ(keys.operatorSigner->publicKey(), read.account(StaffName{"second"})->key);
    EXPECT_EQ(toHex(keys.vaultSecret.view()), toHex(managerOf(file).vaultSecret.view()));
    EXPECT_EQ(
        file.withAccount(
                managerOf(file),
                EntryNumber{5},
                account("clerk", Role::Clerk, "x"),
                cheapest,
                random)
            .error()
            .code,
        ErrorCode::BadInput);
}

TEST(KeyFile, GivesTheVaultOnlyToWhoIsAManagerNow)
{
    const KeyFile file = created();
    const KeyFile promoted =
        file.withRole(managerOf(file), EntryNumber{2}, {StaffName{"clerk"}, Role::Manager}).value();
    const auto clerk = [](const KeyFile& in) {
        return in.unlock(StaffName{"clerk"}, SecretBytes::fromText(password)).value();
    };
    EXPECT_EQ(clerk(promoted).vaultSecret.size(), 32U);
    const KeyFile again =
        promoted.withRole(managerOf(promoted), EntryNumber{3}, {StaffName{"clerk"}, Role::Clerk})
            .value();
    EXPECT_TRUE(clerk(again).vaultSecret.empty());
}

TEST(KeyFile, KeepsAManager)
{
    const KeyFile file = created();
    const auto keys = managerOf(file);
    EXPECT_EQ(
        file.withoutAccount(keys, EntryNumber{2}, StaffName{"manager"}).error().code,
        ErrorCode::BadInput);
    EXPECT_EQ(
        file.withRole(keys, EntryNumber{2}, {StaffName{"manager"}, Role::Clerk}).error().code,
        ErrorCode::BadInput);
    const KeyFile without = file.withoutAccount(keys, EntryNumber{2}, StaffName{"clerk"}).value();
    EXPECT_EQ(unlockError(without, "clerk", password), ErrorCode::UnknownStaff);
}

TEST(KeyFile, ChangesPasswordsWithTheOldKeyOrANewOne)
{
    SeededRandom random;
    const KeyFile file = created();
    const Ed25519PublicKey before = file.account(StaffName{"clerk"})->key;
    const auto clerk = file.unlock(StaffName{"clerk"}, SecretBytes::fromText(password)).value();
    const KeyFile own =
        file.withOwnPassword(
                clerk, EntryNumber{2}, SecretBytes::fromText("own word"), cheapest, random)
            .value();
    EXPECT_EQ(own.account(StaffName{"clerk"})->key, before);
    EXPECT_EQ(unlockError(own, "clerk", password), ErrorCode::WrongPassword);
    EXPECT_TRUE(own.unlock(StaffName{"clerk"}, SecretBytes::fromText("own word")));

    const KeyFile reset = own.withNewPassword(
                                 managerOf(own),
                                 EntryNumber{3},
                                 StaffName{"clerk"},
                                 SecretBytes::fromText("given word"),
                                 cheapest,
                                 random)
                              .value();
    EXPECT_NE(reset.account(StaffName{"clerk"})->key, before);
    EXPECT_TRUE(reset.unlock(StaffName{"clerk"}, SecretBytes::fromText("given word")));
}

TEST(KeyFile, GoesOnUnderAnotherLogKeyForEverybody)
{
    SeededRandom random{3};
    const KeyFile file = created();
    const LogKey key = drawLogKey(random);
    const KeyFile next =
        file.withLogKey(managerOf(file), EntryNumber{4}, "countersign/test/00000002", key).value();
    const KeyFile read = KeyFile::decode(next.encode()).value();
    EXPECT_EQ(read.origin(), "countersign/test/00000002");
    for (const char* const name : {"clerk", "manager"}) {
        const auto keys = read.unlock(StaffName{name}, SecretBytes::fromText(password));
        ASSERT_TRUE(keys) << keys.error().detail;
        EXPECT_EQ(keys->signer->publicKey(), key.signer->publicKey());
    }
}

TEST(KeyFile, SaysInWhichTokenTheLogKeyLies)
{
    SeededRandom random{3};
    LogKey key = drawLogKey(random);
    key.place = TokenPlace{"/usr/lib/none.so", "outlet", "log"};
    const KeyFile file = created();
    const KeyFile next =
        file.withLogKey(managerOf(file), EntryNumber{4}, "countersign/test/00000002", key).value();
    EXPECT_EQ(KeyFile::decode(next.encode())->place(), key.place);
    const auto keys = next.unlock(StaffName{"clerk"}, SecretBytes::fromText(password));
    ASSERT_FALSE(keys);
    EXPECT_EQ(keys.error().code, ErrorCode::KeyUnavailable);
    EXPECT_TRUE(keys.error().detail.starts_with("/usr/lib/none.so: ")) << keys.error().detail;
    EXPECT_EQ(unlockError(next, "clerk", "wrong"), ErrorCode::WrongPassword);

    CborValue other = CborValue::map();
    other.add(1, CborValue::text("another kind"));
    EXPECT_EQ(
        KeyFile::decode(withMember(next, 8, other, *key.signer)).error().code,
        ErrorCode::FileMalformed);
}

TEST(KeyFile, NamesTheFileThatIsMissingOrDamaged)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "keys";
    EXPECT_EQ(KeyFile::read(path).error().code, ErrorCode::KeyUnavailable);
    ASSERT_TRUE(writeNewFile(path, bytesOf("not a key file")));
    const auto read = KeyFile::read(path);
    EXPECT_EQ(read.error().code, ErrorCode::FileMalformed);
    EXPECT_TRUE(read.error().detail.starts_with(path.string() + ": ")) << read.error().detail;
}

TEST(KeyFile, IsReadableByItsOwnerOnly)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "keys";
    ASSERT_TRUE(writeNewFile(path, created().encode()));
    struct stat found {};
    ASSERT_EQ(::stat(path.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 07777U, 0600U);
}

} // namespace
} // namespace countersign
