#include "support/patience.h"

#include "ui/slip_printing.h"
#include "ui/slip_samples.h"
#include "ui/slip_view.h"

#include <QBuffer>
#include <QFile>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

std::optional<NamedPrinter> noPrinter() { return std::nullopt; }

/// A printer whose paper is a buffer.
struct Printer {
    explicit Printer(const QSizeF& millimetres) : paperMm{millimetres}
    {
        buffer.open(QIODevice::WriteOnly);
    }
    std::optional<NamedPrinter> operator()()
    {
        auto device = std::make_unique<QPdfWriter>(&buffer);
        device->setPageSize(QPageSize{paperMm, QPageSize::Millimeter});
        return NamedPrinter{QStringLiteral("Counter printer"), std::move(device)};
    }
    QSizeF paperMm;
    QBuffer buffer;
};

/// One that a painter cannot begin on.
class BrokenPrinter : public QPdfWriter {
public:
    using QPdfWriter::QPdfWriter;
    [[nodiscard]] QPaintEngine* paintEngine() const override { return nullptr; }
};

std::optional<NamedPrinter> brokenPrinter()
{
    static QBuffer nowhere;
    return NamedPrinter{
        QStringLiteral("Counter printer"), std::make_unique<BrokenPrinter>(&nowhere)};
}

/// Qt says that a painter could not begin; that is what the test is about.
struct QuietQt {
    QuietQt() = default;
    ~QuietQt() { qInstallMessageHandler(before); }
    QuietQt(const QuietQt&) = delete;
    QuietQt& operator=(const QuietQt&) = delete;
    QtMessageHandler before{
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {})};
};

struct Printing {
    Result<SlipDelivery>
    print(SlipPrinting::FindPrinter find, Outcome outcome = Outcome::Registered)
    {
        SlipPrinting printing{folder(), std::move(find)};
        std::optional<SlipEnding> ended;
        QObject::connect(
            &printing, &SlipPrinting::finished, &printing, [&ended](const SlipEnding& ending) {
                ended = ending;
            });
        QSignalSpy finished{&printing, &SlipPrinting::finished};
        printing.print(samples::slip(outcome, {}));
        if (!finished.wait(patienceMs)) return fail(ErrorCode::Cancelled, "never finished");
        EXPECT_EQ(ended->entry, EntryNumber{217});
        return ended->delivery;
    }
    [[nodiscard]] fs::path folder() const { return fs::path{dir.path().toStdString()} / "slips"; }
    [[nodiscard]] fs::path file() const { return folder() / "slip-000217.pdf"; }
    QTemporaryDir dir;
};

QByteArray read(const fs::path& path)
{
    QFile file{QString::fromStdString(path.string())};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

qsizetype pagesOf(const QByteArray& pdf)
{
    static const QRegularExpression page{QStringLiteral("/Type\\s*/Page\\b")};
    return QString::fromLatin1(pdf).count(page);
}

/// Width and height of a PDF's page in millimetres.
QSizeF pageMm(const QByteArray& pdf)
{
    static const QRegularExpression box{QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]")};
    const auto found = box.match(QString::fromLatin1(pdf));
    return QSizeF{found.captured(1).toDouble(), found.captured(2).toDouble()} * 25.4 / 72;
}

TEST(SlipPrinting, SavesOnePageWhereThereIsNoPrinter)
{
    Printing at;
    const auto delivery = at.print(noPrinter);
    ASSERT_TRUE(delivery) << delivery.error().detail;
    EXPECT_TRUE(delivery->printer.isEmpty());
    EXPECT_EQ(delivery->file.toStdString(), at.file().string());
    const QByteArray pdf = read(at.file());
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_EQ(pagesOf(pdf), 1);
    EXPECT_NEAR(pageMm(pdf).width(), 148, 1);
}

TEST(SlipPrinting, LetsNobodyElseReadTheFile)
{
    Printing at;
    ASSERT_TRUE(at.print(noPrinter));
    EXPECT_EQ(fs::status(at.file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(fs::status(at.folder()).permissions(), fs::perms::owner_all);
}

TEST(SlipPrinting, ReplacesAnOlderSlipOfTheSameEntry)
{
    Printing at;
    ASSERT_TRUE(at.print(noPrinter));
    fs::resize_file(at.file(), 10);
    fs::permissions(at.file(), fs::perms::all);
    ASSERT_TRUE(at.print(noPrinter));
    EXPECT_GT(fs::file_size(at.file()), 1000U);
    EXPECT_EQ(fs::status(at.file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(std::distance(fs::directory_iterator{at.folder()}, {}), 1); // nothing half-written
}

TEST(SlipPrinting, PrintsWhereThereIsAPrinterAndKeepsNoFile)
{
    Printing at;
    Printer printer{{210, 297}};
    const auto delivery = at.print(std::ref(printer));
    ASSERT_TRUE(delivery);
    EXPECT_EQ(delivery->printer, "Counter printer");
    EXPECT_TRUE(delivery->file.isEmpty());
    EXPECT_FALSE(fs::exists(at.folder()));
    EXPECT_EQ(pagesOf(printer.buffer.data()), 1);
}

TEST(SlipPrinting, CutsARollWhereTheSlipEnds)
{
    Printing at;
    Printer shortRoll{{80, 60}};
    Printer longRoll{{80, 3000}};
    ASSERT_TRUE(at.print(std::ref(shortRoll)));
    ASSERT_TRUE(at.print(std::ref(longRoll)));
    const QSizeF page = pageMm(shortRoll.buffer.data());
    EXPECT_NEAR(page.width(), 80, 1);
    EXPECT_GT(page.height(), 150);
    EXPECT_LT(page.height(), 350);
    EXPECT_NEAR(page.height(), pageMm(longRoll.buffer.data()).height(), 1);
    EXPECT_EQ(pagesOf(shortRoll.buffer.data()), 1);
}

TEST(SlipPrinting, SavesWhatThePrinterDoesNotTake)
{
    Printing at;
    const QuietQt quiet;
    const auto delivery = at.print(brokenPrinter);
    ASSERT_TRUE(delivery);
    EXPECT_EQ(delivery->printer, "Counter printer");
    EXPECT_EQ(delivery->file.toStdString(), at.file().string());
    EXPECT_TRUE(read(at.file()).startsWith("%PDF"));
}

TEST(SlipPrinting, SaysWhyItCouldNotSave)
{
    Printing at;
    std::ofstream{at.folder()} << "a file where the folder should be";
    const auto delivery = at.print(noPrinter);
    ASSERT_FALSE(delivery);
    EXPECT_EQ(delivery.error().code, ErrorCode::StorageFailed);
    EXPECT_NE(delivery.error().detail.find("slips"), std::string::npos);
}

TEST(SlipPrinting, NamesNobodyInTheFile)
{
    Printing at;
    ASSERT_TRUE(at.print(noPrinter));
    const QByteArray pdf = read(at.file());
    const auto title = pdf.indexOf("/Title");
    ASSERT_GE(title, 0);
    EXPECT_FALSE(pdf.contains("138 0013 8000"));
    EXPECT_FALSE(pdf.contains("110101"));
}

} // namespace
} // namespace countersign
