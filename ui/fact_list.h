#pragma once

#include "ui/style.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QGridLayout;

namespace countersign {

struct Fact {
    QString name;
    QString value;
    Tone tone{Tone::Plain};
};

/// What is known, a line each: what it is at the left, how it is beside it. Lines without a value
/// are left out.
class FactList : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);
    void display(const QVector<Fact>& facts);

private:
    QGridLayout* grid_;
};

} // namespace countersign
