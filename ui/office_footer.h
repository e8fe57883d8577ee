#pragma once

#include "ui/office_page.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace countersign {

/// Beneath every page of the office: its keys, each with a button that does the same. The one that
/// goes on is at the bottom right.
class OfficeFooter : public QFrame {
    Q_OBJECT
public:
    explicit OfficeFooter(QWidget* parent = nullptr);
    void display(const PrimaryAction& primary, const QVector<OfficePage::Key>& keys);

signals:
    void primaryPressed();

private:
    struct Key {
        QWidget* whole{nullptr};
        QLabel* cap{nullptr};
        QPushButton* button{nullptr};
        std::function<void()> press;
    };
    [[nodiscard]] Key makeKey(const char* role);
    QVector<Key> keys_; ///< as many as were ever needed at once
    Key primary_;
};

} // namespace countersign
