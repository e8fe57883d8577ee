#include "devices/mp4_structure.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace countersign {
namespace {

constexpr std::uint64_t shortHeader = 8;
constexpr std::uint64_t longHeader = 16;

struct BoxHeader {
    std::uint64_t size; ///< 0: to the end of the file, 1: a 64-bit size follows
    std::string type;
};

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char c : bytes)
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

} // namespace

Result<void> checkMp4Structure(std::istream& in, std::uint64_t size, const std::string& file)
{
    const auto malformed = [&](const std::string& what) {
        return fail(ErrorCode::FileMalformed, file + ": " + what);
    };
    if (size < shortHeader) return malformed("is too short for an MP4 video");
    bool hasIndex = false;
    for (std::uint64_t at = 0; size - at >= shortHeader;) {
        std::array<char, longHeader> raw{};
        const auto available = std::min<std::uint64_t>(size - at, longHeader);
        in.seekg(static_cast<std::streamoff>(at));
        if (!in.read(raw.data(), static_cast<std::streamsize>(available)))
            return fail(ErrorCode::FileUnreadable, file + ": cannot be read");
        BoxHeader box{bigEndian({raw.data(), 4}), {raw.data() + 4, 4}};
        if (at == 0 && box.type != "ftyp") return malformed("is not an MP4 video");
        hasIndex = hasIndex || box.type == "moov";
        if (box.size == 0) break;
        if (box.size == 1 && available == longHeader) box.size = bigEndian({raw.data() + 8, 8});
        if (box.size < shortHeader)
            return malformed("has a damaged box at byte " + std::to_string(at));
        if (box.size > size - at)
            return malformed(
                "is cut off: a part that begins at byte " + std::to_string(at) + " should have " +
                std::to_string(box.size) + " bytes, " + std::to_string(size - at) + " are there");
        at += box.size;
    }
    if (!hasIndex) return malformed("is cut off: the index of its pictures is missing");
    return {};
}

} // namespace countersign
