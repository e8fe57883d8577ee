#include "domain/id_number.h"

#include "base/contract.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace countersign {
namespace {

constexpr std::size_t numberLength = 18;
constexpr std::size_t bodyLength = 17;
/// GB 11643 gives no first year. Its second published example is born in 1880, and nobody born
/// before 1800 can hold a card: an earlier year is a misread digit.
constexpr int earliestYear = 1800;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The value of decimal digits; the caller has checked that they are.
int valueOf(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

Date birthIn(std::string_view number)
{
    return Date{
        std::chrono::year{valueOf(number.substr(6, 4))},
        std::chrono::month{static_cast<unsigned>(valueOf(number.substr(10, 2)))},
        std::chrono::day{static_cast<unsigned>(valueOf(number.substr(12, 2)))}};
}

/// GB/T 2260 first level, with 81 to 83 as the residence permits of Hong Kong, Macau and Taiwan
/// residents use them (shared reference id-documents.md, section 1.5).
bool isProvince(int code)
{
    constexpr std::array<std::array<int, 2>, 8> ranges{
        {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}}};
    return std::any_of(ranges.begin(), ranges.end(), [code](const auto& range) {
        return code >= range[0] && code <= range[1];
    });
}

tl::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorCode::DocumentInvalid, "number: " + what);
}

} // namespace

Result<IdNumber> IdNumber::create(std::string_view text)
{
    if (text.size() != numberLength)
        return wrong("has " + std::to_string(text.size()) + " characters, should have 18");
    for (std::size_t i = 0; i < bodyLength; ++i)
        if (!isDigit(text[i])) return wrong("character " + std::to_string(i + 1) + " is no digit");
    std::string number{text};
    if (number.back() == 'x') number.back() = 'X';
    if (!isDigit(number.back()) && number.back() != 'X')
        return wrong("character 18 is neither a digit nor X");

    if (!isProvince(valueOf(text.substr(0, 2)))) return wrong("characters 1-2 name no province");
    const Date birth = birthIn(number);
    if (!birth.ok() || birth.year() < std::chrono::year{earliestYear})
        return wrong("characters 7-14 are no date of birth");
    if (number.back() != checkCharacter(text.substr(0, bodyLength)))
        return wrong("check character is not the one computed");
    return IdNumber{std::move(number)};
}

Date IdNumber::birth() const { return birthIn(text_); }

Sex IdNumber::sex() const { return (text_[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female; }

std::string IdNumber::masked() const
{
    return std::string(numberLength - 4, '*') + text_.substr(numberLength - 4);
}

char checkCharacter(std::string_view digits)
{
    expects(
        digits.size() == bodyLength && std::all_of(digits.begin(), digits.end(), isDigit),
        "a check character is computed from 17 digits");
    int sum = 0; // Horner's form of the sum of digit * 2^(17-i), i counted from 0
    for (const char c : digits)
        sum = (sum + (c - '0')) * 2 % 11;
    return "10X98765432"[sum];
}

} // namespace countersign
