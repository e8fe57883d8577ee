#include "base/strong_id.h"

#include <gtest/gtest.h>

#include <concepts>
#include <cstdint>

namespace countersign {
namespace {

using Order = StrongId<struct OrderTag, std::uint32_t>;
using Visit = StrongId<struct VisitTag, std::uint32_t>;

static_assert(!std::convertible_to<Order, Visit>);
static_assert(!std::constructible_from<Order, Visit>);
static_assert(!std::convertible_to<std::uint32_t, Order>);
static_assert(!std::equality_comparable_with<Order, Visit>);

TEST(StrongId, ComparesByItsValue)
{
    EXPECT_EQ(Order{7}, Order{7});
    EXPECT_LT(Order{7}, Order{8});
    EXPECT_EQ(Order{}.value(), 0U);
}

} // namespace
} // namespace countersign
