#pragma once

#include "domain/card_reader.h"

#include <filesystem>

namespace countersign {

/// A reader on which a card lies that is a JSON file (document_json.h) with the portrait's picture
/// beside it. Every reading reads the files again.
class SimulatedCardReader final : public CardReader {
public:
    explicit SimulatedCardReader(std::filesystem::path document);

    /// Errors as in CardReader; each names the file. The portrait is delivered as it is: whether it
    /// shows a face is the face analyzer's question.
    [[nodiscard]] Result<CardReading> read() override;
    [[nodiscard]] ReaderIdentity identity() const override;

private:
    std::filesystem::path document_;
};

} // namespace countersign
