#include "base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace countersign {

void stopOnBrokenPromise(const char* what)
{
    std::fprintf(stderr, "countersign: broken promise: %s\n", what);
    std::abort();
}

} // namespace countersign
