#pragma once

#include "ledger/log_key.h"

#include <p11-kit/pkcs11.h>

#include <memory>

namespace countersign {

/// A session with a token, logged in as its user. The module is initialized with the first session
/// and finalized after the last one; it stays in memory, because not every module can be unloaded.
class Pkcs11Session {
public:
    enum class Access { Read, Write };

    /// Loads only modules that nobody but the machine's administrator can have put there: the key
    /// file, which names the module, may have been exchanged by anybody who can write the store.
    /// Errors: KeyUnavailable naming module and token.
    [[nodiscard]] static Result<std::unique_ptr<Pkcs11Session>>
    open(const TokenPlace& place, const SecretBytes& pin, Access access);

    [[nodiscard]] CK_FUNCTION_LIST& call() const { return *functions_; }
    [[nodiscard]] CK_SESSION_HANDLE handle() const { return handle_; }
    [[nodiscard]] const TokenPlace& place() const { return place_; }
    /// KeyUnavailable "MODULE: token TOKEN, key KEY: WHAT".
    [[nodiscard]] tl::unexpected<Error> failed(const std::string& what) const;
    /// The same with what the token answered.
    [[nodiscard]] tl::unexpected<Error> failed(const char* what, CK_RV answer) const;

    Pkcs11Session(const Pkcs11Session&) = delete;
    Pkcs11Session& operator=(const Pkcs11Session&) = delete;
    ~Pkcs11Session();

private:
    Pkcs11Session() = default;

    TokenPlace place_;
    CK_FUNCTION_LIST* functions_{nullptr};
    CK_SLOT_ID slot_{0};
    CK_SESSION_HANDLE handle_{0};
};

} // namespace countersign
