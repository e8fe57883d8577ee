#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/staff.h"
#include "ledger/account_content.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace countersign {

/// Whose wrong passwords are counted together: those of an account, by its name, or those of all
/// names in one of 64 groups that no account has. Such a name may be a password in the wrong field,
/// so it is not kept, nor anything that tells more about it than six bits; and however many names
/// somebody tries, there is no more to keep.
using CountedName = std::variant<std::uint64_t, std::string>;

/// `storeKey` is what makes the groups of one store others than those of the next.
[[nodiscard]] CountedName
countedName(const StaffName& name, const std::vector<StaffMember>& staff, const Digest& storeKey);

/// Wrong passwords in a row, and how long to wait because of them: nothing for the first four, 30
/// seconds after the fifth, twice as long after each further one, at most 15 minutes.
class WrongPasswords {
public:
    void add(const CountedName& name, UtcMs now);
    /// The password was right, or a manager ends the wait. False when there was nothing to forget.
    bool forget(const CountedName& name);
    /// Nobody's password is looked at for 30 seconds: what had been counted is lost.
    void holdEverybody(UtcMs now) { everybodySince_ = now; }
    /// Nothing can have been counted later than now: where the clock has been set back, the wait
    /// begins anew instead of lasting until that time comes again. False when nothing was later.
    bool limitTo(UtcMs now);

    /// What has not been told in the log yet: of every name the wrong passwords in a row.
    [[nodiscard]] std::vector<SignInFailures> untold() const;
    /// It has been told now. False when there was nothing.
    bool markTold();

    /// How long until a password for this name is looked at; zero: now.
    [[nodiscard]] std::chrono::seconds waitFor(const CountedName& name, UtcMs now) const;

    /// docs/ledger-format.md, "Wrong passwords".
    [[nodiscard]] Bytes encode() const;
    /// Accepts exactly what encode() gives. Errors: FileMalformed naming the member.
    [[nodiscard]] static Result<WrongPasswords> decode(ByteView encoded);

private:
    struct Count {
        int inARow{0};
        UtcMs last{};
        int told{0}; ///< of those in a row
    };
    std::map<CountedName, Count> counts_;
    std::vector<SignInFailures> forgotten_; ///< before they were told
    std::optional<UtcMs> everybodySince_;
};

} // namespace countersign
