#include "ledger/tpm_anchor.h"

#include "base/log.h"
#include "ledger/anchors.h"
#include "ledger/connections_detail.h"
#include "ledger/files.h"
#include "ledger/hashing.h"
#include "ledger/log_pen_detail.h"
#include "ledger/sqlite_detail.h"
#include "ledger/tpm_detail.h"

namespace countersign {
namespace {

constexpr const char* fileName = "tpm-anchor";
constexpr std::size_t maxFileBytes = 16 * 1024;

Result<std::string> readNewest(Ledger& ledger)
{
    const Store::Connections& files = ledger.pen().files();
    const auto tip =
        guarded(files.file, [&] { return readTip(*files.reader, files.keys.origin()); });
    if (!tip) return fail(tip.error());
    return tip->checkpoint;
}

} // namespace

TpmAnchor::TpmAnchor(TpmSettings settings, std::unique_ptr<Tpm> tpm, Ledger& ledger)
    : settings_{std::move(settings)}, tpm_{std::move(tpm)},
      file_{ledger.pen().files().file.parent_path() / fileName},
      indexKey_{ledger.pen().keys().indexKey.view()}
{
}

TpmAnchor::~TpmAnchor() = default;

Result<std::shared_ptr<TpmAnchor>> TpmAnchor::open(const TpmSettings& settings, Ledger& ledger)
{
    Result<std::unique_ptr<Tpm>> tpm = Tpm::open(settings.tcti);
    if (!tpm) return fail(tpm.error());
    std::shared_ptr<TpmAnchor> anchor{new TpmAnchor{settings, std::move(*tpm), ledger}};
    const Result<P256PublicKey> key = anchor->tpm_->makeSigner(anchor->secretFor("key"));
    if (!key) return fail(key.error());
    anchor->publicKey_ = *key;
    return anchor;
}

Digest TpmAnchor::secretFor(const char* what) const
{
    return hmacSha256(indexKey_.view(), bytesOf(std::string{"countersign/tpm/"} + what));
}

Result<std::optional<std::uint64_t>> TpmAnchor::readCount()
{
    return tpm_->readCounter(settings_.index, secretFor("counter"));
}

Result<void> TpmAnchor::count()
{
    return tpm_->incrementCounter(settings_.index, secretFor("counter"));
}

Result<std::optional<TpmStatement>> TpmAnchor::readStatement() const
{
    std::error_code ignored;
    if (!std::filesystem::exists(file_, ignored)) return std::nullopt;
    const Result<Bytes> content = readFile(file_, maxFileBytes);
    if (!content) return fail(content.error());
    Result<TpmStatement> statement = TpmStatement::decode(*content);
    if (!statement) return fail(statement.error());
    return std::optional{std::move(*statement)};
}

Result<bool> TpmAnchor::isUsed()
{
    const auto count = readCount();
    if (!count) return fail(count.error());
    std::error_code ignored;
    return count->has_value() || std::filesystem::exists(file_, ignored);
}

Result<std::optional<std::string>> TpmAnchor::check(Ledger& ledger)
{
    const auto contradicts = [&](const std::string& what) {
        return std::optional{file_.string() + ": " + what};
    };
    const auto count = readCount();
    if (!count) return fail(count.error());
    const auto statement = readStatement();
    // Whoever destroys the file gains nothing by it.
    if (!statement && statement.error().code == ErrorCode::FileMalformed)
        return contradicts("is damaged");
    if (!statement) return fail(statement.error());
    if (!*count)
        return contradicts(
            "this TPM has not counted for this store: it was cleared, or is another machine's");
    if (!*statement)
        return contradicts("is gone, but the TPM has counted for this store: it is an older copy");
    auto judged = judge(ledger, **count, **statement);
    if (!judged) return fail(judged.error());
    if (*judged) return contradicts(**judged);
    return std::nullopt;
}

Result<std::optional<std::string>>
TpmAnchor::judge(Ledger& ledger, std::uint64_t count, const TpmStatement& statement)
{
    using Objection = std::optional<std::string>;
    if (statement.key != publicKey_ || !statement.isSigned())
        return Objection{"is not by this machine's TPM"};
    // The file is written first, then the TPM counts: after a power cut it may be one ahead.
    const bool isAhead = statement.count == count + 1;
    if (statement.count != count && !isAhead)
        return Objection{
            "is of count " + std::to_string(statement.count) + ", but the TPM has counted to " +
            std::to_string(count) + ": the store is an older copy"};
    const Result<SignedCheckpoint> checkpoint = SignedCheckpoint::parse(statement.checkpoint);
    if (!checkpoint) return fail(checkpoint.error());
    const auto judged = judgeAnchors(ledger, {*checkpoint});
    if (!judged) return fail(judged.error());
    if (judged->empty()) return Objection{"is about another log"};
    const AnchorVerdict verdict = judged->front().verdict;
    if (verdict == AnchorVerdict::CutBack || verdict == AnchorVerdict::Forked)
        return Objection{
            "is of " + std::to_string(checkpoint->checkpoint.size) + " entries" +
            (verdict == AnchorVerdict::CutBack ? ", more than there are" : ", other ones")};
    if (isAhead)
        if (const auto counted = this->count(); !counted) return fail(counted.error());
    kept_ = checkpoint->checkpoint;
    return Objection{};
}

Result<void> TpmAnchor::keep(const std::string& checkpoint)
{
    const Result<SignedCheckpoint> parsed = SignedCheckpoint::parse(checkpoint);
    if (!parsed) return fail(parsed.error());
    if (kept_ == parsed->checkpoint) return {};
    auto before = readCount();
    if (before && !*before) { // a counter begins above all that the TPM has ever had
        if (const auto begun = count(); !begun) return begun;
        before = readCount();
    }
    if (!before) return fail(before.error());
    if (!*before) return fail(ErrorCode::KeyUnavailable, "TPM: its new counter is not there");
    TpmStatement statement{**before + 1, checkpoint, publicKey_, {}};
    const Result<P256Signature> signature = tpm_->sign(sha256(bytesOf(statement.message())));
    if (!signature) return fail(signature.error());
    statement.signature = *signature;
    if (!statement.isSigned())
        return fail(ErrorCode::KeyUnavailable, "TPM: gives signatures that are not good");
    if (const auto written = replaceFile(file_, statement.encode()); !written) return written;
    if (const auto counted = count(); !counted) return counted;
    kept_ = parsed->checkpoint;
    return {};
}

Result<void> TpmAnchor::keepWhenDue(const std::string& checkpoint)
{
    const Result<SignedCheckpoint> parsed = SignedCheckpoint::parse(checkpoint);
    if (!parsed) return fail(parsed.error());
    const Checkpoint& now = parsed->checkpoint;
    if (kept_ && kept_->origin == now.origin && now.size < kept_->size + settings_.every) return {};
    return keep(checkpoint);
}

Result<void> begin(Ledger& ledger, TpmAnchor& anchor)
{
    if (const auto may = ledger.pen().checkManager("begins with a TPM"); !may)
        return fail(may.error());
    const auto isUsed = anchor.isUsed();
    if (!isUsed) return fail(isUsed.error());
    if (*isUsed)
        return fail(
            ErrorCode::BadInput,
            "TPM: it has counted for this store before: what it says counts, or a new epoch");
    const auto checkpoint = readNewest(ledger);
    return checkpoint ? anchor.keep(*checkpoint) : fail(checkpoint.error());
}

Result<std::optional<std::string>> watch(Ledger& ledger, const std::shared_ptr<TpmAnchor>& anchor)
{
    auto contradiction = anchor->check(ledger);
    if (!contradiction) return contradiction;
    Store::Connections& files = ledger.pen().files();
    if (*contradiction) {
        files.contradiction = **contradiction;
    } else {
        const auto checkpoint = readNewest(ledger);
        if (!checkpoint) return fail(checkpoint.error());
        // What was written since the last time, however little.
        if (const auto kept = anchor->keep(*checkpoint); !kept) return fail(kept.error());
    }
    ledger.pen().afterEveryEntry([anchor](const SealReceipt& receipt) {
        if (const auto kept = anchor->keepWhenDue(receipt.checkpoint); !kept)
            log(Severity::Warning, "tpm-anchor-not-kept", {{"code", kept.error().code}});
    });
    return contradiction;
}

} // namespace countersign
