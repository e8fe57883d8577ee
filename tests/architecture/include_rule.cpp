#include "architecture/include_rule.h"

#include <array>
#include <cctype>
#include <string_view>

namespace countersign {
namespace {

struct Folder {
    std::string_view name;
    int layer;
};

constexpr int adapterLayer = 2;
constexpr std::array folders{
    Folder{"base", 0},
    Folder{"domain", 1},
    Folder{"vision", adapterLayer},
    Folder{"devices", adapterLayer},
    Folder{"ledger", adapterLayer},
    Folder{"centre", adapterLayer},
    Folder{"app", 3},
    Folder{"cli", 4},
    Folder{"ui", 4}};

std::optional<Folder> findFolder(std::string_view path)
{
    const std::string_view first = path.substr(0, path.find('/'));
    for (const Folder& folder : folders)
        if (folder.name == first) return folder;
    return std::nullopt;
}

/// A file as the rule sees it: "src/app/settings.h" is "app/settings.h".
std::string_view withoutSrc(std::string_view path)
{
    constexpr std::string_view prefix = "src/";
    return path.starts_with(prefix) ? path.substr(prefix.size()) : path;
}

bool isQt(std::string_view target)
{
    return target.size() > 1 && target[0] == 'Q' &&
           std::isalpha(static_cast<unsigned char>(target[1])) != 0;
}

/// The C++ library has neither a dot nor a slash in its names; the rest is listed.
bool isStandardOrSystem(std::string_view target)
{
    constexpr std::array posix{
        "dirent.h",
        "errno.h",
        "fcntl.h",
        "poll.h",
        "pthread.h",
        "signal.h",
        "stdio.h",
        "stdlib.h",
        "string.h",
        "termios.h",
        "time.h",
        "unistd.h"};
    for (const std::string_view header : posix)
        if (target == header) return true;
    if (target.starts_with("sys/") || target.starts_with("linux/")) return true;
    return target.find_first_of("./") == std::string_view::npos && !isQt(target);
}

std::optional<std::string> findObjectionToOwn(std::string_view file, std::string_view target)
{
    const auto from = findFolder(file);
    if (!from) return "lies in no folder of the architecture";
    const bool generatedByQt = target.starts_with("ui_") || target.ends_with(".moc");
    if (generatedByQt && from->name == "ui") return std::nullopt;
    const auto to = findFolder(target);
    if (!to) return "is not named by folder and file";
    if (to->name == from->name) return std::nullopt;
    if (to->layer >= from->layer) return "is not below " + std::string{from->name};
    if (to->layer != adapterLayer || from->name == "cli") return std::nullopt;
    if (from->name == "ui") return "is an adapter, and ui speaks to app only";
    if (file.starts_with("app/composition") && file.ends_with(".cpp")) return std::nullopt;
    return "is an adapter, which only app/composition*.cpp knows";
}

std::optional<std::string> findObjectionToForeign(std::string_view file, std::string_view target)
{
    if (isStandardOrSystem(target)) return std::nullopt;
    if (file == "base/result.h" && target == "tl/expected.hpp") return std::nullopt;
    if (file.starts_with("base/") || file.starts_with("domain/"))
        return "is somebody else's, and base and domain need nobody";
    if (!file.ends_with(".h") || file.ends_with("_detail.h")) return std::nullopt;
    if (file.starts_with("ui/") && isQt(target)) return std::nullopt;
    return "is somebody else's and belongs into a .cpp or *_detail.h file";
}

} // namespace

std::optional<std::string> findObjection(const std::string& path, const Include& include)
{
    const std::string_view file = withoutSrc(path);
    const auto objection = include.quoted ? findObjectionToOwn(file, include.target)
                                          : findObjectionToForeign(file, include.target);
    if (!objection) return std::nullopt;
    return path + ':' + std::to_string(include.line) + ": " + include.target + ' ' + *objection;
}

} // namespace countersign
