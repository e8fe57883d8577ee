#include "ledger/reserve_file.h"

#include "base/log.h"
#include "ledger/file_descriptor_detail.h"
#include "ledger/files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace countersign {
namespace {

/// 0, or what the system says.
int allocate(const std::filesystem::path& path)
{
    const FileDescriptor file{
        ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (!file.isOpen()) return errno;
    return ::posix_fallocate(file.number(), 0, static_cast<off_t>(ReserveFile::size));
}

} // namespace

void ReserveFile::take() const
{
    if (isHeld()) return;
    const int refused = allocate(file_);
    if (refused == 0) return;
    std::error_code ignored;
    std::filesystem::remove(file_, ignored); // part of it would only be in the way
    log(Severity::Warning, "reserve-not-taken", {{"code", fileError(file_, refused).code}});
}

bool ReserveFile::isHeld() const
{
    std::error_code error;
    return std::filesystem::file_size(file_, error) == size && !error;
}

bool ReserveFile::giveUp() const
{
    std::error_code error;
    if (!std::filesystem::remove(file_, error) || error) return false;
    log(Severity::Warning, "reserve-given-up");
    // Some file systems hand out freed room only after they have written that it is free.
    [[maybe_unused]] const Result<void> written = syncDirectory(file_.parent_path());
    return true;
}

} // namespace countersign
