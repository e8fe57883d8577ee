#include "ledger/checkpoint.h"

#include "base/contract.h"

#include <algorithm>
#include <charconv>

namespace countersign {
namespace {

tl::unexpected<Error> malformed(const char* what)
{
    return fail(ErrorCode::FileMalformed, std::string{"checkpoint: "} + what);
}

/// Cuts the first line off `text`; the newline goes with it.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

} // namespace

std::string Checkpoint::text() const
{
    expects(isKeyName(origin), "an origin is a key name");
    return origin + '\n' + std::to_string(size) + '\n' + toBase64(root) + '\n';
}

Result<Checkpoint> Checkpoint::parse(std::string_view text)
{
    if (text.empty() || text.back() != '\n') return malformed("does not end with a newline");
    Checkpoint parsed;
    parsed.origin = takeLine(text);
    if (!isKeyName(parsed.origin)) return malformed("line 1 is not an origin");

    const std::string_view size = takeLine(text);
    const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), parsed.size);
    if (error != std::errc{} || end != size.data() + size.size() ||
        std::to_string(parsed.size) != size)
        return malformed("line 2 is not a size");

    const Result<Bytes> root = fromBase64(takeLine(text));
    if (!root || root->size() != parsed.root.size())
        return malformed("line 3 is not 32 bytes of Base64");
    std::copy(root->begin(), root->end(), parsed.root.begin());
    if (!text.empty()) return malformed("more than three lines");
    return parsed;
}

Result<std::string> signCheckpoint(const Checkpoint& checkpoint, const Signer& signer)
{
    const Result<SignedNote> note = signNote(checkpoint.text(), checkpoint.origin, signer);
    if (!note) return fail(note.error());
    return note->write();
}

Result<SignedCheckpoint> SignedCheckpoint::parse(std::string_view written)
{
    Result<SignedNote> note = SignedNote::parse(written);
    if (!note) return fail(note.error());
    Result<Checkpoint> checkpoint = Checkpoint::parse(note->text);
    if (!checkpoint) return fail(checkpoint.error());
    return SignedCheckpoint{std::move(*checkpoint), std::move(*note)};
}

} // namespace countersign
