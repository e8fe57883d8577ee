#pragma once

#include "app/log_office.h"
#include "ui/office_page.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace countersign {

class GlyphLabel;
class ProblemNote;

/// Is the log whole, where are its checkpoints kept, and what was done with people's records?
class OfficeLogPage : public OfficePage {
    Q_OBJECT
public:
    explicit OfficeLogPage(QWidget* parent = nullptr);

    [[nodiscard]] QString name() const override;
    void enter() override;
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;
    [[nodiscard]] bool isBusy() const override { return exporting_; }

private:
    void verify();
    void displayProgress(std::uint64_t done, std::uint64_t total);
    void displayVerdict(const Result<LogVerdict>& verdict);
    void displayAnchors(const Result<std::vector<AnchorPlace>>& places);
    void displayHistory(Result<std::vector<LogEvent>> history);
    void fillHistory();
    void chooseFile();
    void exportTo(const QString& file);

    std::vector<LogEvent> history_;
    Awaited verdict_;
    Awaited anchors_;
    Awaited events_;
    Awaited exported_;
    bool verifying_{false};
    bool exporting_{false};

    GlyphLabel* mark_;
    QLabel* sentence_;
    QLabel* detail_;
    QProgressBar* progress_;
    QPushButton* export_;
    QLabel* exportedTo_;
    QGridLayout* places_;
    QComboBox* part_;
    QTableWidget* table_;
    QLabel* nothing_;
    ProblemNote* problem_;
};

} // namespace countersign
