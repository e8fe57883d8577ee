#pragma once

#include <compare>
#include <utility>

namespace countersign {

/// A value that is an identity of one kind of thing and is never mixed up with another kind.
template <typename Tag, typename T>
class StrongId {
public:
    using Value = T;

    StrongId() = default;
    explicit constexpr StrongId(Value value) : value_{std::move(value)} {}
    [[nodiscard]] constexpr const Value& value() const { return value_; }
    auto operator<=>(const StrongId&) const = default; // NOLINT(modernize-use-nullptr): LLVM 14

private:
    Value value_{};
};

} // namespace countersign
