#include "app/process_hygiene.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace countersign {
namespace {

/// The loader's own names begin so.
constexpr std::string_view loaderPrefix = "LD_";

constexpr std::array<std::string_view, 12> pluginPaths{
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QML2_IMPORT_PATH",
    "QML_IMPORT_PATH",
    "OPENSSL_CONF",
    "OPENSSL_MODULES",
    "OPENSSL_ENGINES",
    "OPENCV_VIDEOIO_PLUGIN_PATH",
    "GCONV_PATH",
    "GIO_MODULE_DIR",
    "GTK_PATH"};

bool isDangerous(std::string_view name)
{
    return name.starts_with(loaderPrefix) ||
           std::find(pluginPaths.begin(), pluginPaths.end(), name) != pluginPaths.end();
}

} // namespace

void hardenProcess()
{
    const rlimit none{0, 0};
    static_cast<void>(setrlimit(RLIMIT_CORE, &none));
    umask(0077);
    static_cast<void>(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
}

std::vector<std::string> dangerousNames(const char* const* environment)
{
    std::vector<std::string> names;
    for (; *environment != nullptr; ++environment) {
        const std::string_view variable{*environment};
        const std::string_view name = variable.substr(0, variable.find('='));
        if (isDangerous(name)) names.emplace_back(name);
    }
    return names;
}

void scrubEnvironment(char** arguments)
{
    const std::vector<std::string> names = dangerousNames(environ);
    bool wasLoaded = false;
    for (const std::string& name : names) {
        ::unsetenv(name.c_str());
        wasLoaded = wasLoaded || name.starts_with(loaderPrefix);
    }
    // Comes back here with nothing left to remove. Where it cannot start itself it goes on.
    if (wasLoaded) ::execv("/proc/self/exe", arguments);
}

} // namespace countersign
