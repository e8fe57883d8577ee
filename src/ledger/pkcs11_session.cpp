#include "ledger/pkcs11_session_detail.h"

#include <dlfcn.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <mutex>
#include <vector>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// Who is logged in to a token: PKCS#11 has one log-in for all sessions of a process, and does not
/// look at the PIN of a second one.
struct Login {
    SecretBytes pin;
    int sessions{0};
};

struct Module {
    CK_FUNCTION_LIST* functions{nullptr};
    std::map<CK_SLOT_ID, Login> logins;
};

/// All modules of this process by path, and the lock under which sessions begin and end.
struct Modules {
    std::mutex oneAtATime;
    std::map<std::string, Module> byPath;
};

Modules& modules()
{
    static Modules all;
    return all;
}

std::string answered(CK_RV answer)
{
    switch (answer) {
    case CKR_PIN_INCORRECT: return "the PIN is not right";
    case CKR_PIN_LOCKED: return "the PIN is locked after too many wrong ones";
    case CKR_PIN_LEN_RANGE: return "the PIN is of a length that the token does not take";
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_DEVICE_REMOVED: return "the token was removed";
    case CKR_MECHANISM_INVALID: return "the token cannot sign with Ed25519";
    default: break;
    }
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "error 0x%lx", answer);
    return number.data();
}

tl::unexpected<Error> unavailable(const std::string& where, const std::string& what)
{
    return fail(ErrorCode::KeyUnavailable, where + ": " + what);
}

/// Whether only the administrator can have written it: it and every folder above.
Result<fs::path> checkInstalled(const std::string& module)
{
    std::error_code error;
    const fs::path file = fs::canonical(module, error);
    if (error) return unavailable(module, error.message());
    for (fs::path each = file;; each = each.parent_path()) {
        struct stat found {};
        if (::stat(each.c_str(), &found) != 0 || found.st_uid != 0 ||
            (found.st_mode & (S_IWGRP | S_IWOTH)) != 0)
            return unavailable(
                module,
                "not loaded, because others than the administrator can change " + each.string());
        if (each == each.root_path()) return file;
    }
}

Result<CK_FUNCTION_LIST*> load(const std::string& module)
{
    const Result<fs::path> file = checkInstalled(module);
    if (!file) return fail(file.error());
    void* const library = ::dlopen(file->c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return unavailable(module, "cannot be loaded");
    // POSIX lets a pointer to data be taken for one to a function.
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library, "C_GetFunctionList"));
    CK_FUNCTION_LIST* functions = nullptr;
    if (list == nullptr || list(&functions) != CKR_OK || functions == nullptr)
        return unavailable(module, "is no PKCS#11 module");
    return functions;
}

