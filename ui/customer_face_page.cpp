#include "ui/customer_face_page.h"

#include "ui/pictogram.h"
#include "ui/step_bar.h"
#include "ui/video_view.h"
#include "ui/wording_customer_screen.h"

#include <QHBoxLayout>

namespace countersign {
namespace {

/// The mirror has at least this share of the page's height, whatever is written above it.
constexpr double mirrorAtLeast = 0.45;
/// And on a wide page this share of its width; the second where room is scarce.
constexpr double mirrorUsually = 0.5;
constexpr double mirrorTight = 0.4;

QStringList allOf(const QVector<wording::Bilingual>& words, QString wording::Bilingual::*which)
{
    QStringList all;
    for (const wording::Bilingual& each : words)
        all.push_back(each.*which);
    return all;
}

} // namespace

CustomerFacePage::CustomerFacePage(QWidget* parent)
    : CustomerPane{parent}, upper_{new QBoxLayout{QBoxLayout::LeftToRight}},
      pictogram_{new PictogramView}, first_{new CustomerLabel{CustomerText::Instruction}},
      second_{new CustomerLabel{CustomerText::Second, Tone::Quiet}},
      video_{new VideoView{nullptr, VideoView::Beside::Page}}, lower_{new QBoxLayout{
                                                                   QBoxLayout::LeftToRight}},
      steps_{new StepBar}, step_{new CustomerLabel{CustomerText::Strong}},
      timeLeft_{new CustomerLabel{CustomerText::Second, Tone::Quiet}}, causeCard_{new QFrame},
      causePictogram_{new PictogramView}, causeFirst_{new CustomerLabel{CustomerText::Strong}},
      causeSecond_{new CustomerLabel{CustomerText::Second, Tone::Quiet}}
{
    first_->setObjectName(QStringLiteral("instruction"));
    causeFirst_->setObjectName(QStringLiteral("cause"));
    causeCard_->setObjectName(QStringLiteral("causeCard"));
    causeCard_->setProperty("role", QStringLiteral("card"));
    QSizePolicy stays = causeCard_->sizePolicy();
    stays.setRetainSizeWhenHidden(true); // nothing jumps when a cause comes
    causeCard_->setSizePolicy(stays);

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(first_);
    words->addWidget(second_);
    words->addStretch();
    upper_->addWidget(pictogram_, 0, Qt::AlignCenter);
    upper_->addLayout(words, 1);

    auto* causeWords = new QVBoxLayout;
    causeWords->setSpacing(0);
    causeWords->addStretch();
    causeWords->addWidget(causeFirst_);
    causeWords->addWidget(causeSecond_);
    causeWords->addStretch();
    auto* cause = new QHBoxLayout{causeCard_};
    cause->addWidget(causePictogram_, 0, Qt::AlignVCenter);
    cause->addLayout(causeWords, 1);

    // What is said and its translation stay together, whatever room is kept around them.
    causeSecond_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    step_->setWordWrap(false);
    timeLeft_->setWordWrap(false);
    timeLeft_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* progress = new QHBoxLayout;
    progress->addWidget(step_, 1);
    progress->addWidget(timeLeft_);
    auto* beside = new QVBoxLayout;
    beside->addStretch();
    beside->addLayout(progress);
    beside->addWidget(steps_);
    beside->addWidget(causeCard_);
    beside->addStretch();

    lower_->addWidget(video_, 1);
    lower_->addLayout(beside, 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(upper_);
    column->addLayout(lower_, 1);
}

void CustomerFacePage::display(const CustomerFace& page, const Language& in)
{
    language_ = in;
    first_->keepRoomFor(allOf(page.instructions, &wording::Bilingual::first));
    second_->keepRoomFor(allOf(page.instructions, &wording::Bilingual::second));
    causeFirst_->keepRoomFor(allOf(page.causes, &wording::Bilingual::first));
    causeSecond_->keepRoomFor(allOf(page.causes, &wording::Bilingual::second));
    FaceAskView preparing;
    preparing.instruction = {page.preparing, Pictogram::LookHere};
    ask(preparing);
    fit();
}

void CustomerFacePage::ask(const FaceAskView& view)
{
    const wording::Bilingual& words = view.instruction.words;
    first_->setText(words.first);
    second_->setText(words.second);
    pictogram_->display(view.instruction.pictogram, words.first);
    video_->setAccessibleName(words.first);
    causeCard_->setVisible(view.cause.has_value());
    if (view.cause) {
        causeFirst_->setText(view.cause->words.first);
        causeSecond_->setText(view.cause->words.second);
        causePictogram_->display(view.cause->pictogram, view.cause->words.first);
    }
    video_->displayProgress(view.progress, view.cause.has_value());
    sayProgress(view);
}

void CustomerFacePage::sayProgress(const FaceAskView& view)
{
    QString step;
    if (view.stepNow > 0)
        step = wording::stepForCustomer(view.stepNow, view.steps, language_).first;
    else if (view.steps > 0 && view.stepsShare <= 0)
        step = wording::customerScreen(language_).getReady.first;
    step_->setText(step);
    timeLeft_->setText(
        view.timeLeft > MonotonicMs{0}
            ? wording::timeLeftForCustomer(view.timeLeft, language_).first
            : QString{});
    steps_->display(view.steps, view.stepsShare, step);
}

void CustomerFacePage::showPicture(const Frame& frame) { video_->display(frame); }

void CustomerFacePage::forget()
{
    ask({});
    pictogram_->display(Pictogram::LookHere, {});
    causeFirst_->clear();
    causeSecond_->clear();
    causePictogram_->display(Pictogram::LookHere, {});
    video_->forget();
}

void CustomerFacePage::applyScale(const CustomerScale& scale, Saying saying)
{
    causeSecond_->setVisible(saying == Saying::Everything);
    causeFirst_->setAlignment(
        Qt::AlignLeft | (saying == Saying::Everything ? Qt::AlignBottom : Qt::AlignVCenter));
    for (CustomerLabel* label : {first_, second_, step_, timeLeft_, causeFirst_, causeSecond_})
        label->setScale(scale);
    const int large = scale.px(128);
    pictogram_->setFixedSize(large, large);
    const int small = scale.px(64);
    causePictogram_->setFixedSize(small, small);
    steps_->setThickness(scale.px(12));
    lower_->setDirection(isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    lower_->setStretch(1, isWide() ? 1 : 0);
    lower_->setSpacing(scale.px(32));
    lower_->itemAt(1)->layout()->setSpacing(scale.px(16));
    layout()->setSpacing(scale.px(16));
    upper_->setDirection(isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    upper_->setSpacing(scale.px(isWide() ? 24 : 8));
    const Qt::Alignment side = isWide() ? Qt::AlignLeft : Qt::AlignHCenter;
    first_->setAlignment(side | Qt::AlignBottom);
    second_->setAlignment(side | Qt::AlignTop);
    causeCard_->layout()->setSpacing(scale.px(16));
    causeCard_->layout()->setContentsMargins(
        scale.px(20), scale.px(16), scale.px(20), scale.px(16));
    video_->setMinimumHeight(static_cast<int>(mirrorAtLeast * height()));
    const double share = saying == Saying::Everything ? mirrorUsually : mirrorTight;
    const int columns = width() - lower_->spacing();
    video_->setFixedWidth(isWide() ? static_cast<int>(share * columns) : width());
}

} // namespace countersign
