#include "architecture/source_tree.h"

#include "base/contract.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

bool isSource(const fs::path& file)
{
    return file.extension() == ".h" || file.extension() == ".cpp";
}

std::string readText(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    expects(in.is_open(), "a source file that was listed can be read");
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

std::vector<SourceFile> readSources(std::initializer_list<const char*> folders)
{
    const fs::path top{COUNTERSIGN_SOURCE_DIR};
    std::vector<SourceFile> sources;
    for (const char* folder : folders) {
        expects(fs::is_directory(top / folder), "the folders of the project exist");
        for (const auto& entry : fs::recursive_directory_iterator{top / folder})
            if (entry.is_regular_file() && isSource(entry.path()))
                sources.push_back(
                    {entry.path().lexically_relative(top).generic_string(),
                     readText(entry.path())});
    }
    std::sort(sources.begin(), sources.end(), [](const SourceFile& a, const SourceFile& b) {
        return a.path < b.path;
    });
    return sources;
}

std::vector<Include> includesOf(std::string_view text)
{
    static const std::regex directive{R"re(^\s*#\s*include\s*(["<])([^">]+)[">].*)re"};
    std::vector<Include> includes;
    std::istringstream lines{std::string{text}};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch found;
        if (std::regex_match(line, found, directive))
            includes.push_back({number, found.str(1) == "\"", found.str(2)});
    }
    return includes;
}

int lineCount(std::string_view text)
{
    return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace countersign
