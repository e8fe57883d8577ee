#pragma once

#include "app/composition.h"
#include "ui/customer_view.h"
#include "ui/desk_page.h"
#include "ui/wording.h"

#include <QVector>

#include <optional>
#include <string>
#include <vector>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace countersign {

class HealthList;
class ProblemNote;
class VideoView;

/// Everything on the devices page but the live picture.
struct DevicesView {
    std::vector<ListedCamera> cameras;
    std::optional<Error> cameraProblem; ///< of the camera that was picked
    ReaderIdentity reader;
    bool readingCard{false};
    std::optional<Result<ReaderTest>> cardRead;
    QString printer; ///< the default one; without a name, slips are saved
    bool printing{false};
    QString printed; ///< what became of the test slip
    ReadAloud readAloud{ReadAloud::NoVoice};
    Language customerLanguage{Language::chinese()}; ///< the one it is read aloud in
    std::vector<HealthFinding> health;
    bool checkingHealth{false};
};

/// What stands at this counter and whether it works; for the time between customers. Enter leads
/// back; the arrows go through the cameras, and Space picks one.
class DevicesPage : public DeskPage {
    Q_OBJECT
public:
    explicit DevicesPage(QWidget* parent = nullptr);
    void display(const DevicesView& view);
    /// Of the camera in use.
    void showPicture(const Frame& frame);
    void goOn() override { emit backPressed(); }
    void takeKeyboard() override;
    void forget() override;

signals:
    void backPressed();
    void cameraChosen(const std::string& spec);
    void readerTestWanted();
    void printerTestWanted();
    void healthCheckWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHealthCard();
    [[nodiscard]] QWidget* makeCameraCard();
    [[nodiscard]] QWidget* makeReaderCard();
    [[nodiscard]] QWidget* makePrinterCard();
    void displayCameras(const std::vector<ListedCamera>& cameras);
    void pick(int row);

    QBoxLayout* columns_;
    QLabel* simulated_;
    HealthList* health_;
    QLabel* checking_;
    QPushButton* checkAgain_;
    VideoView* picture_;
    QLabel* noCamera_;
    QVBoxLayout* rows_;
    QVector<QPushButton*> cameras_;
    std::vector<std::string> specs_; ///< of the cameras, row by row
    ProblemNote* cameraProblem_;
    QLabel* reader_;
    QLabel* readerSimulated_;
    QPushButton* readCard_;
    QLabel* cardRead_;
    QLabel* printer_;
    QPushButton* printSlip_;
    QLabel* printed_;
};

} // namespace countersign
