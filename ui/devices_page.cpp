#include "ui/devices_page.h"

#include "ui/health_list.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/video_view.h"
#include "ui/wording_devices.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {
namespace {

/// Below this width, in layout units, the columns stand one beneath the other.
constexpr int columnsFrom = 1000;

/// Cards no higher than they need to be.
QVBoxLayout* makeStack(std::initializer_list<QWidget*> cards)
{
    auto* stack = makeColumn(24);
    for (QWidget* card : cards)
        stack->addWidget(card);
    stack->addStretch();
    return stack;
}

QPushButton* makeKeyButton(const char* name)
{
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String{name});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// Says it, or takes no room.
void say(QLabel& label, const QString& words, Tone tone = Tone::Plain)
{
    label.setText(words);
    label.setVisible(!words.isEmpty());
    setTone(label, tone);
}

} // namespace

DevicesPage::DevicesPage(QWidget* parent) : DeskPage{parent}
{
    const wording::DevicesWords words = wording::devices();
    setFocusPolicy(Qt::StrongFocus);
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout{sheet};
    column->setContentsMargins(0, 0, currentStyle().px(8), 0);
    column->setSpacing(currentStyle().px(8));
    column->addWidget(makeLabel(words.title, "title"));
    column->addWidget(makeLabel(words.text, "body", "quiet"));
    simulated_ = makeLabel("section", "wait");
    simulated_->setObjectName("simulated");
    column->addWidget(simulated_);
    column->addSpacing(currentStyle().px(8));
    columns_ = new QBoxLayout{QBoxLayout::LeftToRight};
    columns_->setSpacing(currentStyle().px(24));
    column->addLayout(columns_);
    column->addStretch();

    columns_->addLayout(makeStack({makeHealthCard()}), 7);
    columns_->addLayout(makeStack({makeCameraCard()}), 4);
    columns_->addLayout(makeStack({makeReaderCard(), makePrinterCard()}), 3);

    auto* whole = makeColumn(0);
    whole->addWidget(makeScrolling(sheet));
    setLayout(whole);
    setPrimaryAction({words.back, true});
    forget();
}

QWidget* DevicesPage::makeHealthCard()
{
    const wording::DevicesWords words = wording::devices();
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(words.health, column);
    health_ = new HealthList;
    checking_ = makeLabel(words.checking, "body", "accent");
    checkAgain_ = makeKeyButton("checkAgain");
    checkAgain_->setText(words.checkAgain + QStringLiteral("   F5"));
    column->addWidget(health_);
    column->addWidget(checking_);
    column->addWidget(checkAgain_, 0, Qt::AlignLeft);
    connect(checkAgain_, &QPushButton::clicked, this, &DevicesPage::healthCheckWanted);
    return card;
}

QWidget* DevicesPage::makeCameraCard()
{
    const wording::DevicesWords words = wording::devices();
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(words.camera, column);
    picture_ = new VideoView{nullptr, VideoView::Beside::Page};
    picture_->setFixedHeight(currentStyle().px(180));
    noCamera_ = makeLabel(words.noCamera, "body", "bad");
    cameraProblem_ = new ProblemNote;
    rows_ = makeColumn(8);
    column->addWidget(picture_);
    column->addWidget(cameraProblem_);
    column->addWidget(noCamera_);
    column->addLayout(rows_);
    return card;
}

QWidget* DevicesPage::makeReaderCard()
{
    const wording::DevicesWords words = wording::devices();
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(words.reader, column);
    reader_ = makeLabel("value");
    reader_->setObjectName("reader");
    readerSimulated_ = makeLabel(words.simulated, "badge");
    readCard_ = makeKeyButton("readCard");
    readCard_->setText(words.readCard + QStringLiteral("   F7"));
    cardRead_ = makeLabel("body");
    cardRead_->setObjectName("cardRead");
    column->addWidget(reader_);
    column->addWidget(readerSimulated_, 0, Qt::AlignLeft);
    column->addWidget(readCard_, 0, Qt::AlignLeft);
    column->addWidget(cardRead_);
    connect(readCard_, &QPushButton::clicked, this, &DevicesPage::readerTestWanted);
    return card;
}

QWidget* DevicesPage::makePrinterCard()
{
    const wording::DevicesWords words = wording::devices();
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(words.printer, column);
    printer_ = makeLabel("body");
    printer_->setObjectName("printer");
    printSlip_ = makeKeyButton("printSlip");
    printSlip_->setText(words.printSlip + QStringLiteral("   F4"));
    printed_ = makeLabel("body");
    printed_->setObjectName("printed");
    column->addWidget(printer_);
    column->addWidget(printSlip_, 0, Qt::AlignLeft);
    column->addWidget(printed_);
    connect(printSlip_, &QPushButton::clicked, this, &DevicesPage::printerTestWanted);
    return card;
}

