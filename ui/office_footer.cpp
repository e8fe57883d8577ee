#include "ui/office_footer.h"

#include "ui/page_parts.h"
#include "ui/style.h"
#include "ui/wrapping_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace countersign {
namespace {

constexpr int mostKeys = 7;

} // namespace

OfficeFooter::OfficeFooter(QWidget* parent) : QFrame{parent}, primary_{makeKey("primary")}
{
    setObjectName(QStringLiteral("footer"));
    setProperty("role", QStringLiteral("foot"));
    const Style& style = currentStyle();
    setMinimumHeight(style.px(64));
    auto* row = new WrappingRow{this};
    row->setContentsMargins(style.px(24), style.px(10), style.px(24), style.px(10));
    row->setSpacing(style.px(16));
    row->setLineSpacing(style.px(4));
    for (int i = 0; i < mostKeys; ++i) {
        Key key = makeKey("flat");
        key.whole->hide();
        row->addWidget(key.whole);
        connect(key.button, &QPushButton::clicked, this, [this, i] {
            const auto press = keys_[i].press; // it may change the keys
            press();
        });
        keys_.push_back(key);
    }
    row->addSpring();
    row->addWidget(primary_.whole);
    primary_.cap->setText(QStringLiteral("Enter"));
    primary_.button->setObjectName(QStringLiteral("primaryButton"));
    primary_.button->setMinimumWidth(style.px(160));
    connect(primary_.button, &QPushButton::clicked, this, &OfficeFooter::primaryPressed);
}

OfficeFooter::Key OfficeFooter::makeKey(const char* role)
{
    Key made{new QWidget{this}, makeLabel("key"), new QPushButton, {}};
    made.cap->setWordWrap(false);
    made.button->setProperty("role", QString::fromLatin1(role));
    made.button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard on the page
    made.button->setAutoDefault(true);
    auto* row = new QHBoxLayout{made.whole};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(currentStyle().px(8));
    row->addWidget(made.cap, 0, Qt::AlignVCenter);
    row->addWidget(made.button);
    return made;
}

void OfficeFooter::display(const PrimaryAction& primary, const QVector<OfficePage::Key>& keys)
{
    primary_.whole->setVisible(!primary.words.isEmpty());
    primary_.button->setText(primary.words);
    primary_.button->setEnabled(primary.enabled);
    primary_.whole->updateGeometry();
    for (int i = 0; i < keys_.size(); ++i) {
        Key& key = keys_[i];
        key.whole->setVisible(i < keys.size());
        if (i >= keys.size()) continue;
        key.cap->setText(keys[i].key);
        key.button->setText(keys[i].words);
        key.button->setObjectName(keys[i].key);
        key.press = keys[i].press;
        key.whole->updateGeometry();
    }
    updateGeometry(); // perhaps in another number of lines
}

} // namespace countersign
