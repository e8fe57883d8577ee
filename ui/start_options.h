#pragma once

#include "app/composition.h"
#include "ui/language.h"
#include "ui/number_page.h"

#include <optional>
#include <string>

namespace countersign {

/// What was asked for on the command line of the desktop.
struct StartOptions {
    StationOptions station;
    std::string clerk;
    std::optional<SecretBytes> password;
    QVector<NumberChoice> numbers;
    double scale{1};                  ///< of type and spacing, 1 to 2
    std::optional<Language> language; ///< the clerk's; as remembered when not given
};

/// Reads the command line. When the program is not to start (help, or a mistake), says why on
/// stdout or stderr and returns the exit code: 0 for help, 2 for a mistake.
[[nodiscard]] tl::expected<StartOptions, int> readStartOptions(int argc, char** argv);

} // namespace countersign
