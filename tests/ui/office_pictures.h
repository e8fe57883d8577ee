#pragma once

class QApplication;
class QDir;

namespace countersign {

/// Pictures of every page of the manager's office, in both languages and styles, to be looked at.
void paintOfficePictures(QApplication& app, const QDir& folder);

} // namespace countersign
