#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QString>
#include <QVector>

#include <memory>

namespace countersign {

/// A page that remembers what was drawn on it, and where.
class RecordedPage : public QPaintDevice {
public:
    struct Text {
        QString words;
        QRectF where;
    };

    RecordedPage(double widthMm, double heightMm);
    ~RecordedPage() override;
    [[nodiscard]] QPaintEngine* paintEngine() const override;
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] const QVector<Text>& texts() const;
    /// All that was written, without spaces: a line may break anywhere.
    [[nodiscard]] QString written() const;

    static QString withoutSpaces(QString text);

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSizeF sizeMm_;
    std::unique_ptr<Engine> engine_;
};

} // namespace countersign
