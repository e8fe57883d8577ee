#pragma once

#include "base/result.h"
#include "domain/id_document.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace countersign {

/// A simulated card: a document and the name of the portrait's file, which lies beside the JSON.
struct SimulatedCard {
    IdDocument document;
    std::string portraitFile; ///< a plain file name, no folder
};

inline constexpr std::size_t maxDocumentJsonBytes = std::size_t{64} * 1024;

/// Reads a simulated resident card:
/// {"type":"resident","name":"样本甲","sex":"male"|"female","nation":"01","birth":"1990-01-01",
///  "address":"…","number":"…","issuer":"…","validFrom":"2020-01-01",
///  "validTo":"2040-01-01"|"long-term","portrait":"portrait.jpg"}
/// Every field exactly once and nothing else; texts no longer than a card's chip can hold
/// (shared reference id-documents.md, section 1.4). `file` is only named in errors.
/// Errors: FileMalformed naming the field that is absent, unknown, twice there or of another form;
/// DocumentInvalid when the number or the whole contradicts itself. No error repeats a value.
[[nodiscard]] Result<SimulatedCard>
parseDocumentJson(std::string_view json, const std::string& file);

} // namespace countersign
