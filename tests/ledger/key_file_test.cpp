#include "ledger/cbor_document.h"
#include "ledger/files.h"
#include "ledger/key_file.h"
#include "ledger/ledger_fixture.h"

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

TEST(KeyFile, NoticesPublicKeysThatWereExchanged)
{
    // Somebody who can write the file, and its checksum, still cannot make the counter seal to
    // another key: the slots say which key is right.
    const KeyFile file = created();
    SeededRandom other{9};
    const VaultPublicKey foreign = drawVaultKeys(other).publicKey;
    CborValue body = CborValue::map();
    const Bytes encoded = file.encode();
    const CborValue whole = CborDocument::decode(encoded)->root().value();
    for (const CborValue::Member& member : *whole.asMap())
        if (member.key.asNumber() != 6)
            body.add(
                member.key, member.key.asNumber() == 4 ? CborValue::bytes(foreign) : member.value);
    const Digest checksum = sha256(encodeCbor(body));
    body.add(6, CborValue::bytes(checksum));
    const KeyFile altered = KeyFile::decode(encodeCbor(body)).value();
    EXPECT_EQ(altered.vaultKey(), foreign);
    EXPECT_EQ(unlockError(altered, "clerk", password), ErrorCode::FileMalformed);
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
