#include "ui/desk_header.h"

#include "ui/page_parts.h"
#include "ui/wording.h"
#include "ui/wrapping_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace countersign {
namespace {

/// Parts that stay in one line.
QWidget* together(std::initializer_list<QWidget*> parts)
{
    auto* group = new QWidget;
    auto* row = new QHBoxLayout{group};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(currentStyle().px(8));
    for (QWidget* part : parts)
        row->addWidget(part);
    return group;
}

QLabel* makeLine(const char* role, const char* tone)
{
    QLabel* label = makeLabel(role, tone);
    label->setWordWrap(false);
    return label;
}

} // namespace

DeskHeader::DeskHeader(QWidget* parent)
    : QFrame{parent}, outlet_{makeLine("body", "quiet")}, camera_{new StatusChip},
      reader_{new StatusChip}, models_{new StatusChip}, clerk_{makeLine("section", "plain")},
      signOut_{new QPushButton}
{
    setProperty("role", QStringLiteral("bar"));
    const Style& style = currentStyle();
    setMinimumHeight(style.px(52));
    const wording::DeskWords words = wording::desk();
    auto* mark = new GlyphLabel;
    mark->display(Glyph::Seal, Tone::Accent, 26);
    QLabel* product = makeLine("product", "plain");
    product->setText(words.product);
    auto* clerkGlyph = new GlyphLabel;
    clerkGlyph->display(Glyph::Clerk, Tone::Quiet);
    signOut_->setObjectName("signOutButton");
    signOut_->setProperty("role", QStringLiteral("flat"));
    signOut_->setText(words.signOut);
    signOut_->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard on the page
    signOut_->setAutoDefault(true);

    auto* row = new WrappingRow{this};
    row->setContentsMargins(style.px(24), style.px(6), style.px(16), style.px(6));
    row->setSpacing(style.px(16));
    row->setLineSpacing(style.px(4));
    row->addWidget(together({mark, product}));
    row->addWidget(outlet_);
    row->addSpring();
    for (StatusChip* chip : {camera_, reader_, models_})
        row->addWidget(chip);
    row->addWidget(together({clerkGlyph, clerk_, signOut_}));
    connect(signOut_, &QPushButton::clicked, this, &DeskHeader::signOutPressed);
}

void DeskHeader::displayPlace(const QString& outlet, const QString& clerk)
{
    outlet_->setText(outlet);
    clerk_->setText(clerk);
    updateGeometry(); // perhaps in another number of lines
}

void DeskHeader::displayDevices(const StatusView& camera, const StatusView& reader)
{
    camera_->display(camera);
    reader_->display(reader);
    updateGeometry();
}

} // namespace countersign
