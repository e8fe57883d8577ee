#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/opened_visit.h"

#include <QVector>
#include <QWidget>

class QLabel;
class QRadioButton;

namespace countersign {

/// Asks why a person is to be shown, before they are.
class OfficeReveal : public QWidget {
    Q_OBJECT
public:
    explicit OfficeReveal(QWidget* parent = nullptr);
    [[nodiscard]] std::optional<RevealReason> reason() const;
    void clear();
    void takeKeyboard();

signals:
    void changed();

private:
    struct Choice {
        RevealReason reason{};
        QRadioButton* button{nullptr};
    };
    QVector<Choice> choices_;
    QRadioButton* none_; ///< out of sight: chosen while nothing else is
};

} // namespace countersign
