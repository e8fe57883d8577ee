#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace countersign {

enum class Sex { Unknown, Male, Female, Unspecified }; // ISO/IEC 5218: 0, 1, 2, 9

/// A resident identity number after GB 11643-1999: 6 digits area, 8 digits birth date, 3 digits
/// sequence (odd: male), one check character by ISO 7064 MOD 11-2. An IdNumber that exists is right
/// in form, in its province, in its calendar date and in its check character.
class IdNumber {
public:
    /// Errors: DocumentInvalid; the detail says what is wrong and at which place, never the number.
    /// A lower-case x as check character is accepted and stored as X.
    [[nodiscard]] static Result<IdNumber> create(std::string_view text);

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::string area() const { return text_.substr(0, 6); } ///< GB/T 2260 code
    [[nodiscard]] Date birth() const;
    [[nodiscard]] Sex sex() const;
    /// "**************002X": all but the last four hidden.
    [[nodiscard]] std::string masked() const;
    bool operator==(const IdNumber&) const = default;

private:
    explicit IdNumber(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// The MOD 11-2 check character for the first 17 digits ("10X98765432", weights 2^(17-i) mod 11).
/// `digits` must be 17 decimal digits.
[[nodiscard]] char checkCharacter(std::string_view digits);

} // namespace countersign
