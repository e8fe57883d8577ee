#include "vision/model_conversion.h"

#include "vision/sha256.h"

#include <fstream>
#include <system_error>

namespace countersign {
namespace {

/// Beside the target first, so that a crash or a full disk leaves no half model behind.
Result<void> replaceFile(const std::filesystem::path& target, ByteView content)
{
    const std::filesystem::path fresh = target.string() + ".new";
    std::error_code error;
    {
        std::ofstream out{fresh, std::ios::binary | std::ios::trunc};
        out.write(
            reinterpret_cast<const char*>(content.data()),
            static_cast<std::streamsize>(content.size()));
        out.close();
        if (!out) {
            std::filesystem::remove(fresh, error);
            return fail(ErrorCode::StorageFailed, fresh.string() + ": cannot be written");
        }
    }
    std::filesystem::rename(fresh, target, error);
    if (error) return fail(ErrorCode::StorageFailed, target.string() + ": " + error.message());
    return {};
}

} // namespace

Result<MappedFile> openOrigin(const ExpectedFile& expected, const std::filesystem::path& file)
{
    Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) return mapped;
    const Digest found = sha256(mapped->view());
    if (found != expected.sha256)
        return fail(
            ErrorCode::ModelAltered,
            file.string() + ": expected SHA-256 " + toHex(expected.sha256) + ", found " +
                toHex(found));
    return mapped;
}

Result<void>
storeConverted(const ExpectedFile& expected, const std::filesystem::path& target, ByteView made)
{
    if (const Digest found = sha256(made); found != expected.sha256)
        return fail(
            ErrorCode::ModelAltered,
            target.string() + ": the conversion should give SHA-256 " + toHex(expected.sha256) +
                ", but gave " + toHex(found));
    return replaceFile(target, made);
}

} // namespace countersign
