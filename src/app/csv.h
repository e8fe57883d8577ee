#pragma once

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// Comma-separated values (RFC 4180) that a spreadsheet opens as they are: UTF-8 with a byte order
/// mark, and no cell is taken for a formula. What begins with = + - @ or a tab or carriage return
/// gets an apostrophe before it (OWASP, "CSV Injection").
class CsvText {
public:
    CsvText();
    void row(std::span<const std::string> cells);
    void row(std::initializer_list<std::string> cells)
    {
        row(std::span{cells.begin(), cells.size()});
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

using CsvRows = std::vector<std::vector<std::string>>;

/// The way back, apostrophes included. Total: any text gives rows, or FileMalformed naming the
/// line.
[[nodiscard]] Result<CsvRows> parseCsv(std::string_view text);

} // namespace countersign
