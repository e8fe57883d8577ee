#include "cli/edited_camera.h"

#include "cli/augmentation.h"

#include "base/contract.h"

#include <cmath>
#include <random>
#include <utility>

namespace countersign::cli {
namespace {

class EachPicture final : public StreamEdit {
public:
    explicit EachPicture(std::function<Frame(const Frame&)> change) : change_{std::move(change)} {}
    std::vector<Frame> take(const Frame& picture) override { return {change_(picture)}; }

private:
    std::function<Frame(const Frame&)> change_;
};

class AtRate final : public StreamEdit {
public:
    explicit AtRate(double rate) : intervalMs_{1000 / rate}
    {
        expects(rate > 0, "a camera gives pictures");
    }

    std::vector<Frame> take(const Frame& picture) override
    {
        if (!first_) first_ = picture.at();
        std::vector<Frame> due;
        for (; held_ && nextMoment() < picture.at(); ++given_)
            due.push_back(retimed(*held_, nextMoment()));
        held_ = picture;
        return due;
    }

    std::vector<Frame> end() override
    {
        if (!held_) return {};
        return {retimed(*held_, nextMoment())};
    }

private:
    [[nodiscard]] MonotonicMs nextMoment() const
    {
        return *first_ + MonotonicMs{std::llround(given_ * intervalMs_)};
    }

    double intervalMs_;
    std::optional<MonotonicMs> first_;
    std::optional<Frame> held_;
    int given_{0};
};

class Dropped final : public StreamEdit {
public:
    Dropped(double share, std::uint64_t seed) : share_{share}, random_{seed} {}

    std::vector<Frame> take(const Frame& picture) override
    {
        // Not std::uniform_real_distribution, whose numbers differ between libraries.
        const double drawn = static_cast<double>(random_() >> 11U) / 9007199254740992.0; // 2^53
        const bool kept = std::exchange(first_, false) || drawn >= share_;
        return kept ? std::vector{picture} : std::vector<Frame>{};
    }

private:
    double share_;
    std::mt19937_64 random_;
    bool first_{true};
};

class Frozen final : public StreamEdit {
public:
    std::vector<Frame> take(const Frame& picture) override
    {
        if (!first_) first_ = picture;
        return {retimed(*first_, picture.at())};
    }

private:
    std::optional<Frame> first_;
};

} // namespace

std::unique_ptr<StreamEdit> eachPicture(std::function<Frame(const Frame&)> change)
{
    return std::make_unique<EachPicture>(std::move(change));
}

std::unique_ptr<StreamEdit> atRate(double rate) { return std::make_unique<AtRate>(rate); }

std::unique_ptr<StreamEdit> dropped(double share, std::uint64_t seed)
{
    return std::make_unique<Dropped>(share, seed);
}

std::unique_ptr<StreamEdit> frozen() { return std::make_unique<Frozen>(); }

EditedCamera::EditedCamera(std::unique_ptr<Camera> source, std::unique_ptr<StreamEdit> edit)
    : source_{std::move(source)}, edit_{std::move(edit)}
{
}

Result<std::optional<Frame>> EditedCamera::next()
{
    while (ready_.empty() && !ended_) {
        const auto picture = source_->next();
        if (!picture) return picture;
        ended_ = !*picture;
        for (Frame& frame : ended_ ? edit_->end() : edit_->take(**picture))
            ready_.push_back(std::move(frame));
    }
    if (ready_.empty()) return std::optional<Frame>{};
    Frame frame = std::move(ready_.front());
    ready_.pop_front();
    return std::optional{std::move(frame)};
}

SplicedCamera::SplicedCamera(OpenCamera open, std::vector<Stretch> stretches)
    : open_{std::move(open)}, stretches_{std::move(stretches)}
{
}

Result<std::optional<Frame>> SplicedCamera::next()
{
    for (; part_ < stretches_.size(); ++part_, playing_.reset(), partBegan_.reset()) {
        if (!playing_) {
            auto camera = open_();
            if (!camera) return fail(camera.error());
            playing_ = std::move(*camera);
        }
        for (;;) {
            const auto picture = playing_->next();
            if (!picture) return picture;
            if (!*picture || (*picture)->at() >= stretches_[part_].until) break;
            if ((*picture)->at() >= stretches_[part_].from) return std::optional{placed(**picture)};
        }
    }
    return std::optional<Frame>{};
}

Frame SplicedCamera::placed(const Frame& picture)
{
    if (!partBegan_) {
        partBegan_ = picture.at();
        shiftedTo_ = last_ ? *last_ + interval_ : MonotonicMs{0};
    }
    const MonotonicMs at = shiftedTo_ + picture.at() - *partBegan_;
    if (last_) interval_ = at - *last_;
    last_ = at;
    return retimed(picture, at);
}

CameraIdentity SplicedCamera::identity() const
{
    CameraIdentity identity;
    identity.kind = "recorded";
    identity.name = "spliced";
    identity.simulated = true;
    return identity;
}

} // namespace countersign::cli
