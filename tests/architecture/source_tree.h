#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

struct SourceFile {
    std::string path; ///< from the top of the project: "src/base/bytes.h"
    std::string text;
};

/// Every .h and .cpp file below these folders of the project, in order of their paths. A folder
/// that does not exist stops the test.
[[nodiscard]] std::vector<SourceFile> readSources(std::initializer_list<const char*> folders);

/// One `#include` line.
struct Include {
    int line{0};
    bool quoted{false};
    std::string target; ///< what stands between the quotes or brackets
};

[[nodiscard]] std::vector<Include> includesOf(std::string_view text);

[[nodiscard]] int lineCount(std::string_view text);

} // namespace countersign
