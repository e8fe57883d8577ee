#pragma once

#include "domain/policy.h"
#include "ui/office_page.h"

#include <QVector>

#include <filesystem>

class QDateEdit;
class QFrame;
class QLabel;
class QRadioButton;

namespace countersign {

class OfficeDaySheet;
class ProblemNote;

/// The sheet of a day, which has to add up before it is closed; what still waits leads to review.
class OfficeClosePage : public OfficePage {
    Q_OBJECT
public:
    /// Where the report goes: asks the person, beginning with a suggestion; empty: nowhere.
    using ChooseFile = std::function<QString(const QString& suggested)>;
    OfficeClosePage(const Policy& policy, ChooseFile chooseFile, QWidget* parent = nullptr);

    /// The folder that is suggested for reports.
    void setReports(const std::filesystem::path& folder) { reports_ = folder; }
    void showDay(Date day);

    [[nodiscard]] QString name() const override;
    void enter() override;
    [[nodiscard]] QString escape() const override;
    void goBack() override;
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;
    [[nodiscard]] QVector<Key> keys() override;
    [[nodiscard]] bool isBusy() const override { return writing_; }

signals:
    void reviewWanted(countersign::EntryNumber visit);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Asking { Nothing, WhetherToClose, WhyToReopen };
    struct Reason {
        ReopenReason reason{};
        QRadioButton* button{nullptr};
    };
    void makeNotice();
    void read();
    void displayAll();
    void displayNotice();
    void ask(Asking what);
    void closeDay();
    void reopenDay();
    void saveReport();
    [[nodiscard]] bool canClose() const;
    [[nodiscard]] std::optional<ReopenReason> reopenReason() const;

    Policy policy_;
    ChooseFile chooseFile_;
    std::filesystem::path reports_;
    Date day_{};
    std::optional<DaySheet> sheet_;
    std::optional<Error> problem_;
    std::string checkpoint_; ///< of the closing that was just done
    QString said_;           ///< what came of what was done last
    Asking asking_{Asking::Nothing};
    bool writing_{false};
    Awaited read_;
    Awaited written_;

    QLabel* title_;
    QDateEdit* date_;
    ProblemNote* note_;
    QFrame* notice_;
    QLabel* noticeHeading_;
    QLabel* noticeText_;
    QVector<Reason> reasons_;
    QRadioButton* noReason_;
    QWidget* reasonPlace_;
    OfficeDaySheet* sheetPlace_;
};

/// Asks with the desktop's own dialog.
[[nodiscard]] QString chooseReportFile(const QString& suggested);

} // namespace countersign
