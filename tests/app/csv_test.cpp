#include "app/csv.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

std::string written(std::initializer_list<std::string> cells)
{
    CsvText csv;
    csv.row(cells);
    return csv.text();
}

TEST(Csv, BeginsWithAByteOrderMarkAndEndsLinesAsSpreadsheetsDo)
{
    EXPECT_EQ(CsvText{}.text(), "\xEF\xBB\xBF");
    EXPECT_EQ(
        written({"a", "样本"}),
        "\xEF\xBB\xBF"
        "a,样本\r\n");
}

TEST(Csv, QuotesWhatWouldEndACell)
{
    EXPECT_EQ(
        written({"a,b", "say \"no\"", "x\ny"}).substr(3),
        "\"a,b\",\"say \"\"no\"\"\",\"x\ny\"\r\n");
}

TEST(Csv, LetsNoCellBeAFormula)
{
    for (const std::string first : {"=", "+", "-", "@", "\t", "\r"}) {
        const std::string text = written({first + "1+1"});
        const std::size_t begin = text[3] == '"' ? 4 : 3;
        EXPECT_EQ(text.substr(begin, 2), "'" + first) << text;
    }
    EXPECT_EQ(
        written({"=HYPERLINK(\"http://x\")"}).substr(3), "\"'=HYPERLINK(\"\"http://x\"\")\"\r\n");
    EXPECT_EQ(written({"1=1", "a-b"}).substr(3), "1=1,a-b\r\n")
        << "only the first character counts";
}

TEST(Csv, ReadsWhatItHasWritten)
{
    const std::vector<std::string> cells{
        "", "a,b", "\"", "=1", "-2", "@x", "\tz", "\r", "x\r\ny", "样本", "'quoted", "+"};
    CsvText csv;
    csv.row(cells);
    csv.row({"second"});
    const auto rows = parseCsv(csv.text());
    ASSERT_TRUE(rows) << rows.error().detail;
    EXPECT_EQ(*rows, (CsvRows{cells, {"second"}}));
}

TEST(Csv, ReadsWhatASpreadsheetHasSaved)
{
    EXPECT_EQ(parseCsv("a,b\nc,d").value(), (CsvRows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(parseCsv("").value(), CsvRows{});
}

TEST(Csv, NamesTheRowThatIsNotOne)
{
    EXPECT_EQ(parseCsv("a\nb\"c\n").error().detail, "row 2: no line end");
    EXPECT_EQ(parseCsv("\"a").error().detail, "row 1: a quote is not closed");
}

} // namespace
} // namespace countersign
