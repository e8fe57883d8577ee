#include "ledger/new_file.h"

#include "ledger/files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

namespace countersign {
namespace {

constexpr std::size_t flushAt = 1U << 20U;

} // namespace

NewFile::NewFile(std::filesystem::path path, FileDescriptor file)
    : path_{std::move(path)}, file_{std::move(file)}
{
}

NewFile::NewFile(NewFile&& other) noexcept
    : path_{std::exchange(other.path_, {})}, file_{std::move(other.file_)}, waiting_{std::move(
                                                                                other.waiting_)}
{
}

NewFile::~NewFile()
{
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

Result<NewFile> NewFile::create(const std::filesystem::path& path)
{
    FileDescriptor file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (!file.isOpen()) return fail(fileError(path, errno));
    return NewFile{path, std::move(file)};
}

Result<void> NewFile::write(ByteView content)
{
    waiting_.insert(waiting_.end(), content.begin(), content.end());
    if (waiting_.size() < flushAt) return {};
    return flush();
}

Result<void> NewFile::flush()
{
    ByteView left{waiting_};
    while (!left.empty()) {
        const ssize_t done = ::write(file_.number(), left.data(), left.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return fail(fileError(path_, errno));
        left = left.subspan(static_cast<std::size_t>(done));
    }
    waiting_.clear();
    return {};
}

Result<void> NewFile::finish()
{
    if (Result<void> flushed = flush(); !flushed) return flushed;
    if (::fsync(file_.number()) != 0) return fail(fileError(path_, errno));
    const std::filesystem::path folder = std::filesystem::absolute(path_).parent_path();
    path_.clear();
    return syncDirectory(folder);
}

} // namespace countersign
