#include "ui/sim_scan_panel.h"

#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/video_view.h"
#include "ui/wording_devices.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

SimScanPanel::SimScanPanel(QWidget* parent)
    : QFrame{parent}, picture_{new VideoView{nullptr, VideoView::Beside::Page}},
      sentence_{makeLabel("value")}, problem_{new ProblemNote}, cancel_{new QPushButton}
{
    setProperty("role", "card");
    setFocusPolicy(Qt::StrongFocus);
    picture_->guideTo(VideoView::Guide::Barcode);
    picture_->setMinimumHeight(currentStyle().px(200));
    sentence_->setObjectName("sentence");
    cancel_->setObjectName("cancel");
    cancel_->setFocusPolicy(Qt::TabFocus);
    cancel_->setText(wording::simScan().cancel + QStringLiteral("   Esc"));
    auto* column = new QVBoxLayout{this};
    const int margin = currentStyle().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(currentStyle().px(12));
    column->addWidget(sentence_);
    column->addWidget(problem_);
    column->addWidget(picture_, 1);
    column->addWidget(cancel_, 0, Qt::AlignLeft);
    connect(cancel_, &QPushButton::clicked, this, &SimScanPanel::closed);
    display({});
}

void SimScanPanel::display(const SimScanView& view)
{
    const wording::SimScanWords words = wording::simScan();
    sentence_->setText(view.sawAnotherCode ? words.noSim : words.hold);
    setTone(*sentence_, view.sawAnotherCode ? Tone::Wait : Tone::Plain);
    sentence_->setVisible(!view.problem);
    problem_->display(
        view.problem ? std::optional{wording::forError(*view.problem)} : std::nullopt);
    if (view.problem) picture_->forget();
}

void SimScanPanel::showPicture(const Frame& frame) { picture_->display(frame); }

void SimScanPanel::open()
{
    forget();
    show();
    setFocus();
}

void SimScanPanel::forget()
{
    display({});
    picture_->forget();
}

void SimScanPanel::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter: return cancel_->click();
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace countersign
