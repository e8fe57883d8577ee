#include "base/contract.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

TEST(ExpectsDeathTest, StopsTheProgramAndNamesThePromise)
{
    EXPECT_DEATH(expects(false, "the cake is real"), "broken promise: the cake is real");
}

TEST(Expects, LetsAKeptPromisePass)
{
    expects(true, "nothing to see");
    SUCCEED();
}

} // namespace
} // namespace countersign
