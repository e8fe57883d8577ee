#pragma once

#include "ui/wording.h"

#include <QFrame>
#include <QImage>

#include <memory>
#include <optional>

namespace Ui {
class DocumentCard;
}

namespace countersign {

/// What the card says, ready to be read; there is nothing in it that could be edited.
struct DocumentView {
    QImage portrait;
    QString name;
    QString person; ///< "male · 汉 · 31 years"
    QString number; ///< all but the last four hidden
    QString validity;
    QVector<wording::CheckWords> checks;
    bool simulated{false};
};

/// A card-like view of a document.
class DocumentCard : public QFrame {
    Q_OBJECT
public:
    explicit DocumentCard(QWidget* parent = nullptr);
    ~DocumentCard() override;
    void display(const DocumentView& view);
    void forget();

private:
    void displayChecks(const QVector<wording::CheckWords>& checks);
    std::unique_ptr<Ui::DocumentCard> ui_;
};

} // namespace countersign
