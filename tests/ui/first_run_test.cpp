#include "support/patience.h"

#include "ui/clerk_language.h"
#include "ui/first_run_form.h"
#include "ui/first_run_window.h"
#include "ui/outlet_key_page.h"
#include "ui/wording_first_run.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

const OutletKey key{"countersign/river-street/0badcafe", "countersign/river-street+1234abcd+AAAA"};

struct Made {
    std::string outlet, manager, managerPassword, clerk, clerkPassword;
};

struct FirstRun : testing::Test {
    FirstRun()
    {
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    Result<OutletKey> create(const NewOutlet& wanted)
    {
        made = {
            wanted.outlet,
            wanted.manager.name.value(),
            std::string{textOf(wanted.manager.password.view())},
            wanted.clerk ? wanted.clerk->name.value() : std::string{},
            wanted.clerk ? std::string{textOf(wanted.clerk->password.view())} : std::string{}};
        return answer;
    }
    void type(const char* field, const char* text)
    {
        auto* edit = window.findChild<QLineEdit*>(field);
        ASSERT_NE(edit, nullptr) << field;
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
    void typeEverything()
    {
        type("outletName", "River Street");
        type("managerName", "zhou");
        type("managerPassword", "tea under the bridge");
        type("managerAgain", "tea under the bridge");
    }
    void pressEnter() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }
    /// The sentence on the form, where there is one in sight.
    [[nodiscard]] QString problem() const
    {
        for (const QLabel* const label : window.findChildren<QLabel*>("problemSentence"))
            if (label->isVisible()) return label->text();
        return {};
    }
    [[nodiscard]] QString focus() const { return QApplication::focusWidget()->objectName(); }

    std::optional<Made> made;
    Result<OutletKey> answer{key};
    FirstRunWindow window{"/srv/countersign", Language::english(), [this](NewOutlet wanted) {
                              return create(wanted);
                          }};
};

TEST_F(FirstRun, MakesTheOutletWithTheKeyboardAlone)
{
    EXPECT_EQ(focus(), "outletName");
    QTest::keyClicks(QApplication::focusWidget(), "River Street");
    for (const char* const next : {"zhou", "tea under the bridge", "tea under the bridge"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), next);
    }
    pressEnter();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window.findChild<OutletKeyPage*>() != nullptr; }, patienceMs));
    EXPECT_EQ(made->outlet, "River Street");
    EXPECT_EQ(made->manager, "zhou");
    EXPECT_EQ(made->managerPassword, "tea under the bridge");
    EXPECT_TRUE(made->clerk.empty());
    QSignalSpy finished{&window, &FirstRunWindow::finished};
    pressEnter();
    EXPECT_EQ(finished.count(), 1);
}

TEST_F(FirstRun, MakesAClerkWhereOneIsGiven)
{
    typeEverything();
    type("clerkName", "wu");
    type("clerkPassword", "seven green ladders");
    type("clerkAgain", "seven green ladders");
    pressEnter();
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.has_value(); }, patienceMs));
    EXPECT_EQ(made->clerk, "wu");
    EXPECT_EQ(made->clerkPassword, "seven green ladders");
}

TEST_F(FirstRun, SaysWhatIsMissingAndGoesThere)
{
    pressEnter();
    EXPECT_EQ(problem(), wording::firstRun().noOutlet);
    EXPECT_EQ(focus(), "outletName");
    type("outletName", "River Street");
    pressEnter();
    EXPECT_EQ(problem(), wording::firstRun().noName);
    EXPECT_EQ(focus(), "managerName");
    type("managerName", "zhou");
    pressEnter();
    EXPECT_EQ(problem(), wording::firstRun().noPassword);
    type("managerPassword", "short");
    pressEnter();
    EXPECT_EQ(problem(), wording::forPasswordFault(PasswordFault::TooShort));
    type("managerPassword", "tea under the bridge");
    type("managerAgain", "tea under the bridges");
    pressEnter();
    EXPECT_EQ(problem(), wording::firstRun().notAgain);
    EXPECT_EQ(focus(), "managerAgain");
    EXPECT_FALSE(made.has_value());
}

TEST_F(FirstRun, AsksForAnotherNameForTheClerk)
{
    typeEverything();
    type("clerkName", "zhou");
    pressEnter();
    EXPECT_EQ(problem(), wording::firstRun().sameName);
    EXPECT_EQ(focus(), "clerkName");
}

TEST_F(FirstRun, LetsSomebodyTryAgainAfterAnErrorWithoutThePasswordsInSight)
{
    answer = fail(ErrorCode::StoreReadOnly, "/srv/countersign: Permission denied");
    typeEverything();
    pressEnter();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !problem().isEmpty(); }, patienceMs));
    EXPECT_EQ(problem(), wording::forError(answer.error()).sentence);
    EXPECT_EQ(window.findChild<QLineEdit*>("outletName")->text(), "River Street");
    EXPECT_TRUE(window.findChild<QLineEdit*>("managerPassword")->text().isEmpty());
    EXPECT_TRUE(window.findChild<QLineEdit*>("managerAgain")->text().isEmpty());
    EXPECT_TRUE(window.findChild<QPushButton*>("setUpButton")->isEnabled());
}

TEST(OutletKeyPageTest, WritesTheKeyToTheChosenFile)
{
    const QTemporaryDir folder;
    OutletKeyPage page{key};
    page.show();
    QTest::mouseClick(page.findChild<QPushButton*>("saveKey"), Qt::LeftButton);
    auto* dialog = page.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    emit dialog->fileSelected(folder.filePath("key.txt"));
    QFile file{folder.filePath("key.txt")};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray::fromStdString(key.publicKey + '\n'));
}

TEST(OutletKeyPageTest, SaysWhyItCannotBeWritten)
{
    OutletKeyPage page{key};
    page.show();
    QTest::mouseClick(page.findChild<QPushButton*>("saveKey"), Qt::LeftButton);
    emit page.findChild<QFileDialog*>()->fileSelected("/nowhere/at/all/key.txt");
    const auto* sentence = page.findChild<QLabel*>("problemSentence");
    ASSERT_NE(sentence, nullptr);
    EXPECT_TRUE(sentence->isVisible());
}

} // namespace
} // namespace countersign
