#include "ledger/log_bundle.h"

#include "ledger/cbor_writer.h"

namespace countersign {
namespace {

constexpr std::string_view magic = "countersign/log-bundle";
constexpr std::uint64_t version = 1;
constexpr std::uint64_t membersOfHeader = 3;
constexpr std::uint64_t membersOfEntry = 3;
constexpr std::uint64_t maxBody = 16U << 20U;
constexpr std::uint64_t maxNote = 8U << 10U;
constexpr std::uint64_t maxSignature = 64;

enum Major : unsigned { Number = 0, ByteString = 2, TextString = 3, Array = 4 };

} // namespace

Bytes bundleHeader(std::uint64_t entries)
{
    CborWriter writer;
    writer.map(membersOfHeader).number(1).text(magic).number(2).number(version);
    writer.number(3).number(entries);
    return writer.take();
}

Bytes encodeBundled(ByteView body, std::string_view note, ByteView signature)
{
    CborWriter writer{body.size() + note.size() + signature.size() + 4 * CborWriter::headRoom};
    writer.array(membersOfEntry).bytes(body).text(note).bytes(signature);
    return writer.take();
}

tl::unexpected<Error> BundleReader::malformed(const char* what) const
{
    return fail(ErrorCode::FileMalformed, "byte " + std::to_string(at_) + ": " + what);
}

Result<Bytes> BundleReader::readBytes(std::uint64_t size)
{
    Bytes bytes(static_cast<std::size_t>(size));
    stream_.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (static_cast<std::uint64_t>(stream_.gcount()) != size) return malformed("ends too early");
    at_ += size;
    return bytes;
}

Result<BundleReader::Head> BundleReader::readHead()
{
    const Result<Bytes> first = readBytes(1);
    if (!first) return fail(first.error());
    const auto byte = std::to_integer<unsigned>(first->front());
    Head head{byte >> 5U, byte & 31U};
    if (head.argument < 24) return head;
    if (head.argument > 27) return malformed("a length that is not definite");
    const std::size_t following = std::size_t{1} << (head.argument - 24);
    const Result<Bytes> rest = readBytes(following);
    if (!rest) return fail(rest.error());
    head.argument = 0;
    for (const std::byte each : *rest)
        head.argument = head.argument << 8U | std::to_integer<std::uint64_t>(each);
    const std::uint64_t smallest = following == 1 ? 24 : std::uint64_t{1} << (4 * following);
    if (head.argument < smallest) return malformed("not the shortest form");
    return head;
}

Result<Bytes> BundleReader::readString(unsigned majorType, std::uint64_t limit)
{
    const Result<Head> head = readHead();
    if (!head) return fail(head.error());
    if (head->majorType != majorType) return malformed("not the string that belongs here");
    if (head->argument > limit) return malformed("longer than such a string can be");
    return readBytes(head->argument);
}

Result<BundleReader> BundleReader::open(std::istream& stream)
{
    BundleReader reader{stream};
    CborWriter writer;
    writer.map(membersOfHeader).number(1).text(magic).number(2);
    const Bytes expected = writer.take();
    const Result<Bytes> lead = reader.readBytes(expected.size());
    if (!lead || *lead != expected)
        return fail(ErrorCode::NotAStore, "neither a store nor a bundle of a log");
    const Result<Head> written = reader.readHead();
    if (!written) return fail(written.error());
    if (written->majorType != Number || written->argument < version)
        return reader.malformed("not a version");
    if (written->argument > version)
        return fail(
            ErrorCode::StoreNewer, "a bundle of version " + std::to_string(written->argument));
    const Result<Head> key = reader.readHead();
    if (!key) return fail(key.error());
    const Result<Head> entries = reader.readHead();
    if (!entries) return fail(entries.error());
    if (key->majorType != Number || key->argument != 3 || entries->majorType != Number)
        return reader.malformed("not a number of entries");
    reader.entries_ = entries->argument;
    return reader;
}

Result<std::optional<BundledEntry>> BundleReader::next()
{
    if (stream_.peek() == std::istream::traits_type::eof()) return std::nullopt;
    if (read_ == entries_) return malformed("more entries than the header promises");
    ++read_;
    const Result<Head> array = readHead();
    if (!array) return fail(array.error());
    if (array->majorType != Array || array->argument != membersOfEntry)
        return malformed("not an entry of a bundle");
    Result<Bytes> body = readString(ByteString, maxBody);
    if (!body) return fail(body.error());
    const Result<Bytes> note = readString(TextString, maxNote);
    if (!note) return fail(note.error());
    if (!isUtf8(textOf(*note))) return malformed("a checkpoint that is no text");
    Result<Bytes> signature = readString(ByteString, maxSignature);
    if (!signature) return fail(signature.error());
    return BundledEntry{std::move(*body), std::string{textOf(*note)}, std::move(*signature)};
}

} // namespace countersign