Result<CK_FUNCTION_LIST*> initialize(const std::string& module)
{
    const Result<CK_FUNCTION_LIST*> functions = load(module);
    if (!functions) return functions;
    CK_C_INITIALIZE_ARGS manyThreads{};
    manyThreads.flags = CKF_OS_LOCKING_OK;
    const CK_RV answer = (*functions)->C_Initialize(&manyThreads);
    if (answer != CKR_OK && answer != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return unavailable(module, "does not start: " + answered(answer));
    return functions;
}

/// Labels are filled up with spaces.
bool isLabelled(const CK_TOKEN_INFO& token, const std::string& label)
{
    const std::string whole{std::begin(token.label), std::end(token.label)};
    return whole == label + std::string(whole.size() - std::min(whole.size(), label.size()), ' ');
}

Result<CK_SLOT_ID> findSlot(CK_FUNCTION_LIST& call, const TokenPlace& place)
{
    const std::string where = place.module + ": token " + place.token;
    CK_ULONG count = 0;
    if (const CK_RV answer = call.C_GetSlotList(CK_TRUE, nullptr, &count); answer != CKR_OK)
        return unavailable(where, answered(answer));
    std::vector<CK_SLOT_ID> slots(count);
    if (const CK_RV answer = call.C_GetSlotList(CK_TRUE, slots.data(), &count); answer != CKR_OK)
        return unavailable(where, answered(answer));
    slots.resize(count);
    std::vector<CK_SLOT_ID> found;
    CK_FLAGS flags = 0;
    for (const CK_SLOT_ID slot : slots) {
        CK_TOKEN_INFO token{};
        if (call.C_GetTokenInfo(slot, &token) != CKR_OK || !isLabelled(token, place.token))
            continue;
        found.push_back(slot);
        flags = token.flags;
    }
    if (found.empty())
        return unavailable(where, "it is not there: plug it in, or start its service");
    if (found.size() > 1) return unavailable(where, "two tokens have this label");
    if ((flags & CKF_USER_PIN_FINAL_TRY) != 0)
        return unavailable(where, "one more wrong PIN locks it, so none is tried");
    return found.front();
}

Result<void>
logIn(CK_FUNCTION_LIST& call, CK_SESSION_HANDLE session, Login& login, const SecretBytes& pin)
{
    SecretBytes copy{pin.view()}; // the interface wants to be able to write to it
    const CK_RV answer = call.C_Login(
        session,
        CKU_USER,
        reinterpret_cast<unsigned char*>(copy.writable().data()),
        static_cast<CK_ULONG>(copy.size()));
    if (answer == CKR_OK) {
        login.pin = SecretBytes{pin.view()};
        return {};
    }
    if (answer != CKR_USER_ALREADY_LOGGED_IN)
        return fail(ErrorCode::KeyUnavailable, answered(answer));
    const ByteView known = login.pin.view();
    if (std::equal(known.begin(), known.end(), pin.view().begin(), pin.view().end())) return {};
    return fail(ErrorCode::KeyUnavailable, answered(CKR_PIN_INCORRECT));
}

} // namespace

Result<std::unique_ptr<Pkcs11Session>>
Pkcs11Session::open(const TokenPlace& place, const SecretBytes& pin, Access access)
{
    Modules& all = modules();
    const std::lock_guard one{all.oneAtATime};
    Module& module = all.byPath[place.module];
    if (module.functions == nullptr) {
        const Result<CK_FUNCTION_LIST*> functions = initialize(place.module);
        if (!functions) return fail(functions.error());
        module.functions = *functions;
    }
    CK_FUNCTION_LIST& call = *module.functions;
    const auto endModule = [&] {
        if (!module.logins.empty()) return;
        call.C_Finalize(nullptr);
        module.functions = nullptr;
    };
    const Result<CK_SLOT_ID> slot = findSlot(call, place);
    if (!slot) {
        endModule();
        return fail(slot.error());
    }
    std::unique_ptr<Pkcs11Session> session{new Pkcs11Session};
    session->place_ = place;
    const CK_FLAGS flags =
        CKF_SERIAL_SESSION | (access == Access::Write ? CKF_RW_SESSION : CK_FLAGS{0});
    if (const CK_RV answer = call.C_OpenSession(*slot, flags, nullptr, nullptr, &session->handle_);
        answer != CKR_OK) {
        endModule();
        return session->failed("no session", answer);
    }
    Login& login = module.logins[*slot];
    if (const auto done = logIn(call, session->handle_, login, pin); !done) {
        call.C_CloseSession(session->handle_);
        if (login.sessions == 0) module.logins.erase(*slot);
        endModule();
        return unavailable(place.module + ": token " + place.token, done.error().detail);
    }
    ++login.sessions;
    session->slot_ = *slot;
    session->functions_ = &call;
    return session;
}

Pkcs11Session::~Pkcs11Session()
{
    if (functions_ == nullptr) return;
    Modules& all = modules();
    const std::lock_guard one{all.oneAtATime};
    Module& module = all.byPath[place_.module];
    functions_->C_CloseSession(handle_); // the last one of a token logs out
    if (--module.logins[slot_].sessions == 0) module.logins.erase(slot_);
    if (!module.logins.empty()) return;
    functions_->C_Finalize(nullptr);
    module.functions = nullptr;
}

tl::unexpected<Error> Pkcs11Session::failed(const std::string& what) const
{
    return unavailable(place_.text(), what);
}

tl::unexpected<Error> Pkcs11Session::failed(const char* what, CK_RV answer) const
{
    return failed(std::string{what} + ": " + answered(answer));
}

} // namespace countersign
