#include "domain/password_rule.h"

#include "base/secret_bytes.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace countersign {
namespace {

/// What lists of leaked passwords begin with, as far as it is long enough; in lower case.
constexpr std::array<std::string_view, 24> common{
    "1234567890",   "0123456789",  "0987654321",   "9876543210",   "12345678910", "123456789a",
    "a123456789",   "a1234567890", "abc123456789", "qwertyuiop",   "asdfghjkl;",  "1q2w3e4r5t",
    "1qaz2wsx3edc", "password12",  "password123",  "password1234", "password!!",  "administrator",
    "iloveyou520",  "woaini1314",  "woaini521314", "5201314520",   "welcome123",  "countersign"};

constexpr std::size_t fewestDifferent = 4;

std::string lowered(std::string_view text)
{
    std::string lower{text};
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

/// Code points of UTF-8: every byte that does not continue one.
std::size_t charactersIn(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string sentenceOf(PasswordFault fault)
{
    switch (fault) {
    case PasswordFault::NotText: return "not text";
    case PasswordFault::TooShort:
        return "has to have " + std::to_string(shortestPassword) + " characters";
    case PasswordFault::IsName: return "is little more than the name of the account";
    case PasswordFault::Common: return "is one of those that are tried first";
    case PasswordFault::Repetitive: return "is the same few characters again and again";
    }
    return {};
}

} // namespace

std::optional<PasswordFault> findFault(std::string_view password, const StaffName& account)
{
    if (!isUtf8(password)) return PasswordFault::NotText;
    if (charactersIn(password) < shortestPassword) return PasswordFault::TooShort;
    std::string lower = lowered(password);
    std::string name = lowered(account.value());
    const bool isName = name.size() >= 3 && lower.find(name) != std::string::npos &&
                        lower.size() < name.size() + shortestPassword / 2;
    const bool isCommon = std::find(common.begin(), common.end(), lower) != common.end();
    const bool isRepetitive = std::set<char>{lower.begin(), lower.end()}.size() < fewestDifferent;
    wipe(lower);
    if (isName) return PasswordFault::IsName;
    if (isCommon) return PasswordFault::Common;
    if (isRepetitive) return PasswordFault::Repetitive;
    return {};
}

Result<void> checkPassword(std::string_view password, const StaffName& account)
{
    const std::optional<PasswordFault> fault = findFault(password, account);
    if (!fault) return {};
    return fail(ErrorCode::BadInput, "password: " + sentenceOf(*fault));
}

} // namespace countersign
