// The window with everything real behind it: store, models, simulated reader, simulated customer.

#include "flow/desktop.h"

#include "ledger/store.h"
#include "ui/station_door.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

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

} // namespace
} // namespace countersign
