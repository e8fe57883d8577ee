#include "base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace countersign {

void expects(bool holds, const char* what)
{
    if (holds) return;
    std::fprintf(stderr, "countersign: broken promise: %s\n", what);
    std::abort();
}

} // namespace countersign
