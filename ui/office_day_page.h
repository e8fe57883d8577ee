#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/key_figures.h"
#include "domain/policy.h"
#include "domain/unusual_patterns.h"
#include "ui/office_page.h"
#include "ui/office_visit_table.h"

class QDateEdit;
class QLabel;
class QPushButton;

namespace countersign {

class OfficeCharts;
class OfficeFilterBar;
class OfficeTiles;
class OfficeUnusual;
class ProblemNote;
class VisitView;

/// The visits of a day, or of several: figures, what is unusual, and every one of them in a table
/// or as charts.
class OfficeDayPage : public OfficePage {
    Q_OBJECT
public:
    explicit OfficeDayPage(const Policy& policy, QWidget* parent = nullptr);

    void showDays(const DateRange& days);
    [[nodiscard]] const DateRange& days() const { return days_; }

    [[nodiscard]] QString name() const override;
    void enter() override;
    [[nodiscard]] QString escape() const override;
    void goBack() override;
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;
    [[nodiscard]] QVector<Key> keys() override;

signals:
    void daysShown(const countersign::DateRange& days);
    void recordWanted(
        const countersign::Visit& visit, const std::optional<countersign::MaskedHolder>& holder);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void display(Result<std::vector<Visit>> visits);
    void displayFigures();
    void displayState();
    void readHolders();
    void applyFilter();
    void showOnly(const UnusualPattern& pattern);
    void turnTo(bool charts);
    void goByDays(int days);

    Policy policy_;
    DateRange days_;
    VisitTable table_;
    KeyFigures figures_;
    std::vector<UnusualPattern> patterns_;
    std::optional<Error> problem_;
    bool reading_{false};
    bool showsCharts_{false};
    Awaited visits_;
    Awaited holders_;

    QLabel* title_;
    QDateEdit* from_;
    QDateEdit* to_;
    OfficeTiles* tiles_;
    OfficeUnusual* unusual_;
    OfficeFilterBar* filter_;
    VisitView* view_;
    QLabel* state_;
    ProblemNote* note_;
    QWidget* sheet_; ///< filter and table, or in their place
    OfficeCharts* charts_;
};

} // namespace countersign
