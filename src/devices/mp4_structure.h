#pragma once

#include "base/result.h"

#include <cstdint>
#include <istream>
#include <string>

namespace countersign {

/// Whether a stream of `size` bytes is a whole MP4 file (ISO/IEC 14496-12): it begins with an
/// `ftyp` box, has a `moov` box, and no top-level box claims to end behind the last byte. Only box
/// headers are read. This finds the cut-off file before a customer has waited for it, and keeps
/// everything that is no MP4, such as a playlist naming other files, away from the decoder.
/// `file` is only named in errors.
/// Errors: FileMalformed saying what is missing, FileUnreadable when reading fails.
[[nodiscard]] Result<void>
checkMp4Structure(std::istream& in, std::uint64_t size, const std::string& file);

} // namespace countersign
