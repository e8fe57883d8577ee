#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// One file with the bytes it must have.
struct ExpectedFile {
    std::string file; ///< name without folder
    std::uint64_t size{0};
    Digest sha256{};
};

/// One model of models/manifest.json.
struct ModelEntry {
    std::string name; ///< as it goes into records
    std::string role; ///< what the program uses it for: "landmarks", "descriptor", ...
    bool isNeeded{false};
    ExpectedFile expected;
    std::vector<std::filesystem::path> systemPlaces; ///< where a package of the system puts it
    std::vector<ExpectedFile> madeFrom; ///< what `models import` converts; empty for a plain file
    std::string source;
    std::string licence;
    std::string input;
    std::string format; ///< of a descriptor: descriptor_format.h; empty for others
};

struct ModelManifest {
    std::vector<ModelEntry> models;

    /// The needed model for `role`, null when the manifest names none.
    [[nodiscard]] const ModelEntry* findNeeded(std::string_view role) const;
    /// Null when the manifest has none of this role and name.
    [[nodiscard]] const ModelEntry* find(std::string_view role, std::string_view name) const;
};

/// Errors: NotFound, FileUnreadable; FileMalformed naming the file and what is wrong in it.
[[nodiscard]] Result<ModelManifest> readModelManifest(const std::filesystem::path& file);

/// Total: any bytes give a manifest or FileMalformed.
[[nodiscard]] Result<ModelManifest> parseModelManifest(std::string_view json);

} // namespace countersign
