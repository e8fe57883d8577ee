#pragma once

#include "domain/consent.h"
#include "domain/frame.h"
#include "ui/customer_view.h"
#include "ui/face_page.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;

namespace countersign {

class CustomerConsentPage;
class CustomerFacePage;
class CustomerHead;
class CustomerLabel;
class CustomerMessagePage;
class CustomerPane;

/// What the customer sees, on a screen of their own. Shows complete values, reports what the
/// customer pressed, and decides nothing. GUI thread.
class CustomerWindow : public QWidget {
    Q_OBJECT
public:
    explicit CustomerWindow(QWidget* parent = nullptr);
    [[nodiscard]] const CustomerView& shown() const { return view_; }

    void display(const CustomerView& view);
    /// Only the key for reading aloud; everything else stays as it is.
    void displayReading(const QString& words, bool reads);
    /// Ignored unless the page of the face check is shown; so is a picture.
    void ask(const FaceAskView& view);
    void showPicture(const Frame& frame);
    /// Drops everything of a customer at once and welcomes the next one.
    void forget();

signals:
    void answered(countersign::ConsentAnswer answer);
    void languageChosen(const QString& code);
    /// The customer wants to hear what is written here, or no longer.
    void readAloudPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void displayPage(const CustomerWelcome& page);
    void displayPage(const CustomerWaiting& page);
    void displayPage(const CustomerNumber& page);
    void displayPage(const CustomerConsent& page);
    void displayPage(const CustomerFace& page);
    void displayPage(const CustomerOutcome& page);
    void turnTo(CustomerPane& pane);
    void displayFoot(const QString& number, const QString& heading);
    void alignFoot();
    void scaleParts();
    [[nodiscard]] bool isOn(const QWidget* pane) const;

    CustomerView view_;
    CustomerView welcome_; ///< the last one; holds nothing of a customer
    CustomerHead* head_;
    QStackedWidget* panes_;
    CustomerMessagePage* message_;
    CustomerConsentPage* consent_;
    CustomerFacePage* face_;
    QBoxLayout* foot_;
    CustomerLabel* footNumber_;
    CustomerLabel* promise_;
};

} // namespace countersign
