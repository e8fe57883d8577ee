// The window with everything real behind it: store, models, simulated reader, simulated customer.

#include "flow/desktop.h"

#include "ledger/store.h"
#include "ui/station_door.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <future>
#include <utility>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// The folder of the models; empty when they were not obtained.
fs::path findModels()
{
    const char* folder = std::getenv("COUNTERSIGN_MODELS"); // NOLINT(concurrency-mt-unsafe)
    if (folder == nullptr || !fs::exists(fs::path{folder} / "dlib_resnet_v1.onnx")) return {};
    return folder;
}

void createStoreIn(const fs::path& folder)
{
    NewStore wanted{
        .directory = folder, .outlet = "Test", .staff = {}, .program = "test", .cost = {}};
    for (const auto& [name, role] :
         {std::pair{"manager", Role::Manager}, std::pair{"clerk", Role::Clerk}})
        wanted.staff.push_back({{StaffName{name}, role}, SecretBytes::fromText("open sesame")});
    SystemRandom random;
    const auto created = createStore(wanted, SystemClock{}, random);
    ASSERT_TRUE(created) << created.error().detail;
}

TEST(DesktopStation, RegistersTheSimulatedCustomerUnderARandomPlan)
{
    const fs::path models = findModels();
    if (models.empty()) GTEST_SKIP() << "COUNTERSIGN_MODELS with dlib_resnet_v1.onnx";
    const fs::path customer = fs::path{COUNTERSIGN_TEST_DATA} / "customers/yang";
    const QTemporaryDir scratch;
    StationOptions options;
    options.store = fs::path{scratch.path().toStdString()} / "store";
    options.models = models;
    options.document = "simulated:" + (customer / "document.json").string();
    options.camera = "customer:" + customer.string();
    options.pace = Pace::Immediate;
    ASSERT_NO_FATAL_FAILURE(createStoreIn(options.store));

    Desktop at{openerOf(options)};
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::done().tell));
    EXPECT_TRUE(at.sees(wording::forOutcome(Outcome::Registered)));
    EXPECT_TRUE(at.sees("138 0013 8000"));
    EXPECT_TRUE(at.sees(wording::done().simulatedNote));
}

/// A counter without models, for what comes before the face check.
struct SmallStation : testing::Test {
    SmallStation()
    {
        const fs::path customer = fs::path{COUNTERSIGN_TEST_DATA} / "customers/yang";
        options.store = fs::path{scratch.path().toStdString()} / "store";
        options.models = scratch.path().toStdString();
        options.document = "simulated:" + (customer / "document.json").string();
        options.camera = "customer:" + customer.string();
        createStoreIn(options.store);
    }
    [[nodiscard]] std::unique_ptr<CounterStation> signedIn() const
    {
        auto station = CounterStation::create(options);
        const auto in = station->signIn(StaffName{"clerk"}, SecretBytes::fromText("open sesame"));
        EXPECT_TRUE(in) << in.error().detail;
        return station;
    }
    QTemporaryDir scratch;
    StationOptions options;
};

struct WaitsForNumber final : CounterListener {
    void stateChanged(const SessionState& state) override
    {
        if (std::holds_alternative<ChoosingNumber>(state) && !std::exchange(came, true))
            arrived.set_value();
    }
    void prompted(const SessionId&, const FacePrompt&) override {}
    void pictured(const SessionId&, const Frame&) override {}
    bool came{false};
    std::promise<void> arrived;
};

// A second sign-in in one process once failed because the log file was open already.
TEST_F(SmallStation, LetsSomebodySignInAfterASignOut)
{
    signedIn().reset();
    EXPECT_NE(signedIn(), nullptr);
}

TEST_F(SmallStation, SaysAfterACrashThatNothingWasSealed)
{
    const fs::path journal = options.store / "visit";
    const fs::path kept = options.store / "kept";
    {
        const auto station = signedIn();
        EXPECT_EQ(station->takeUnfinished().value(), std::nullopt);
        WaitsForNumber listener;
        const auto counter = station->openCounter(listener);
        ASSERT_TRUE(counter);
        (*counter)->startCustomer();
        listener.arrived.get_future().wait();
        fs::copy_file(journal, kept); // what a crash in this moment leaves
    }
    fs::copy_file(kept, journal, fs::copy_options::overwrite_existing);
    const auto station = signedIn();
    const auto unfinished = station->takeUnfinished();
    ASSERT_TRUE(unfinished && *unfinished);
    EXPECT_EQ((*unfinished)->clerk, StaffName{"clerk"});
    EXPECT_EQ((*unfinished)->sealed, std::nullopt);
    EXPECT_EQ(station->takeUnfinished().value(), std::nullopt); // told once
}

} // namespace
} // namespace countersign
