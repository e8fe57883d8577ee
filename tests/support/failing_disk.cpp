#include "support/failing_disk.h"

#include <sqlite3.h>

namespace countersign::test {

bool FailingDisk::isMeant(DiskStep step) const
{
    if (fault_.kind == DiskFault::Kind::Sync) return step == DiskStep::Sync;
    if (fault_.kind == DiskFault::Kind::Full && step == DiskStep::Share) return true;
    return step == DiskStep::Write;
}

DiskAnswer FailingDisk::answer(const DiskRequest& request)
{
    if (isRepaired_ || !isMeant(request.step)) return {};
    const int number = seen_++;
    if (number < fault_.at) return {};
    if (fault_.kind == DiskFault::Kind::Full)
        return {request.step == DiskStep::Share ? SQLITE_IOERR_SHMSIZE : SQLITE_FULL, 0};
    if (number > fault_.at) return {};
    if (fault_.kind == DiskFault::Kind::Sync) return {SQLITE_IOERR_FSYNC, 0};
    return {SQLITE_IOERR_WRITE, request.bytes.size() / 2};
}

} // namespace countersign::test
