#include "devices/simulated_card_reader.h"

#include "base/secret_bytes.h"
#include "devices/bounded_file.h"
#include "devices/document_json.h"

#include <utility>

namespace countersign {
namespace {

constexpr std::size_t maxPortraitBytes = std::size_t{4} * 1024 * 1024;

} // namespace

SimulatedCardReader::SimulatedCardReader(std::filesystem::path document)
    : document_{std::move(document)}
{
}

Result<CardReading> SimulatedCardReader::read()
{
    auto json = readBoundedFile(document_, maxDocumentJsonBytes);
    if (!json) return fail(json.error());
    auto card = parseDocumentJson(textOf(*json), document_.string());
    wipe(*json);
    if (!card) return fail(card.error());
    auto portrait = readBoundedFile(document_.parent_path() / card->portraitFile, maxPortraitBytes);
    if (!portrait) return fail(portrait.error());
    return CardReading{std::move(card->document), std::move(*portrait), identity()};
}

ReaderIdentity SimulatedCardReader::identity() const
{
    return {.kind = "simulated", .name = document_.filename().string(), .simulated = true};
}

} // namespace countersign
