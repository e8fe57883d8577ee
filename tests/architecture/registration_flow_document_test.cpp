#include "architecture/source_tree.h"

#include "domain/policy_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <utility>

// docs/registration-flow.md against the code, so that it cannot quietly become untrue.

namespace countersign {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using Names = std::set<std::string>;
using Row = std::vector<std::string>;

std::string readText(const std::string& path)
{
    std::ifstream in{std::string{COUNTERSIGN_SOURCE_DIR} + '/' + path, std::ios::binary};
    EXPECT_TRUE(in.is_open()) << path;
    return {std::istreambuf_iterator<char>{in}, {}};
}

const std::string& document()
{
    static const std::string text = readText("docs/registration-flow.md");
    return text;
}

/// What the groups of `pattern` caught, for every place in `text` where it fits.
std::vector<Row> matchesOf(const std::string& text, const std::regex& pattern)
{
    std::vector<Row> matches;
    for (std::sregex_iterator at{text.begin(), text.end(), pattern}, end; at != end; ++at) {
        Row groups;
        for (std::size_t group = 1; group < at->size(); ++group)
            groups.push_back(at->str(group));
        matches.push_back(std::move(groups));
    }
    return matches;
}

/// What the code calls the alternatives of `using NAME = std::variant<...>;`.
Names alternativesOf(const std::string& variant)
{
    const std::string header = readText("src/domain/registration_session.h");
    std::smatch list;
    if (!std::regex_search(
            header, list, std::regex{"using " + variant + R"(\s*=\s*std::variant<([^>]*)>;)"}))
        return {};
    Names names;
    for (const Row& name : matchesOf(list.str(1), std::regex{R"((\w+))"}))
        names.insert(name.at(0));
    return names;
}

/// The words that stand in `backquotes`.
Names codeWordsIn(const std::string& text)
{
    static const std::regex word{R"(`(\w+)`)"};
    Names words;
    for (const Row& found : matchesOf(text, word))
        words.insert(found.at(0));
    return words;
}

Row cellsOf(const std::string& line)
{
    Row cells;
    std::istringstream rest{line.substr(1)};
    for (std::string cell; std::getline(rest, cell, '|');) {
        const auto first = cell.find_first_not_of(' ');
        const auto last = cell.find_last_not_of(' ');
        cells.push_back(first == std::string::npos ? "" : cell.substr(first, last - first + 1));
    }
    return cells;
}

/// The rows of the document's only table with this first line.
std::vector<Row> tableUnder(const std::string& heading)
{
    const auto begin = document().find(heading + '\n');
    EXPECT_NE(begin, std::string::npos) << heading;
    if (begin == std::string::npos) return {};
    std::istringstream lines{document().substr(begin)};
    std::string line;
    std::getline(lines, line); // the heading
    std::getline(lines, line); // the rule beneath
    std::vector<Row> rows;
    while (std::getline(lines, line) && line.starts_with('|'))
        rows.push_back(cellsOf(line));
    return rows;
}

std::vector<Row> flowTable()
{
    return tableUnder("| state | event | condition | next state | effects | note |");
}

constexpr std::size_t stateCell = 0;
constexpr std::size_t eventCell = 1;
constexpr std::size_t nextCell = 3;
constexpr std::size_t effectsCell = 4;

/// All names in one column of the flow table.
Names column(std::size_t cell)
{
    Names names;
    for (const Row& row : flowTable())
        names.merge(codeWordsIn(row.at(cell)));
    return names;
}

TEST(RegistrationFlowDocument, IsReadTogetherWithTheCode)
{
    EXPECT_THAT(alternativesOf("SessionState"), Contains("Idle"));
    EXPECT_THAT(alternativesOf("SessionEvent"), Contains("NextCustomer"));
    EXPECT_THAT(alternativesOf("SessionEffect"), Contains("Forget"));
    EXPECT_FALSE(flowTable().empty());
}

TEST(RegistrationFlowDocument, MentionsEveryStateEventAndEffect)
{
    const Names mentioned = codeWordsIn(document());
    for (const char* variant : {"SessionState", "SessionEvent", "SessionEffect"})
        EXPECT_THAT(mentioned, IsSupersetOf(alternativesOf(variant))) << variant;
}

TEST(RegistrationFlowDocument, NamesInItsTableOnlyWhatExists)
{
    EXPECT_THAT(alternativesOf("SessionState"), IsSupersetOf(column(stateCell)));
    EXPECT_THAT(alternativesOf("SessionEvent"), IsSupersetOf(column(eventCell)));
    EXPECT_THAT(alternativesOf("SessionState"), IsSupersetOf(column(nextCell)));
    EXPECT_THAT(alternativesOf("SessionEffect"), IsSupersetOf(column(effectsCell)));
}

TEST(RegistrationFlowDocument, HasOneStateOneEventAndOneNextStatePerRow)
{
    for (const Row& row : flowTable()) {
        ASSERT_EQ(row.size(), 6U) << row.front();
        for (const std::size_t cell : {stateCell, eventCell, nextCell})
            EXPECT_EQ(codeWordsIn(row[cell]).size(), 1U) << row[stateCell] << row[eventCell];
        EXPECT_EQ(codeWordsIn(row[effectsCell]).empty(), row[effectsCell] == "none")
            << row[stateCell] << row[eventCell];
    }
}

TEST(RegistrationFlowDocument, HasRowsForExactlyThePairsThatTheCodeHasFunctionsFor)
{
    static const std::regex function{R"(SessionStep next\(const (\w+)&\s*\w*, const (\w+)&)"};
    const std::string code = readText("src/domain/registration_session.cpp");
    Names functions;
    for (const Row& found : matchesOf(code, function))
        functions.insert('`' + found.at(0) + "` `" + found.at(1) + '`');
    functions.erase("`Same` `Other`"); // the rest, which changes nothing
    Names rows;
    for (const Row& row : flowTable())
        rows.insert(row.at(stateCell) + ' ' + row.at(eventCell));
    EXPECT_EQ(rows, functions);
}

TEST(RegistrationFlowDocument, StatesEveryValueOfThePolicy)
{
    const Policy policy;
    std::string expected = "| limit | value | what it is |\n|---|---|---|\n";
    for (const PolicyValue& value : policyTable()) {
        std::ostringstream row;
        row << "| `" << value.key << "` | " << value.get(policy);
        if (!value.unit.empty()) row << ' ' << value.unit;
        row << " | " << value.meaning << " |\n";
        expected += row.str();
    }
    const bool isThere = document().find(expected) != std::string::npos;
    EXPECT_TRUE(isThere) << "the table should be\n" << expected;
}

TEST(RegistrationFlowDocument, StatesTheMatchPolicysThresholds)
{
    std::string decisions;
    for (const Row& row : tableUnder("| liveness | a cause suggests an attack | similarity to "
                                     "the portrait | outcome | reason |"))
        decisions += row.at(2) + '\n';
    const MatchPolicy policy;
    const MatchCalibration& usual = policy.calibrations.front();
    for (const double threshold : {usual.passSimilarity, usual.reviewSimilarity}) {
        std::ostringstream text;
        text << threshold;
        EXPECT_THAT(decisions, testing::HasSubstr(text.str()));
    }
}

TEST(RegistrationFlowDocument, StatesEveryExitCode)
{
    static const std::regex enumerator{R"((\w+) = (\d+),)"};
    const std::string header = readText("src/cli/commands.h");
    std::map<std::string, std::string> codes;
    for (const Row& found : matchesOf(header, enumerator))
        codes['`' + found.at(0) + '`'] = found.at(1);
    std::map<std::string, std::string> stated;
    for (const Row& row : tableUnder("| code | name | when |"))
        stated[row.at(1)] = row.at(0);
    EXPECT_FALSE(codes.empty());
    EXPECT_EQ(stated, codes);
}

} // namespace
} // namespace countersign
