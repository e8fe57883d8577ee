#include "architecture/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <regex>

namespace countersign {
namespace {

using testing::Contains;
using testing::IsEmpty;

constexpr int maxLines = 350; // one sitting

/// The sources for which `isWrong` holds.
std::vector<std::string> findSources(const std::function<bool(const SourceFile&)>& isWrong)
{
    std::vector<std::string> found;
    for (const SourceFile& file : readSources({"src", "ui", "tests"}))
        if (isWrong(file)) found.push_back(file.path);
    return found;
}

TEST(SourceFiles, AreFound)
{
    const auto all = findSources([](const SourceFile&) { return true; });
    EXPECT_THAT(all, Contains("src/base/result.h"));
    EXPECT_THAT(all, Contains("tests/architecture/source_files_test.cpp"));
}

TEST(SourceFiles, CanBeReadInOneSitting)
{
    EXPECT_THAT(
        findSources([](const SourceFile& file) { return lineCount(file.text) > maxLines; }),
        IsEmpty());
}

TEST(SourceFiles, GuardTheirHeaders)
{
    EXPECT_THAT(
        findSources([](const SourceFile& file) {
            return file.path.ends_with(".h") && !file.text.starts_with("#pragma once\n");
        }),
        IsEmpty());
}

TEST(SourceFiles, LeaveNothingForLater)
{
    static const std::regex mark{"TO[D]O|FIX[M]E"}; // spelt so that this line is none
    EXPECT_THAT(
        findSources([](const SourceFile& file) { return std::regex_search(file.text, mark); }),
        IsEmpty());
}

} // namespace
} // namespace countersign
