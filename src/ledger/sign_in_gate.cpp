#include "ledger/sign_in_gate.h"

#include "base/log.h"
#include "ledger/files.h"

namespace countersign {
namespace {

constexpr std::size_t maxFileBytes = 64 * 1024;

Result<WrongPasswords> readWrongPasswords(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return WrongPasswords{};
    const Result<Bytes> content = readFile(file, maxFileBytes);
    if (!content) return fail(content.error());
    return WrongPasswords::decode(*content);
}

} // namespace

SignInGate::SignInGate(std::filesystem::path file, const Clock& clock)
    : file_{std::move(file)}, clock_{clock}
{
    Result<WrongPasswords> read = readWrongPasswords(file_);
    if (read) {
        wrong_ = std::move(*read);
        return;
    }
    log(Severity::Warning, "wrong-passwords-damaged", {{"code", read.error().code}});
    wrong_.holdEverybody(clock_.utcNow());
    keep();
}

Result<UnlockedKeys> SignInGate::unlock(
    const KeyFile& keys, const StaffName& name, const SecretBytes& password, LogKeyUse use)
{
    const std::lock_guard one{oneAtATime_};
    const CountedName counted = countedName(name, keys.staff(), keys.publicKey().key);
    const UtcMs now = clock_.utcNow();
    if (wrong_.limitTo(now)) keep();
    if (const auto wait = wrong_.waitFor(counted, now); wait > wait.zero()) {
        log(Severity::Warning, "sign-in-refused", {{"waitSeconds", wait.count()}});
        return fail(
            ErrorCode::TooManySignIns,
            name.value() + ": wait " + std::to_string(wait.count()) + " s");
    }
    Result<UnlockedKeys> unlocked = keys.unlock(name, password, use);
    if (unlocked) {
        if (wrong_.forget(counted)) keep();
        return unlocked;
    }
    const ErrorCode code = unlocked.error().code;
    if (code == ErrorCode::WrongPassword || code == ErrorCode::UnknownStaff) {
        wrong_.add(counted, clock_.utcNow());
        keep();
    }
    return unlocked;
}

std::chrono::seconds SignInGate::waitFor(const KeyFile& keys, const StaffName& name)
{
    const std::lock_guard one{oneAtATime_};
    const CountedName counted = countedName(name, keys.staff(), keys.publicKey().key);
    return wrong_.waitFor(counted, clock_.utcNow());
}

void SignInGate::forget(const KeyFile& keys, const StaffName& name)
{
    const std::lock_guard one{oneAtATime_};
    if (wrong_.forget(countedName(name, keys.staff(), keys.publicKey().key))) keep();
}

std::vector<SignInFailures> SignInGate::untold()
{
    const std::lock_guard one{oneAtATime_};
    return wrong_.untold();
}

void SignInGate::markTold()
{
    const std::lock_guard one{oneAtATime_};
    if (wrong_.markTold()) keep();
}

void SignInGate::keep() const
{
    // A store that cannot be written to has worse to say than this; until the process ends, what
    // was counted holds.
    if (const Result<void> kept = replaceFile(file_, wrong_.encode()); !kept)
        log(Severity::Failure, "wrong-passwords-not-kept", {{"code", kept.error().code}});
}

} // namespace countersign
