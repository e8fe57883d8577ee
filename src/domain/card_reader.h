#pragma once

#include "base/result.h"
#include "domain/id_document.h"

namespace countersign {

/// A device that reads identity cards. Used from one thread at a time.
class CardReader {
public:
    virtual ~CardReader() = default;

    /// Reads the card that lies on the reader. The document has passed checkConsistency().
    /// Errors: CardUnreadable, DocumentInvalid, FileUnreadable and FileMalformed (simulated
    /// reader), each naming what and where.
    [[nodiscard]] virtual Result<CardReading> read() = 0;

    [[nodiscard]] virtual ReaderIdentity identity() const = 0;
};

} // namespace countersign
