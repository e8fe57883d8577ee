#include "flow/flow_fixture.h"

#include "support/child_process.h"

#include "ledger/audit.h"
#include "ledger/ledger_reader.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path testFiles{COUNTERSIGN_TEST_DATA};

/// Where the models were obtained to.
fs::path modelFolder()
{
    const char* const given = std::getenv("COUNTERSIGN_MODELS");
    return given != nullptr ? fs::path{given} : fs::path{COUNTERSIGN_SOURCE_DIR} / "build/models";
}

Json readJson(const fs::path& file)
{
    std::ifstream in{file};
    return Json::parse(in);
}

/// The first model that a face check needs and that is nowhere.
std::optional<std::string> findMissingModel(const fs::path& folder)
{
    const Json manifest = readJson(fs::path{COUNTERSIGN_SOURCE_DIR} / "models/manifest.json");
    for (const Json& model : manifest.at("models")) {
        std::vector<std::string> places = model.value("systemPlaces", std::vector<std::string>{});
        places.push_back((folder / model.at("file").get<std::string>()).string());
        const auto exists = [](const std::string& place) { return fs::exists(place); };
        if (model.at("needed").get<bool>() && std::none_of(places.begin(), places.end(), exists))
            return model.at("name").get<std::string>();
    }
    return std::nullopt;
}

std::string textAt(const Json& json, const char* pointer)
{
    const Json::json_pointer place{pointer};
    return json.contains(place) ? json.at(place).get<std::string>() : "";
}

} // namespace

std::string Answer::detail() const { return textAt(json, "/error/detail"); }
std::string Answer::code() const { return textAt(json, "/error/code"); }

std::vector<std::string> Answer::list(const char* pointer) const
{
    const Json::json_pointer place{pointer};
    if (!json.contains(place)) return {};
    return json.at(place).get<std::vector<std::string>>();
}

void PrintTo(const Answer& answer, std::ostream* out)
{
    *out << "exit code " << answer.exitCode << '\n' << answer.out << answer.err;
}

FlowTest::FlowTest() : models_{modelFolder()} {}

void FlowTest::SetUp()
{
    const SystemClock clock;
    SystemRandom random;
    const auto created = createStore(newStore(store()), clock, random);
    ASSERT_TRUE(created) << created.error().detail;
    write("password", password + "\n");
}

void FaceFlowTest::SetUp()
{
    if (const auto missing = findMissingModel(models_))
        GTEST_SKIP() << "the model " << *missing << " is not in " << models_;
    FlowTest::SetUp();
}

fs::path FlowTest::customer(const std::string& name) { return testFiles / "customers" / name; }

fs::path FlowTest::clip(const std::string& name) { return testFiles / "clips" / (name + ".mp4"); }

Json FlowTest::documentOf(const std::string& name)
{
    return readJson(customer(name) / "document.json");
}

std::vector<std::string> FlowTest::personalValues(const std::string& name, const SimOrder& order)
{
    std::vector<std::string> values{order.msisdn.text(), order.iccid.text()};
    const Json document = documentOf(name);
    for (const char* field : {"name", "number", "address", "issuer", "birth"})
        values.push_back(document.at(field).get<std::string>());
    return values;
}

TypedVisit FlowTest::visitOf(const std::string& name, const std::string& option)
{
    const fs::path folder = customer(name);
    TypedVisit visit;
    visit.document = "simulated:" + (folder / "document.json").string();
    visit.camera = "customer:" + folder.string() + option;
    return visit;
}

TypedVisit FlowTest::recordingOf(const std::string& name, const fs::path& recording)
{
    TypedVisit visit = visitOf(name);
    visit.camera = "recorded:" + recording.string();
    return visit;
}

Answer FlowTest::cli(std::vector<std::string> words)
{
    words.emplace_back("--json");
    const Finished ended = runProgram(COUNTERSIGN_CLI, std::move(words));
    return {ended.exitCode, Json::parse(ended.out, nullptr, false), ended.out, ended.err};
}

Answer FlowTest::registering(const TypedVisit& visit) const
{
    std::vector<std::string> words{
        "register",
        "--store",
        store().string(),
        "--models",
        models_.string(),
        "--clerk",
        "clerk",
        "--password-file",
        passwordFile(),
        "--document",
        visit.document,
        "--camera",
        visit.camera,
        "--msisdn",
        visit.order.msisdn.text(),
        "--iccid",
        visit.order.iccid.text()};
    words.insert(words.end(), visit.more.begin(), visit.more.end());
    return cli(std::move(words));
}

Answer FlowTest::showing(int entry, const std::vector<std::string>& more) const
{
    std::vector<std::string> words{"show", "--store", store().string(), std::to_string(entry)};
    words.insert(words.end(), more.begin(), more.end());
    return cli(std::move(words));
}

std::uint64_t FlowTest::entries() const
{
    const auto reader = LedgerReader::open(store());
    return reader ? reader->readSize().value_or(0) : 0;
}

fs::path FlowTest::write(const std::string& name, const std::string& content) const
{
    std::ofstream{folder() / name, std::ios::binary} << content;
    return folder() / name;
}

void FlowTest::expectNothingSealed(
    const Answer& answer, int exitCode, const std::string& code, const std::string& named) const
{
    EXPECT_EQ(answer.exitCode, exitCode) << testing::PrintToString(answer);
    EXPECT_EQ(answer.code(), code);
    EXPECT_THAT(answer.detail(), testing::HasSubstr(named));
    EXPECT_THAT(answer.err, testing::HasSubstr(answer.detail()));
    EXPECT_EQ(entries(), 1U);
    const auto audit = auditStore(store());
    EXPECT_TRUE(audit && audit->isGood());
}

} // namespace countersign
