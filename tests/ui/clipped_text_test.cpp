#include "support/fake_devices.h"
#include "support/patience.h"

#include "ui/clerk_desk.h"
#include "ui/clerk_language.h"
#include "ui/clipped_text.h"
#include "ui/devices_samples.h"
#include "ui/fake_keeping.h"
#include "ui/fake_office.h"
#include "ui/first_run_form.h"
#include "ui/lock_page.h"
#include "ui/office_day_page.h"
#include "ui/office_desk.h"
#include "ui/office_log_page.h"
#include "ui/office_people_page.h"
#include "ui/office_privacy_page.h"
#include "ui/outlet_key_page.h"
#include "ui/page_parts.h"
#include "ui/samples.h"
#include "ui/sign_in_page.h"
#include "ui/sim_scan_panel.h"
#include "ui/slip_view.h"
#include "ui/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace countersign {
namespace {

constexpr QSize screens[]{{1366, 768}, {1920, 1080}};

void expectNothingClipped(QWidget& window, const std::string& what, const QSize& screen)
{
    const std::string where = what + " at " + std::to_string(screen.width());
    window.resize(screen);
    window.show();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // rows that are gone
    QCoreApplication::processEvents();
    EXPECT_EQ(window.height(), screen.height()) << where << " is higher than the screen";
    for (const QString& each : clippedTexts(window) + partsTooLow(window))
        ADD_FAILURE() << where << ": " << each.toStdString();
}

void expectNothingClipped(QWidget& window, const char* what)
{
    for (const QSize& screen : screens)
        expectNothingClipped(window, what, screen);
}

TEST(ClippedText, IsFoundWhereALabelIsTooNarrow)
{
    QWidget window;
    window.resize(200, 100);
    QLabel label{QStringLiteral("much longer than it has room for"), &window};
    label.setGeometry(0, 0, 50, 40);
    window.show();
    EXPECT_EQ(clippedTexts(window).size(), 1);
    label.setGeometry(0, 0, label.sizeHint().width(), 40);
    window.resize(label.width() + 10, 100);
    EXPECT_TRUE(clippedTexts(window).isEmpty());
}

TEST(ClippedText, IsFoundWhereAParentCutsAButton)
{
    QWidget window;
    window.resize(400, 100);
    QWidget narrow{&window};
    narrow.setGeometry(0, 0, 60, 100);
    QPushButton button{QStringLiteral("Cancel"), &narrow};
    button.setGeometry({QPoint{20, 0}, button.sizeHint()});
    window.show();
    EXPECT_EQ(clippedTexts(window).size(), 1);
    narrow.resize(400, 100);
    EXPECT_TRUE(clippedTexts(window).isEmpty());
}

TEST(PartTooLow, IsFoundUnlessItScrolls)
{
    QWidget window;
    QWidget part{&window};
    auto* column = new QVBoxLayout{&part};
    auto* content = new QWidget;
    content->setMinimumHeight(200);
    column->addWidget(content);
    window.resize(300, 100);
    part.setGeometry(0, 0, 300, 100);
    window.show();
    EXPECT_EQ(partsTooLow(window).size(), 1);
    column->removeWidget(content);
    column->addWidget(makeScrolling(content));
    QCoreApplication::processEvents();
    EXPECT_TRUE(partsTooLow(window).isEmpty());
}

class EveryPage : public testing::TestWithParam<std::tuple<double, const char*>> {
protected:
    void SetUp() override
    {
        applyStyle(*qApp, Theme::Light, std::get<0>(GetParam()));
        speakToClerk(Language::of(QString::fromLatin1(std::get<1>(GetParam()))));
    }
    void TearDown() override
    {
        speakToClerk(Language::english());
        applyStyle(*qApp, Theme::Light);
    }
    static void openOn(ClerkDesk& desk)
    {
        SignedIn who = samples::signedIn();
        who.devices.camera.simulated = true;
        who.devices.reader.simulated = true;
        desk.open(who);
        const wording::DeskWords words = wording::desk();
        desk.displayModels(
            {Glyph::Models, words.modelsName, words.modelsReady, Tone::Good, {}}, {});
    }
};

INSTANTIATE_TEST_SUITE_P(
    AtEveryScale,
    EveryPage,
    testing::Combine(testing::Values(1.0, 1.5, 2.0), testing::Values("en", "zh-CN")));

TEST_P(EveryPage, ShowsItsTextsInFullBeforeTheFaceCheck)
{
    ClerkDesk desk{Policy{}};
    openOn(desk);
    desk.displayWaiting(12);
    expectNothingClipped(desk, "idle");
    const Error unreadable{ErrorCode::DocumentInvalid, "document.json: number: check character"};
    desk.display(ReadingCard{samples::session(), {}, samples::today(), unreadable});
    expectNothingClipped(desk, "card problem");
    OngoingVisit visit = samples::visit();
    visit.history = HolderHistory{2, 1, false};
    desk.displayReadAloud(ReadAloud::NoSound);
    desk.display(ChoosingNumber{visit, false, {}});
    expectNothingClipped(desk, "number");
    const Error taken{ErrorCode::DuplicateOrder, "mobile number: bound to entry 12"};
    desk.display(ChoosingNumber{visit, false, taken});
    expectNothingClipped(desk, "number taken");
    visit.card = samples::cardWithLongNames();
    desk.display(ChoosingNumber{visit, true, {}});
    expectNothingClipped(desk, "long name");
    desk.display(ReadingCompanion{samples::visit(), CompanionRole::PresentHolder, false, taken});
    expectNothingClipped(desk, "companion");
    desk.display(AskingConsent{samples::visit()});
    expectNothingClipped(desk, "consent");
    QTest::keyClick(&desk, Qt::Key_Escape);
    expectNothingClipped(desk, "cancel");
}

TEST_P(EveryPage, ShowsItsTextsInFullAtTheFirstRun)
{
    FirstRunForm form{QStringLiteral("/home/shop/.local/share/countersign/river-street")};
    form.display({false, wording::forError({ErrorCode::StoreReadOnly, "/home/shop: read-only"})});
    expectNothingClipped(form, "first run");
    OutletKeyPage page{samples::outletKey()};
    expectNothingClipped(page, "outlet key");
}

TEST_P(EveryPage, ShowsItsTextsInFullFromTheFaceCheckOn)
{
    ClerkDesk desk{Policy{}};
    openOn(desk);
    OngoingVisit visit = samples::visit();
    visit.consent = samples::consent(ConsentAnswer::Accepted);
    desk.display(CheckingFace{visit, {}});
    desk.showPicture(samples::frame());
    desk.ask(samples::acting(LivenessAction::TurnLeft, 1, 0.6));
    expectNothingClipped(desk, "turn left");
    desk.ask(samples::hindered(Cause::FaceCovered));
    expectNothingClipped(desk, "hindered");
    desk.display(CheckingFace{visit, Error{ErrorCode::CameraFailed, "/dev/video0: no picture"}});
    expectNothingClipped(desk, "camera failed");
    const Done registered = samples::done(Outcome::Registered, {});
    desk.display(Sealing{registered.record, Error{ErrorCode::StoreFull, "store: 0 bytes left"}});
    expectNothingClipped(desk, "sealing");
    desk.display(registered);
    desk.displaySlip(
        slipStateView(fail(ErrorCode::StorageFailed, "/home/shop/slips: No space left on device")));
    expectNothingClipped(desk, "registered");
    desk.display(samples::done(Outcome::ManagerNeeded, {Reason::FaceCheckFailed}));
    expectNothingClipped(desk, "manager needed");
    desk.display(samples::done(Outcome::Refused, {Reason::NotTheHolder}));
    expectNothingClipped(desk, "refused");
}

TEST_P(EveryPage, ShowsItsTextsInFullBesideAVisit)
{
    ClerkDesk desk{Policy{}};
    openOn(desk);
    QTest::keyClick(&desk, Qt::Key_F1);
    expectNothingClipped(desk, "help");
    QTest::keyClick(&desk, Qt::Key_Escape);
    const auto manager =
        std::make_shared<FakeApprover>(StaffMember{StaffName{"Wang Fang"}, Role::Manager});
    desk.display(samples::done(Outcome::ManagerNeeded, {Reason::MatchDoubtful}));
    QTest::keyClick(&desk, Qt::Key_F6);
    desk.refuseManager({ErrorCode::WrongPassword, {}});
    expectNothingClipped(desk, "manager signs in");
    desk.admitManager(manager);
    expectNothingClipped(desk, "review");
    QTest::keyClick(&desk, Qt::Key_Escape);
    desk.display(Idle{});
    desk.display(AskingConsent{samples::visit()});
    QTest::keyClick(&desk, Qt::Key_F6);
    desk.admitManager(manager);
    expectNothingClipped(desk, "other actions");
    SignInPage signIn;
    signIn.displayModels(
        {Glyph::Warning, wording::desk().modelsName, wording::desk().problem, Tone::Bad, {}},
        wording::forError({ErrorCode::ModelMissing, {}}).sentence);
    signIn.display({false, wording::forError({ErrorCode::WrongPassword, {}})});
    expectNothingClipped(signIn, "sign in");
    LockPage lock;
    lock.display(
        {QStringLiteral("Li Na"), false, wording::forError({ErrorCode::WrongPassword, {}})});
    expectNothingClipped(lock, "lock");
    DevicesPage devices;
    devices.display(samples::devicesInTrouble());
    expectNothingClipped(devices, "devices in trouble");
    devices.display(samples::devicesForPractice());
    expectNothingClipped(devices, "devices for practice");
    SimScanPanel scan;
    expectNothingClipped(scan, "scan the SIM");
}

/// Until every answer of the office that is under way has arrived.
void settle(LinkedOffice& at)
{
    for (int i = 0; i < 4; ++i) {
        Awaited awaited;
        bool answered = false;
        at.link.prove(awaited, EntryNumber{1}, [&](auto) { answered = true; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return answered; }, patienceMs));
    }
}

