#include "cli/checkpoint_file.h"
#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include "ledger/anchors.h"
#include "ledger/epochs.h"
#include "ledger/key_file.h"
#include "ledger/ledger_reader.h"
#include "ledger/tpm_anchor.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

/// The key in a token or a TPM that the command line names; nothing when it names none.
Result<std::optional<LogKey>> obtainKey(const NewKey& wanted)
{
    if (!wanted.tpm.empty()) {
        SystemRandom random;
        Result<LogKey> key = logKeyInTpm({wanted.tpm}, random);
        if (!key) return fail(key.error());
        return std::optional{std::move(*key)};
    }
    if (!wanted.module) return std::nullopt;
    const TokenPlace place{wanted.module->string(), wanted.token, wanted.key};
    const auto pin = obtainPassword(wanted.pinFile, "PIN of the token " + wanted.token);
    if (!pin) return fail(pin.error());
    Result<LogKey> key = logKeyInToken(place, *pin);
    if (!key) return fail(key.error());
    return std::optional{std::move(*key)};
}

void addPlace(Json& answer, const TokenPlace& place)
{
    answer["source"] = "pkcs11";
    answer["module"] = place.module;
    answer["token"] = place.token;
    answer["key"] = place.key;
}

void addPlace(Json& answer, const TpmPlace& place)
{
    answer["source"] = "tpm";
    answer["tpm"] = place.tcti;
}

int tell(const StoreIdentity& next, bool isVouchedFor, bool json)
{
    if (json) {
        std::cout << toText(Json{
            {"origin", next.origin}, {"publicKey", next.publicKey}, {"vouchedFor", isVouchedFor}});
        return Good;
    }
    std::printf(
        "origin      %s\npublic key  %s\n\n%s\n",
        next.origin.c_str(),
        next.publicKey.c_str(),
        isVouchedFor
            ? "The old key vouches for this one. Keep the new one beside it."
            : "The old key does not vouch for this one: hand it to everybody who keeps the old "
              "one.");
    return Good;
}

Result<std::shared_ptr<TpmAnchor>> openTpm(const TpmChoice& tpm, Ledger& ledger)
{
    TpmSettings settings{tpm.tcti};
    settings.index = tpm.index.value_or(settings.index);
    return TpmAnchor::open(settings, ledger);
}

/// The log goes on although it does not agree with this checkpoint.
Result<StoreIdentity>
continueAgainst(Ledger& ledger, const std::filesystem::path& file, std::optional<LogKey> key)
{
    const auto checkpoint = readCheckpoint("--against", file);
    if (!checkpoint) return fail(checkpoint.error());
    const auto contradicting = holdAgainst(ledger, {*checkpoint});
    if (!contradicting) return fail(contradicting.error());
    if (!*contradicting)
        return fail(
            ErrorCode::BadInput, "--against " + file.string() + ": does not contradict this log");
    return continueContradicted(ledger, (*contradicting)->anchor, std::move(key));
}

} // namespace

int run(const KeysShowCommand& command)
{
    // Says better than the key file what is wrong with a folder that is no store.
    if (const auto store = LedgerReader::open(command.store); !store)
        return report(store.error(), command.json);
    const auto keys = KeyFile::read(command.store / keyFileName);
    if (!keys) return report(keys.error(), command.json);
    const auto& place = keys->place();
    if (command.json) {
        Json answer{
            {"origin", keys->origin()},
            {"publicKey", keys->publicKey().text()},
            {"source", "file"}};
        if (place) std::visit([&](const auto& each) { addPlace(answer, each); }, *place);
        std::cout << toText(answer);
        return Good;
    }
    std::printf(
        "origin      %s\npublic key  %s\nlies in     %s\n",
        keys->origin().c_str(),
        keys->publicKey().text().c_str(),
        place ? textOf(*place).c_str() : "the key file, under the passwords of the staff");
    return Good;
}

int run(const KeysRotateCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    auto key = obtainKey(command.next);
    if (!key) return report(key.error(), command.json);
    const auto next = rotateLogKey((*opened)->ledger(), std::move(*key));
    if (!next) return report(next.error(), command.json);
    return tell(*next, true, command.json);
}

int run(const KeysContinueCommand& command)
{
    const auto opened = ManagerLedger::open(
        command.manager,
        command.passwordFile,
        command.store,
        command.lost ? LogKeyUse::Lost : LogKeyUse::Needed);
    if (!opened) return report(opened.error(), command.json);
    auto key = obtainKey(command.next);
    if (!key) return report(key.error(), command.json);
    Ledger& ledger = (*opened)->ledger();
    if (!command.tpm.tcti.empty()) { // so that it counts for the new epoch
        const auto anchor = openTpm(command.tpm, ledger);
        if (!anchor) return report(anchor.error(), command.json);
        if (const auto held = watch(ledger, *anchor); !held)
            return report(held.error(), command.json);
    }
    const auto next = command.against ? continueAgainst(ledger, *command.against, std::move(*key))
                      : command.lost  ? replaceLostLogKey(ledger, std::move(*key))
                                      : continueRestored(ledger, std::move(*key));
    if (!next) return report(next.error(), command.json);
    return tell(*next, false, command.json);
}

int run(const KeysTpmCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    Ledger& ledger = (*opened)->ledger();
    const auto anchor = openTpm(command.tpm, ledger);
    if (!anchor) return report(anchor.error(), command.json);
    if (command.begin)
        if (const auto begun = begin(ledger, **anchor); !begun)
            return report(begun.error(), command.json);
    const auto objection = watch(ledger, *anchor);
    if (!objection) return report(objection.error(), command.json);
    const std::string key = toHex((*anchor)->publicKey());
    if (command.json) {
        Json answer{{"good", !*objection}, {"key", key}};
        if (*objection) answer["what"] = **objection;
        std::cout << toText(answer);
    } else if (*objection) {
        std::printf("CONTRADICTED: %s\n", (*objection)->c_str());
    } else {
        std::printf("TPM key     %s\n\nGood: the log is what the TPM counted for.\n", key.c_str());
    }
    return *objection ? Broken : Good;
}

} // namespace countersign::cli
