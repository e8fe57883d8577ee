#pragma once

#include "support/patience.h"

#include "ui/fake_office.h"
#include "ui/office_day_page.h"
#include "ui/office_desk.h"
#include "ui/samples.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {

/// A manager at their desk, with two visits that wait and a day that adds up.
struct OfficePages : testing::Test {
    OfficePages()
    {
        const UtcMs noon = samples::afternoonOf(samples::today());
        at.office.visits = samples::officeVisits(20, samples::today());
        at.office.waiting = {
            samples::waitingVisit(90, Reason::MatchDoubtful, noon - std::chrono::hours{30}),
            samples::waitingVisit(95, Reason::ConsentDeclined, noon - std::chrono::hours{2})};
        at.office.sheet = samples::daySheet(20, 0, false);
        desk.open(at.link, samples::manager());
        desk.resize(1366, 768);
        desk.show();
        desk.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&desk));
        desk.findChild<OfficeDayPage*>()->showDays({samples::today(), samples::today()});
        EXPECT_TRUE(soon([&] { return at.office.timesAsked("holders") > 0; }));
        settle();
        desk.takeKeyboard();
    }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), with);
    }
    [[nodiscard]] static bool soon(const std::function<bool()>& is)
    {
        return QTest::qWaitFor(is, patienceMs);
    }
    /// Until every answer that is under way has arrived.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            bool answered = false;
            at.link.prove(last, EntryNumber{1}, [&](auto) { answered = true; });
            EXPECT_TRUE(soon([&] { return answered; }));
        }
    }
    void goTo(int section)
    {
        press(Qt::Key_0 + section, Qt::ControlModifier);
        settle();
    }
    [[nodiscard]] bool sees(const QString& words) const
    {
        for (const auto* label : desk.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    /// Also what is out of sight.
    [[nodiscard]] bool holds(const QString& words) const
    {
        for (const auto* label : desk.findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
        return false;
    }
    [[nodiscard]] QPushButton& primary() const
    {
        return *desk.findChild<QPushButton*>("primaryButton");
    }
    [[nodiscard]] QPushButton& button(const char* name) const
    {
        return *desk.findChild<QPushButton*>(name);
    }
    void tick(const char* reason) { desk.findChild<QCheckBox*>(reason)->setChecked(true); }
    void openRecord()
    {
        press(Qt::Key_Return);
        settle();
    }
    void openReview()
    {
        goTo(2);
        press(Qt::Key_Return);
        settle();
    }

    LinkedOffice at;
    Awaited last;
    OfficeDesk desk{Policy{}};
};

} // namespace countersign
