#pragma once

#include "app/privacy_office.h"
#include "ui/office_page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace countersign {

class ProblemNote;
class QuestionBar;

/// How long what is kept of customers, what is due to be erased when, and what one person may ask
/// for.
class OfficePrivacyPage : public OfficePage {
    Q_OBJECT
public:
    explicit OfficePrivacyPage(QWidget* parent = nullptr);

    [[nodiscard]] QString name() const override;
    void enter() override;
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;
    [[nodiscard]] QString escape() const override;
    void goBack() override;
    [[nodiscard]] bool isBusy() const override { return busy_; }

protected:
    /// Enter does another thing in the field of the record.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Change = std::function<Result<SealReceipt>(PrivacyOffice&)>;
    void display(const Result<PrivacySheet>& sheet);
    void displayScope(const Result<ErasureScope>& scope);
    void displayActions();
    void find();
    void ask(const QString& question, const QString& yes, Change change);
    void make(Change change);
    void chooseFolder();
    void writeTo(const QString& folder);
    void say(const QString& words);
    void fail(const Error& error);

    bool isDue_{false};
    bool busy_{false};
    std::optional<EntryNumber> visit_; ///< of the person who was found
    ErasureScope scope_;
    Change asked_; ///< what the open question is about
    Awaited sheet_;
    Awaited found_;
    Awaited made_;

    QTableWidget* table_;
    QLabel* persons_;
    QLineEdit* record_;
    QPushButton* find_;
    QLabel* of_;
    QPushButton* write_;
    QPushButton* withdraw_;
    QPushButton* end_;
    QPushButton* eraseAll_;
    QuestionBar* question_;
    QLabel* done_;
    ProblemNote* problem_;
};

} // namespace countersign
