#include "cli/matching_evaluation.h"

#include <numeric>
#include <utility>

namespace countersign::cli {
namespace {

/// Which pictures are joined, directly or over others.
class People {
public:
    explicit People(std::span<const FacePair> pairs)
    {
        for (const FacePair& pair : pairs) {
            const std::size_t a = place(pair.imageA);
            const std::size_t b = place(pair.imageB);
            if (pair.same) parent_[root(a)] = root(b);
        }
    }

    [[nodiscard]] std::size_t of(const std::filesystem::path& picture)
    {
        return root(place(picture));
    }

private:
    std::size_t place(const std::filesystem::path& picture)
    {
        const auto [known, isNew] = places_.try_emplace(picture, parent_.size());
        if (isNew) parent_.push_back(parent_.size());
        return known->second;
    }

    std::size_t root(std::size_t at)
    {
        while (parent_[at] != at)
            at = parent_[at] = parent_[parent_[at]];
        return at;
    }

    std::map<std::filesystem::path, std::size_t> places_;
    std::vector<std::size_t> parent_;
};

struct CrossPicture {
    std::size_t person{0};
    const FaceDescriptor* probe{nullptr};
    const FaceDescriptor* reference{nullptr};
    const FaceDescriptor* judged{nullptr}; ///< null without a judge, and where it finds no face
};

Result<std::vector<CrossPicture>> gather(
    std::span<const FacePair> pairs,
    DescribedPictures& pictures,
    const std::optional<CrossJudge>& judge)
{
    People people{pairs};
    std::map<std::filesystem::path, bool> files;
    for (const FacePair& pair : pairs) {
        files[pair.imageA] = true;
        files[pair.imageB] = true;
    }
    std::vector<CrossPicture> gathered;
    for (const auto& [file, listed] : files) {
        const auto probe = pictures.probes.of(file);
        if (!probe) return fail(probe.error());
        const auto reference = pictures.references().of(file);
        if (!reference) return fail(reference.error());
        CrossPicture picture{people.of(file), *probe, *reference, nullptr};
        if (judge) {
            const auto judged = judge->pictures->of(file);
            if (!judged) return fail(judged.error());
            picture.judged = *judged;
        }
        if (picture.probe != nullptr && picture.reference != nullptr) gathered.push_back(picture);
    }
    return gathered;
}

bool takesForOne(
    const std::optional<CrossJudge>& judge, const CrossPicture& a, const CrossPicture& b)
{
    if (!judge || a.judged == nullptr || b.judged == nullptr) return false;
    return judge->analyzer->similarity(*a.judged, *b.judged) >= judge->sameFrom;
}

} // namespace

Result<void> addCrossPairs(
    MatchingMeasurement& measured,
    std::span<const FacePair> pairs,
    const FaceAnalyzer& analyzer,
    DescribedPictures& pictures,
    const MatchPolicy& policy,
    const std::optional<CrossJudge>& judge)
{
    const auto gathered = gather(pairs, pictures, judge);
    if (!gathered) return fail(gathered.error());
    CrossPairs cross;
    MatchScores scores;
    scores.genuine = measured.scores.genuine;
    for (std::size_t i = 0; i < gathered->size(); ++i) {
        for (std::size_t j = i + 1; j < gathered->size(); ++j) {
            const CrossPicture& a = (*gathered)[i];
            const CrossPicture& b = (*gathered)[j];
            if (a.person == b.person) continue;
            if (takesForOne(judge, a, b))
                ++cross.judgedSame;
            else
                scores.impostor.push_back(analyzer.similarity(*a.probe, *b.reference));
        }
    }
    const auto report = evaluateMatching(scores);
    if (!report) return fail(ErrorCode::FileMalformed, "no two pictures of two people");
    cross.report = *report;
    if (const MatchCalibration* calibration = policy.find(measured.descriptor)) {
        cross.atPass = ratesAt(scores, calibration->passSimilarity);
        cross.atReview = ratesAt(scores, calibration->reviewSimilarity);
    }
    measured.cross = std::move(cross);
    return {};
}

} // namespace countersign::cli
