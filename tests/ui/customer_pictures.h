#pragma once

#include "domain/frame.h"

class QApplication;
class QDir;

namespace countersign {

/// Renders every page of the customer's window into `folder`: on screens of several shapes, in both
/// languages and themes, at 100 and 200 %. `live` stands in the mirror.
void paintCustomerPictures(QApplication& app, const QDir& folder, const Frame& live);

} // namespace countersign
