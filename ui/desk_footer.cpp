#include "ui/desk_footer.h"

#include "ui/page_parts.h"
#include "ui/style.h"
#include "ui/wording_desk.h"
#include "ui/wording_office.h"
#include "ui/wrapping_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace countersign {

DeskFooter::DeskFooter(QWidget* parent)
    : QFrame{parent}, help_{makeKey("helpButton", "F1", "flat")},
      escape_{makeKey("cancelButton", "Esc", "flat")}, devices_{makeKey(
                                                           "devicesButton", "F9", "flat")},
      office_{makeKey("officeButton", "F2", "flat")}, manager_{makeKey(
                                                          "managerButton", "F6", "flat")},
      readAloud_{makeKey("readAloudButton", "F8", "flat")},
      primary_{makeKey("primaryButton", "Enter", "primary")}
{
    setObjectName("footer");
    setProperty("role", QStringLiteral("foot"));
    const Style& style = currentStyle();
    setMinimumHeight(style.px(64));
    primary_.button->setMinimumWidth(style.px(160));
    readAloud_.button->setCheckable(true);
    help_.button->setText(wording::desk().help);
    devices_.button->setText(wording::desk().devices);
    office_.button->setText(wording::office().office);
    manager_.button->setText(wording::manager().open);

    auto* row = new WrappingRow{this};
    row->setContentsMargins(style.px(24), style.px(10), style.px(24), style.px(10));
    row->setSpacing(style.px(16));
    row->setLineSpacing(style.px(4));
    for (const Key& key : {help_, escape_, office_, devices_, manager_, readAloud_})
        row->addWidget(key.whole);
    row->addSpring();
    row->addWidget(primary_.whole);
    connect(primary_.button, &QPushButton::clicked, this, &DeskFooter::primaryPressed);
    connect(help_.button, &QPushButton::clicked, this, &DeskFooter::helpPressed);
    connect(escape_.button, &QPushButton::clicked, this, &DeskFooter::escapePressed);
    connect(devices_.button, &QPushButton::clicked, this, &DeskFooter::devicesPressed);
    connect(office_.button, &QPushButton::clicked, this, &DeskFooter::officePressed);
    connect(manager_.button, &QPushButton::clicked, this, &DeskFooter::managerPressed);
    connect(readAloud_.button, &QPushButton::clicked, this, &DeskFooter::readAloudPressed);
    setTabOrder(primary_.button, escape_.button);
    setTabOrder(escape_.button, help_.button);
}

DeskFooter::Key DeskFooter::makeKey(const char* name, const char* key, const char* role)
{
    const Key made{new QWidget{this}, new QPushButton};
    QLabel* cap = makeLabel(QString::fromLatin1(key), "key");
    cap->setWordWrap(false);
    made.button->setObjectName(QLatin1String{name});
    made.button->setProperty("role", QString::fromLatin1(role));
    made.button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard on the page
    made.button->setAutoDefault(true);
    auto* row = new QHBoxLayout{made.whole};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(currentStyle().px(8));
    row->addWidget(cap, 0, Qt::AlignVCenter);
    row->addWidget(made.button);
    return made;
}

void DeskFooter::display(const DeskKeys& keys)
{
    primary_.whole->setVisible(!keys.primary.words.isEmpty());
    primary_.button->setText(keys.primary.words);
    primary_.button->setEnabled(keys.primary.enabled);
    escape_.whole->setVisible(!keys.escape.isEmpty());
    escape_.button->setText(keys.escape);
    devices_.whole->setVisible(keys.devices);
    office_.whole->setVisible(keys.office);
    manager_.whole->setVisible(keys.manager);
    readAloud_.whole->setVisible(keys.readAloud.has_value());
    if (keys.readAloud) {
        readAloud_.button->setText(wording::readAloudKey(*keys.readAloud));
        readAloud_.button->setEnabled(*keys.readAloud != ReadAloud::NoVoice);
        readAloud_.button->setChecked(*keys.readAloud == ReadAloud::On);
    }
    for (const Key& key : {escape_, readAloud_, primary_})
        key.whole->updateGeometry(); // what was hidden does not tell its new size by itself
    updateGeometry();                // perhaps in another number of lines
}

} // namespace countersign
