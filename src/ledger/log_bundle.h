#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace countersign {

// A log in one file, without the evidence: docs/ledger-format.md, "Bundle".

/// One entry and its two signatures, as they are in a bundle.
struct BundledEntry {
    Bytes body;
    std::string note;
    Bytes signature; ///< of the operator
    bool operator==(const BundledEntry&) const = default;
};

/// How a bundle of so many entries begins.
[[nodiscard]] Bytes bundleHeader(std::uint64_t entries);
[[nodiscard]] Bytes encodeBundled(ByteView body, std::string_view note, ByteView signature);

/// Reads a bundle from front to back, never more than one entry at a time.
class BundleReader {
public:
    /// Reads the header. The stream must outlive the reader.
    /// Errors: NotAStore when it is none; StoreNewer; FileMalformed.
    [[nodiscard]] static Result<BundleReader> open(std::istream& stream);

    /// How many entries the header promises.
    [[nodiscard]] std::uint64_t entries() const { return entries_; }
    /// Empty where the stream ends between two entries, whatever was promised.
    /// Errors: FileMalformed naming the byte, for anything that bundleHeader() and encodeBundled()
    /// would not have written.
    [[nodiscard]] Result<std::optional<BundledEntry>> next();

private:
    explicit BundleReader(std::istream& stream) : stream_{stream} {}
    struct Head {
        unsigned majorType{0};
        std::uint64_t argument{0};
    };
    [[nodiscard]] tl::unexpected<Error> malformed(const char* what) const;
    [[nodiscard]] Result<Head> readHead();
    [[nodiscard]] Result<Bytes> readBytes(std::uint64_t size);
    [[nodiscard]] Result<Bytes> readString(unsigned majorType, std::uint64_t limit);

    std::istream& stream_;
    std::uint64_t entries_{0};
    std::uint64_t read_{0};
    std::uint64_t at_{0};
};

} // namespace countersign
