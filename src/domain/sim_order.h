#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace countersign {

/// A mobile number of the mainland numbering plan: eleven digits, the first two 13 to 19 (E.164
/// without +86, which is accepted and dropped, as are spaces and hyphens).
class Msisdn {
public:
    /// Errors: BadInput naming what is wrong.
    [[nodiscard]] static Result<Msisdn> create(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    /// "138 0013 8000": as it is read aloud.
    [[nodiscard]] std::string grouped() const;
    bool operator==(const Msisdn&) const = default;

private:
    explicit Msisdn(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// The serial number printed on a SIM: ITU-T E.118, 19 or 20 digits beginning with 89, the last a
/// Luhn check digit (ISO/IEC 7812-1).
class Iccid {
public:
    /// Errors: BadInput naming what is wrong ("check digit is 3, should be 7").
    [[nodiscard]] static Result<Iccid> create(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    bool operator==(const Iccid&) const = default;

private:
    explicit Iccid(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// What is to become of the number. Each is a registration of its own kind, with its own rules.
enum class OrderKind {
    NewNumber,
    Transfer,       ///< from its present holder, who is there with their card, to the customer
    Reverification, ///< the holder of an existing number shows again that it is theirs
};

/// "new-number", "transfer", "reverification".
[[nodiscard]] const char* name(OrderKind kind);

/// The one number and the one SIM that a session is about.
struct SimOrder {
    Msisdn msisdn;
    Iccid iccid;
    OrderKind kind{OrderKind::NewNumber};
    std::string tariff{}; ///< what the carrier calls it; empty where outlets do not choose one
    bool operator==(const SimOrder&) const = default;
};

} // namespace countersign
