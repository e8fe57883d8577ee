#pragma once

#include "support/patience.h"

#include "ui/main_window.h"
#include "ui/samples.h"
#include "ui/wording.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {

/// Has a Chinese voice and no other one, and makes no noise.
class QuietSpeaker : public Speaker {
public:
    void begin() override { emit ready(); }
    bool speaks(const Language& language) const override { return language == Language::chinese(); }
    void say(const QString&, const Language&) override {}
    void fallSilent() override {}
};

/// Somebody at the keyboard.
struct Desktop {
    explicit Desktop(StationLink::OpenDoor door)
        : window{MainWindowOptions{
              .openDoor = std::move(door),
              .policy = {},
              .clerk = {},
              .password = {},
              .speaker = std::make_unique<QuietSpeaker>()}}
    {
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const char* text)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
    }
    /// Whether a label with these words comes into sight.
    [[nodiscard]] bool seesSoon(const QString& words)
    {
        return QTest::qWaitFor([&] { return sees(words); }, patienceMs);
    }
    [[nodiscard]] bool sees(const QString& words) const
    {
        for (const auto* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    void signIn(const char* password = "open sesame")
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return sees(wording::desk().modelsReady); }, patienceMs));
        type("clerk");
        press(Qt::Key_Return);
        type(password);
        press(Qt::Key_Return);
    }
    void readCard()
    {
        EXPECT_TRUE(seesSoon(wording::card().idleTitle));
        press(Qt::Key_Return);
    }
    void chooseNumber()
    {
        EXPECT_TRUE(seesSoon(wording::number().title));
        EXPECT_TRUE(sees(QStringLiteral("样本甲")));
        const auto* goOn = window.findChild<QPushButton*>("primaryButton");
        // Not before the log has said what it knows of the holder.
        EXPECT_TRUE(QTest::qWaitFor([&] { return goOn->isEnabled(); }, patienceMs));
        type("13800138000");
        press(Qt::Key_Return);
        type("89860000000000000019");
        press(Qt::Key_Return); // as a scanner does
    }
    void answer(Qt::Key key)
    {
        EXPECT_TRUE(seesSoon(wording::consent().title));
        press(key);
    }
    void comeToTheFaceCheck()
    {
        signIn();
        readCard();
        chooseNumber();
        answer(Qt::Key_A);
    }

    MainWindow window;
};

} // namespace countersign
