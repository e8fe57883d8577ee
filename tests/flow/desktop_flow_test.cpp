// The real window on the offscreen platform, driven by keys alone, from sign-in to the outcome.

#include "flow/desktop.h"
#include "support/fake_devices.h"

#include "ui/video_view.h"

#include <QLineEdit>
#include <gtest/gtest.h>

#include <atomic>

namespace countersign {
namespace {

/// A counter made of fakes, behind the door that a real station has. Changed only while no thread
/// of the counter uses it.
struct FakeStation {
    struct Reader final : CardReader {
        Result<CardReading> read() override
        {
            if (broken) return fail(ErrorCode::CardUnreadable, "reader: no card");
            return samples::card();
        }
        ReaderIdentity identity() const override { return samples::card().reader; }
        std::atomic<bool> broken{false};
    };

    StationDoor door()
    {
        return {
            .signIn = [](const StaffName& name,
                         const SecretBytes& password) -> Result<StaffMember> {
                if (textOf(password.view()) != "open sesame")
                    return fail(ErrorCode::WrongPassword, "clerk");
                return StaffMember{name, Role::Clerk};
            },
            .devices = []() -> Result<StationDevices> { return samples::signedIn().devices; },
            .waitForModels = [](const std::stop_token&) -> Result<void> { return {}; },
            .origin = [] { return std::string{"countersign/test"}; },
            .openCounter =
                [this](CounterListener& listener) -> Result<std::unique_ptr<CounterController>> {
                return std::make_unique<CounterController>(parts(), listener);
            }};
    }

    CounterParts parts()
    {
        return {
            .clerk = StaffName{"clerk"},
            .policy = {},
            .reader = reader,
            .ledger = ledger,
            .random = random,
            .clock = clock,
            .openCamera = [this]() -> Result<std::unique_ptr<Camera>> {
                auto camera = std::make_unique<ObedientCamera>(obeys);
                if (unplugged) camera->breakAfter = MonotonicMs{400};
                return camera;
            },
            .openFeed = [](Camera& camera) { return std::make_unique<DirectFeed>(camera); },
            .analyzer = [this](const std::stop_token&) -> Result<FaceAnalyzer*> {
                return &analyzer;
            },
            .planByHand = {}};
    }

    Reader reader;
    FakeLedger ledger;
    PoseAnalyzer analyzer;
    SystemRandom random;
    SystemClock clock;
    std::atomic<bool> obeys{true};
    std::atomic<bool> unplugged{false};
};

struct DesktopFlow : testing::Test {
    FakeStation station;
    Desktop at{[this] { return station.door(); }};
};

TEST_F(DesktopFlow, RegistersACustomerWithTheKeyboardAlone)
{
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::Registered)));
    EXPECT_TRUE(at.sees("138 0013 8000"));
    EXPECT_TRUE(at.sees("Entry 1"));
    ASSERT_EQ(station.ledger.sealed.size(), 1U);
    const RegistrationRecord& record = station.ledger.sealed.front();
    EXPECT_EQ(record.outcome, Outcome::Registered);
    EXPECT_EQ(record.clerk, StaffName{"clerk"});
    EXPECT_EQ(record.order, samples::order());
    EXPECT_EQ(record.consent, samples::consent(ConsentAnswer::Accepted));
}

TEST_F(DesktopFlow, NextCustomerTakesOneKeyAndShowsNothingOfTheLast)
{
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::Registered)));
    at.press(Qt::Key_Return);
    ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
    EXPECT_FALSE(at.sees(QStringLiteral("样本甲")));
    EXPECT_FALSE(at.window.findChild<VideoView*>("video")->hasPicture());
}

TEST_F(DesktopFlow, ADeclinedConsentLeadsToTheManagerWithoutACamera)
{
    at.signIn();
    at.readCard();
    at.chooseNumber();
    at.answer(Qt::Key_D);
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::ManagerNeeded)));
    EXPECT_FALSE(station.ledger.sealed.front().face.has_value());
    EXPECT_TRUE(at.sees(QStringLiteral("别的方式")));
}

TEST_F(DesktopFlow, ACustomerWhoCannotFollowIsNotRefused)
{
    station.obeys = false;
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::ManagerNeeded)));
    EXPECT_TRUE(at.sees(wording::shortCause(Cause::TimedOut)));
}

TEST_F(DesktopFlow, AWrongPasswordIsSaidAndTriedAgain)
{
    at.signIn("sesame");
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::WrongPassword, {}}).sentence));
    at.type("open sesame");
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::card().idleTitle));
}

TEST_F(DesktopFlow, AnUnreadableCardIsSaidAndReadAgain)
{
    station.reader.broken = true;
    at.signIn();
    at.readCard();
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::CardUnreadable, {}}).sentence));
    station.reader.broken = false;
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::number().title));
}

TEST_F(DesktopFlow, ATakenNumberIsSaidBeforeAnybodyLooksIntoACamera)
{
    station.ledger.taken = true;
    at.signIn();
    at.readCard();
    at.chooseNumber();
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::DuplicateOrder, {}}).sentence));
    EXPECT_TRUE(at.sees(wording::number().title));
}

TEST_F(DesktopFlow, AnUnpluggedCameraIsSaidAndTriedAgain)
{
    station.unplugged = true;
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::CameraFailed, {}}).sentence));
    station.unplugged = false;
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::forOutcome(Outcome::Registered)));
}

TEST_F(DesktopFlow, CancellingAsksAndThenForgets)
{
    at.signIn();
    at.readCard();
    ASSERT_TRUE(at.seesSoon(wording::number().title));
    at.press(Qt::Key_Escape);
    EXPECT_TRUE(at.sees(wording::desk().cancelQuestion));
    at.press(Qt::Key_Delete);
    ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
    EXPECT_FALSE(at.sees(QStringLiteral("样本甲")));
    EXPECT_TRUE(station.ledger.sealed.empty());
}

TEST_F(DesktopFlow, SigningOutLeavesNothingAndLetsTheNextOneIn)
{
    at.signIn();
    ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(at.seesSoon(wording::signIn().subtitle));
    EXPECT_TRUE(at.window.findChild<QLineEdit*>("passwordEdit")->text().isEmpty());
    at.type("open sesame"); // the name is still there
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::card().idleTitle));
}

} // namespace
} // namespace countersign
