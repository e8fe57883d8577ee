#include "app/csv.h"
#include "app/day_report_text.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Whatever a file says, there are claims or an error; rows that were read are written so that they
/// are read again, and do not begin with a formula.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view input{reinterpret_cast<const char*>(data), size};
    if (const auto claims = readClaims(input); claims && claims->empty()) __builtin_trap();
    const auto rows = parseCsv(input);
    if (!rows) return 0;
    CsvText csv;
    for (const auto& row : *rows)
        csv.row(row);
    const auto again = parseCsv(csv.text());
    if (!again || *again != *rows) __builtin_trap();
    constexpr std::size_t afterByteOrderMark = 3;
    const std::string_view text = csv.text();
    if (text.size() > afterByteOrderMark &&
        std::string_view{"=+-@\t\r"}.find(text[afterByteOrderMark]) != std::string_view::npos &&
        text.substr(afterByteOrderMark, 2) != "\r\n")
        __builtin_trap();
    return 0;
}
