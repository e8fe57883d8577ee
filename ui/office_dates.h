#pragma once

#include "base/clock.h"

#include <QDate>

namespace countersign {

[[nodiscard]] inline QDate toQt(Date day)
{
    return {
        static_cast<int>(day.year()),
        static_cast<int>(static_cast<unsigned>(day.month())),
        static_cast<int>(static_cast<unsigned>(day.day()))};
}

[[nodiscard]] inline Date fromQt(QDate day)
{
    return Date{
        std::chrono::year{day.year()},
        std::chrono::month{static_cast<unsigned>(day.month())},
        std::chrono::day{static_cast<unsigned>(day.day())}};
}

[[nodiscard]] inline Date moved(Date day, int days)
{
    return Date{std::chrono::sys_days{day} + std::chrono::days{days}};
}

} // namespace countersign
