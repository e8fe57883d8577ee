#include "ledger/store_lock.h"

#include "ledger/file_descriptor_detail.h"
#include "ledger/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <string>

namespace countersign {
namespace {

/// What the holder wrote: its process id. Empty when it cannot be read.
std::string holder(int file)
{
    std::array<char, 16> text{};
    const ssize_t got = ::pread(file, text.data(), text.size(), 0);
    std::string id{text.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
    const std::size_t end = id.find_first_not_of("0123456789");
    return id.substr(0, end);
}

} // namespace

struct StoreLock::Held {
    FileDescriptor file;
};

StoreLock::StoreLock(std::unique_ptr<Held> held) : held_{std::move(held)} {}
StoreLock::StoreLock(StoreLock&&) noexcept = default;
StoreLock& StoreLock::operator=(StoreLock&&) noexcept = default;
StoreLock::~StoreLock() = default;

Result<StoreLock> StoreLock::acquire(const std::filesystem::path& path)
{
    FileDescriptor file{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (!file.isOpen()) return fail(fileError(path, errno));
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return fail(fileError(path, errno));
        const std::string id = holder(file.number());
        return fail(
            ErrorCode::StoreLocked,
            path.string() + ": held by " +
                (id.empty() ? std::string{"another process"} : "process " + id));
    }
    // The id is for people who meet the lock; the lock holds without it, even on a full disk.
    const std::string id = std::to_string(::getpid()) + '\n';
    [[maybe_unused]] const bool named =
        ::ftruncate(file.number(), 0) == 0 &&
        ::pwrite(file.number(), id.data(), id.size(), 0) == static_cast<ssize_t>(id.size());
    return StoreLock{std::make_unique<Held>(Held{std::move(file)})};
}

} // namespace countersign
