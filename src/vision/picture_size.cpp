#include "vision/picture_size.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace countersign {
namespace {

using namespace std::string_view_literals;

std::uint64_t bigEndian(ByteView bytes, std::size_t at, std::size_t length)
{
    std::uint64_t value = 0;
    for (const std::byte byte : bytes.subspan(at, length))
        value = value << 8U | std::to_integer<std::uint64_t>(byte);
    return value;
}

std::uint32_t littleEndian32(ByteView bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= std::to_integer<std::uint32_t>(bytes[at + i]) << (8 * i);
    return value;
}

/// The header chunk comes first (PNG specification, section 11.2.2).
std::optional<PictureSize> pngSize(ByteView bytes)
{
    if (bytes.size() < 24) return std::nullopt;
    return PictureSize{bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4)};
}

/// BITMAPINFOHEADER and its longer successors; a negative height means rows from the top.
std::optional<PictureSize> bmpSize(ByteView bytes)
{
    if (bytes.size() < 54 || littleEndian32(bytes, 14) < 40) return std::nullopt;
    const auto height = static_cast<std::int32_t>(littleEndian32(bytes, 22));
    return PictureSize{
        littleEndian32(bytes, 18), static_cast<std::uint64_t>(std::abs(std::int64_t{height}))};
}

/// Segments up to the start of frame, whose markers are C0 to CF without C4, C8 and CC
/// (ITU-T T.81, table B.1).
std::optional<PictureSize> jpegSize(ByteView bytes)
{
    std::size_t at = 2;
    while (at + 9 <= bytes.size()) {
        if (bytes[at] != std::byte{0xFF}) return std::nullopt;
        const auto marker = std::to_integer<unsigned>(bytes[at + 1]);
        if (marker == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) return PictureSize{bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2)};
        at += 2 + bigEndian(bytes, at + 2, 2);
    }
    return std::nullopt;
}

/// The largest of all codestreams that begin in the file (ISO/IEC 15444-1, annex A.5.1): the one
/// that a decoder takes is among them, whatever boxes precede it.
std::optional<PictureSize> jpeg2000Size(ByteView bytes)
{
    constexpr std::array start{std::byte{0xFF}, std::byte{0x4F}, std::byte{0xFF}, std::byte{0x51}};
    std::optional<PictureSize> largest;
    for (auto from = bytes.begin();; ++from) {
        from = std::search(from, bytes.end(), start.begin(), start.end());
        const auto at = static_cast<std::size_t>(from - bytes.begin());
        if (at + 16 > bytes.size()) return largest;
        const PictureSize size{bigEndian(bytes, at + 8, 4), bigEndian(bytes, at + 12, 4)};
        if (!largest || size.width * size.height > largest->width * largest->height) largest = size;
    }
}

} // namespace

std::optional<PictureSize> readPictureSize(ByteView encoded)
{
    const std::string_view text = textOf(encoded);
    if (text.starts_with("\x89PNG\r\n\x1A\n"sv)) return pngSize(encoded);
    if (text.starts_with("\xFF\xD8"sv)) return jpegSize(encoded);
    if (text.starts_with("BM"sv)) return bmpSize(encoded);
    if (text.starts_with("\xFF\x4F\xFF\x51"sv) || text.starts_with("\0\0\0\x0CjP  "sv))
        return jpeg2000Size(encoded);
    return std::nullopt;
}

} // namespace countersign
