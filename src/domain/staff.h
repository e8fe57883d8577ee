#pragma once

#include "base/strong_id.h"

#include <string>

namespace countersign {

enum class Role { Clerk, Manager };

/// A sign-in name such as "clerk"; unique within a store.
using StaffName = StrongId<struct StaffNameTag, std::string>;

struct StaffMember {
    StaffName name;
    Role role{Role::Clerk};
    bool operator==(const StaffMember&) const = default;
};

[[nodiscard]] inline const char* name(Role role)
{
    return role == Role::Manager ? "manager" : "clerk";
}

} // namespace countersign
