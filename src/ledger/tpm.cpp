#include "base/contract.h"
#include "ledger/tpm_detail.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace countersign {
namespace {

constexpr std::uint16_t counterSize = 8;

Error failed(const char* what, TSS2_RC answer)
{
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), " (0x%x)", answer);
    return {ErrorCode::KeyUnavailable, std::string{"TPM: "} + what + number.data()};
}

/// An error of the TPM itself, without the bits that say which parameter it is about.
bool isAnswer(TSS2_RC given, TSS2_RC meant)
{
    constexpr TSS2_RC aboutParameter = 0x0BF;
    return given == meant || ((given & TPM2_RC_FMT1) != 0 && (given & ~0xFFFU) == 0 &&
                              (given & aboutParameter) == meant);
}

/// TPM structures are a size and as many bytes.
template <typename Sized>
Sized sized(const Digest& bytes)
{
    Sized value{};
    value.size = static_cast<UINT16>(bytes.size());
    std::transform(bytes.begin(), bytes.end(), std::begin(value.buffer), [](std::byte each) {
        return std::to_integer<BYTE>(each);
    });
    return value;
}

/// A coordinate or half of a signature: leading zeros may be left out.
template <typename Out>
bool copyNumber(const TPM2B_ECC_PARAMETER& number, Out out)
{
    constexpr std::size_t size = 32;
    if (number.size > size) return false;
    std::fill_n(out, size, std::byte{0});
    std::transform(
        std::begin(number.buffer),
        std::begin(number.buffer) + number.size,
        out + (size - number.size),
        [](BYTE each) { return std::byte{each}; });
    return true;
}

TPM2B_PUBLIC signerTemplate(const Digest& secret)
{
    TPM2B_PUBLIC wanted{};
    TPMT_PUBLIC& area = wanted.publicArea;
    area.type = TPM2_ALG_ECC;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT |
                            TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH |
                            TPMA_OBJECT_SIGN_ENCRYPT | TPMA_OBJECT_NODA;
    TPMS_ECC_PARMS& curve = area.parameters.eccDetail;
    curve.symmetric.algorithm = TPM2_ALG_NULL;
    curve.scheme.scheme = TPM2_ALG_ECDSA;
    curve.scheme.details.ecdsa.hashAlg = TPM2_ALG_SHA256;
    curve.curveID = TPM2_ECC_NIST_P256;
    curve.kdf.scheme = TPM2_ALG_NULL;
    // What a primary key is derived from besides the TPM's own seed.
    area.unique.ecc.x = sized<TPM2B_ECC_PARAMETER>(secret);
    return wanted;
}

/// A key for HMAC.
TPM2B_PUBLIC secretTemplate(const SecretBytes& secret)
{
    TPM2B_PUBLIC wanted{};
    TPMT_PUBLIC& area = wanted.publicArea;
    area.type = TPM2_ALG_KEYEDHASH;
    area.nameAlg = TPM2_ALG_SHA256;
    area.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT |
                            TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH |
                            TPMA_OBJECT_SIGN_ENCRYPT | TPMA_OBJECT_NODA;
    TPMT_KEYEDHASH_SCHEME& scheme = area.parameters.keyedHashDetail.scheme;
    scheme.scheme = TPM2_ALG_HMAC;
    scheme.details.hmac.hashAlg = TPM2_ALG_SHA256;
    Digest unique{};
    expects(secret.size() == unique.size(), "a TPM's secret is made from 32 bytes");
    std::copy(secret.view().begin(), secret.view().end(), unique.begin());
    area.unique.keyedHash = sized<TPM2B_DIGEST>(unique);
    return wanted;
}

} // namespace

Result<std::unique_ptr<Tpm>> Tpm::open(const std::string& tcti)
{
    const Result<const TssLibraries*> tss = TssLibraries::load();
    if (!tss) return fail(tss.error());
    std::unique_ptr<Tpm> tpm{new Tpm{**tss}};
    TSS2_RC answer = tpm->tss_.connect(tcti.c_str(), &tpm->connection_);
    if (answer == TSS2_RC_SUCCESS) answer = tpm->tss_.begin(&tpm->esys_, tpm->connection_, nullptr);
    if (answer != TSS2_RC_SUCCESS)
        return fail(failed(("is not reached by " + tcti).c_str(), answer));
    return tpm;
}

Tpm::~Tpm()
{
    if (signer_ != ESYS_TR_NONE) tss_.flush(esys_, signer_);
    if (esys_ != nullptr) tss_.end(&esys_);
    if (connection_ != nullptr) tss_.disconnect(&connection_);
}

