#pragma once

#include <QComboBox>

namespace countersign {

/// One of a list, with an arrow of the program's own strokes.
class OfficeChoice : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace countersign
