#pragma once

#include "domain/policy.h"
#include "ui/office_page.h"
#include "ui/office_record.h"

class QLabel;

namespace countersign {

class OfficeReveal;
class ProblemNote;

/// One visit of the table. Who it was stays hidden until somebody says why it has to be seen, and
/// is hidden again as soon as the page is left.
class OfficeRecordPage : public OfficePage {
    Q_OBJECT
public:
    explicit OfficeRecordPage(const Policy& policy, QWidget* parent = nullptr);

    void display(const Visit& visit, const std::optional<MaskedHolder>& holder);

    [[nodiscard]] QString name() const override;
    void enter() override;
    [[nodiscard]] QString escape() const override;
    void goBack() override;
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;
    void left() override { forget(); }

signals:
    void backPressed();

private:
    void displayAll(const std::optional<Error>& problem = std::nullopt);
    void openPerson();

    RecordView view_;
    bool opening_{false};
    Awaited opened_;
    Awaited proof_;
    Awaited holder_;
    QLabel* title_;
    OfficeRecord* record_;
    OfficeReveal* reveal_;
    ProblemNote* note_;
};

} // namespace countersign
