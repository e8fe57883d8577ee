#include "cli/carrier_key.h"

#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include "ledger/files.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

constexpr std::size_t longestFile = 1024;

/// What `read` makes of the file's first line, which is wiped.
template <typename Value>
Result<Value>
readLine(const std::filesystem::path& file, Result<Value> (*read)(std::string_view text))
{
    Result<Bytes> content = readFile(file, longestFile);
    if (!content) return fail(content.error());
    const std::string_view text = textOf(*content);
    Result<Value> value = read(text.substr(0, text.find('\n')));
    wipe(*content);
    if (!value) return fail(value.error().code, file.string() + ": " + value.error().detail);
    return value;
}

} // namespace

Result<VaultPublicKey> readCarrierKey(const std::filesystem::path& file)
{
    return readLine(file, carrierKeyFrom);
}

Result<SecretBytes> readCarrierSecret(const std::filesystem::path& file)
{
    return readLine(file, carrierSecretFrom);
}

int run(const CarrierKeyCommand& command)
{
    SystemRandom random;
    const VaultKeyPair keys = drawVaultKeys(random);
    const std::string publicText = carrierKeyText(keys.publicKey);
    std::filesystem::path publicFile = command.out;
    publicFile += ".public";
    const auto written = writeNewFile(command.out, carrierSecretText(keys.secret).view());
    if (!written) return report(written.error(), command.json);
    if (const auto told = writeNewFile(publicFile, bytesOf(publicText + '\n')); !told)
        return report(told.error(), command.json);
    if (command.json)
        std::cout << toText(Json{{"publicKey", publicText}, {"secret", command.out.string()}});
    else
        std::printf(
            "public key  %s\n\n%s holds the secret one, in the clear: keep it away from every "
            "counter.\n",
            publicText.c_str(),
            command.out.string().c_str());
    return Good;
}

int run(const KeysCarrierCommand& command)
{
    std::optional<VaultPublicKey> key;
    if (command.set) {
        const auto read = readCarrierKey(*command.set);
        if (!read) return report(read.error(), command.json);
        key = *read;
    }
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    const auto changed = setCarrierKey((*opened)->ledger(), key);
    if (!changed) return report(changed.error(), command.json);
    if (command.json)
        std::cout << toText(Json{{"entry", changed->entry.value()}});
    else
        std::printf(
            "%s; entry %llu says so\n",
            key ? "new records are sealed for the carrier, too"
                : "new records are sealed for this store's managers only",
            static_cast<unsigned long long>(changed->entry.value()));
    return Good;
}

} // namespace countersign::cli
