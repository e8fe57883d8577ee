#include "ledger/dates.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace countersign {
namespace {

/// The decimal number in `text`, or -1.
int decimal(std::string_view text)
{
    int value = -1;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stop == end ? value : -1;
}

} // namespace

std::string cardDateText(Date date)
{
    std::array<char, 32> text{};
    const int size = std::snprintf(
        text.data(),
        text.size(),
        "%04d-%02u-%02u",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()));
    return {text.data(), static_cast<std::size_t>(size)};
}

std::optional<Date> cardDateOf(std::string_view text)
{
    if (text.size() != 10) return std::nullopt;
    const int year = decimal(text.substr(0, 4));
    const int month = decimal(text.substr(5, 2));
    const int day = decimal(text.substr(8, 2));
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const Date date{
        std::chrono::year{year},
        std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || cardDateText(date) != text) return std::nullopt;
    return date;
}

} // namespace countersign
