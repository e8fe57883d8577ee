#include "support/soft_tpm.h"

#include "support/child_process.h"

#include "base/contract.h"

#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

const fs::path program = "/usr/bin/swtpm";

/// A port that nobody listens at just now.
int freePort()
{
    const int one = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    expects(::bind(one, any, size) == 0, "there is a free port");
    ::getsockname(one, any, &size);
    ::close(one);
    return ntohs(address.sin_port);
}

} // namespace

std::string SoftTpm::missing() { return fs::exists(program) ? "" : "the package swtpm"; }

SoftTpm::SoftTpm(const fs::path& folder)
{
    fs::create_directories(folder);
    const fs::path started = folder / "pid";
    // Somebody else may take one of the two ports in the meantime.
    constexpr int tries = 20;
    for (int i = 0; i < tries && process_ == 0; ++i) {
        const int port = freePort();
        const auto listenAt = [](int number) {
            return "type=tcp,bindaddr=127.0.0.1,port=" + std::to_string(number);
        };
        const Finished daemon = runProgram(
            program,
            {"socket",
             "--tpm2",
             "--tpmstate",
             "dir=" + folder.string(),
             "--server",
             listenAt(port),
             "--ctrl",
             listenAt(port + 1),
             "--flags",
             "not-need-init,startup-clear",
             "--pid",
             "file=" + started.string(),
             "--daemon"});
        if (daemon.exitCode != 0) continue;
        std::ifstream{started} >> process_;
        tcti_ = "swtpm:host=127.0.0.1,port=" + std::to_string(port);
    }
    expects(process_ > 0, "swtpm starts");
}

SoftTpm::~SoftTpm()
{
    // Its parent is not this process. It writes its memory with every command.
    const auto ended = static_cast<int>(::syscall(SYS_pidfd_open, process_, 0));
    expects(ended >= 0, "swtpm is running");
    ::kill(process_, SIGKILL);
    pollfd one{ended, POLLIN, 0};
    ::poll(&one, 1, -1);
    ::close(ended);
}

} // namespace countersign
