#pragma once

#include "domain/registration_session.h"

namespace countersign::cli {

/// Prints how a visit ended: lines for people, or the JSON object that docs/operations.md
/// describes.
void printRegistration(const Done& done, bool json);

} // namespace countersign::cli
