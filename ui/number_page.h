#pragma once

#include "domain/sim_order.h"
#include "ui/desk_page.h"
#include "ui/document_card.h"
#include "ui/glyph.h"

#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace Ui {
class NumberPage;
}

namespace countersign {

/// One number that the outlet may give out, with its tariff; see app/number_stock.h.
struct NumberChoice {
    QString number; ///< eleven digits
    QString tariff; ///< empty where there is none
};

struct NumberView {
    DocumentView document;
    QStringList known;    ///< what the log knows of the holder, a line each
    bool ready{true};     ///< the holder was looked up
    bool checking{false}; ///< the order is with the log
    std::optional<wording::Problem> problem;
};

/// Step 2: which number goes on which SIM, and as what: a new number, a transfer, a verification
/// again (F5 goes on to the next of these). Both are checked while they are typed; Enter, which a
/// scanner sends by itself, moves on. A SIM scanned into the wrong field is put into the right one.
class NumberPage : public DeskPage {
    Q_OBJECT
public:
    explicit NumberPage(QWidget* parent = nullptr);
    ~NumberPage() override;
    /// What the outlet has to offer: while a number is typed, those that begin so are proposed.
    void offer(const QVector<NumberChoice>& numbers);
    void display(const NumberView& view);
    /// Whether a number can be typed at present.
    [[nodiscard]] bool isOpen() const;
    /// A SIM that was scanned with the camera, as if it had been typed.
    void enter(const Iccid& sim);
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;

signals:
    void numberChosen(const countersign::SimOrder& order);
    /// The holder could not be looked up.
    void tryAgainPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// Enter in the list of proposals goes on, as it does everywhere.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Field {
        QLineEdit* edit;
        GlyphLabel* glyph;
        QLabel* state;
    };
    void check(bool msisdnLeft, bool iccidLeft);
    void mark(const Field& field, const QString& words, Tone tone) const;
    void makeKinds();
    void chooseKind(OrderKind kind);
    [[nodiscard]] QString tariff() const;
    [[nodiscard]] std::optional<Msisdn> msisdn() const;
    [[nodiscard]] std::optional<Iccid> iccid() const;

    std::unique_ptr<Ui::NumberPage> ui_;
    Field msisdnField_{};
    Field iccidField_{};
    QButtonGroup* kinds_; ///< by OrderKind
    QVector<NumberChoice> offered_;
    bool failed_{false}; ///< nothing can be chosen: the holder is not known
};

} // namespace countersign
