#include "cli/checkpoint_file.h"

#include "ledger/files.h"

namespace countersign::cli {

Result<SignedCheckpoint> readCheckpoint(const char* option, const std::filesystem::path& file)
{
    constexpr std::size_t maxNoteBytes = 8 * 1024;
    const Result<Bytes> content = readFile(file, maxNoteBytes);
    if (!content) return fail(content.error());
    Result<SignedCheckpoint> checkpoint = SignedCheckpoint::parse(textOf(*content));
    if (!checkpoint)
        return fail(
            checkpoint.error().code,
            std::string{option} + " " + file.string() + ": " + checkpoint.error().detail);
    return checkpoint;
}

} // namespace countersign::cli
