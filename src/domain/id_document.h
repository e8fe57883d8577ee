#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "domain/id_number.h"

#include <optional>
#include <string>

namespace countersign {

enum class DocumentType { Resident };

/// What an identity card says. Comes from a reader only: nothing in the program lets a person type
/// or change one of these fields.
struct IdDocument {
    DocumentType type{DocumentType::Resident};
    std::string name; ///< UTF-8 as on the card
    Sex sex{Sex::Unknown};
    std::string nation; ///< two digits, GB/T 3304; kept as read when unknown
    Date birth{};
    std::string address;
    IdNumber number;
    std::string issuer;
    Date validFrom{};
    std::optional<Date> validTo; ///< empty: long-term (长期)
    bool operator==(const IdDocument&) const = default;
};

/// Which device delivered a document, as it goes into the record.
struct ReaderIdentity {
    std::string kind; ///< "simulated", later "sam-v", "icao"
    std::string name;
    bool simulated{false};
    bool operator==(const ReaderIdentity&) const = default;
};

/// One reading of one card.
struct CardReading {
    IdDocument document;
    Bytes portrait; ///< encoded picture (JPEG, PNG) as delivered
    ReaderIdentity reader;
    bool operator==(const CardReading&) const = default;
};

/// Whether the document agrees with itself: birth date and sex with the number, validity in order.
/// Errors: DocumentInvalid naming the two fields that disagree.
[[nodiscard]] Result<void> checkConsistency(const IdDocument& document);

/// Whole years lived on `day`.
[[nodiscard]] int ageOn(Date birth, Date day);

enum class DocumentProblem { Expired, NotYetValid, HolderTooYoung };

/// The first reason why this document cannot be used on `today`, if any. A card is valid through
/// the whole of its last day.
[[nodiscard]] std::optional<DocumentProblem>
findProblem(const IdDocument& document, Date today, int minimumAge);

} // namespace countersign
