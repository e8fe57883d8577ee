#pragma once

#include "cli/commands.h"

#include "base/result.h"
#include "base/secret_bytes.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace countersign::cli {

/// Prints "countersign-cli: DETAIL" on stderr and, where wanted, {"error":{"code","detail"}} on
/// stdout, and returns the exit code that this kind of error has.
int report(const Error& error, bool json);

/// The first line of the file, or, without one, what is typed at "PROMPT: " with echo off.
/// Errors: FileUnreadable, BadInput for an empty password or when there is no terminal to ask at.
[[nodiscard]] Result<SecretBytes>
obtainPassword(const std::optional<std::filesystem::path>& file, std::string_view prompt);

/// What went wrong when somebody signed in; a name or password that is not right is said of
/// `account`, such as "--clerk NAME". Errors of the store name their file already.
[[nodiscard]] Error signInError(Error error, const std::string& account);

/// A line such as "12 of 50 clips" on stderr, rewritten in place; nothing when stderr is no
/// terminal. For work that takes longer than a second.
class Progress {
public:
    explicit Progress(std::string what) : what_{std::move(what)} {}
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void show(std::uint64_t done, std::uint64_t all);

private:
    std::string what_;
    bool shown_{false};
};

} // namespace countersign::cli
