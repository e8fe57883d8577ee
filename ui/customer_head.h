#pragma once

#include "ui/customer_pane.h"
#include "ui/customer_view.h"

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace countersign {

/// The uppermost line of the customer's window: whose counter this is, whether devices are
/// simulated, the key that has the window read aloud, and the languages to choose from, each by its
/// own name.
class CustomerHead : public QWidget {
    Q_OBJECT
public:
    explicit CustomerHead(QWidget* parent = nullptr);
    void display(const QString& outlet, const QString& simulated);
    /// None: nothing is to be chosen now; the line keeps its height.
    void offer(const QVector<LanguageChoice>& languages);
    /// Without words it is not offered.
    void offerReading(const QString& words, bool reads);
    /// `upright`: the outlet has a line of its own.
    void setScale(const CustomerScale& scale, bool upright);

signals:
    void languageChosen(const QString& code);
    void readAloudPressed();

private:
    void dress(QWidget& button, bool chosen) const;
    CustomerScale scale_;
    CustomerLabel* outlet_;
    CustomerLabel* simulated_;
    QPushButton* reading_;
    QBoxLayout* lines_;
    QHBoxLayout* choices_;
    QVector<LanguageChoice> offered_;
};

} // namespace countersign