/// Beside the navigation, and scrolling as in the office.
void expectNothingClippedOn(OfficePage& page, FakeKeeping& office, const char* what)
{
    QWidget window;
    auto* row = new QHBoxLayout{&window};
    row->addSpacing(currentStyle().px(240));
    row->addWidget(makeScrolling(&page));
    page.open(office.link, samples::manager());
    page.enter();
    const auto* table = page.findChild<QTableWidget*>();
    EXPECT_TRUE(QTest::qWaitFor([&] { return table->rowCount() > 0; }, patienceMs)) << what;
    expectNothingClipped(window, what);
}

TEST_P(EveryPage, ShowsItsTextsInFullInTheLogAndBesidePeople)
{
    FakeKeeping office;
    office.log.anchors = std::vector<AnchorPlace>{
        {"/media/shop/stick/countersign", true, 4711, true, {}},
        {"/mnt/share", false, {}, false, "/mnt/share: no such folder"}};
    office.log.history = std::vector<LogEvent>{
        {EntryNumber{4711}, UtcMs{}, StaffName{"zhou"}, LogEventKind::NewEpoch, {}, "restored"}};
    office.people.people = {
        {{StaffName{"a-rather-long-sign-in-name"}, Role::Manager}, true, std::chrono::minutes{15}}};
    office.privacy.sheet->due = {{0, 100, 2000, 30000}, {7, 4, 5, 6}, {30, 7, 8, 9}};
    // Each belongs to the area that it is put into.
    expectNothingClippedOn(*new OfficeLogPage, office, "log");
    expectNothingClippedOn(*new OfficePeoplePage, office, "people");
    auto* people = new OfficePeoplePage;
    people->findChild<QPushButton*>("addPerson")->click();
    expectNothingClippedOn(*people, office, "somebody new");
    expectNothingClippedOn(*new OfficePrivacyPage, office, "privacy");
}

