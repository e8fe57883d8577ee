#include "cli/matching_evaluation.h"

#include "vision/card_portrait.h"

#include <fstream>
#include <iterator>
#include <limits>
#include <utility>

namespace countersign::cli {
namespace {

constexpr int foldsWithoutColumn = 10;

Result<std::string> readText(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return fail(ErrorCode::FileUnreadable, file.string() + ": cannot be opened");
    return std::string{std::istreambuf_iterator{in}, {}};
}

} // namespace

Result<const FaceDescriptor*> PictureDescriptors::of(const std::filesystem::path& picture)
{
    auto [place, isNew] = known_.try_emplace(picture);
    if (isNew) {
        const auto bytes = readText(picture);
        if (!bytes) return fail(bytes.error());
        if (asCard_) {
            const auto card = asCardPortrait(bytesOf(*bytes));
            if (!card)
                return fail(card.error().code, picture.string() + ": " + card.error().detail);
            if (auto described = analyzer_->describeCentralFace(*card))
                place->second = std::move(*described);
        } else if (auto described = analyzer_->describeCentralFace(bytesOf(*bytes))) {
            place->second = std::move(*described);
        }
    }
    return place->second ? &*place->second : nullptr;
}

std::vector<std::filesystem::path> PictureDescriptors::withoutFace() const
{
    std::vector<std::filesystem::path> without;
    for (const auto& [picture, descriptor] : known_)
        if (!descriptor) without.push_back(picture);
    return without;
}

namespace {

/// The scores of the pairs, in folds and in groups.
class PairScores {
public:
    void add(const FacePair& pair, double similarity, int fold)
    {
        (pair.same ? all_.genuine : all_.impostor).push_back(similarity);
        folded_.push_back({similarity, pair.same, fold});
        for (const std::string& group : pair.groups)
            (pair.same ? groups_[group].genuine : groups_[group].impostor).push_back(similarity);
    }

    void report(MatchingMeasurement& measured, const MatchCalibration* calibration) &&
    {
        measured.accuracy = foldAccuracy(folded_);
        if (calibration != nullptr) {
            measured.atPass = ratesAt(all_, calibration->passSimilarity);
            measured.atReview = ratesAt(all_, calibration->reviewSimilarity);
            for (const auto& [group, scores] : groups_)
                measured.groups.push_back(
                    {group,
                     scores.genuine.size(),
                     scores.impostor.size(),
                     ratesAt(scores, calibration->passSimilarity),
                     ratesAt(scores, calibration->reviewSimilarity)});
        }
        measured.scores = std::move(all_);
    }

    [[nodiscard]] const MatchScores& all() const { return all_; }

private:
    MatchScores all_;
    std::vector<FoldedScore> folded_;
    std::map<std::string, MatchScores> groups_;
};

} // namespace

Result<MatchingMeasurement> evaluatePairs(
    std::span<const FacePair> pairs,
    const FaceAnalyzer& analyzer,
    DescribedPictures& pictures,
    const MatchPolicy& policy,
    const MatchingProgress& progress)
{
    MatchingMeasurement measured;
    measured.descriptor = analyzer.descriptorName();
    measured.portrait = pictures.portraits ? "card" : "as-is";
    PairScores scores;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const FacePair& pair = pairs[i];
        progress(i, pairs.size());
        const auto probe = pictures.probes.of(pair.imageA);
        if (!probe) return fail(probe.error());
        const auto reference = pictures.references().of(pair.imageB);
        if (!reference) return fail(reference.error());
        if (*probe == nullptr || *reference == nullptr) {
            ++(pair.same ? measured.genuineLeftOut : measured.impostorLeftOut);
            continue;
        }
        const int byPlace = static_cast<int>(i * foldsWithoutColumn / pairs.size());
        scores.add(pair, analyzer.similarity(**probe, **reference), pair.fold.value_or(byPlace));
    }
    const auto report = evaluateMatching(scores.all());
    if (!report)
        return fail(ErrorCode::FileMalformed, "needs usable pairs of one person and of two people");
    measured.report = *report;
    measured.pictures = pictures.probes.all().size();
    for (const auto& picture : pictures.probes.withoutFace())
        measured.withoutFace.push_back(picture.filename().string());
    if (pictures.portraits) {
        measured.pictures += pictures.portraits->all().size();
        for (const auto& picture : pictures.portraits->withoutFace())
            measured.withoutFace.push_back(picture.filename().string() + " as a card");
    }
    std::move(scores).report(measured, policy.find(measured.descriptor));
    return measured;
}

} // namespace countersign::cli
