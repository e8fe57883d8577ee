#include "app/process_hygiene.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace countersign {

void hardenProcess()
{
    const rlimit none{0, 0};
    static_cast<void>(setrlimit(RLIMIT_CORE, &none));
    umask(0077);
    static_cast<void>(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
}

} // namespace countersign
