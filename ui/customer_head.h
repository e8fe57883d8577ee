#pragma once

#include "ui/customer_pane.h"
#include "ui/customer_view.h"

class QHBoxLayout;

namespace countersign {

/// The uppermost line of the customer's window: whose counter this is, whether devices are
/// simulated, and the languages to choose from, each by its own name.
class CustomerHead : public QWidget {
    Q_OBJECT
public:
    explicit CustomerHead(QWidget* parent = nullptr);
    void display(const QString& outlet, const QString& simulated);
    /// None: nothing is to be chosen now; the line keeps its height.
    void offer(const QVector<LanguageChoice>& languages);
    void setScale(const CustomerScale& scale);

signals:
    void languageChosen(const QString& code);

private:
    void dress(QWidget& button, bool chosen) const;
    CustomerScale scale_;
    CustomerLabel* outlet_;
    CustomerLabel* simulated_;
    QHBoxLayout* choices_;
    QVector<LanguageChoice> offered_;
};

} // namespace countersign
