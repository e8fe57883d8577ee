#pragma once

#include "support/patience.h"

#include "ui/fake_keeping.h"
#include "ui/samples.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {

/// A page of the office with offices behind it that do what a test says.
template <class Page>
struct Keeping : testing::Test {
    void come()
    {
        page.open(office.link, samples::signedIn());
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        page.enter();
        page.takeKeyboard();
    }
    template <class Condition>
    [[nodiscard]] bool soon(Condition condition)
    {
        return QTest::qWaitFor(condition, patienceMs);
    }
    [[nodiscard]] bool sees(const QString& words) const
    {
        for (const QLabel* label : page.template findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    [[nodiscard]] bool seesSoon(const QString& words)
    {
        return soon([&] { return sees(words); });
    }
    void click(const char* button)
    {
        auto* found = page.template findChild<QPushButton*>(button);
        ASSERT_NE(found, nullptr) << button;
        ASSERT_TRUE(found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void type(const char* field, const char* text)
    {
        auto* edit = page.template findChild<QLineEdit*>(field);
        ASSERT_NE(edit, nullptr) << field;
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] bool canClick(const char* button) const
    {
        return page.template findChild<QPushButton*>(button)->isEnabled();
    }
    [[nodiscard]] QTableWidget& table() const { return *page.template findChild<QTableWidget*>(); }

    FakeKeeping office;
    Page page;
};

} // namespace countersign
