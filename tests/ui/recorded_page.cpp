#include "ui/recorded_page.h"

#include <QFontMetricsF>
#include <QTransform>

#include <limits>

namespace countersign {
namespace {

constexpr int dpi = 300;

} // namespace

class RecordedPage::Engine : public QPaintEngine {
public:
    Engine() : QPaintEngine{AllFeatures} {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& change) override
    {
        if (change.state().testFlag(DirtyTransform)) transform_ = change.transform();
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QRectF box{
            at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()};
        texts.push_back({item.text(), transform_.mapRect(box)});
    }
    [[nodiscard]] Type type() const override { return User; }

    QVector<Text> texts;

private:
    QTransform transform_;
};

RecordedPage::RecordedPage(double widthMm, double heightMm)
    : sizeMm_{widthMm, heightMm}, engine_{std::make_unique<Engine>()}
{
}

RecordedPage::~RecordedPage() = default;

QPaintEngine* RecordedPage::paintEngine() const { return engine_.get(); }

QRectF RecordedPage::area() const { return {QPointF{}, sizeMm_ * dpi / 25.4}; }

const QVector<RecordedPage::Text>& RecordedPage::texts() const { return engine_->texts; }

QString RecordedPage::written() const
{
    QString all;
    for (const Text& text : texts())
        all += text.words;
    return withoutSpaces(all);
}

QString RecordedPage::withoutSpaces(QString text)
{
    return text.remove(QLatin1Char{' '}).remove(QLatin1Char{'\n'}).remove(QChar::LineSeparator);
}

int RecordedPage::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return static_cast<int>(area().width());
    case PdmHeight: return static_cast<int>(area().height());
    case PdmWidthMM: return static_cast<int>(sizeMm_.width());
    case PdmHeightMM: return static_cast<int>(sizeMm_.height());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return dpi;
    case PdmNumColors: return std::numeric_limits<int>::max();
    case PdmDepth: return 32;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace countersign
