#include "ledger/key_file.h"

#include "base/contract.h"
#include "ledger/cbor_fields.h"
#include "ledger/cbor_writer.h"
#include "ledger/codes.h"
#include "ledger/files.h"
#include "ledger/hashing.h"
#include "ledger/signing_key.h"

#include <algorithm>

namespace countersign {
namespace {

constexpr std::uint64_t keyFileVersion = 1;
constexpr std::size_t maxKeyFileBytes = 1U << 20U;
constexpr std::size_t keySize = 32; // of every key in a slot
constexpr std::uint64_t checksumMember = 6;

bool isUsableName(const std::string& name)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !name.empty() && name.size() <= 64 && isUtf8(name) &&
           std::none_of(name.begin(), name.end(), isControl);
}

Result<void> checkStaff(const std::vector<NewStaff>& staff)
{
    const auto bad = [](std::string what) { return fail(ErrorCode::BadInput, std::move(what)); };
    bool hasManager = false;
    for (auto each = staff.begin(); each != staff.end(); ++each) {
        const std::string& name = each->member.name.value();
        if (!isUsableName(name)) return bad("account name: empty, too long or not plain text");
        if (each->password.empty()) return bad("account " + name + ": the password is empty");
        if (std::any_of(staff.begin(), each, [&](const NewStaff& earlier) {
                return earlier.member.name == each->member.name;
            }))
            return bad("account " + name + ": given twice");
        hasManager = hasManager || each->member.role == Role::Manager;
    }
    if (!hasManager) return bad("accounts: there must be a manager");
    return {};
}

/// What a slot is bound to: it opens only in this log's file, for this name and role.
Bytes boundTo(const std::string& origin, const StaffMember& member)
{
    CborWriter writer;
    writer.array(4).number(keyFileVersion).text(origin);
    writer.text(member.name.value()).number(codeOf(member.role));
    return writer.take();
}

/// The keys as they lie in a slot: signing seed, index key, the vault's public key and, for a
/// manager, its secret key. Not CBOR, so that no decoder leaves copies of them behind.
SecretBytes slotContent(
    const SecretBytes& seed, const SecretBytes& indexKey, const VaultKeyPair& vault, Role role)
{
    SecretBytes content{(role == Role::Manager ? 4 : 3) * keySize};
    auto at = content.writable().begin();
    at = std::copy(seed.view().begin(), seed.view().end(), at);
    at = std::copy(indexKey.view().begin(), indexKey.view().end(), at);
    at = std::copy(vault.publicKey.begin(), vault.publicKey.end(), at);
    if (role == Role::Manager)
        std::copy(vault.secret.view().begin(), vault.secret.view().end(), at);
    return content;
}

} // namespace

Result<KeyFile> KeyFile::create(
    const std::string& origin,
    const std::vector<NewStaff>& staff,
    const PasswordCost& cost,
    RandomSource& random)
{
    expects(isKeyName(origin), "an origin is a key name");
    if (const Result<void> good = checkStaff(staff); !good) return fail(good.error());
    const SecretBytes seed = SigningKey::drawSeed(random);
    const VaultKeyPair vault = drawVaultKeys(random);
    SecretBytes indexKey{keySize};
    random.fill(indexKey.writable());

    KeyFile file;
    file.publicKey_ = {origin, SigningKey{seed}.publicKey()};
    file.vaultKey_ = vault.publicKey;
    for (const NewStaff& each : staff) {
        Result<PasswordBox> box = PasswordBox::seal(
            slotContent(seed, indexKey, vault, each.member.role),
            each.password,
            boundTo(origin, each.member),
            cost,
            random);
        if (!box) return fail(box.error());
        file.slots_.push_back({each.member, std::move(*box)});
    }
    return file;
}

CborValue KeyFile::body() const
{
    CborValue slots = CborValue::array();
    for (const Slot& slot : slots_) {
        CborValue map = CborValue::map();
        map.add(1, CborValue::text(slot.member.name.value()));
        map.add(2, CborValue::number(codeOf(slot.member.role)));
        map.add(3, CborValue::number(slot.box.cost.passes));
        map.add(4, CborValue::number(slot.box.cost.memoryKib));
        map.add(5, CborValue::bytes(slot.box.salt));
        map.add(6, CborValue::bytes(slot.box.sealed));
        slots.append(std::move(map));
    }
    CborValue body = CborValue::map();
    body.add(1, CborValue::number(keyFileVersion));
    body.add(2, CborValue::text(origin()));
    body.add(3, CborValue::bytes(publicKey_.key));
    body.add(4, CborValue::bytes(vaultKey_));
    body.add(5, std::move(slots));
    return body;
}

