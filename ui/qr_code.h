#pragma once

#include "base/result.h"

#include <string>
#include <vector>

class QPainter;
class QRectF;

namespace countersign {

/// A QR code (ISO/IEC 18004): a square of dark and light modules, the quiet zone not counted.
class QrCode {
public:
    /// `text` as bytes, with error correction M: 15 % of it may be lost to a fold or a stain.
    /// Errors: BadInput when there is nothing to encode, or more than the largest code holds.
    [[nodiscard]] static Result<QrCode> create(const std::string& text);

    [[nodiscard]] int side() const { return side_; }
    [[nodiscard]] bool isDark(int column, int row) const;

private:
    QrCode(int side, std::vector<bool> dark) : side_{side}, dark_{std::move(dark)} {}
    int side_;
    std::vector<bool> dark_; // row by row
};

/// Draws the code black on white into `square`, with the quiet zone of four modules that readers
/// need. All modules are equally large and begin on whole units of the painter, so that a coarse
/// printer does not round some of them away.
void paintQrCode(QPainter& painter, const QrCode& code, const QRectF& square);

} // namespace countersign
