#pragma once

#include "domain/registration_record.h"
#include "ui/wording.h"

#include <QVector>

#include <string>

class QPaintDevice;
class QPainter;
class QRectF;

namespace countersign {

/// Everything that stands on the slip which a customer takes home. A slip gets lost, so nothing on
/// it says who the customer is: no name but its first character, no ID number.
struct SlipView {
    struct Fact {
        wording::Bilingual name;
        wording::Bilingual value;
    };
    struct Paragraph {
        wording::Bilingual heading;
        wording::Bilingual text;
    };
    EntryNumber entry; ///< names the slip's file
    Outcome outcome{Outcome::Refused};
    wording::Bilingual title;
    QString outlet;
    QString at; ///< date and time, in China
    wording::Bilingual word;
    wording::Bilingual meaning;
    wording::Bilingual numberHeading;
    QString number; ///< the number that was opened, grouped; empty when none was
    QVector<Fact> facts;
    QVector<Paragraph> paragraphs;
    std::string checkpoint; ///< the signed note, as a QR code
    wording::Bilingual checkpointHeading;
    wording::Bilingual checkpointText;
    wording::Bilingual privacy;
    wording::Bilingual simulated; ///< stands across the page; empty when everything was real
};

/// Draws the slip into `area`, in units of the painter's device: one column on the paper of a
/// receipt printer, two on a sheet from A6 to A4. Set smaller where the area is too short for it.
/// Any thread.
void paintSlip(QPainter& painter, const QRectF& area, const SlipView& view);

/// How long a slip of this width becomes when nothing limits it; both in units of the device.
[[nodiscard]] double slipHeight(const QPaintDevice& device, double width, const SlipView& view);

} // namespace countersign
