#pragma once

#include "ui/desk_page.h"
#include "ui/status_chip.h"
#include "ui/wording.h"

#include <memory>
#include <optional>

namespace Ui {
class CardPage;
}

namespace countersign {

struct CardView {
    enum class Stage { Idle, Reading, Failed };
    Stage stage{Stage::Idle};
    std::optional<wording::Problem> problem; ///< in Failed
};

/// What this counter works with, in words.
struct CounterView {
    StatusView reader;
    QString readerDetail;
    StatusView camera;
    QString cameraDetail;
    StatusView models;
    QString modelsDetail;
};

/// Step 1: the card goes on the reader.
class CardPage : public DeskPage {
    Q_OBJECT
public:
    explicit CardPage(QWidget* parent = nullptr);
    ~CardPage() override;
    void display(const CardView& view);
    void displayCounter(const CounterView& view);
    /// Told once, above everything else; an empty one goes away.
    void displayNotice(const QString& words);
    /// How many visits wait for a manager; none are not spoken of.
    void displayWaiting(int visits);
    void goOn() override;
    void forget() override { display({}); }

signals:
    void readPressed();
    void tryAgainPressed();

private:
    std::unique_ptr<Ui::CardPage> ui_;
    CardView::Stage stage_{CardView::Stage::Idle};
};

} // namespace countersign
