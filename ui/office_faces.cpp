#include "ui/office_faces.h"

#include "ui/page_parts.h"
#include "ui/style.h"
#include "ui/wording_office_record.h"

#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QPixmap>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr int faceWidth = 118;
constexpr int faceHeight = 148;
constexpr qsizetype liveFaces = 2;

} // namespace

OfficeFaces::OfficeFaces(QWidget* parent) : QWidget{parent}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(currentStyle().px(12));
    for (qsizetype i = 0; i < 1 + liveFaces; ++i) {
        places_.push_back(makePlace());
        row->addWidget(places_.back().whole, 0, Qt::AlignTop);
    }
    row->addStretch();
    const wording::RecordWords words = wording::recordWords();
    places_[0].caption->setText(words.portrait);
    places_[1].caption->setText(words.live);
    places_[2].caption->setText(words.live);
    hideFaces();
}

OfficeFaces::Place OfficeFaces::makePlace()
{
    const Style& style = currentStyle();
    Place place{new QWidget, makeLabel("small", "quiet"), makeLabel("small", "quiet")};
    place.picture->setProperty("role", QStringLiteral("face"));
    place.picture->setAlignment(Qt::AlignCenter);
    place.picture->setFixedSize(style.px(faceWidth), style.px(faceHeight));
    place.caption->setFixedWidth(style.px(faceWidth));
    auto* column = new QVBoxLayout{place.whole};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style.px(4));
    column->addWidget(place.picture);
    column->addWidget(place.caption);
    return place;
}

void OfficeFaces::put(const Place& place, const Bytes& encoded, const QString& otherwise)
{
    const QImage image = QImage::fromData(
        reinterpret_cast<const uchar*>(encoded.data()), static_cast<int>(encoded.size()));
    place.picture->setAccessibleName(place.caption->text());
    if (image.isNull()) {
        place.picture->clear();
        return place.picture->setText(otherwise);
    }
    const int frame = 2;
    place.picture->setPixmap(QPixmap::fromImage(image.scaled(
        place.picture->size() - QSize{frame, frame},
        Qt::KeepAspectRatio,
        Qt::SmoothTransformation)));
}

void OfficeFaces::display(const Bytes& portrait, const std::vector<Bytes>& live)
{
    const wording::RecordWords words = wording::recordWords();
    put(places_[0], portrait, words.erased);
    for (qsizetype i = 0; i < liveFaces; ++i) {
        const auto which = static_cast<std::size_t>(i);
        const bool is = which < live.size();
        places_[1 + i].whole->setVisible(is || i == 0);
        put(places_[1 + i], is ? live[which] : Bytes{}, words.noLive);
    }
}

void OfficeFaces::hideFaces()
{
    for (const Place& place : places_) {
        place.whole->setVisible(&place != &places_.back());
        put(place, {}, wording::recordWords().hidden);
    }
}

} // namespace countersign
