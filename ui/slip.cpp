#include "ui/slip.h"

#include "ui/qr_code.h"
#include "ui/slip_column.h"
#include "ui/slip_marks.h"

#include <QPainter>

#include <algorithm>

namespace countersign {
namespace {

/// A receipt is narrower than this, and is one column in black: receipt printers have no grey.
constexpr double receiptBelowMm = 90;
constexpr double receiptDesignMm = 72; ///< what 80 mm paper leaves to print on
constexpr double sheetDesignMm = 128;  ///< what A5 leaves
constexpr double smallestScale = 0.6;

struct Types {
    PaperTypes title;
    PaperTypes word;
    PaperTypes text;
    PaperTypes heading;
    PaperTypes value;
    PaperType number;
    PaperTypes band;
};

Types typesOf(bool receipt)
{
    const QColor quiet = receipt ? QColor{Qt::black} : QColor{0x4A, 0x4F, 0x57};
    const double large = receipt ? 1 : 1.15;
    const auto pair = [&](double first, bool bold, double second) {
        return PaperTypes{{first * large, bold}, {second * large, false, quiet}};
    };
    return {
        .title = pair(12, true, 8.5),
        .word = pair(22, true, 10),
        .text = pair(9, false, 7.5),
        .heading = pair(10, true, 7.5),
        .value = pair(10, true, 7.5),
        .number = {receipt ? 27.0 : 34.0, true},
        .band = pair(10, true, 8)};
}

/// One drawing, or one measuring, of a slip.
class Slip {
public:
    Slip(
        const QPaintDevice& device,
        QPainter* painter,
        const SlipView& view,
        bool receipt,
        double scale)
        : view_{view}, receipt_{receipt}, types_{typesOf(receipt)}, column_{device, painter, scale}
    {
    }

    /// Returns where it ends.
    double set(double left, double top, double width)
    {
        column_.place(left, top, width);
        setBand();
        setHead();
        if (receipt_) {
            setOutcome();
            setFacts();
            setParagraphs();
            setReceiptSeal();
        } else {
            setOutcomeBesideSeal();
            setParagraphs();
        }
        column_.skip(2);
        column_.rule();
        column_.skip(1.5);
        column_.set(view_.privacy, types_.text, receipt_ ? Qt::AlignHCenter : Qt::AlignLeft);
        return column_.bottom();
    }

private:
    /// What is not real says so first, in a frame.
    void setBand()
    {
        if (view_.simulated.first.isEmpty()) return;
        const double top = column_.bottom();
        column_.skip(1.5);
        column_.set(view_.simulated, types_.band, Qt::AlignHCenter);
        column_.skip(1.5);
        if (column_.painter() != nullptr) {
            const double pen = column_.mm(0.5);
            column_.painter()->setPen(
                QPen{Qt::black, pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin});
            column_.painter()->drawRect(
                QRectF{column_.left(), top, column_.width(), column_.bottom() - top}.adjusted(
                    pen / 2, pen / 2, -pen / 2, -pen / 2));
        }
        column_.skip(3);
    }

    void setHead()
    {
        const double top = column_.bottom();
        column_.set(view_.title, types_.title);
        if (receipt_) {
            column_.skip(1);
            setAtBothEnds(view_.outlet, view_.at);
        } else {
            const double end = column_.bottom();
            column_.place(column_.left(), top, column_.width());
            column_.set(view_.outlet, types_.heading.first, Qt::AlignRight);
            column_.set(view_.at, types_.text.first, Qt::AlignRight);
            column_.place(column_.left(), std::max(end, column_.bottom()), column_.width());
        }
        column_.skip(1.5);
        column_.rule(0.5);
        column_.skip(3);
    }

    /// On one line if there is room for both, else one beneath the other.
    void setAtBothEnds(const QString& left, const QString& right)
    {
        const PaperType& type = types_.text.first;
        const double top = column_.bottom();
        column_.set(left, type);
        if (column_.advance(left, type) + column_.mm(3) + column_.advance(right, type) >
            column_.width()) {
            column_.set(right, type);
            return;
        }
        column_.place(column_.left(), top, column_.width());
        column_.set(right, type, Qt::AlignRight);
    }

    void setOutcome()
    {
        const double left = column_.left();
        const double width = column_.width();
        const double top = column_.bottom();
        const double side = column_.mm(receipt_ ? 12 : 14);
        const double indent = side + column_.mm(3);
        column_.place(left + indent, top, width - indent);
        column_.set(view_.word, types_.word);
        const double end = std::max(column_.bottom(), top + side);
        if (column_.painter() != nullptr)
            paintStamp(
                *column_.painter(),
                {left, top + (end - top - side) / 2, side, side},
                view_.outcome);
        column_.place(left, end, width);
        column_.skip(2);
        if (!view_.number.isEmpty()) {
            column_.skip(1);
            column_.setInLine(view_.numberHeading, types_.text);
            column_.set(view_.number, numberType());
            column_.skip(1);
        }
        column_.set(view_.meaning, types_.text);
        column_.skip(2.5);
    }

