#include "ui/style.h"

#include <QRegularExpression>

namespace countersign {
namespace {

/// `@name` stands for a colour, `12u` for layout units, `@role` sizes for points. Forms and widgets
/// set the properties `role` and `tone`; nothing else is selected by name.
constexpr const char* rules = R"(
QWidget { color: @ink; }
#window, #desk, #office, #signIn, #pageArea { background: @ground; }
QLabel { background: transparent; }
QLabel[role="small"] { font-size: @smallPt; }
QLabel[role="section"] { font-size: @bodyPt; font-weight: bold; }
QLabel[role="value"] { font-size: @valuePt; }
QLabel[role="strongValue"] { font-size: @valuePt; font-weight: bold; }
QLabel[role="customer"] { font-size: @customerPt; }
QLabel[role="name"], QLabel[role="title"] { font-size: @titlePt; font-weight: bold; }
QLabel[role="headline"] { font-size: @headlinePt; font-weight: bold; }
QLabel[role="outcome"] { font-size: @outcomePt; font-weight: bold; }
QLabel[role="product"] { font-size: @valuePt; font-weight: bold; }
QLabel[role="key"] { font-size: @smallPt; color: @quietInk; border: 1px solid @line;
  border-radius: 4u; padding: 1u 6u; background: @ground; }
QLabel[role="count"] { font-size: @smallPt; font-weight: bold; color: @wait; }
QLabel[role="badge"] { font-size: @smallPt; font-weight: bold; color: @wait; border: 1px solid @wait;
  border-radius: 4u; padding: 0u 6u; }
QLabel[tone="quiet"] { color: @quietInk; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="wait"] { color: @wait; }
QLabel[tone="bad"] { color: @bad; }

QFrame[role="card"] { background: @card; border: 1px solid @line; border-radius: 8u; }
QFrame[role="bar"] { background: @card; border: none; border-bottom: 1px solid @line; }
QFrame[role="foot"] { background: @card; border: none; border-top: 1px solid @line; }
QFrame[role="question"] { background: @card; border: none; border-top: 2px solid @wait; }
QFrame[role="side"] { background: @card; border: none; border-right: 1px solid @line; }
QFrame[role="notice"] { background: @card; border: 1px solid @line; border-left: 4u solid @wait;
  border-radius: 0; }
QFrame[role="rule"] { background: @line; border: none; }
QFrame[role="problem"] { background: @card; border: 1px solid @line; border-left: 4u solid @bad;
  border-radius: 0; }

QLineEdit { background: @card; border: 1px solid @line; border-radius: 8u; padding: 9u 13u;
  font-size: @valuePt; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border: 2px solid @accent; padding: 8u 12u; }
QLineEdit[tone="bad"] { border: 1px solid @bad; }
QLineEdit[tone="bad"]:focus { border: 2px solid @bad; }
QLineEdit:disabled { color: @quietInk; background: @ground; }

QPushButton { background: @card; border: 1px solid @line; border-radius: 8u; padding: 9u 17u;
  font-size: @bodyPt; }
QPushButton:hover { border-color: @quietInk; }
QPushButton:focus { border: 2px solid @accent; padding: 8u 16u; }
QPushButton:pressed { background: @ground; }
QPushButton:disabled { color: @quietInk; background: @ground; border-color: @line; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent;
  font-weight: bold; }
QPushButton[role="primary"]:focus { border: 2px solid @ink; }
QPushButton[role="primary"]:disabled { background: @ground; color: @quietInk;
  border: 1px solid @line; }
QPushButton[role="choice"] { font-size: @customerPt; padding: 13u 17u; border: 1px solid @quietInk; }
QPushButton[role="choice"]:focus { border: 2px solid @accent; padding: 12u 16u; }
QPushButton[role="danger"] { color: @bad; border-color: @bad; }
QPushButton[role="danger"]:focus { border: 2px solid @bad; }
QPushButton[role="danger"]:disabled { color: @quietInk; border-color: @line; }
QPushButton[role="row"] { text-align: left; }
QPushButton[role="row"]:checked { border: 2px solid @accent; padding: 8u 16u; }
QPushButton[role="row"]:focus { border: 2px solid @ink; padding: 8u 16u; }
QPushButton[role="flat"] { background: transparent; border: 1px solid transparent; padding: 5u 9u; }
QPushButton[role="flat"]:hover { border-color: @line; }
QPushButton[role="flat"]:checked { background: @card; color: @accent; border-color: @accent; }
QPushButton[role="flat"]:focus { border: 2px solid @accent; padding: 4u 8u; }
QPushButton[role="place"] { text-align: left; background: transparent; padding: 6u 11u;
  border: 1px solid transparent; }
QPushButton[role="place"]:hover { border-color: @line; }
QPushButton[role="place"]:checked { background: @ground; color: @accent; font-weight: bold;
  border: 1px solid @line; }
QPushButton[role="place"]:focus { border: 2px solid @accent; padding: 5u 10u; }

QCheckBox { spacing: 8u; padding: 3u; border: 2px solid transparent; border-radius: 4u; }
QCheckBox:focus { border: 2px solid @accent; }
QCheckBox:disabled { color: @quietInk; }
QCheckBox::indicator { width: 14u; height: 14u; border: 2px solid @quietInk; border-radius: 3u;
  background: @card; }
QCheckBox::indicator:checked { border: 5u solid @accent; background: @onAccent; width: 8u;
  height: 8u; }
QCheckBox::indicator:disabled { border-color: @line; }

QProgressBar { background: @line; border: none; border-radius: 2u; max-height: 4u; min-height: 4u; }
QProgressBar::chunk { background: @accent; border-radius: 2u; }
QScrollArea[role="page"] QScrollBar { background: transparent; width: 8u; margin: 0; }
QScrollArea[role="page"] QScrollBar::handle { background: @quietInk; border-radius: 4u;
  min-height: 32u; }
QScrollArea[role="page"] QScrollBar::add-line, QScrollArea[role="page"] QScrollBar::sub-line {
  height: 0; }
QScrollArea[role="page"] QScrollBar::add-page, QScrollArea[role="page"] QScrollBar::sub-page {
  background: transparent; }
QToolTip { background: @card; color: @ink; border: 1px solid @line; padding: 4u 8u; }
)";

/// What only the office has: tables, and fields to choose from.
constexpr const char* officeRules = R"(
QLineEdit[role="compact"], QDateEdit, QComboBox { background: @card; border: 1px solid @line;
  border-radius: 8u; padding: 5u 9u; font-size: @bodyPt; selection-background-color: @accent;
  selection-color: @onAccent; }
QLineEdit[role="compact"]:focus, QDateEdit:focus, QComboBox:focus { border: 2px solid @accent;
  padding: 4u 8u; }
QDateEdit { min-width: 92u; }
QComboBox::drop-down { border: none; width: 22u; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; padding: 4u;
  selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit { background: @card; border: 1px solid @line; border-radius: 8u; padding: 5u 9u;
  selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 4u 8u; }
QRadioButton { spacing: 8u; padding: 3u; border: 2px solid transparent; border-radius: 4u; }
QRadioButton:focus { border: 2px solid @accent; }
QRadioButton::indicator { width: 14u; height: 14u; border: 2px solid @quietInk; border-radius: 9u;
  background: @card; }
QRadioButton::indicator:checked { border: 5u solid @accent; width: 8u; height: 8u;
  background: @onAccent; }
QTableView { background: @card; border: 1px solid @line; border-radius: 8u; outline: none;
  selection-background-color: @accent; selection-color: @onAccent; }
QTableView:focus { border: 2px solid @accent; }
QListWidget[role="queue"] { background: @card; border: 1px solid @line; border-radius: 8u;
  outline: none; padding: 4u; }
QListWidget[role="queue"]:focus { border: 2px solid @accent; padding: 3u; }
QListWidget[role="queue"]::item { padding: 8u; border-bottom: 1px solid @line; color: @ink; }
QListWidget[role="queue"]::item:selected { background: @accent; color: @onAccent;
  border-radius: 4u; }
QTableView::item { padding: 0 8u; border: none; border-bottom: 1px solid @line; }
QTableView::item:selected { background: @accent; color: @onAccent; }
QTableView::item:selected:!active { background: @accent; color: @onAccent; }
QLabel[role="face"] { font-size: @smallPt; color: @quietInk; background: @ground;
  border: 1px solid @line; border-radius: 4u; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @quietInk; border: none;
  border-bottom: 1px solid @line; padding: 6u 8u 6u 11u; font-size: @smallPt; }
QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; height: 0; }
QAbstractItemView QScrollBar:vertical { background: transparent; width: 10u; margin: 0; }
QAbstractItemView QScrollBar:horizontal { background: transparent; height: 10u; margin: 0; }
QAbstractItemView QScrollBar::handle { background: @quietInk; border-radius: 5u; min-height: 32u;
  min-width: 32u; }
QAbstractItemView QScrollBar::add-line, QAbstractItemView QScrollBar::sub-line { width: 0; height: 0; }
QAbstractItemView QScrollBar::add-page, QAbstractItemView QScrollBar::sub-page { background: transparent; }
QMenu { background: @card; border: 1px solid @line; padding: 4u; }
QMenu::item { padding: 6u 24u 6u 32u; border-radius: 4u; }
QMenu::item:selected { background: @accent; color: @onAccent; }
QMenu::indicator { width: 12u; height: 12u; left: 10u; border: 1px solid @quietInk;
  border-radius: 3u; }
QMenu::indicator:checked { background: @accent; border-color: @onAccent; }
)";

} // namespace

