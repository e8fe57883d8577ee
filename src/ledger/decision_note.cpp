#include "ledger/decision_note.h"

#include "ledger/cbor_fields.h"
#include "ledger/cbor_writer.h"

#include <array>
#include <utility>

namespace countersign {
namespace {

struct Member {
    std::uint64_t key;
    const char* name;
    std::string DecisionNote::*text;
};

constexpr std::array members{
    Member{1, "remark", &DecisionNote::remark},
    Member{2, "document seen", &DecisionNote::documentSeen},
    Member{3, "questions asked", &DecisionNote::questionsAsked},
    Member{4, "witness", &DecisionNote::witness}};

} // namespace

Result<PlainPart> notePart(const DecisionNote& note)
{
    std::size_t room = CborWriter::headRoom;
    std::size_t said = 0;
    for (const Member& each : members) {
        const std::string& text = note.*each.text;
        if (!isUtf8(text))
            return fail(ErrorCode::BadInput, std::string{"note: "} + each.name + " is not UTF-8");
        room += 2 * CborWriter::headRoom + text.size();
        if (!text.empty()) ++said;
    }
    CborWriter writer{room};
    writer.map(said);
    for (const Member& each : members)
        if (const std::string& text = note.*each.text; !text.empty())
            writer.number(each.key).text(text);
    Bytes plain = writer.take();
    PlainPart part{VaultPart::Note, SecretBytes{plain}};
    wipe(plain);
    return part;
}

Result<DecisionNote> noteOf(const PlainPart& part)
{
    const Result<CborDocument> document = CborDocument::decode(part.content.view());
    if (!document)
        return fail(ErrorCode::LedgerBroken, "personal data: " + document.error().detail);
    CborFields fields{document->root(), "note"};
    DecisionNote note;
    for (const Member& each : members)
        if (fields.has(each.key)) note.*each.text = fields.text(each.key);
    if (const Result<void> good = fields.finish(); !good)
        return fail(ErrorCode::LedgerBroken, "personal data: " + good.error().detail);
    return note;
}

} // namespace countersign
