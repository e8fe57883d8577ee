#include "ledger/person_access.h"

#include "ledger/connections_detail.h"
#include "ledger/dates.h"
#include "ledger/erasure.h"
#include "ledger/files.h"
#include "ledger/log_pen_detail.h"

#include <nlohmann/json.hpp>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* fileName = "what-we-hold.json";

Json documentOf(const IdDocument& document)
{
    return {
        {"name", document.name},
        {"identityNumber", document.number.text()},
        {"sex", static_cast<int>(document.sex)},
        {"nation", document.nation},
        {"born", cardDateText(document.birth)},
        {"address", document.address},
        {"issuer", document.issuer},
        {"validFrom", cardDateText(document.validFrom)},
        {"validTo",
         document.validTo ? cardDateText(*document.validTo) : std::string{longTermText}}};
}

/// Writes pictures beside the text and gives their names.
class Pictures {
public:
    Pictures(const fs::path& folder, EntryNumber entry)
        : folder_{folder}, lead_{"entry-" + std::to_string(entry.value()) + '-'}
    {
    }
    Result<std::string> write(const std::string& what, const Bytes& picture) const
    {
        const std::string name = lead_ + what;
        if (const auto written = writeNewFile(folder_ / name, picture); !written)
            return fail(written.error());
        return name;
    }

private:
    const fs::path& folder_;
    std::string lead_;
};

/// What a manager noted about the person when they decided.
Json noteOf(const DecisionNote& note, EntryNumber entry)
{
    return {
        {"entry", entry.value()},
        {"remark", note.remark},
        {"documentSeen", note.documentSeen},
        {"questionsAsked", note.questionsAsked},
        {"witness", note.witness}};
}

Result<Json> visitOf(const PersonalRecord& person, EntryNumber entry, const fs::path& folder)
{
    const Pictures pictures{folder, entry};
    Json visit{{"entry", entry.value()}, {"card", documentOf(person.document)}};
    if (person.order) {
        visit["number"] = person.order->msisdn.text();
        visit["sim"] = person.order->iccid.text();
    }
    if (!person.cardPortrait.empty()) {
        const auto name = pictures.write("portrait", person.cardPortrait);
        if (!name) return fail(name.error());
        visit["cardPortrait"] = *name;
    }
    int n = 0;
    for (const Bytes& face : person.liveFaces) {
        const auto name = pictures.write("face-" + std::to_string(++n), face);
        if (!name) return fail(name.error());
        visit["liveFaces"].push_back(*name);
    }
    if (!person.trace.empty()) {
        const auto name = pictures.write("trace", person.trace);
        if (!name) return fail(name.error());
        visit["measurements"] = *name;
    }
    // Of those who came along only that they did: what is on their cards is theirs to ask for.
    for (const PersonalCompanion& companion : person.companions)
        visit["cameAlong"].push_back(name(companion.role));
    return visit;
}

} // namespace

Result<std::uint64_t> readForPerson(Ledger& ledger, EntryNumber of, const fs::path& folder)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("gives out personal data"); !may)
        return fail(may.error());
    const auto all = findAllOf(ledger, of);
    if (!all) return fail(all.error());
    if (const auto made = makeEmptyFolder(folder); !made) return fail(made.error());
    const auto noted = pen.append([&](EntryNumber) -> Result<Draft> {
        return Draft{ExportMade{ExportKind::PersonalAccess, all->size(), of}};
    });
    if (!noted) return fail(noted.error());

    Json visits = Json::array();
    Json notes = Json::array();
    for (const ErasedParts& each : *all) {
        if (each.parts.empty()) continue; // a decision without a note
        if (each.parts.front() == VaultPart::Note) {
            const auto note = ledger.revealNote(each.of, RevealReason::AskedByHolder);
            if (!note) return fail(note.error());
            notes.push_back(noteOf(*note, each.of));
            continue;
        }
        const auto person = ledger.reveal(each.of, RevealReason::AskedByHolder);
        if (!person) return fail(person.error());
        Result<Json> visit = visitOf(*person, each.of, folder);
        if (!visit) return fail(visit.error());
        visits.push_back(std::move(*visit));
    }
    Json answer{{"visits", visits}};
    if (!notes.empty()) answer["notesOfManagers"] = notes;
    std::string text = answer.dump(2) + '\n';
    const auto written = writeNewFile(folder / fileName, bytesOf(text));
    wipe(text);
    if (!written) return fail(written.error());
    return visits.size();
}

} // namespace countersign