QString styleSheet(const Style& style);
QString styleSheet(const Style& style)
{
    QString sheet = QString::fromUtf8(rules) + QString::fromUtf8(officeRules);
    const Tokens& t = style.tokens;
    const std::pair<const char*, QColor> colours[]{
        {"@ground", t.ground},
        {"@card", t.card},
        {"@line", t.line},
        {"@ink", t.ink},
        {"@quietInk", t.quietInk},
        {"@accent", t.accent},
        {"@onAccent", t.onAccent},
        {"@good", t.good},
        {"@wait", t.wait},
        {"@bad", t.bad}};
    for (const auto& [name, colour] : colours)
        sheet.replace(
            QRegularExpression{QString::fromLatin1(name) + QStringLiteral("\\b")}, colour.name());
    const std::pair<const char*, TextRole> sizes[]{
        {"@smallPt", TextRole::Small},
        {"@bodyPt", TextRole::Body},
        {"@valuePt", TextRole::Value},
        {"@customerPt", TextRole::Customer},
        {"@titlePt", TextRole::Title},
        {"@headlinePt", TextRole::Headline},
        {"@outcomePt", TextRole::Outcome}};
    for (const auto& [name, role] : sizes)
        sheet.replace(
            QString::fromLatin1(name), QString::number(style.points(role)) + QStringLiteral("pt"));
    static const QRegularExpression units{QStringLiteral("\\b(\\d+)u\\b")};
    for (auto found = units.match(sheet); found.hasMatch(); found = units.match(sheet))
        sheet.replace(
            found.capturedStart(),
            found.capturedLength(),
            QString::number(style.px(found.captured(1).toInt())) + QStringLiteral("px"));
    return sheet;
}

} // namespace countersign
