#include "ledger/key_file.h"

#include "base/contract.h"
#include "ledger/cbor_writer.h"
#include "ledger/codes.h"
#include "ledger/hashing.h"
#include "ledger/key_file_detail.h"
#include "ledger/signing_key.h"

#include <algorithm>

namespace countersign {
namespace {

Result<void> checkStaff(const std::vector<NewStaff>& staff)
{
    const auto bad = [](std::string what) { return fail(ErrorCode::BadInput, std::move(what)); };
    for (auto each = staff.begin(); each != staff.end(); ++each) {
        if (const auto good = checkAccount(*each); !good) return good;
        if (std::any_of(staff.begin(), each, [&](const NewStaff& earlier) {
                return earlier.member.name == each->member.name;
            }))
            return bad("account " + each->member.name.value() + ": given twice");
    }
    if (std::none_of(staff.begin(), staff.end(), [](const NewStaff& each) {
            return each.member.role == Role::Manager;
        }))
        return bad("accounts: there must be a manager");
    return {};
}

SecretBytes keyAt(const SecretBytes& keys, std::size_t n)
{
    return SecretBytes{keys.view().subspan(n * keySize, keySize)};
}

} // namespace

Result<void> checkAccount(const NewStaff& staff)
{
    const auto bad = [](std::string what) { return fail(ErrorCode::BadInput, std::move(what)); };
    const std::string& name = staff.member.name.value();
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (name.empty() || name.size() > 64 || !isUtf8(name) ||
        std::any_of(name.begin(), name.end(), isControl))
        return bad("account name: empty, too long or not plain text");
    if (staff.password.empty()) return bad("account " + name + ": the password is empty");
    return {};
}

Bytes boundTo(const std::string& store, const StaffName& name)
{
    CborWriter writer;
    writer.array(3).number(keyFileVersion).text(store).text(name.value());
    return writer.take();
}

SecretBytes drawSeeds(RandomSource& random)
{
    SecretBytes seeds{2 * keySize};
    random.fill(seeds.writable());
    return seeds;
}

Result<KeyFile> KeyFile::create(
    const std::string& origin,
    const std::vector<NewStaff>& staff,
    const PasswordCost& cost,
    RandomSource& random,
    const std::optional<VaultPublicKey>& carrierKey)
{
    expects(isKeyName(origin), "an origin is a key name");
    if (const Result<void> good = checkStaff(staff); !good) return fail(good.error());
    const LogKey logKey = drawLogKey(random);
    const VaultKeyPair vault = drawVaultKeys(random);
    SecretBytes indexKey{keySize};
    random.fill(indexKey.writable());

    KeyFile file;
    file.store_ = origin;
    file.publicKey_ = {origin, logKey.signer->publicKey()};
    file.vaultKey_ = vault.publicKey;
    file.carrierKey_ = carrierKey;
    const Shared shared{logKey.secret, indexKey, vault.publicKey, vault.secret};
    for (const NewStaff& each : staff) {
        Result<Slot> slot = file.slotFor(each, drawSeeds(random), shared, cost, random);
        if (!slot) return fail(slot.error());
        file.slots_.push_back(std::move(*slot));
    }
    if (const auto done = file.sign(*logKey.signer); !done) return fail(done.error());
    return file;
}

Result<KeyFile::Slot> KeyFile::slotFor(
    const NewStaff& staff,
    SecretBytes seeds,
    const Shared& shared,
    const PasswordCost& cost,
    RandomSource& random) const
{
    Result<PasswordBox> box =
        PasswordBox::seal(seeds, staff.password, boundTo(store_, staff.member.name), cost, random);
    if (!box) return fail(box.error());
    Slot slot{
        {staff.member, SigningKey{keyAt(seeds, 0)}.publicKey()},
        boxPublicKey(keyAt(seeds, 1)),
        std::move(*box),
        {}};
    slot.shared = sealShared(slot, shared);
    return slot;
}

/// [version, store, origin, name, role], hashed: a sealed box has no associated data.
Bytes KeyFile::bindingOf(const StaffMember& member) const
{
    CborWriter writer;
    writer.array(5).number(keyFileVersion).text(store_).text(origin());
    writer.text(member.name.value()).number(codeOf(member.role));
    const Digest digest = sha256(writer.take());
    return {digest.begin(), digest.end()};
}

Bytes KeyFile::sealShared(const Slot& slot, const Shared& shared) const
{
    const bool isManager = slot.account.member.role == Role::Manager;
    const Bytes bound = bindingOf(slot.account.member);
    SecretBytes content{(isManager ? 5 : 4) * keySize};
    auto at = content.writable().begin();
    for (const ByteView piece :
         {ByteView{bound},
          shared.logSecret.view(),
          shared.indexKey.view(),
          ByteView{shared.vaultKey}})
        at = std::copy(piece.begin(), piece.end(), at);
    if (isManager) {
        expects(shared.vaultSecret.size() == keySize, "whoever makes a manager is one");
        std::copy(shared.vaultSecret.view().begin(), shared.vaultSecret.view().end(), at);
    }
    return sealTo(slot.boxKey, content.view());
}

Result<void> KeyFile::sign(const Signer& signer)
{
    const Result<Ed25519Signature> signature = signer.sign(bytesOf(messageOf(body())));
    if (!signature) return fail(signature.error());
    signature_ = *signature;
    return {};
}

Result<UnlockedKeys>
KeyFile::unlock(const StaffName& name, const SecretBytes& password, LogKeyUse use) const
{
    const Slot* const found = find(name);
    // An unknown name costs the same derivation as a known one.
    const Slot& slot = found != nullptr ? *found : slots_.front();
    Result<SecretBytes> seeds = slot.box.open(password, boundTo(store_, name));
    if (found == nullptr) return fail(ErrorCode::UnknownStaff, "no account has this name");
    if (!seeds) return fail(seeds.error());
    return keysFrom(slot, std::move(*seeds), use);
}

Result<UnlockedKeys> KeyFile::keysFrom(const Slot& slot, SecretBytes seeds, LogKeyUse use) const
{
    const auto malformed = [](const char* what) {
        return fail(ErrorCode::FileMalformed, std::string{"key file: "} + what);
    };
    if (seeds.size() != 2 * keySize) return malformed("a slot of the wrong size");
    const bool isManager = slot.account.member.role == Role::Manager;
    const auto shared = openSealed(slot.shared, keyAt(seeds, 1));
    if (!shared || shared->size() != (isManager ? 5 : 4) * keySize)
        return malformed("a slot whose keys do not open");
    const Bytes bound = bindingOf(slot.account.member);
    if (!std::equal(bound.begin(), bound.end(), shared->view().begin()))
        return malformed("a slot that belongs to another account or store");

    UnlockedKeys keys;
    keys.who = slot.account.member;
    keys.operatorSigner = std::make_unique<SigningKey>(keyAt(seeds, 0));
    keys.logSecret = keyAt(*shared, 1);
    Result<std::unique_ptr<Signer>> signer =
        use == LogKeyUse::Lost ? lostLogKey(publicKey_.key)
                               : openLogKey(keys.logSecret, place_, publicKey_.key);
    if (!signer) return fail(signer.error());
    keys.signer = std::move(*signer);
    keys.indexKey = keyAt(*shared, 2);
    std::copy_n(shared->view().begin() + 3 * keySize, keySize, keys.vaultKey.begin());
    if (isManager) keys.vaultSecret = keyAt(*shared, 4);
    keys.ownSeeds = std::move(seeds);
    // The public keys beside the slots are readable without a password and could have been
    // replaced: records would then be sealed to somebody else.
    if (keys.signer->publicKey() != publicKey_.key || keys.vaultKey != vaultKey_ ||
        keys.operatorSigner->publicKey() != slot.account.key)
        return malformed("its public keys are not those in the slots");
    return keys;
}

const KeyFile::Slot* KeyFile::find(const StaffName& name) const
{
    const auto found = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& slot) {
        return slot.account.member.name == name;
    });
    return found == slots_.end() ? nullptr : &*found;
}

Result<Account> KeyFile::account(const StaffName& name) const
{
    if (const Slot* const slot = find(name)) return slot->account;
    return fail(ErrorCode::BadInput, "account " + name.value() + ": there is none");
}

Recipients KeyFile::recipients() const
{
    Recipients recipients{{Recipient::Manager, vaultKey_}};
    if (carrierKey_) recipients[Recipient::Carrier] = *carrierKey_;
    return recipients;
}

std::vector<Account> KeyFile::accounts() const
{
    std::vector<Account> accounts;
    for (const Slot& slot : slots_)
        accounts.push_back(slot.account);
    return accounts;
}

std::vector<StaffMember> KeyFile::staff() const
{
    std::vector<StaffMember> members;
    for (const Slot& slot : slots_)
        members.push_back(slot.account.member);
    return members;
}

} // namespace countersign