void DevicesPage::display(const DevicesView& view)
{
    const wording::DevicesWords words = wording::devices();
    bool cameraSimulated = false;
    for (const ListedCamera& each : view.cameras)
        cameraSimulated = cameraSimulated || (each.isInUse && each.identity.simulated);
    say(*simulated_, wording::whatIsSimulated(cameraSimulated, view.reader.simulated), Tone::Wait);

    health_->display(view.health, wording::forVoice(view.readAloud, view.customerLanguage));
    health_->setVisible(!view.health.empty());
    checking_->setVisible(view.checkingHealth);
    checkAgain_->setEnabled(!view.checkingHealth);

    displayCameras(view.cameras);
    noCamera_->setVisible(view.cameras.empty());
    cameraProblem_->display(
        view.cameraProblem ? std::optional{wording::forError(*view.cameraProblem)} : std::nullopt);
    picture_->setVisible(!view.cameraProblem && !view.cameras.empty());
    if (!picture_->isVisibleTo(this)) picture_->forget();

    reader_->setText(QString::fromStdString(view.reader.name));
    readerSimulated_->setVisible(view.reader.simulated);
    readCard_->setEnabled(!view.readingCard);
    if (view.readingCard)
        say(*cardRead_, words.reading, Tone::Accent);
    else if (view.cardRead) {
        const wording::ReaderTestWords read = wording::forReaderTest(*view.cardRead);
        say(*cardRead_, read.words, read.tone);
    } else
        say(*cardRead_, {});

    printer_->setText(wording::slipsGoTo(view.printer));
    printSlip_->setEnabled(!view.printing);
    say(*printed_, view.printing ? words.printing : view.printed);
}

/// A row keeps its button, and with it the keyboard, as long as there are as many.
void DevicesPage::displayCameras(const std::vector<ListedCamera>& cameras)
{
    const auto wanted = static_cast<qsizetype>(cameras.size());
    while (cameras_.size() > wanted)
        delete cameras_.takeLast();
    while (cameras_.size() < wanted) {
        auto* row = makeKeyButton("camera");
        row->setProperty("role", "row");
        row->setFocusPolicy(Qt::StrongFocus);
        row->setCheckable(true);
        row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        const auto place = static_cast<int>(cameras_.size());
        connect(row, &QPushButton::clicked, this, [this, place] { pick(place); });
        rows_->addWidget(row);
        cameras_.append(row);
    }
    specs_.clear();
    for (qsizetype i = 0; i < wanted; ++i) {
        const ListedCamera& camera = cameras[static_cast<std::size_t>(i)];
        const wording::CameraLines lines = wording::forCamera(camera);
        QPushButton& row = *cameras_[i];
        row.setText(
            QString{lines.name}.replace(QLatin1Char{'&'}, QLatin1String{"&&"}) + QLatin1Char{'\n'} +
            lines.state);
        row.setEnabled(!camera.refused);
        row.setChecked(camera.isInUse);
        if (camera.refused) row.setToolTip(QString::fromStdString(camera.refused->detail));
        specs_.push_back(camera.spec);
    }
}

/// The row shows what is in use, not what was pressed: the next view tells whether it is.
void DevicesPage::pick(int row)
{
    QPushButton& pressed = *cameras_[row];
    const bool isInUse = !pressed.isChecked();
    pressed.setChecked(isInUse);
    if (!isInUse) emit cameraChosen(specs_[static_cast<std::size_t>(row)]);
}

void DevicesPage::showPicture(const Frame& frame) { picture_->display(frame); }

void DevicesPage::takeKeyboard()
{
    for (QPushButton* each : cameras_)
        if (each->isEnabled() && each->isChecked()) return each->setFocus();
    setFocus();
}

void DevicesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) return DeskPage::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_F4: return printSlip_->click();
    case Qt::Key_F5: return checkAgain_->click();
    case Qt::Key_F7: return readCard_->click();
    default: DeskPage::keyPressEvent(event);
    }
}

void DevicesPage::resizeEvent(QResizeEvent* event)
{
    DeskPage::resizeEvent(event);
    columns_->setDirection(
        width() >= currentStyle().px(columnsFrom) ? QBoxLayout::LeftToRight
                                                  : QBoxLayout::TopToBottom);
}

void DevicesPage::forget()
{
    display({});
    picture_->forget();
}

} // namespace countersign
