#pragma once

#include <string>

namespace countersign {

/// Where the similarity of live face and card portrait is drawn into three. Similarity is
/// FaceAnalyzer::similarity(), and `*FalseMatchRate` says how often two different people reach it.
struct MatchPolicy {
    double passSimilarity{0.47};
    double passFalseMatchRate{0.001};
    double reviewSimilarity{0.40};
    double reviewFalseMatchRate{0.0077};
    /// Where the rates come from.
    std::string source{"LFW deep-funneled, 398,640 impostor pairs, flip-averaged dlib ResNet, "
                       "distances .53 and .60 (docs/accuracy.md)"};
    int bestFrames{5}; ///< how many frontal frames are fused
};

enum class MatchOutcome { Pass, Review, Refuse };

/// A similarity that is not a number refuses.
[[nodiscard]] MatchOutcome judgeMatch(double similarity, const MatchPolicy& policy);

} // namespace countersign
