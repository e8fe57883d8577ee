#include "vision/dear_looks.h"

#include "vision/presentation_attack.h"

#include <array>
#include <utility>

namespace countersign {
namespace {

enum class Look { Grid, Texture, Edges };

/// The rhythm is the same without networks, so that the rest is sampled alike everywhere.
constexpr std::array turns{Look::Grid, Look::Texture, Look::Edges, Look::Texture};

} // namespace

DearLooks::DearLooks(const AttackPolicy& policy, std::optional<SkinTexture> texture)
    : policy_{policy}, texture_{std::move(texture)}, edges_{policy}
{
}

void DearLooks::begin(MonotonicMs at)
{
    last_ = at;
    turn_ = 0;
    edges_.reset();
}

void DearLooks::examine(
    const Frame& frame,
    const GreyImage& grey,
    const Landmarks& landmarks,
    bool isBusy,
    FaceObservation& seen)
{
    if (frame.at() < last_) last_ = frame.at(); // time ran backwards
    const MonotonicMs waited = frame.at() - last_;
    if (waited < (isBusy ? 2 : 1) * policy_.lookEvery) return;
    last_ = frame.at();
    const Look look = turns.at(turn_);
    turn_ = (turn_ + 1) % turns.size();
    switch (look) {
    case Look::Grid: seen.gridPeak = measureGridPeak(grey, seen.face, policy_); break;
    case Look::Edges: seen.frameEdges = edges_.look(grey, seen.face); break;
    case Look::Texture:
        if (texture_) seen.skinTexture = texture_->look(frame, landmarks);
        break;
    }
}

std::vector<ModelIdentity> DearLooks::models() const
{
    return texture_ ? texture_->models() : std::vector<ModelIdentity>{};
}

} // namespace countersign
