#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// Where the similarity of live face and card portrait is drawn into three, for one descriptor
/// network. Similarity is FaceAnalyzer::similarity(), and `*FalseMatchRate` says how often two
/// different people reach it.
struct MatchCalibration {
    std::string descriptor; ///< the model's name in models/manifest.json
    double passSimilarity{0};
    double passFalseMatchRate{0};
    double reviewSimilarity{0};
    double reviewFalseMatchRate{0};
    /// Two pictures of one session show one person.
    double samePersonAtLeast{0};
    std::string source; ///< where the numbers come from
    bool operator==(const MatchCalibration&) const = default;
};

/// The rates of the default were measured as docs/accuracy.md says; of three settings (both
/// pictures as they are, a live face against a portrait, a portrait as on a card's chip) the worst
/// counts:
/// - pass: at 0.54 FMR is 0.0092 % (0.0081 to 0.0104 at 95 % confidence): the 1 in 10,000 of NIST
///   SP 800-63A.
/// - review: at 0.39 FNMR is 0.33 %, for portraits as on cards 0.78 %: below 1 %, for no holder is
///   to be refused lightly. FMR is 2.1 %: what a manager sees, not what passes.
/// - same person: frames of one recording are at least 0.53 alike, turned heads and real people
///   included; frames of two people at most 0.50.
struct MatchPolicy {
    std::vector<MatchCalibration> calibrations{
        {.descriptor = "dlib-resnet-v1",
         .passSimilarity = 0.54,
         .passFalseMatchRate = 0.0001,
         .reviewSimilarity = 0.39,
         .reviewFalseMatchRate = 0.021,
         .samePersonAtLeast = 0.51,
         .source = "LFW deep-funneled, folds 1 to 3, every picture against every other: 2.68 "
                   "million pairs of two people (docs/accuracy.md)"}};
    int bestFrames{5}; ///< how many frontal frames are fused

    /// Null for a network that was never calibrated: it must not decide.
    [[nodiscard]] const MatchCalibration* find(std::string_view descriptor) const;
};

enum class MatchOutcome { Pass, Review, Refuse };

/// A similarity that is not a number refuses.
[[nodiscard]] MatchOutcome judgeMatch(double similarity, const MatchCalibration& calibration);

} // namespace countersign
