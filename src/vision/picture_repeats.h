#pragma once

#include "vision/grey_image.h"

#include <cstdint>
#include <vector>

namespace countersign {

/// What a picture has to do with those before it. A sensor's noise makes every picture another one,
/// so a picture that comes again to the last bit was not taken just now. Milliseconds.
struct PictureRepeat {
    /// Since the same picture was seen last, with others in between; NaN when it was not.
    double repeatedAfterMs{notMeasured};
    /// Since nothing but this picture has come; 0 for a new one. A camera of 30 pictures a second
    /// that is read 60 times a second freezes for one picture each time and repeats none.
    double frozenForMs{notMeasured};
};

/// Remembers pictures by a fingerprint of all their pixels, which tells nothing about who is on
/// them: those of a minute at 60 a second, of two at 30. Costs 0.04 ms per picture of 640 x 480.
/// Not thread-safe.
class PictureRepeats {
public:
    /// A time that runs backwards counts as none.
    [[nodiscard]] PictureRepeat observe(const GreyImage& picture, MonotonicMs at);

    void reset();

private:
    struct Seen {
        std::uint64_t fingerprint{0};
        MonotonicMs first{0}; ///< of this run of equal pictures
        MonotonicMs last{0};
    };
    static constexpr std::size_t mostRuns = 3600; ///< for the sake of memory and time
    std::vector<Seen> runs_;                      ///< a ring once it is full
    std::size_t newest_{0};
};

/// Equal pictures have equal fingerprints; two different ones practically never (2^-64).
[[nodiscard]] std::uint64_t pictureFingerprint(const GreyImage& picture);

} // namespace countersign
