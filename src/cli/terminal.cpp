#include "cli/terminal.h"

#include "cli/evidence_json_detail.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>

namespace countersign::cli {
namespace {

/// Echo off for as long as it lives.
class SilentTyping {
public:
    SilentTyping()
    {
        tcgetattr(STDIN_FILENO, &before_);
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTyping() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    SilentTyping(const SilentTyping&) = delete;
    SilentTyping& operator=(const SilentTyping&) = delete;

private:
    termios before_{};
};

Result<SecretBytes> take(std::string line, const std::string& where)
{
    if (!line.empty() && line.back() == '\r') line.pop_back();
    SecretBytes password = SecretBytes::fromText(line);
    wipe(line);
    if (password.empty()) return fail(ErrorCode::BadInput, where + ": the password is empty");
    return password;
}

} // namespace

int report(const Error& error, bool json)
{
    std::cerr << "countersign-cli: " << error.detail << '\n';
    if (json) {
        const Json answer{
            {"outcome", "failed"},
            {"error", {{"code", name(error.code)}, {"detail", error.detail}}}};
        std::cout << toText(answer);
    }
    if (error.code == ErrorCode::BadInput) return Usage;
    const bool isBroken =
        error.code == ErrorCode::LedgerBroken || error.code == ErrorCode::LedgerContradicted;
    return isBroken ? Broken : Failed;
}

Result<SecretBytes>
obtainPassword(const std::optional<std::filesystem::path>& file, std::string_view prompt)
{
    std::string line;
    if (file) {
        std::ifstream in{*file};
        if (!in) return fail(ErrorCode::FileUnreadable, file->string() + ": cannot be opened");
        std::getline(in, line);
        return take(std::move(line), file->string());
    }
    if (isatty(STDIN_FILENO) == 0)
        return fail(ErrorCode::BadInput, "no terminal to ask for a password; give --password-file");
    std::cerr << prompt << ": " << std::flush;
    {
        const SilentTyping silent;
        std::getline(std::cin, line);
    }
    std::cerr << '\n';
    return take(std::move(line), "password");
}

Error signInError(Error error, const std::string& account)
{
    if (error.code == ErrorCode::WrongPassword || error.code == ErrorCode::UnknownStaff)
        error.detail = account + ": " + error.detail;
    return error;
}

Progress::~Progress()
{
    if (shown_) std::fputs("\r\033[K", stderr);
}

void Progress::show(std::uint64_t done, std::uint64_t all)
{
    if (isatty(STDERR_FILENO) == 0) return;
    shown_ = true;
    std::fprintf(
        stderr,
        "\r%llu of %llu %s\033[K",
        static_cast<unsigned long long>(done),
        static_cast<unsigned long long>(all),
        what_.c_str());
    std::fflush(stderr);
}

} // namespace countersign::cli
