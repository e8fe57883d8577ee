#pragma once

#include "cli/face_pairs.h"

#include "domain/face_analyzer.h"
#include "domain/match_policy.h"
#include "domain/matching_report.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace countersign::cli {

/// Describes every picture once; a picture without a face stays empty.
class PictureDescriptors {
public:
    /// With `asCard` a picture is first made into what a card's chip holds (card_portrait.h).
    PictureDescriptors(FaceAnalyzer& analyzer, bool asCard) : analyzer_{&analyzer}, asCard_{asCard}
    {
    }

    /// Null when no face was found. Errors: FileUnreadable; FileMalformed for no picture.
    [[nodiscard]] Result<const FaceDescriptor*> of(const std::filesystem::path& picture);
    [[nodiscard]] std::vector<std::filesystem::path> withoutFace() const;
    [[nodiscard]] const std::map<std::filesystem::path, std::optional<FaceDescriptor>>& all() const
    {
        return known_;
    }

private:
    FaceAnalyzer* analyzer_{nullptr};
    bool asCard_{false};
    std::map<std::filesystem::path, std::optional<FaceDescriptor>> known_;
};

/// The two kinds of pictures that are compared: the first of a pair as it is, the second as it is
/// or as a card's portrait.
struct DescribedPictures {
    PictureDescriptors probes;
    std::optional<PictureDescriptors> portraits; ///< empty: the same as the probes

    [[nodiscard]] PictureDescriptors& references() { return portraits ? *portraits : probes; }
};

/// How the pairs of one group fared at the policy's thresholds.
struct GroupRates {
    std::string group;
    std::size_t genuinePairs{0};
    std::size_t impostorPairs{0};
    OperatingPoint atPass;
    OperatingPoint atReview;
};

/// Every picture against every other that is not known to be of the same person.
struct CrossPairs {
    MatchingReport report;     ///< with the genuine pairs of the set
    std::size_t judgedSame{0}; ///< left out: the judge takes them for one person
    std::optional<OperatingPoint> atPass;
    std::optional<OperatingPoint> atReview;
};

/// What one descriptor makes of one set of pairs.
struct MatchingMeasurement {
    std::string descriptor;
    std::string portrait; ///< "as-is" or "card"
    std::size_t pictures{0};
    std::vector<std::string> withoutFace; ///< failures to acquire, by file name
    std::size_t genuineLeftOut{0};        ///< pairs with such a picture
    std::size_t impostorLeftOut{0};
    MatchScores scores;
    MatchingReport report;
    std::optional<FoldAccuracy> accuracy;
    std::optional<OperatingPoint> atPass; ///< empty for a descriptor that is not calibrated
    std::optional<OperatingPoint> atReview;
    std::vector<GroupRates> groups;
    std::optional<CrossPairs> cross;
};

using MatchingProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Compares all pairs. Pairs without a fold are divided evenly, in their order, into ten.
/// Errors: those of PictureDescriptors; FileMalformed when no usable pair of one person or of two
/// people is left.
[[nodiscard]] Result<MatchingMeasurement> evaluatePairs(
    std::span<const FacePair> pairs,
    const FaceAnalyzer& analyzer,
    DescribedPictures& pictures,
    const MatchPolicy& policy,
    const MatchingProgress& progress);

/// A second opinion on which pictures show one person.
struct CrossJudge {
    const FaceAnalyzer* analyzer{nullptr};
    PictureDescriptors* pictures{nullptr};
    double sameFrom{0}; ///< similarity
};

/// Adds `measured.cross` from the pictures already described. Pictures that genuine pairs join,
/// directly or over others, are of one person. Errors: those of the judge's descriptors.
[[nodiscard]] Result<void> addCrossPairs(
    MatchingMeasurement& measured,
    std::span<const FacePair> pairs,
    const FaceAnalyzer& analyzer,
    DescribedPictures& pictures,
    const MatchPolicy& policy,
    const std::optional<CrossJudge>& judge);

} // namespace countersign::cli
