#include "vision/move_sum.h"

#include <cstdint>
#include <cstring>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace countersign {
namespace {

/// The compiler's vectors: coordinates, or the halves and bytes that become them.
using Floats4 = float __attribute__((vector_size(16)));
using Integers4 = std::int32_t __attribute__((vector_size(16)));
using Shorts8 = std::int16_t __attribute__((vector_size(16)));
using Words2 = std::uint64_t __attribute__((vector_size(16)));
using Octets16 = std::uint8_t __attribute__((vector_size(16)));

/// `Groups` times eight coordinates from `at` on, each of which stays in a register meanwhile.
template <std::size_t Groups>
void addSome(const ChosenMoves& chosen, LandmarkShape& shape, std::size_t at)
{
    const Octets16 zeros{};
    std::array<Floats4, 2 * Groups> sum;
    std::memcpy(sum.data(), shape.data() + at, sizeof sum);
    for (std::size_t i = 0; i < chosen.count; ++i) {
        const std::int16_t* upperHere = chosen.moves[i]->upper.data() + at;
        const std::uint8_t* lowerHere = chosen.moves[i]->lower.data() + at;
        const float unit = chosen.units[i];
        for (std::size_t group = 0; group < Groups; ++group) {
            Shorts8 upper;
            std::uint64_t lower = 0;
            std::memcpy(&upper, upperHere + 8 * group, sizeof upper);
            std::memcpy(&lower, lowerHere + 8 * group, sizeof lower);
            // By way of a word: half a vector written to memory is slow to read back whole.
            const auto half = reinterpret_cast<Octets16>(Words2{lower, 0});
            const auto low = reinterpret_cast<Shorts8>(__builtin_shufflevector(
                zeros, half, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
            const auto first = reinterpret_cast<Integers4>(
                __builtin_shufflevector(low, upper, 0, 8, 1, 9, 2, 10, 3, 11));
            const auto second = reinterpret_cast<Integers4>(
                __builtin_shufflevector(low, upper, 4, 12, 5, 13, 6, 14, 7, 15));
            sum[2 * group] += __builtin_convertvector(first, Floats4) * unit;
            sum[2 * group + 1] += __builtin_convertvector(second, Floats4) * unit;
        }
    }
    std::memcpy(shape.data() + at, sum.data(), sizeof sum);
}

#if defined(__x86_64__)

using Floats8 = float __attribute__((vector_size(32)));
using Integers8 = std::int32_t __attribute__((vector_size(32)));
using Shorts16 = std::int16_t __attribute__((vector_size(32)));

/// `Groups` times sixteen coordinates. The processor interleaves within halves of its registers, so
/// a pair of sums holds its coordinates as 0-3, 8-11 and 4-7, 12-15.
template <std::size_t Groups>
__attribute__((target("avx2,fma"))) void
addSomeWide(const ChosenMoves& chosen, LandmarkShape& shape, std::size_t at)
{
    std::array<Floats8, 2 * Groups> sum;
    for (std::size_t group = 0; group < Groups; ++group) {
        Floats8 first;
        Floats8 second;
        std::memcpy(&first, shape.data() + at + 16 * group, sizeof first);
        std::memcpy(&second, shape.data() + at + 16 * group + 8, sizeof second);
        sum[2 * group] = __builtin_shufflevector(first, second, 0, 1, 2, 3, 8, 9, 10, 11);
        sum[2 * group + 1] = __builtin_shufflevector(first, second, 4, 5, 6, 7, 12, 13, 14, 15);
    }
    for (std::size_t i = 0; i < chosen.count; ++i) {
        const std::int16_t* upperHere = chosen.moves[i]->upper.data() + at;
        const std::uint8_t* lowerHere = chosen.moves[i]->lower.data() + at;
        const float unit = chosen.units[i];
        for (std::size_t group = 0; group < Groups; ++group) {
            Shorts16 upper;
            Octets16 lower;
            std::memcpy(&upper, upperHere + 16 * group, sizeof upper);
            std::memcpy(&lower, lowerHere + 16 * group, sizeof lower);
            const Shorts16 low = __builtin_convertvector(lower, Shorts16) << 8;
            const auto first = reinterpret_cast<Integers8>(__builtin_shufflevector(
                low, upper, 0, 16, 1, 17, 2, 18, 3, 19, 8, 24, 9, 25, 10, 26, 11, 27));
            const auto second = reinterpret_cast<Integers8>(__builtin_shufflevector(
                low, upper, 4, 20, 5, 21, 6, 22, 7, 23, 12, 28, 13, 29, 14, 30, 15, 31));
            // A product with a power of two is exact, so fusing it with the sum rounds as before.
            const Floats8 units = _mm256_set1_ps(unit);
            sum[2 * group] =
                _mm256_fmadd_ps(__builtin_convertvector(first, Floats8), units, sum[2 * group]);
            sum[2 * group + 1] = _mm256_fmadd_ps(
                __builtin_convertvector(second, Floats8), units, sum[2 * group + 1]);
        }
    }
    for (std::size_t group = 0; group < Groups; ++group) {
        const Floats8 one = sum[2 * group];
        const Floats8 other = sum[2 * group + 1];
        const Floats8 first = __builtin_shufflevector(one, other, 0, 1, 2, 3, 8, 9, 10, 11);
        const Floats8 second = __builtin_shufflevector(one, other, 4, 5, 6, 7, 12, 13, 14, 15);
        std::memcpy(shape.data() + at + 16 * group, &first, sizeof first);
        std::memcpy(shape.data() + at + 16 * group + 8, &second, sizeof second);
    }
}

__attribute__((target("avx2,fma"))) void
addMovesWide(const ChosenMoves& chosen, LandmarkShape& shape)
{
    static_assert(std::tuple_size_v<LandmarkShape> == 2 * 64 + 8);
    addSomeWide<4>(chosen, shape, 0);
    addSomeWide<4>(chosen, shape, 64);
    addSome<1>(chosen, shape, 128);
}

#endif

} // namespace

void addMoves(const ChosenMoves& chosen, LandmarkShape& shape)
{
    static_assert(std::tuple_size_v<LandmarkShape> % 16 == 8);
    std::size_t at = 0;
    for (; at + 16 <= shape.size(); at += 16)
        addSome<2>(chosen, shape, at);
    addSome<1>(chosen, shape, at);
}

AddMoves fastestAddMoves()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0)
        return addMovesWide;
#endif
    return addMoves;
}

} // namespace countersign
