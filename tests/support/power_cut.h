#pragma once

#include "support/watched_disk.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace countersign::test {

/// The files of one folder by name, with their content.
using DiskImage = std::map<std::string, Bytes>;

/// Those of the named files that are there.
[[nodiscard]] DiskImage
readImage(const std::filesystem::path& folder, const std::vector<std::string>& names);

/// Leaves of the named files just those of the image, with its content.
void writeImage(
    const std::filesystem::path& folder,
    const std::vector<std::string>& names,
    const DiskImage& image);

/// One change that SQLite asked for, kept.
struct RecordedStep {
    DiskStep step{};
    std::string file; ///< its name in the folder
    std::uint64_t offset{0};
    Bytes bytes;
    bool waitsForFolder{false};
    bool hasFailed{false}; ///< a sync that reported an error
};

/// What was asked of the disk, in order, from a moment on at which everything lay safely on it.
struct DiskRecording {
    DiskImage before;
    std::vector<RecordedStep> steps;

    /// Keeps a request; `hasFailed` as in RecordedStep.
    void note(const DiskRequest& request, bool hasFailed = false);
};

/// What an unlucky disk holds when the power goes off after the first `steps` of a recording.
///
/// Only what was waited for with a sync is sure, and even that only as long as nothing is written
/// into the same sector. Every sector of everything else is there, is not there, or holds garbage
/// throughout, independently of all others and of their order; a file may have grown without its
/// content. Sectors have 512 or 4096 bytes, by turns. New names and deletions are in the folder in
/// the order in which they were made, up to some point. What a failed sync should have brought to
/// the disk stays unsure for ever (a kernel forgets it after the first error).
///
/// The same seed gives the same disk.
[[nodiscard]] DiskImage
cutPower(const DiskRecording& recording, std::size_t steps, std::uint64_t seed);

} // namespace countersign::test
