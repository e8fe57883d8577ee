#pragma once

namespace countersign {

/// From when on something is unusual enough to be pointed out to a manager. None of it says that
/// somebody did wrong.
struct PatternPolicy {
    int opensAtHour{8};         ///< of the day in China
    int closesAtHour{21};       ///< 24 is midnight
    int registrationsAtMost{6}; ///< by one clerk within
    int registrationMinutes{15};
    int refusalsAtMost{4}; ///< by one clerk within
    int refusalMinutes{60};
    int visitsOfHolderAtMost{3};
    int otherActionsAtMost{3}; ///< by one clerk on one day
    int approvalsAtMost{3};    ///< of one clerk's visits on one day
    bool operator==(const PatternPolicy&) const = default;
};

} // namespace countersign