Bytes KeyFile::encode() const
{
    // A checksum, so that a damaged file is not taken for a wrong password.
    CborValue whole = body();
    const Digest checksum = sha256(encodeCbor(whole));
    whole.add(checksumMember, CborValue::bytes(checksum));
    return encodeCbor(whole);
}

Result<KeyFile> KeyFile::decode(ByteView encoded)
{
    const Result<CborDocument> document = CborDocument::decode(encoded);
    if (!document) return fail(document.error());
    CborFields fields{document->root(), "key file"};
    const std::uint64_t version = fields.number(1);
    if (version > keyFileVersion)
        return fail(ErrorCode::StoreNewer, "key file: of version " + std::to_string(version));
    KeyFile file;
    file.publicKey_ = {fields.text(2), fields.fixed<32>(3)};
    file.vaultKey_ = fields.fixed<32>(4);
    if (version != keyFileVersion || !isKeyName(file.origin())) fields.wrong(2);
    const CborItem slots = fields.item(5);
    if (!slots.isArray() || slots.size() == 0) fields.wrong(5);
    for (const CborItem item : slots.items()) {
        CborFields slot{item, "key slot"};
        StaffMember member{StaffName{slot.text(1)}, slot.code(2, roleOf)};
        const PasswordCost cost{
            static_cast<std::uint32_t>(slot.count(3)), static_cast<std::uint32_t>(slot.count(4))};
        PasswordBox box{cost, slot.fixed<16>(5), slot.bytes(6)};
        if (!cost.isUsable()) slot.wrong(4);
        if (const Result<void> good = slot.finish(); !good) return fail(good.error());
        file.slots_.push_back({std::move(member), std::move(box)});
    }
    const auto checksum = fields.fixed<sizeof(Digest)>(checksumMember);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    if (checksum != sha256(encodeCbor(file.body())))
        return fail(ErrorCode::FileMalformed, "key file: the checksum does not match");
    return file;
}

Result<KeyFile> KeyFile::read(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::KeyUnavailable, file.string() + ": no such file");
    const Result<Bytes> content = readFile(file, maxKeyFileBytes);
    if (!content) return fail(content.error());
    Result<KeyFile> decoded = decode(*content);
    if (!decoded) return fail(decoded.error().code, file.string() + ": " + decoded.error().detail);
    return decoded;
}

Result<UnlockedKeys> KeyFile::unlock(const StaffName& name, const SecretBytes& password) const
{
    const auto found = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& slot) {
        return slot.member.name == name;
    });
    const bool known = found != slots_.end();
    // An unknown name costs the same derivation as a known one.
    const Slot& slot = known ? *found : slots_.front();
    const Result<SecretBytes> opened =
        slot.box.open(password, boundTo(origin(), StaffMember{name, slot.member.role}));
    if (!known) return fail(ErrorCode::UnknownStaff, "no account has this name");
    if (!opened) return fail(opened.error());
    return keysFrom(slot, *opened);
}

Result<UnlockedKeys> KeyFile::keysFrom(const Slot& slot, const SecretBytes& opened) const
{
    const bool isManager = slot.member.role == Role::Manager;
    if (opened.size() != (isManager ? 4 : 3) * keySize)
        return fail(ErrorCode::FileMalformed, "key file: a slot of the wrong size");
    const auto key = [&](std::size_t n) { return opened.view().subspan(n * keySize, keySize); };
    UnlockedKeys keys;
    keys.who = slot.member;
    keys.signer = std::make_unique<SigningKey>(SecretBytes{key(0)});
    keys.indexKey = SecretBytes{key(1)};
    std::copy(key(2).begin(), key(2).end(), keys.vaultKey.begin());
    if (isManager) keys.vaultSecret = SecretBytes{key(3)};
    // The public keys beside the slots are readable without a password and could have been
    // replaced: records would then be sealed to somebody else.
    if (keys.signer->publicKey() != publicKey_.key || keys.vaultKey != vaultKey_)
        return fail(
            ErrorCode::FileMalformed, "key file: its public keys are not those in the slots");
    return keys;
}

std::vector<StaffMember> KeyFile::staff() const
{
    std::vector<StaffMember> members;
    for (const Slot& slot : slots_)
        members.push_back(slot.member);
    return members;
}

} // namespace countersign
