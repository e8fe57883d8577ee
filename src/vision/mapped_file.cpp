#include "vision/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace countersign {
namespace {

tl::unexpected<Error> refused(const std::filesystem::path& file, int error)
{
    const ErrorCode code = error == ENOENT ? ErrorCode::NotFound : ErrorCode::FileUnreadable;
    return fail(code, file.string() + ": " + std::generic_category().message(error));
}

} // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return refused(file, errno);
    struct stat status {};
    const bool isKnown = ::fstat(descriptor, &status) == 0;
    if (!isKnown || !S_ISREG(status.st_mode) || status.st_size <= 0) {
        ::close(descriptor);
        return fail(ErrorCode::FileUnreadable, file.string() + ": not a file with content");
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* first = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    const int error = errno;
    ::close(descriptor);
    if (first == MAP_FAILED) return refused(file, error);
    return MappedFile{ByteView{static_cast<const std::byte*>(first), size}};
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_{std::exchange(other.bytes_, {})} {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile()
{
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

} // namespace countersign
