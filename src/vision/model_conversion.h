#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "vision/mapped_file.h"
#include "vision/model_manifest.h"

#include <filesystem>

namespace countersign {

/// A published file from which a model is made, if it has the bytes it must have.
/// Errors: NotFound, FileUnreadable; ModelAltered.
[[nodiscard]] Result<MappedFile>
openOrigin(const ExpectedFile& expected, const std::filesystem::path& file);

/// Writes a model that was made to `target`, which is replaced only when all is well.
/// Errors: ModelAltered when `made` is not what is expected; StorageFailed.
[[nodiscard]] Result<void>
storeConverted(const ExpectedFile& expected, const std::filesystem::path& target, ByteView made);

} // namespace countersign
