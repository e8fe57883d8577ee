#pragma once

#include "domain/frame.h"

class QApplication;
class QDir;

namespace countersign {

/// Renders the devices page and the panel that reads a SIM's barcode into `folder`, in both themes,
/// at 100 and 200 %.
void paintDevicesPictures(QApplication& app, const QDir& folder, const Frame& live);

} // namespace countersign
