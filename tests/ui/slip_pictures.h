#pragma once

class QDir;

namespace countersign {

/// Paints slips on the papers that they may meet, one picture each, into `folder`.
void paintSlipPictures(const QDir& folder);

} // namespace countersign
