#include "domain/sim_order.h"

#include <algorithm>
#include <cstddef>

namespace countersign {
namespace {

constexpr std::size_t msisdnLength = 11;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool areDigits(std::string_view text) { return std::all_of(text.begin(), text.end(), isDigit); }

std::string count(std::size_t digits) { return std::to_string(digits) + " digits"; }

/// The Luhn check digit (ISO/IEC 7812-1, annex B) that belongs behind `digits`.
char luhnDigit(std::string_view digits)
{
    int sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        const int value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value / 10 + value % 10;
        doubled = !doubled;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

} // namespace

Result<Msisdn> Msisdn::create(std::string_view text)
{
    std::string digits;
    for (const char c : text)
        if (c != ' ' && c != '-') digits += c;
    if (digits.starts_with("+86")) digits.erase(0, 3);
    const auto wrong = [](const std::string& what) {
        return fail(ErrorCode::BadInput, "mobile number: " + what);
    };
    if (!areDigits(digits)) return wrong("has a character that is no digit");
    if (digits.size() != msisdnLength)
        return wrong("has " + count(digits.size()) + ", should have 11");
    if (digits[0] != '1' || digits[1] < '3') return wrong("does not begin with 13 to 19");
    return Msisdn{std::move(digits)};
}

std::string Msisdn::grouped() const
{
    return text_.substr(0, 3) + ' ' + text_.substr(3, 4) + ' ' + text_.substr(7);
}

Result<Iccid> Iccid::create(std::string_view text)
{
    const auto wrong = [](const std::string& what) {
        return fail(ErrorCode::BadInput, "ICCID: " + what);
    };
    if (!areDigits(text)) return wrong("has a character that is no digit");
    if (text.size() != 19 && text.size() != 20)
        return wrong("has " + count(text.size()) + ", should have 19 or 20");
    if (!text.starts_with("89")) return wrong("does not begin with 89");
    const char computed = luhnDigit(text.substr(0, text.size() - 1));
    if (text.back() != computed)
        return wrong(std::string{"check digit is "} + text.back() + ", should be " + computed);
    return Iccid{std::string{text}};
}

const char* name(OrderKind kind)
{
    switch (kind) {
    case OrderKind::NewNumber: return "new-number";
    case OrderKind::Transfer: return "transfer";
    case OrderKind::Reverification: return "reverification";
    }
    return "";
}

} // namespace countersign
