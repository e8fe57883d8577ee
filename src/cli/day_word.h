#pragma once

#include "base/result.h"
#include "ledger/dates.h"

#include <string>

namespace countersign::cli {

/// A day as it is typed, "2026-11-22". Errors: BadInput naming the option.
[[nodiscard]] inline Result<Date> dayOf(const char* option, const std::string& text)
{
    const auto day = cardDateOf(text);
    if (!day)
        return fail(ErrorCode::BadInput, std::string{option} + ": not a day such as 2026-11-22");
    return *day;
}

} // namespace countersign::cli
