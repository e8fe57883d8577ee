#include "app/csv.h"

namespace countersign {
namespace {

constexpr std::string_view byteOrderMark{"\xEF\xBB\xBF"};

bool looksLikeFormula(std::string_view cell)
{
    return !cell.empty() &&
           std::string_view{"=+-@\t\r"}.find(cell.front()) != std::string_view::npos;
}

bool isGuarded(std::string_view cell)
{
    return cell.size() > 1 && cell.front() == '\'' && looksLikeFormula(cell.substr(1));
}

/// Reads one text from its beginning to its end.
class CsvReader {
public:
    explicit CsvReader(std::string_view text) : rest_{text} {}

    Result<CsvRows> read()
    {
        CsvRows rows;
        while (!rest_.empty()) {
            std::vector<std::string> row;
            do {
                auto cell = readCell();
                if (!cell) return fail(cell.error());
                row.push_back(isGuarded(*cell) ? cell->substr(1) : std::move(*cell));
            } while (take(","));
            if (!rest_.empty() && !take("\r\n") && !take("\n")) return malformed("no line end");
            rows.push_back(std::move(row));
            ++line_;
        }
        return rows;
    }

private:
    Result<std::string> readCell()
    {
        if (!take("\"")) {
            const std::size_t end = std::min(rest_.find_first_of(",\"\r\n"), rest_.size());
            std::string cell{rest_.substr(0, end)};
            rest_.remove_prefix(end);
            return cell;
        }
        std::string cell;
        for (;;) {
            const std::size_t quote = rest_.find('"');
            if (quote == std::string_view::npos) return malformed("a quote is not closed");
            cell += rest_.substr(0, quote);
            rest_.remove_prefix(quote + 1);
            if (!take("\"")) return cell;
            cell += '"';
        }
    }

    bool take(std::string_view what)
    {
        if (rest_.substr(0, what.size()) != what) return false;
        rest_.remove_prefix(what.size());
        return true;
    }

    [[nodiscard]] tl::unexpected<Error> malformed(const std::string& what) const
    {
        return fail(ErrorCode::FileMalformed, "row " + std::to_string(line_) + ": " + what);
    }

    std::string_view rest_;
    std::size_t line_{1};
};

} // namespace

CsvText::CsvText() : text_{byteOrderMark} {}

void CsvText::row(std::span<const std::string> cells)
{
    bool isFirst = true;
    for (const std::string& cell : cells) {
        if (!isFirst) text_ += ',';
        isFirst = false;
        const std::string guarded = looksLikeFormula(cell) ? '\'' + cell : cell;
        if (guarded.find_first_of(",\"\r\n\t") == std::string::npos) {
            text_ += guarded;
            continue;
        }
        text_ += '"';
        for (const char each : guarded) {
            if (each == '"') text_ += '"';
            text_ += each;
        }
        text_ += '"';
    }
    text_ += "\r\n";
}

Result<CsvRows> parseCsv(std::string_view text)
{
    if (text.substr(0, byteOrderMark.size()) == byteOrderMark)
        text.remove_prefix(byteOrderMark.size());
    return CsvReader{text}.read();
}

} // namespace countersign
