#include "ui/style.h"

#include <QApplication>
#include <gtest/gtest.h>

namespace {

/// What Qt warns of is a mistake in the window, except where the offscreen platform says only that
/// it is not a real one.
void judgeQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtDebugMsg || type == QtInfoMsg) return;
    if (message.startsWith(QLatin1String{"This plugin does not support"})) return;
    if (message.startsWith(QLatin1String{"QStandardPaths: "})) return; // no XDG_RUNTIME_DIR
    ADD_FAILURE() << "Qt: " << message.toStdString();
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication app{argc, argv};
    qInstallMessageHandler(judgeQtMessage);
    countersign::applyStyle(app, countersign::Theme::Light);
    return RUN_ALL_TESTS();
}
