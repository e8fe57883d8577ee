#include "ui/qr_code.h"

#include <QPainter>
#include <QPainterPath>
#include <qrencode.h>

#include <cmath>
#include <memory>

namespace countersign {
namespace {

constexpr int quietZone = 4; ///< modules on each side, ISO/IEC 18004 section 6.3.8

} // namespace

Result<QrCode> QrCode::create(const std::string& text)
{
    if (text.empty() || text.find('\0') != std::string::npos)
        return fail(ErrorCode::BadInput, "QR code: nothing to encode, or a zero byte in it");
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made{
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free};
    if (!made)
        return fail(
            ErrorCode::BadInput, "QR code: cannot hold " + std::to_string(text.size()) + " bytes");
    const auto modules =
        static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
    std::vector<bool> dark(modules);
    for (std::size_t i = 0; i < modules; ++i)
        dark[i] = (made->data[i] & 1U) != 0; // the other bits say what a module is for
    return QrCode{made->width, std::move(dark)};
}

bool QrCode::isDark(int column, int row) const
{
    return dark_[static_cast<std::size_t>(row * side_ + column)];
}

void paintQrCode(QPainter& painter, const QrCode& code, const QRectF& square)
{
    const double exact = std::min(square.width(), square.height()) / (code.side() + 2 * quietZone);
    const double module = std::max(std::floor(exact), 1.0);
    const double left = std::round(square.center().x() - module * code.side() / 2);
    const double top = std::round(square.center().y() - module * code.side() / 2);
    // One path for all of it: drawn one by one, neighbours show hairlines between them in a PDF.
    QPainterPath dark;
    dark.setFillRule(Qt::WindingFill);
    for (int row = 0; row < code.side(); ++row)
        for (int column = 0; column < code.side(); ++column)
            if (code.isDark(column, row))
                dark.addRect(left + column * module, top + row * module, module, module);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.fillRect(square, Qt::white);
    painter.fillPath(dark, Qt::black);
    painter.restore();
}

} // namespace countersign
