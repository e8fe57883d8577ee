#include "ui/outlet_key_page.h"

#include "ui/glyph.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/qr_code.h"
#include "ui/style.h"
#include "ui/wording_first_run.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr int qrSide = 176; // layout units

/// Black on white whatever the theme: cameras read it so.
QPixmap pictureOf(const std::string& text)
{
    const int side = currentStyle().px(qrSide);
    QPixmap picture{side, side};
    picture.fill(Qt::white);
    const auto code = QrCode::create(text);
    if (!code) return picture;
    QPainter painter{&picture};
    paintQrCode(painter, *code, QRectF{0, 0, static_cast<double>(side), static_cast<double>(side)});
    return picture;
}

/// May be marked and copied, and breaks anywhere: a key has no words.
QPlainTextEdit* makeValue(const std::string& text, int lines)
{
    auto* value = new QPlainTextEdit{QString::fromStdString(text)};
    value->setReadOnly(true);
    value->setTabChangesFocus(true);
    value->setWordWrapMode(QTextOption::WrapAnywhere);
    value->setProperty("role", QStringLiteral("value"));
    value->setFixedHeight(
        currentStyle().px(12) + lines * value->fontMetrics().lineSpacing() * 3 / 2);
    return value;
}

} // namespace

OutletKeyPage::OutletKeyPage(const OutletKey& key, QWidget* parent)
    : QWidget{parent}, text_{QString::fromStdString(key.publicKey + '\n')},
      saved_{makeLabel("body", "good")}, problem_{new ProblemNote}, goOn_{new QPushButton}
{
    setObjectName(QStringLiteral("signIn")); // the same ground
    const wording::OutletKeyWords words = wording::outletKey();
    const Style& style = currentStyle();
    auto* mark = new GlyphLabel;
    mark->display(Glyph::Seal, Tone::Good, 36);

    auto* facts = makeColumn(style.px(8));
    facts->addWidget(makeLabel(words.origin, "section"));
    facts->addWidget(makeValue(key.origin, 1));
    facts->addSpacing(style.px(8));
    facts->addWidget(makeLabel(words.key, "section"));
    facts->addWidget(makeValue(key.publicKey, 2));
    facts->addStretch();
    auto* code = new QLabel;
    code->setObjectName(QStringLiteral("keyCode"));
    code->setPixmap(pictureOf(key.publicKey));
    code->setAccessibleName(words.key);
    auto* both = new QHBoxLayout;
    both->setSpacing(style.px(24));
    both->addLayout(facts, 1);
    both->addWidget(code, 0, Qt::AlignTop);

    auto* save = new QPushButton{words.save};
    save->setObjectName(QStringLiteral("saveKey"));
    goOn_->setText(words.goOn + QStringLiteral("   Enter"));
    goOn_->setObjectName(QStringLiteral("goToSignIn"));
    goOn_->setProperty("role", QStringLiteral("primary"));
    auto* actions = new QHBoxLayout;
    actions->addWidget(save);
    actions->addStretch();
    actions->addWidget(goOn_);

    auto* sheet = new QFrame;
    sheet->setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout{sheet};
    column->setContentsMargins(style.px(32), style.px(28), style.px(32), style.px(28));
    column->setSpacing(style.px(16));
    column->addWidget(mark);
    column->addWidget(makeLabel(words.title, "headline"));
    column->addWidget(makeLabel(words.text, "body"));
    column->addLayout(both);
    saved_->hide();
    column->addWidget(saved_);
    column->addWidget(problem_);
    column->addLayout(actions);

    auto* ground = new QWidget;
    auto* outer = new QHBoxLayout{ground};
    auto* stacked = makeColumn(0);
    sheet->setMaximumWidth(style.px(720));
    stacked->addStretch();
    stacked->addWidget(sheet);
    stacked->addStretch();
    outer->addStretch();
    outer->addLayout(stacked, 1000); // as wide as it may be
    outer->addStretch();
    auto* whole = makeColumn(0);
    whole->addWidget(makeScrolling(ground));
    setLayout(whole);
    connect(save, &QPushButton::clicked, this, &OutletKeyPage::save);
    connect(goOn_, &QPushButton::clicked, this, &OutletKeyPage::goOnPressed);
}

void OutletKeyPage::takeKeyboard() { goOn_->setFocus(); }

void OutletKeyPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) emit goOnPressed();
    QWidget::keyPressEvent(event);
}

void OutletKeyPage::save()
{
    const wording::OutletKeyWords words = wording::outletKey();
    askWhereToSave(
        *this, words.key, words.fileName + QStringLiteral(".txt"), [this](const QString& file) {
            write(file);
        });
}

void OutletKeyPage::write(const QString& file)
{
    QSaveFile out{file};
    const QByteArray bytes = text_.toUtf8();
    const bool written =
        out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    saved_->setVisible(written);
    saved_->setText(wording::outletKey().saved.arg(file));
    if (written) return problem_->display(std::nullopt);
    problem_->display(wording::forError(
        {ErrorCode::FileUnreadable,
         (file + QStringLiteral(": ") + out.errorString()).toStdString()}));
}

} // namespace countersign