    /// A number is never broken over two lines.
    [[nodiscard]] PaperType numberType() const
    {
        PaperType type = types_.number;
        const double fits = column_.width() / column_.advance(view_.number, type);
        type.points *= std::min(1.0, fits * 0.99);
        return type;
    }

    void setFacts()
    {
        const double left = column_.left();
        const double width = column_.width();
        const double share = 0.39;
        for (const SlipView::Fact& fact : view_.facts) {
            column_.rule(0.15);
            column_.skip(1);
            const double top = column_.bottom();
            column_.place(left, top, width * share);
            column_.set(fact.name, types_.text);
            const double end = column_.bottom();
            column_.place(left + width * share, top, width * (1 - share));
            column_.set(fact.value, types_.value, Qt::AlignRight);
            column_.place(left, std::max(end, column_.bottom()), width);
            column_.skip(1);
        }
        column_.rule(0.15);
        column_.skip(2.5);
    }

    void setOutcomeBesideSeal()
    {
        const double left = column_.left();
        const double width = column_.width();
        const double top = column_.bottom();
        const double side = column_.mm(44);
        column_.place(left, top, width - side - column_.mm(6));
        setOutcome();
        setFacts();
        const double end = column_.bottom();
        column_.place(left + width - side, top, side);
        setSeal(side);
        column_.place(left, std::max(end, column_.bottom()), width);
        column_.skip(1);
    }

    void setReceiptSeal()
    {
        column_.skip(1);
        column_.rule(0.15);
        column_.skip(2);
        setSeal(std::min(column_.mm(46), column_.width()));
    }

    void setSeal(double side)
    {
        const auto code = QrCode::create(view_.checkpoint);
        if (!code) return; // no log writes a checkpoint that long
        if (column_.painter() != nullptr)
            paintQrCode(
                *column_.painter(),
                *code,
                {column_.left() + (column_.width() - side) / 2, column_.bottom(), side, side});
        column_.place(column_.left(), column_.bottom() + side, column_.width());
        column_.set(view_.checkpointHeading, types_.heading, Qt::AlignHCenter);
        column_.skip(0.5);
        column_.set(view_.checkpointText, types_.text, Qt::AlignHCenter);
    }

    void setParagraphs()
    {
        for (const SlipView::Paragraph& paragraph : view_.paragraphs) {
            column_.setInLine(paragraph.heading, types_.heading);
            column_.skip(0.5);
            column_.set(paragraph.text, types_.text);
            column_.skip(2.5);
        }
    }

    const SlipView& view_;
    bool receipt_;
    Types types_;
    SlipColumn column_;
};

double inMillimetres(const QPaintDevice& device, double units)
{
    return units * 25.4 / device.logicalDpiX();
}

bool isReceipt(const QPaintDevice& device, double width)
{
    return inMillimetres(device, width) < receiptBelowMm;
}

double scaleFor(const QPaintDevice& device, double width)
{
    const double millimetres = inMillimetres(device, width);
    return isReceipt(device, width) ? std::clamp(millimetres / receiptDesignMm, 0.7, 1.1)
                                    : std::clamp(millimetres / sheetDesignMm, 0.7, 1.4);
}

double heightAt(const QPaintDevice& device, double width, const SlipView& view, double scale)
{
    return Slip{device, nullptr, view, isReceipt(device, width), scale}.set(0, 0, width);
}

} // namespace

double slipHeight(const QPaintDevice& device, double width, const SlipView& view)
{
    return heightAt(device, width, view, scaleFor(device, width));
}

void paintSlip(QPainter& painter, const QRectF& area, const SlipView& view)
{
    const QPaintDevice& device = *painter.device();
    double scale = scaleFor(device, area.width());
    while (scale > smallestScale && heightAt(device, area.width(), view, scale) > area.height())
        scale *= 0.97;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!view.simulated.first.isEmpty()) {
        const double height = heightAt(device, area.width(), view, scale);
        paintAcross(painter, {area.left(), area.top(), area.width(), height}, view.simulated);
    }
    Slip{device, &painter, view, isReceipt(device, area.width()), scale}.set(
        area.left(), area.top(), area.width());
    painter.restore();
}

} // namespace countersign
