#include "ui/slip_pictures.h"

#include "ui/slip_samples.h"

#include <QDir>
#include <QImage>
#include <QPainter>

#include <cmath>
#include <iostream>

namespace countersign {
namespace {

constexpr double unitsPerMm = 8; ///< a receipt printer's

struct Paper {
    const char* name;
    double widthMm;
    double heightMm; ///< 0: as long as the slip
    double marginMm;
};

void paint(const QDir& folder, const QString& name, const Paper& paper, const SlipView& view)
{
    const auto units = [](double mm) { return static_cast<int>(std::lround(mm * unitsPerMm)); };
    QImage image{units(paper.widthMm), units(200), QImage::Format_RGB32};
    const auto prepare = [&image] {
        image.setDotsPerMeterX(static_cast<int>(unitsPerMm * 1000));
        image.setDotsPerMeterY(static_cast<int>(unitsPerMm * 1000));
        image.fill(Qt::white);
    };
    prepare();
    const double margin = units(paper.marginMm);
    const double width = image.width() - 2 * margin;
    const double height = paper.heightMm > 0 ? units(paper.heightMm) - 2 * margin
                                             : std::ceil(slipHeight(image, width, view)) + 1;
    image = QImage{image.width(), static_cast<int>(height + 2 * margin), QImage::Format_RGB32};
    prepare();
    QPainter painter{&image};
    paintSlip(painter, {margin, margin, width, height}, view);
    painter.end();
    const QString file = folder.filePath(
        name + QLatin1Char{'-'} + QLatin1String{paper.name} + QStringLiteral(".png"));
    if (!image.save(file)) std::cerr << "cannot write " << file.toStdString() << '\n';
}

} // namespace

void paintSlipPictures(const QDir& folder)
{
    constexpr Paper receipt{"80mm", 80, 0, 4};
    constexpr Paper a5{"a5", 148, 210, 10};
    const SlipView registered = samples::slip(Outcome::Registered, {});
    const SlipView refused = samples::slip(Outcome::Refused, {Reason::NotTheHolder});
    const SlipView manager = samples::slip(Outcome::ManagerNeeded, {Reason::MatchDoubtful}, true);
    const std::pair<QString, const SlipView&> slips[]{
        {QStringLiteral("registered"), registered},
        {QStringLiteral("refused"), refused},
        {QStringLiteral("manager"), manager}};
    for (const auto& [name, view] : slips)
        for (const Paper& paper : {receipt, a5}) {
            paint(folder, QStringLiteral("slip-%1-zh").arg(name), paper, view);
            paint(
                folder,
                QStringLiteral("slip-%1-en").arg(name),
                paper,
                samples::inTheOtherOrder(view));
        }
    paint(folder, QStringLiteral("slip-registered-zh"), {"58mm", 58, 0, 5}, registered);
    paint(folder, QStringLiteral("slip-registered-zh"), {"a6", 105, 148, 5}, registered);
    paint(folder, QStringLiteral("slip-registered-zh"), {"a4", 210, 297, 15}, registered);
}

} // namespace countersign
