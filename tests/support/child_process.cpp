#include "support/child_process.h"

#include "base/contract.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace countersign {
namespace {

/// A file without a name that a child writes to: a pipe would have to be emptied meanwhile.
class Sink {
public:
    Sink() : file_{::memfd_create("output", MFD_CLOEXEC)}
    {
        expects(file_ >= 0, "a file in memory can be made");
    }
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    ~Sink() { ::close(file_); }

    [[nodiscard]] int file() const { return file_; }
    [[nodiscard]] std::string text() const
    {
        std::string all;
        std::array<char, 4096> piece{};
        ::lseek(file_, 0, SEEK_SET);
        for (ssize_t got = 0; (got = ::read(file_, piece.data(), piece.size())) > 0;)
            all.append(piece.data(), static_cast<std::size_t>(got));
        return all;
    }

private:
    int file_;
};

} // namespace

Finished runProgram(const std::filesystem::path& program, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), program.string());
    std::vector<char*> words;
    words.reserve(arguments.size() + 1);
    for (std::string& word : arguments)
        words.push_back(word.data());
    words.push_back(nullptr);

    const Sink out;
    const Sink err;
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&streams, out.file(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&streams, err.file(), STDERR_FILENO);
    pid_t child = 0;
    const int refused =
        ::posix_spawn(&child, program.c_str(), &streams, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&streams);
    expects(refused == 0, "the program under test can be started");

    int status = 0;
    expects(::waitpid(child, &status, 0) == child, "a child ends once");
    const int exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {exitCode, out.text(), err.text()};
}

} // namespace countersign
