#pragma once

namespace countersign {

/// How long personal data is kept, in days, and how many people may be in one store.
struct RetentionPolicy {
    int identityDays{730};     ///< who it was, after the service ended
    int unregisteredDays{183}; ///< the same after a visit that registered nothing
    int portraitDays{183};     ///< the card's portrait, after the visit
    int faceDays{30};          ///< live faces and trace, after the visit
    int personsAlarm{100'000}; ///< people with a picture in the store, from which on filing is due
    bool operator==(const RetentionPolicy&) const = default;
};

} // namespace countersign
