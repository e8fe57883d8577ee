#pragma once

#include "domain/cause.h"
#include "domain/face_observation.h"

namespace countersign {

/// One thing that was looked for to tell a living person from a presentation attack, with what was
/// found: what a manager reads as "moves like a flat picture".
struct AttackSign {
    Cause kind{Cause::FlatPicture}; ///< one for which suggestsAttack() holds
    double measured{notMeasured};   ///< the worst of the attempt, in the unit of `limit`
    double limit{0};                ///< of the policy
    bool given{false};              ///< beyond the limit: enough by itself
    bool operator==(const AttackSign&) const = default;
};

} // namespace countersign
