#pragma once

#include "domain/registration_record.h"
#include "ui/wording.h"

class QPainter;
class QRectF;

namespace countersign {

// What is drawn on a slip rather than set.

/// The outcome's sign in a ring, as from a stamp, into the square `box`.
void paintStamp(QPainter& painter, const QRectF& box, Outcome outcome);

/// Writes `words` across `area`: light and slanting, so that what is set over them can be read, and
/// repeated, so that no part of the slip is without them.
void paintAcross(QPainter& painter, const QRectF& area, const wording::Bilingual& words);

} // namespace countersign
