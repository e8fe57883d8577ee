#include "base/bytes.h"

namespace countersign {
namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view base64Digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int hexValue(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

std::string toHex(ByteView bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::byte b : bytes) {
        text += hexDigits[std::to_integer<std::size_t>(b >> 4)];
        text += hexDigits[std::to_integer<std::size_t>(b & std::byte{15})];
    }
    return text;
}

Result<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0) return fail(ErrorCode::BadInput, "hexadecimal of odd length");
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0)
            return fail(ErrorCode::BadInput, "not hexadecimal at position " + std::to_string(i));
        bytes.push_back(static_cast<std::byte>(high * 16 + low));
    }
    return bytes;
}

std::string toBase64(ByteView bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = bytes.size() - i;
        const auto at = [&](std::size_t k) {
            return k < left ? std::to_integer<std::uint32_t>(bytes[i + k]) : 0U;
        };
        const std::uint32_t group = at(0) << 16 | at(1) << 8 | at(2);
        text += base64Digits[group >> 18 & 63];
        text += base64Digits[group >> 12 & 63];
        text += left > 1 ? base64Digits[group >> 6 & 63] : '=';
        text += left > 2 ? base64Digits[group & 63] : '=';
    }
    return text;
}

Result<Bytes> fromBase64(std::string_view text)
{
    Bytes bytes;
    std::uint32_t group = 0;
    int bits = 0;
    for (const char c : text.substr(0, text.find('='))) {
        const std::size_t value = base64Digits.find(c);
        if (value == std::string_view::npos) return fail(ErrorCode::BadInput, "not Base64");
        group = (group << 6 | static_cast<std::uint32_t>(value)) & 0xFFFFFFU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::byte>(group >> bits & 0xFFU));
    }
    // Only one spelling is accepted, so that a stored value has one form: padding and spare bits.
    if (toBase64(bytes) != text) return fail(ErrorCode::BadInput, "not canonical Base64");
    return bytes;
}

} // namespace countersign
