#include "support/patience.h"

#include "ui/voice.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

const QString table = QStringLiteral(
    "Pty Language       Age/Gender VoiceName          File                 Other Languages\n"
    " 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn    (zh-cmn 5)(zh "
    "5)\n"
    " 5  zh              --/M      chinese-mb-cn1     mb/mb-cn1            \n"
    " 2  en-gb           --/M      English_(Great_Britain) gmw/en          (en 2)\n"
    " 5  yue             --/M      Chinese_(Cantonese) sit/yue             (zh-yue 5)(zh 8)\n");

/// A program in the place of espeak-ng: lists the table's voices; what it is to say it writes into
/// a file, and complains as that does without a sound card.
class FakeProgram {
public:
    FakeProgram()
    {
        QFile list{folder.filePath("voices")};
        EXPECT_TRUE(list.open(QIODevice::WriteOnly));
        list.write(table.toUtf8());
        QFile script{path()};
        EXPECT_TRUE(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\ncd \"$(dirname \"$0\")\"\n"
                     "[ \"$1\" = --voices ] && exec cat voices\n"
                     "echo \"$@\" >>said; cat >>said\n"
                     "echo 'error: No such file or directory' >&2\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QString path() const { return folder.filePath("speaks"); }
    [[nodiscard]] QString said() const
    {
        QFile file{folder.filePath("said")};
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
    }
    QTemporaryDir folder;
};

TEST(Voice, FindsTheBestVoiceOfEachLanguage)
{
    const auto voices = voicesIn(table);
    EXPECT_EQ(voices.value("zh"), "cmn"); // not the one that needs mbrola, and not Cantonese
    EXPECT_EQ(voices.value("en"), "en-gb");
    EXPECT_FALSE(voices.contains("fr"));
    EXPECT_TRUE(voicesIn(QStringLiteral("no table at all")).isEmpty());
}

TEST(Voice, SpeaksNothingWithoutItsProgram)
{
    Voice voice{QStringLiteral("/nowhere/espeak-ng")};
    QSignalSpy ready{&voice, &Speaker::ready};
    voice.begin();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.count() > 0; }, patienceMs));
    EXPECT_FALSE(voice.speaks(Language::chinese()));
    voice.say(QStringLiteral("nobody hears this"), Language::chinese());
}

TEST(Voice, SaysTheWordsThroughAPipeAndTellsWhenNothingIsHeard)
{
    const FakeProgram program;
    Voice voice{program.path()};
    QSignalSpy ready{&voice, &Speaker::ready};
    QSignalSpy unheard{&voice, &Speaker::unheard};
    voice.begin();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.count() > 0; }, patienceMs));
    EXPECT_TRUE(voice.speaks(Language::chinese()));
    EXPECT_TRUE(voice.speaks(Language::english()));
    voice.say(QStringLiteral("请看镜头"), Language::chinese());
    ASSERT_TRUE(QTest::qWaitFor([&] { return unheard.count() > 0; }, patienceMs));
    EXPECT_EQ(program.said(), QStringLiteral("-v cmn -s 150 --stdin\n请看镜头"));
}

} // namespace
} // namespace countersign
