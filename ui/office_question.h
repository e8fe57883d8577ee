#pragma once

#include "ui/office_link.h"

#include <functional>
#include <utility>

namespace countersign {

/// A question to one of the offices of a station, for OfficeLink::ask(). Where there is none, the
/// answer is the error NotAllowed.
template <class T, class Office, class Question>
std::function<Result<T>(const OfficeDoor&)>
questionTo(std::function<Office*()> OfficeDoor::*which, Question question)
{
    return [which, question = std::move(question)](const OfficeDoor& door) -> Result<T> {
        const auto& open = door.*which;
        Office* office = open ? open() : nullptr;
        if (office == nullptr) return fail(ErrorCode::NotAllowed, "this station has no office");
        return question(*office);
    };
}

} // namespace countersign
