#pragma once

#include "base/result.h"
#include "domain/face_analyzer.h"
#include "domain/policy.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace countersign::cli {

/// How one person of a set of customers compares with the portraits.
struct CustomerSimilarity {
    std::string name;
    int clips{0};
    int portraits{0};
    /// Of the person's clips, each fused from several frames, against their own portraits.
    double lowestOwn{1};
    std::string lowestOwnOf; ///< "live_dark.mp4 / id_photo_card.jpg"
    double highestOther{-1}; ///< of the person's clips against the portraits of all the others
    std::string highestOtherOf;
    /// Of single frames of one clip among themselves, and against the other people's frames: what
    /// tells whether somebody else has stepped in.
    double lowestSameSession{1};
    double highestOtherPerson{-1};
};

using CustomerProgress = std::function<void(std::size_t done, std::size_t all)>;

/// `folder` holds one folder for each person, with portraits id_photo*.png or .jpg and clips
/// live_*.mp4. Of each clip up to policy.match.bestFrames frontal frames are fused, half a second
/// and more apart. Errors: FileUnreadable when there are no such folders; those of the clips;
/// PortraitUnusable naming the file.
[[nodiscard]] Result<std::vector<CustomerSimilarity>> evaluateCustomers(
    const std::filesystem::path& folder,
    FaceAnalyzer& analyzer,
    const Policy& policy,
    const CustomerProgress& progress);

} // namespace countersign::cli
