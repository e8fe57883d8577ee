#pragma once

#include "ledger/key_file.h"
#include "ledger/wrong_passwords.h"

#include <filesystem>
#include <mutex>

namespace countersign {

/// Lets people try their password, but not as often as they like. What was wrong is kept in a file
/// of the store, so that it outlives the process. May be used from any thread; one person at a time
/// is looked at, so that many at once cannot outrun the count.
class SignInGate {
public:
    /// `file` need not exist. One that is damaged is replaced, and everybody waits as after a fifth
    /// wrong password. The clock must outlive this.
    SignInGate(std::filesystem::path file, const Clock& clock);

    /// Errors: TooManySignIns, without looking at the password, such as "clerk: wait 30 s"; those
    /// of KeyFile::unlock().
    [[nodiscard]] Result<UnlockedKeys> unlock(
        const KeyFile& keys,
        const StaffName& name,
        const SecretBytes& typed,
        LogKeyUse use = LogKeyUse::Needed);

    /// How long until a password for this name is looked at; zero: now.
    [[nodiscard]] std::chrono::seconds waitFor(const KeyFile& keys, const StaffName& name);
    /// A manager ends the wait for this name.
    void forget(const KeyFile& keys, const StaffName& name);

    /// What the log has not been told yet, and that it has been told now.
    [[nodiscard]] std::vector<SignInFailures> untold();
    void markTold();

private:
    void keep() const;

    std::filesystem::path file_;
    const Clock& clock_;
    std::mutex oneAtATime_;
    WrongPasswords wrong_;
};

} // namespace countersign
