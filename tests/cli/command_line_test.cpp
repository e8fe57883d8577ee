#include "cli/heard_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace countersign::cli {
namespace {

using testing::HasSubstr;

/// A registration that is complete; `more` is appended.
std::vector<const char*> registering(const std::vector<const char*>& more = {})
{
    std::vector<const char*> words{
        "register",
        "--store",
        "s",
        "--clerk",
        "clerk",
        "--document",
        "simulated:d.json",
        "--camera",
        "recorded:c.mp4",
        "--msisdn",
        "13900000001",
        "--iccid",
        "8986000000000000001"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

TEST(CommandLine, InitTakesStoreOutletAndPasswordFile)
{
    const auto init = parsed<InitCommand>(
        {"init", "--store", "s", "--outlet", "North Gate", "--password-file", "p", "--json"});
    EXPECT_EQ(init.store, "s");
    EXPECT_EQ(init.outlet, "North Gate");
    EXPECT_EQ(init.passwordFile, std::filesystem::path{"p"});
    EXPECT_TRUE(init.json);
}

TEST(CommandLine, HolderTakesAnEntryAndWhatIsToBecomeOfItsHolder)
{
    const std::vector<const char*> words{
        "holder", "--store", "s", "--manager", "m", "--password-file", "p", "--of", "7"};
    const auto with = [&](std::vector<const char*> more) {
        more.insert(more.begin(), words.begin(), words.end());
        return more;
    };
    const auto blocked = parsed<HolderCommand>(with({"--block", "--json"}));
    EXPECT_EQ(blocked.store, "s");
    EXPECT_EQ(blocked.manager, "m");
    EXPECT_EQ(blocked.passwordFile, std::filesystem::path{"p"});
    EXPECT_EQ(blocked.entry, 7U);
    EXPECT_TRUE(blocked.block);
    EXPECT_TRUE(blocked.json);
    EXPECT_FALSE(parsed<HolderCommand>(with({"--unblock"})).block);
    expectUsageError(with({}), "--block");
    expectUsageError({"holder", "--store", "s", "--manager", "m", "--of", "0", "--block"}, "--of");
    expectUsageError({"holder", "--store", "s", "--of", "7", "--block"}, "--manager");
    expectUsageError({"holder", "--store", "s", "--manager", "m", "--block"}, "--of");
}

TEST(CommandLine, RegisterTakesEverythingOfAVisit)
{
    const auto visit = parsed<RegisterCommand>(registering(
        {"--models",
         "m",
         "--password-file",
         "p",
         "--plan",
         "blink,turn-left",
         "--declined",
         "--json"}));
    EXPECT_EQ(visit.store, "s");
    EXPECT_EQ(visit.models, "m");
    EXPECT_EQ(visit.clerk, "clerk");
    EXPECT_EQ(visit.passwordFile, std::filesystem::path{"p"});
    EXPECT_EQ(visit.document, "simulated:d.json");
    EXPECT_EQ(visit.camera, "recorded:c.mp4");
    EXPECT_EQ(visit.plan, "blink,turn-left");
    EXPECT_EQ(visit.msisdn, "13900000001");
    EXPECT_EQ(visit.iccid, "8986000000000000001");
    EXPECT_TRUE(visit.declined);
    EXPECT_TRUE(visit.json);
}

TEST(CommandLine, RegisterDrawsThePlanAndAsksForThePasswordUnlessToldOtherwise)
{
    const auto visit = parsed<RegisterCommand>(registering());
    EXPECT_FALSE(visit.plan);
    EXPECT_FALSE(visit.passwordFile);
    EXPECT_FALSE(visit.declined);
    EXPECT_FALSE(visit.json);
}

TEST(CommandLine, ModelsComeFromTheEnvironmentUnlessGiven)
{
    const char* const before = std::getenv("COUNTERSIGN_MODELS");
    const std::string kept = before != nullptr ? before : "";
    setenv("COUNTERSIGN_MODELS", "elsewhere", 1);
    EXPECT_EQ(parsed<RegisterCommand>(registering()).models, "elsewhere");
    EXPECT_EQ(parsed<RegisterCommand>(registering({"--models", "m"})).models, "m");
    unsetenv("COUNTERSIGN_MODELS");
    EXPECT_EQ(parsed<RegisterCommand>(registering()).models, "build/models");
    if (before != nullptr) setenv("COUNTERSIGN_MODELS", kept.c_str(), 1);
}

TEST(CommandLine, VerifyTakesAPublicKey)
{
    EXPECT_FALSE(parsed<VerifyCommand>({"verify", "--store", "s"}).publicKey);
    const auto verify = parsed<VerifyCommand>({"verify", "--store", "s", "--public-key", "k+1+a"});
    EXPECT_EQ(verify.store, "s");
    EXPECT_EQ(verify.publicKey, "k+1+a");
}

TEST(CommandLine, ShowTakesAnEntryAndPerhapsAManager)
{
    const auto masked = parsed<ShowCommand>({"show", "--store", "s", "7"});
    EXPECT_EQ(masked.entry, 7U);
    EXPECT_FALSE(masked.manager);
    std::vector<const char*> line{"show", "--store", "s", "7", "--manager", "manager"};
    line.insert(line.end(), {"--reason", "complaint", "--password-file", "p"});
    const auto revealed = parsed<ShowCommand>(line);
    EXPECT_EQ(revealed.manager, "manager");
    EXPECT_EQ(revealed.reason, RevealReason::Complaint);
    EXPECT_EQ(revealed.passwordFile, std::filesystem::path{"p"});
}

TEST(CommandLine, EvaluateTakesASetOrPairs)
{
    EXPECT_EQ(parsed<EvaluateLivenessCommand>({"evaluate", "liveness", "--set", "d"}).set, "d");
    EXPECT_EQ(
        parsed<EvaluateMatchingCommand>({"evaluate", "matching", "--pairs", "p.csv"}).pairs,
        std::filesystem::path{"p.csv"});
}

TEST(CommandLine, EvaluateMatchingComparesDescriptorsAndEveryPictureWithEveryOther)
{
    const auto compared = parsed<EvaluateMatchingCommand>(
        {"evaluate",
         "matching",
         "--pairs",
         "p.csv",
         "--descriptor",
         "a",
         "--descriptor",
         "b",
         "--portrait",
         "card",
         "--cross",
         "--judge",
         "b:0.45",
         "--pictures",
         "d",
         "--baseline",
         "e.json"});
    EXPECT_EQ(compared.descriptors, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(compared.portrait, "card");
    EXPECT_TRUE(compared.cross);
    EXPECT_EQ(compared.judge, "b:0.45");
    EXPECT_EQ(compared.pictures, std::filesystem::path{"d"});
    EXPECT_EQ(compared.baseline, std::filesystem::path{"e.json"});
}

TEST(CommandLine, EvaluateLivenessTakesWhatToShowAndWhatToCompareWith)
{
    const auto command = parsed<EvaluateLivenessCommand>(
        {"evaluate",
         "liveness",
         "--set",
         "d",
         "--augment",
         "--only",
         "swap",
         "--pictures",
         "f",
         "--baseline",
         "b.json",
         "--policy",
         "p.json"});
    EXPECT_TRUE(command.augment);
    EXPECT_EQ(command.only, "swap");
    EXPECT_EQ(command.pictures, "f");
    EXPECT_EQ(command.baseline, "b.json");
    EXPECT_EQ(command.policy, "p.json");
}

TEST(CommandLine, EvaluateEventsTakesAClipOrASet)
{
    EXPECT_EQ(
        parsed<EvaluateEventsCommand>({"evaluate", "events", "--clip", "c.mp4"}).clip, "c.mp4");
    EXPECT_EQ(parsed<EvaluateEventsCommand>({"evaluate", "events", "--set", "d"}).set, "d");
    expectUsageError({"evaluate", "events"}, "--clip");
    expectUsageError({"evaluate", "events", "--clip", "c.mp4", "--set", "d"}, "--set");
}

TEST(CommandLine, ModelsAreCheckedOrImported)
{
    EXPECT_EQ(parsed<ModelsCheckCommand>({"models", "check", "--models", "m"}).models, "m");
    const auto imported =
        parsed<ModelsImportCommand>({"models", "import", "--from", "f", "--models", "m"});
    EXPECT_EQ(imported.from, "f");
    EXPECT_EQ(imported.models, "m");
}

TEST(CommandLine, BenchTakesARecording)
{
    EXPECT_EQ(parsed<BenchCommand>({"bench", "--camera", "recorded:c"}).camera, "recorded:c");
}

TEST(CommandLine, AMissingWordIsAUsageErrorThatNamesIt)
{
    expectUsageError({}, "subcommand");
    expectUsageError({"init", "--store", "s"}, "--outlet");
    expectUsageError({"register", "--store", "s"}, "required");
    expectUsageError({"verify"}, "--store");
    expectUsageError({"show", "--store", "s"}, "entry");
    expectUsageError({"evaluate"}, "subcommand");
    expectUsageError({"models", "import"}, "--from");
}

TEST(CommandLine, AnUnknownWordIsAUsageErrorThatNamesIt)
{
    expectUsageError({"unregister"}, "subcommand");
    expectUsageError({"verify", "--store", "s", "--public-kee", "k"}, "--public-kee");
    expectUsageError(registering({"--name", "typed"}), "--name"); // identity cannot be typed
}

TEST(CommandLine, AnEntryIsAPositiveNumber)
{
    expectUsageError({"show", "--store", "s", "0"}, "entry");
    expectUsageError({"show", "--store", "s", "first"}, "entry");
    expectUsageError({"show", "--store", "s", "99999999999999999999"}, "entry");
}

TEST(CommandLine, APasswordForShowGoesWithAManager)
{
    expectUsageError({"show", "--store", "s", "1", "--password-file", "p"}, "--manager");
    expectUsageError({"show", "--store", "s", "1", "--manager", "m"}, "--reason");
    expectUsageError({"show", "--store", "s", "1", "--reason", "review"}, "--manager");
    expectUsageError({"show", "--store", "s", "1", "--manager", "m", "--reason", "0"}, "--reason");
}

TEST(CommandLine, EveryCommandExplainsItself)
{
    const std::vector<std::vector<const char*>> commands{
        {},
        {"init"},
        {"register"},
        {"verify"},
        {"show"},
        {"evaluate"},
        {"evaluate", "liveness"},
        {"evaluate", "events"},
        {"evaluate", "matching"},
        {"models"},
        {"models", "check"},
        {"models", "import"},
        {"bench"}};
    for (std::vector<const char*> words : commands) {
        words.push_back("--help");
        const Heard heard = hear(words);
        EXPECT_FALSE(heard.line.command);
        EXPECT_EQ(heard.line.exitCode, Good) << heard.err;
        EXPECT_THAT(heard.out, HasSubstr("--help"));
    }
}

TEST(CommandLine, TellsItsVersion)
{
    const Heard heard = hear({"--version"});
    EXPECT_EQ(heard.line.exitCode, Good);
    EXPECT_THAT(heard.out, testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST(CommandLine, ProveTakesAnEntryAtASizeOrTheSizeThatIsKnown)
{
    const auto entry = parsed<ProveCommand>({"prove", "7", "--store", "s", "--at", "9"});
    EXPECT_EQ(entry.store, "s");
    EXPECT_EQ(entry.entry, 7U);
    EXPECT_EQ(entry.at, 9U);
    EXPECT_EQ(entry.from, std::nullopt);
    const auto growth = parsed<ProveCommand>({"prove", "--from", "3", "--store", "s", "--json"});
    EXPECT_EQ(growth.entry, std::nullopt);
    EXPECT_EQ(growth.from, 3U);
    EXPECT_TRUE(growth.json);
    expectUsageError({"prove", "--store", "s"}, "--from");
    expectUsageError({"prove", "7", "--from", "3", "--store", "s"}, "--from");
    expectUsageError({"prove", "0", "--store", "s"}, "entry");
    expectUsageError({"prove", "--from", "3", "--at", "4", "--store", "s"}, "--at");
}

TEST(CommandLine, ExportNeedsAFileAndAManager)
{
    const auto command = parsed<ExportCommand>(
        {"export", "--store", "s", "--out", "o", "--manager", "m", "--password-file", "p"});
    EXPECT_EQ(command.out, "o");
    EXPECT_EQ(command.manager, "m");
    EXPECT_EQ(command.passwordFile, std::filesystem::path{"p"});
    expectUsageError({"export", "--store", "s", "--out", "o"}, "--manager");
    expectUsageError({"export", "--store", "s", "--manager", "m"}, "--out");
}

} // namespace
} // namespace countersign::cli
