#include "ledger/proof_reading.h"

#include <charconv>
#include <optional>

namespace countersign {
namespace {

tl::unexpected<Error> malformed(const std::string& what)
{
    return fail(ErrorCode::FileMalformed, "proof: " + what);
}

/// The next line without its end; none when the text ends before.
std::optional<std::string_view> takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

/// What stands behind a word at the beginning of the next line.
std::optional<std::string_view> takeAfter(std::string_view& text, std::string_view word)
{
    const auto line = takeLine(text);
    if (!line || line->substr(0, word.size()) != word) return std::nullopt;
    return line->substr(word.size());
}

std::optional<std::uint64_t> numberIn(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (std::to_string(value) != text) return std::nullopt; // one way only to write it
    return value;
}

constexpr std::size_t mostHashes = 64; // of a tree that a 64-bit number can count

} // namespace

Result<EntryProof> parseEntryProof(std::string_view text)
{
    if (takeLine(text) != "c2sp.org/tlog-proof@v1") return malformed("is not one");
    const auto extra = takeAfter(text, "extra ");
    const auto entry = extra ? fromBase64(*extra) : Result<Bytes>{malformed("")};
    if (!entry) return malformed("has no entry");
    const auto index = takeAfter(text, "index ");
    const auto number = index ? numberIn(*index) : std::nullopt;
    if (!number) return malformed("has no index");
    EntryProof proof{*entry, EntryNumber{*number + 1}, {}, {}};
    for (;;) {
        const auto line = takeLine(text);
        if (!line) return malformed("ends too early");
        if (line->empty()) break;
        const auto bytes = fromBase64(*line);
        Digest hash{};
        if (!bytes || bytes->size() != hash.size() || proof.hashes.size() == mostHashes)
            return malformed("a hash is not one");
        std::copy(bytes->begin(), bytes->end(), hash.begin());
        proof.hashes.push_back(hash);
    }
    proof.checkpoint = text;
    return proof;
}

Result<ProvenEntry> checkProof(const EntryProof& proof, const VerifierKey& key)
{
    const auto signedNote = SignedCheckpoint::parse(proof.checkpoint);
    if (!signedNote) return malformed(signedNote.error().detail);
    const Checkpoint& checkpoint = signedNote->checkpoint;
    if (checkpoint.origin != key.name || !signedNote->note.isSignedBy(key))
        return fail(ErrorCode::LedgerBroken, "the checkpoint is not signed by " + key.name);
    const std::uint64_t index = proof.number.value() - 1;
    if (index >= checkpoint.size ||
        rootFromInclusion(leafHash(proof.entry), index, checkpoint.size, proof.hashes) !=
            checkpoint.root)
        return fail(ErrorCode::LedgerBroken, "the entry is not in the log of the checkpoint");
    Result<Entry> entry = Entry::decode(proof.entry);
    if (!entry) return malformed(entry.error().detail);
    if (entry->number != proof.number) return malformed("the entry has another number");
    return ProvenEntry{std::move(*entry), checkpoint};
}

} // namespace countersign
