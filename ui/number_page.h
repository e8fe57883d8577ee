#pragma once

#include "domain/sim_order.h"
#include "ui/desk_page.h"
#include "ui/document_card.h"
#include "ui/glyph.h"

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;

namespace Ui {
class NumberPage;
}

namespace countersign {

struct NumberView {
    DocumentView document;
    bool checking{false}; ///< the order is with the log
    std::optional<wording::Problem> problem;
};

/// Step 2: which number goes on which SIM. Both are checked while they are typed; Enter, which a
/// scanner sends by itself, moves on. A SIM scanned into the wrong field is put into the right one.
class NumberPage : public DeskPage {
    Q_OBJECT
public:
    explicit NumberPage(QWidget* parent = nullptr);
    ~NumberPage() override;
    void display(const NumberView& view);
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;

signals:
    void numberChosen(const countersign::SimOrder& order);

private:
    struct Field {
        QLineEdit* edit;
        GlyphLabel* glyph;
        QLabel* state;
    };
    void check(bool msisdnLeft, bool iccidLeft);
    void mark(const Field& field, const QString& words, Tone tone) const;
    [[nodiscard]] std::optional<Msisdn> msisdn() const;
    [[nodiscard]] std::optional<Iccid> iccid() const;

    std::unique_ptr<Ui::NumberPage> ui_;
    Field msisdnField_{};
    Field iccidField_{};
};

} // namespace countersign
