#include "ui/slip_printing.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// Paper up to this width comes from a roll, and is cut where the slip ends.
constexpr double rollUpToMm = 90;
constexpr double rollMarginMm = 4;
constexpr double sheetMarginMm = 10;

QSizeF paperMm(const QPagedPaintDevice& device)
{
    return device.pageLayout().fullRect(QPageLayout::Millimeter).size();
}

void fitPaper(QPagedPaintDevice& device, const SlipView& view)
{
    const bool roll = paperMm(device).width() <= rollUpToMm;
    const double margin = roll ? rollMarginMm : sheetMarginMm;
    // What a printer cannot do it refuses, and then keeps its own margins or length.
    device.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    if (!roll) return;
    const double unitsPerMm = device.logicalDpiX() / 25.4;
    const QMarginsF margins = device.pageLayout().margins(QPageLayout::Millimeter);
    const double height = slipHeight(device, device.width(), view) / unitsPerMm + 1;
    device.setPageSize(QPageSize{
        QSizeF{paperMm(device).width(), height + margins.top() + margins.bottom()},
        QPageSize::Millimeter,
        QStringLiteral("slip"),
        QPageSize::ExactMatch});
}

bool paintOn(QPagedPaintDevice& device, const SlipView& view)
{
    fitPaper(device, view);
    QPainter painter;
    if (!painter.begin(&device)) return false;
    paintSlip(painter, QRectF(0, 0, device.width(), device.height()), view);
    if (!painter.end()) return false;
    const auto* printer = dynamic_cast<const QPrinter*>(&device);
    return printer == nullptr || (printer->printerState() != QPrinter::Error &&
                                  printer->printerState() != QPrinter::Aborted);
}

Result<void> makeFolder(const fs::path& folder)
{
    std::error_code error;
    if (fs::is_directory(folder, error)) return {};
    fs::create_directories(folder, error);
    if (!error) fs::permissions(folder, fs::perms::owner_all, error);
    if (error) return fail(ErrorCode::StorageFailed, folder.string() + ": " + error.message());
    return {};
}

/// Errors: StorageFailed naming the file.
Result<QString> savePdf(const fs::path& folder, const SlipView& view)
{
    if (const auto made = makeFolder(folder); !made) return fail(made.error());
    const QString name =
        QStringLiteral("slip-%1.pdf").arg(qulonglong{view.entry.value()}, 6, 10, QLatin1Char{'0'});
    const fs::path path = folder / name.toStdString();
    const QString shown = QString::fromStdString(path.string());
    QSaveFile file{shown};
    const auto failed = [&] {
        return fail(
            ErrorCode::StorageFailed, path.string() + ": " + file.errorString().toStdString());
    };
    if (!file.open(QIODevice::WriteOnly)) return failed();
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return failed();
    {
        QPdfWriter pdf{&file};
        pdf.setTitle(name);
        pdf.setCreator(QStringLiteral("Countersign"));
        pdf.setPageSize(QPageSize{QPageSize::A5});
        if (!paintOn(pdf, view)) return failed();
    }
    if (!file.commit()) return failed();
    return shown;
}

Result<SlipDelivery>
deliver(const fs::path& folder, std::optional<NamedPrinter> printer, const SlipView& view)
{
    if (printer && paintOn(*printer->device, view)) return SlipDelivery{printer->name, {}};
    auto file = savePdf(folder, view);
    if (!file) return fail(file.error());
    return SlipDelivery{printer ? printer->name : QString{}, *file};
}

} // namespace

std::optional<NamedPrinter> defaultPrinter()
{
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    if (info.isNull()) return std::nullopt;
    auto printer = std::make_unique<QPrinter>(info, QPrinter::HighResolution);
    if (!printer->isValid()) return std::nullopt;
    printer->setDocName(QStringLiteral("slip"));
    const QString description = info.description();
    return NamedPrinter{
        description.isEmpty() ? info.printerName() : description, std::move(printer)};
}

SlipPrinting::SlipPrinting(fs::path folder, FindPrinter find, QObject* parent)
    : QObject{parent}, folder_{std::move(folder)}, find_{std::move(find)}
{
}

void SlipPrinting::print(const SlipView& view)
{
    worker_.post([this, view](const std::stop_token&) {
        SlipEnding ending{view.entry, deliver(folder_, find_(), view)};
        QMetaObject::invokeMethod(
            this,
            [this, ending = std::move(ending)] { emit finished(ending); },
            Qt::QueuedConnection);
    });
}

} // namespace countersign