Result<bool> Tpm::hasCounter(std::uint32_t index)
{
    TPMI_YES_NO more = TPM2_NO;
    TPMS_CAPABILITY_DATA* found = nullptr;
    const TSS2_RC answer = tss_.getCapability(
        esys_, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, TPM2_CAP_HANDLES, index, 1, &more, &found);
    if (answer != TSS2_RC_SUCCESS) return fail(failed("does not say what it holds", answer));
    const TPML_HANDLE& handles = found->data.handles;
    const bool has = handles.count > 0 && handles.handle[0] == index;
    tss_.release(found);
    return has;
}

Result<void> Tpm::checkIsCounter(ESYS_TR handle)
{
    TPM2B_NV_PUBLIC* area = nullptr;
    TPM2B_NAME* name = nullptr;
    const TSS2_RC answer =
        tss_.readPublic(esys_, handle, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, &area, &name);
    if (answer != TSS2_RC_SUCCESS) return fail(failed("does not describe its counter", answer));
    const TPMA_NV kind = area->nvPublic.attributes & TPMA_NV_TPM2_NT_MASK;
    tss_.release(area);
    tss_.release(name);
    if (kind == TPM2_NT_COUNTER << TPMA_NV_TPM2_NT_SHIFT) return {};
    return fail(failed("holds something under this index that is no counter", kind));
}

/// `use` gets the handle, ready to be used with `auth`.
template <typename Use>
auto Tpm::withCounter(std::uint32_t index, const Digest& auth, Use&& use)
{
    ESYS_TR handle = ESYS_TR_NONE;
    const TSS2_RC answer =
        tss_.handleOf(esys_, index, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, &handle);
    using Answer = decltype(use(handle));
    if (answer != TSS2_RC_SUCCESS) return Answer{fail(failed("does not open its counter", answer))};
    const auto secret = sized<TPM2B_AUTH>(auth);
    tss_.setAuth(esys_, handle, &secret);
    Answer used = use(handle);
    tss_.closeHandle(esys_, &handle);
    return used;
}

Result<std::optional<std::uint64_t>> Tpm::readCounter(std::uint32_t index, const Digest& auth)
{
    using Value = std::optional<std::uint64_t>;
    const Result<bool> has = hasCounter(index);
    if (!has) return fail(has.error());
    if (!*has) return Value{};
    return withCounter(index, auth, [&](ESYS_TR handle) -> Result<Value> {
        if (const auto good = checkIsCounter(handle); !good) return fail(good.error());
        TPM2B_MAX_NV_BUFFER* data = nullptr;
        const TSS2_RC answer = tss_.read(
            esys_,
            handle,
            handle,
            ESYS_TR_PASSWORD,
            ESYS_TR_NONE,
            ESYS_TR_NONE,
            counterSize,
            0,
            &data);
        if (isAnswer(answer, TPM2_RC_NV_UNINITIALIZED)) return Value{}; // never incremented
        if (isAnswer(answer, TPM2_RC_BAD_AUTH) || isAnswer(answer, TPM2_RC_AUTH_FAIL))
            return fail(failed("has a counter of another store under this index", answer));
        if (answer != TSS2_RC_SUCCESS) return fail(failed("does not read its counter", answer));
        std::uint64_t value = 0;
        for (UINT16 i = 0; i < data->size; ++i)
            value = value << 8U | data->buffer[i];
        tss_.release(data);
        return Value{value};
    });
}

Result<void> Tpm::define(std::uint32_t index, const Digest& auth)
{
    TPM2B_NV_PUBLIC wanted{};
    wanted.nvPublic.nvIndex = index;
    wanted.nvPublic.nameAlg = TPM2_ALG_SHA256;
    wanted.nvPublic.attributes = TPMA_NV_AUTHREAD | TPMA_NV_AUTHWRITE | TPMA_NV_NO_DA |
                                 TPM2_NT_COUNTER << TPMA_NV_TPM2_NT_SHIFT;
    wanted.nvPublic.dataSize = counterSize;
    const auto secret = sized<TPM2B_AUTH>(auth);
    ESYS_TR handle = ESYS_TR_NONE;
    const TSS2_RC answer = tss_.defineSpace(
        esys_,
        ESYS_TR_RH_OWNER,
        ESYS_TR_PASSWORD,
        ESYS_TR_NONE,
        ESYS_TR_NONE,
        &secret,
        &wanted,
        &handle);
    if (answer != TSS2_RC_SUCCESS) return fail(failed("makes no counter", answer));
    tss_.closeHandle(esys_, &handle);
    return {};
}

Result<void> Tpm::incrementCounter(std::uint32_t index, const Digest& auth)
{
    const Result<bool> has = hasCounter(index);
    if (!has) return fail(has.error());
    if (!*has)
        if (const auto defined = define(index, auth); !defined) return defined;
    return withCounter(index, auth, [&](ESYS_TR handle) -> Result<void> {
        const TSS2_RC answer =
            tss_.increment(esys_, handle, handle, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE);
        if (answer != TSS2_RC_SUCCESS) return fail(failed("does not count", answer));
        return {};
    });
}

