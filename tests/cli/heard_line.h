#pragma once

#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace countersign::cli {

/// What a line gave, with everything it printed.
struct Heard {
    ParsedLine line;
    std::string out;
    std::string err;
};

inline Heard hear(std::vector<const char*> words)
{
    words.insert(words.begin(), "countersign-cli");
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    ParsedLine line = parseCommandLine(static_cast<int>(words.size()), words.data());
    return {
        std::move(line),
        testing::internal::GetCapturedStdout(),
        testing::internal::GetCapturedStderr()};
}

template <class C>
C parsed(const std::vector<const char*>& words)
{
    const Heard heard = hear(words);
    EXPECT_TRUE(heard.line.command) << heard.err;
    return heard.line.command ? std::get<C>(*heard.line.command) : C{};
}

/// The line is refused with a sentence that has this word.
inline void expectUsageError(const std::vector<const char*>& words, const std::string& named)
{
    const Heard heard = hear(words);
    EXPECT_FALSE(heard.line.command);
    EXPECT_EQ(heard.line.exitCode, Usage);
    EXPECT_THAT(heard.err, testing::HasSubstr(named));
    EXPECT_EQ(heard.out, "");
}

} // namespace countersign::cli