TEST_P(EveryPage, ShowsItsTextsInFullInTheOffice)
{
    LinkedOffice at;
    at.office.visits = samples::officeVisits(300, samples::today());
    at.office.waiting = {
        samples::waitingVisit(90, Reason::MatchDoubtful, samples::afternoonOf(samples::today())),
        samples::waitingVisit(91, Reason::ConsentDeclined, samples::afternoonOf(samples::today()))};
    at.office.sheet = samples::daySheet(40, 2, false);
    OfficeDesk desk{Policy{}};
    desk.open(at.link, samples::manager());
    desk.show();
    desk.activateWindow();
    auto* day = desk.findChild<OfficeDayPage*>();
    day->showDays({samples::today(), samples::today()});
    settle(at);
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(&desk, key, with);
        settle(at);
    };
    expectNothingClipped(desk, "day");
    day->findChild<QLineEdit*>("filter")->setText("nobody of this name");
    expectNothingClipped(desk, "nothing found");
    press(Qt::Key_Escape);
    press(Qt::Key_F4);
    expectNothingClipped(desk, "charts");
    press(Qt::Key_F4);
    press(Qt::Key_F1);
    expectNothingClipped(desk, "office help");
    press(Qt::Key_F1);
    press(Qt::Key_Return);
    expectNothingClipped(desk, "record, hidden");
    desk.findChild<QRadioButton*>("complaint")->setChecked(true);
    press(Qt::Key_Return);
    expectNothingClipped(desk, "record, shown");
    press(Qt::Key_2, Qt::ControlModifier);
    expectNothingClipped(desk, "review");
    press(Qt::Key_Return);
    for (auto* box : desk.findChildren<QCheckBox*>())
        box->setChecked(true);
    expectNothingClipped(desk, "decision");
    press(Qt::Key_3, Qt::ControlModifier);
    expectNothingClipped(desk, "close, but visits wait");
    at.office.sheet = samples::daySheet(40, 0, true);
    press(Qt::Key_F5);
    expectNothingClipped(desk, "closed day");
    press(Qt::Key_F9);
    expectNothingClipped(desk, "reopen");
    at.office.problem = Error{ErrorCode::StorageFailed, "ledger.sqlite: disk I/O error"};
    press(Qt::Key_1, Qt::ControlModifier);
    expectNothingClipped(desk, "problem");
}

} // namespace
} // namespace countersign