Result<Tpm::Primary> Tpm::createPrimary(const TPM2B_PUBLIC& wanted, const char* problem)
{
    const TPM2B_SENSITIVE_CREATE noPassword{};
    const TPM2B_DATA nothing{};
    const TPML_PCR_SELECTION noState{};
    TPM2B_PUBLIC* made = nullptr;
    TPM2B_CREATION_DATA* data = nullptr;
    TPM2B_DIGEST* hash = nullptr;
    TPMT_TK_CREATION* ticket = nullptr;
    Primary primary;
    const TSS2_RC answer = tss_.createPrimary(
        esys_,
        ESYS_TR_RH_OWNER,
        ESYS_TR_PASSWORD,
        ESYS_TR_NONE,
        ESYS_TR_NONE,
        &noPassword,
        &wanted,
        &nothing,
        &noState,
        &primary.handle,
        &made,
        &data,
        &hash,
        &ticket);
    if (answer != TSS2_RC_SUCCESS) return fail(failed(problem, answer));
    primary.unique = made->publicArea.unique;
    for (void* const each :
         {static_cast<void*>(made),
          static_cast<void*>(data),
          static_cast<void*>(hash),
          static_cast<void*>(ticket)})
        tss_.release(each);
    return primary;
}

Result<P256PublicKey> Tpm::makeSigner(const Digest& secret)
{
    expects(signer_ == ESYS_TR_NONE, "one signing key at a time");
    const auto made = createPrimary(signerTemplate(secret), "makes no signing key");
    if (!made) return fail(made.error());
    signer_ = made->handle;
    P256PublicKey key{};
    const TPMS_ECC_POINT& point = made->unique.ecc;
    const bool good = copyNumber(point.x, key.begin()) && copyNumber(point.y, key.begin() + 32);
    if (!good) return fail(failed("makes a key that is not on P-256", TSS2_RC_SUCCESS));
    return key;
}

Result<SecretBytes> Tpm::makeSecret(const SecretBytes& secret, std::string_view use)
{
    TPM2B_MAX_BUFFER message{};
    expects(use.size() <= sizeof(message.buffer), "what a secret is for is short");
    message.size = static_cast<UINT16>(use.size());
    std::copy(use.begin(), use.end(), std::begin(message.buffer));
    const auto made = createPrimary(secretTemplate(secret), "makes no key for a secret");
    if (!made) return fail(made.error());
    TPM2B_DIGEST* mac = nullptr;
    const TSS2_RC answer = tss_.hmac(
        esys_,
        made->handle,
        ESYS_TR_PASSWORD,
        ESYS_TR_NONE,
        ESYS_TR_NONE,
        &message,
        TPM2_ALG_SHA256,
        &mac);
    tss_.flush(esys_, made->handle);
    if (answer != TSS2_RC_SUCCESS) return fail(failed("makes no secret", answer));
    const std::span<BYTE> digest{mac->buffer, mac->size};
    SecretBytes result{std::as_bytes(digest)};
    wipe(std::as_writable_bytes(digest));
    tss_.release(mac);
    if (result.size() != sizeof(Digest)) return fail(failed("makes a secret of another size", 0));
    return result;
}

Result<P256Signature> Tpm::sign(const Digest& digest)
{
    expects(signer_ != ESYS_TR_NONE, "the signing key is made first");
    const auto message = sized<TPM2B_DIGEST>(digest);
    TPMT_SIG_SCHEME asKeySays{};
    asKeySays.scheme = TPM2_ALG_NULL;
    TPMT_TK_HASHCHECK notHashedThere{};
    notHashedThere.tag = TPM2_ST_HASHCHECK;
    notHashedThere.hierarchy = TPM2_RH_NULL;
    TPMT_SIGNATURE* made = nullptr;
    const TSS2_RC answer = tss_.sign(
        esys_,
        signer_,
        ESYS_TR_PASSWORD,
        ESYS_TR_NONE,
        ESYS_TR_NONE,
        &message,
        &asKeySays,
        &notHashedThere,
        &made);
    if (answer != TSS2_RC_SUCCESS) return fail(failed("does not sign", answer));
    P256Signature signature{};
    const TPMS_SIGNATURE_ECDSA& pair = made->signature.ecdsa;
    const bool good = copyNumber(pair.signatureR, signature.begin()) &&
                      copyNumber(pair.signatureS, signature.begin() + 32);
    tss_.release(made);
    if (!good) return fail(failed("gives no P-256 signature", answer));
    return signature;
}

} // namespace countersign
