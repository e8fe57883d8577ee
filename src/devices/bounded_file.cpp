#include "devices/bounded_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

namespace countersign {
namespace {

/// Closes what open(2) gave.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_{fd} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

tl::unexpected<Error> unreadable(const std::filesystem::path& path, int error)
{
    const char* why = "cannot be read";
    if (error == ENOENT || error == ENOTDIR) why = "no such file";
    if (error == EACCES) why = "no permission to read it";
    if (error == ELOOP) why = "is a symbolic link";
    return fail(ErrorCode::FileUnreadable, path.string() + ": " + why);
}

/// Opens without blocking, so that a pipe in the file's place cannot hang the program.
Result<int> openRegular(const std::filesystem::path& path, std::size_t& size)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) return unreadable(path, errno);
    struct stat status {};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(fd);
        return fail(ErrorCode::FileUnreadable, path.string() + ": is not a regular file");
    }
    size = static_cast<std::size_t>(status.st_size);
    return fd;
}

} // namespace

bool isPlainFileName(std::string_view name)
{
    return !name.empty() && name.size() <= 255 && name != "." && name != ".." &&
           std::none_of(name.begin(), name.end(), [](char c) {
               return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

Result<void> checkOwnFile(const std::filesystem::path& path)
{
    std::size_t size = 0;
    const auto opened = openRegular(path, size);
    if (!opened) return fail(opened.error());
    const Descriptor file{*opened};
    return {};
}

Result<Bytes> readBoundedFile(const std::filesystem::path& path, std::size_t limit)
{
    std::size_t size = 0;
    const auto opened = openRegular(path, size);
    if (!opened) return fail(opened.error());
    const Descriptor file{*opened};
    if (size == 0) return fail(ErrorCode::FileMalformed, path.string() + ": is empty");
    if (size > limit)
        return fail(
            ErrorCode::FileMalformed,
            path.string() + ": has " + std::to_string(size) + " bytes, more than the " +
                std::to_string(limit) + " allowed");

    Bytes bytes(size);
    for (std::size_t done = 0; done < size;) {
        const ssize_t got = ::read(file.get(), bytes.data() + done, size - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path, errno);
        if (got == 0)
            return fail(ErrorCode::FileUnreadable, path.string() + ": shrank while it was read");
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

} // namespace countersign
