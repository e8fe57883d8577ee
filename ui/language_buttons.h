#pragma once

#include "ui/language.h"

#include <QWidget>

class QButtonGroup;

namespace countersign {

/// One button for each language that is spoken, in its own words; the chosen one is pressed in.
class LanguageButtons : public QWidget {
    Q_OBJECT
public:
    explicit LanguageButtons(QWidget* parent = nullptr);
    /// Gives its button, for the label beside it.
    QWidget* choose(const Language& chosen);

signals:
    void chosen(const QString& code);

private:
    QButtonGroup* buttons_;
};

} // namespace countersign
