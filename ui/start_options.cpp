#include "ui/start_options.h"

#include "app/number_stock.h"
#include "app/policy_file.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>

namespace countersign {
namespace {

constexpr int usageError = 2;
constexpr std::size_t longestPassword = 1024;

/// The first line of the file.
Result<SecretBytes> readPassword(const std::string& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return fail(ErrorCode::FileUnreadable, file + ": cannot be opened");
    std::string line(longestPassword, '\0');
    in.getline(line.data(), static_cast<std::streamsize>(line.size()));
    if (in.bad() || (in.fail() && in.gcount() + 1 >= static_cast<std::streamsize>(line.size())))
        return fail(ErrorCode::FileMalformed, file + ": the first line is too long");
    auto secret = SecretBytes::fromText(line.c_str());
    wipe(line);
    if (secret.empty()) return fail(ErrorCode::FileMalformed, file + ": the first line is empty");
    return secret;
}

QString spokenLanguages()
{
    QStringList codes;
    for (const Language& each : Language::all())
        codes.push_back(each.code());
    return codes.join(QStringLiteral(", "));
}

int refuse(const std::string& why)
{
    std::cerr << "countersign: " << why << '\n';
    return usageError;
}

} // namespace

tl::expected<StartOptions, int> readStartOptions(int argc, char** argv)
{
    StartOptions options;
    std::string plan;
    std::string passwordFile;
    std::string language;
    std::optional<std::filesystem::path> policyFile;
    std::optional<std::filesystem::path> numbersFile;
    int percent = 100;
    CLI::App app{"Countersign: the clerk's desk. Registers the holder of a new SIM."};
    app.name("countersign");
    app.add_option("--store", options.station.store, "The folder made by `countersign-cli init`")
        ->required()
        ->type_name("DIR");
    app.add_option("--models", options.station.models, "The folder with the model files")
        ->required()
        ->type_name("DIR");
    app.add_option("--document", options.station.document, "The card reader: simulated:FILE.json")
        ->required()
        ->type_name("SPEC");
    app.add_option(
           "--camera",
           options.station.camera,
           "The camera: v4l2:/dev/videoN, recorded:FILE or customer:DIR")
        ->required()
        ->type_name("SPEC");
    app.add_option("--clerk", options.clerk, "Fills in the name to sign in with")
        ->type_name("NAME");
    app.add_option(
           "--plan",
           plan,
           "What the customer is asked, such as blink,turn-left; for recordings only")
        ->type_name("LIST");
    app.add_option("--policy", policyFile, "A policy as `countersign-cli policy` prints it")
        ->type_name("FILE");
    app.add_option(
           "--anchors",
           options.station.anchors,
           "A folder outside the store (another disk, a stick) for the newest checkpoint: an older "
           "copy of the store shows against it. May be given more than once")
        ->type_name("DIR");
    auto* tpm = app.add_option(
        "--tpm",
        options.station.tpm,
        "This machine's TPM, such as device:/dev/tpmrm0, that counts for the store");
    app.add_option("--tpm-index", options.station.tpmIndex, "Of the store's counter in it")
        ->needs(tpm);
    app.add_option(
           "--numbers", numbersFile, "Numbers to give out: one to a line, after a comma its tariff")
        ->type_name("FILE");
    app.add_option("--scale", percent, "Size of type, in per cent: 100 to 200")
        ->check(CLI::Range(100, 200))
        ->type_name("N");
    app.add_option(
           "--password-file",
           passwordFile,
           "Signs --clerk in with the first line of this file, without typing")
        ->type_name("FILE");
    app.add_option("--language", language, "The clerk's language, such as zh-CN or en")
        ->type_name("CODE");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return tl::unexpected{app.exit(error) == 0 ? 0 : usageError};
    }
    auto policy = readPolicy(policyFile);
    if (!policy) return tl::unexpected{refuse(policy.error().detail)};
    options.station.policy = std::move(*policy);
    options.scale = percent / 100.0;
    if (numbersFile) {
        const auto numbers = readNumberStock(*numbersFile);
        if (!numbers) return tl::unexpected{refuse("--numbers: " + numbers.error().detail)};
        for (const NumberOffer& offer : *numbers)
            options.numbers.push_back(
                {QString::fromStdString(offer.msisdn.text()),
                 QString::fromStdString(offer.tariff)});
    }
    if (!plan.empty()) {
        auto byHand = parsePlan(plan);
        if (!byHand) return tl::unexpected{refuse("--plan: " + byHand.error().detail)};
        options.station.planByHand = std::move(*byHand);
    }
    if (!passwordFile.empty()) {
        if (options.clerk.empty())
            return tl::unexpected{refuse("--password-file goes with --clerk")};
        auto password = readPassword(passwordFile);
        if (!password) return tl::unexpected{refuse(password.error().detail)};
        options.password = std::move(*password);
    }
    if (!language.empty()) {
        options.language = Language::find(QString::fromStdString(language));
        if (!options.language)
            return tl::unexpected{refuse(
                "--language: " + language + " is none of " + spokenLanguages().toStdString())};
    }
    return options;
}

} // namespace countersign
