#include "support/soft_token.h"

#include "support/child_process.h"

#include "base/contract.h"

#include <sanitizer/lsan_interface.h>

#include <array>
#include <cstdlib>
#include <fstream>

// There only in a build that looks for leaks.
extern "C" {
[[gnu::weak]] void __lsan_disable(); // NOLINT(bugprone-reserved-identifier): its name
[[gnu::weak]] void __lsan_enable();  // NOLINT(bugprone-reserved-identifier): its name
}

namespace countersign {
namespace {

/// SoftHSM 2.6.1 loses the name of the curve whenever it signs, in frames that the leak checker
/// cannot name: what is left over while there are tokens is not looked at.
void lookForLeaks(bool look)
{
    if (auto* const change = look ? &__lsan_enable : &__lsan_disable) change();
}

namespace fs = std::filesystem;

constexpr const char* configuration = "SOFTHSM2_CONF";
const fs::path utility = "/usr/bin/softhsm2-util";

fs::path module()
{
    constexpr std::array candidates{
        "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"};
    for (const fs::path candidate : candidates)
        if (fs::exists(candidate)) return candidate;
    return {};
}

} // namespace

std::string SoftTokens::missing()
{
    return module().empty() || !fs::exists(utility) ? "the package softhsm2" : "";
}

SoftTokens::SoftTokens(const fs::path& folder)
{
    lookForLeaks(false);
    const fs::path file = folder / "softhsm2.conf";
    fs::create_directories(folder / "tokens");
    std::ofstream{file} << "directories.tokendir = " << (folder / "tokens").string()
                        << "\nobjectstore.backend = file\nlog.level = ERROR\n";
    ::setenv(configuration, file.c_str(), 1); // NOLINT(concurrency-mt-unsafe)
}

SoftTokens::~SoftTokens()
{
    ::unsetenv(configuration); // NOLINT(concurrency-mt-unsafe)
    lookForLeaks(true);
}

void SoftTokens::add(const std::string& token, const std::string& pin) const
{
    const Finished made = runProgram(
        utility,
        {"--init-token", "--free", "--label", token, "--pin", pin, "--so-pin", "administrator"});
    expects(made.exitCode == 0, "softhsm2-util makes a token");
}

TokenPlace SoftTokens::place(const std::string& token, const std::string& key)
{
    return {module().string(), token, key};
}

} // namespace countersign
