#pragma once

#include "ui/customer_view.h"
#include "ui/desk_page.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QWidget;

namespace countersign {

/// Which keys there are at present.
struct DeskKeys {
    PrimaryAction primary;
    QString escape; ///< what Esc does; empty when it does nothing
    bool devices{false};
    bool office{false};
    bool manager{false};
    std::optional<ReadAloud> readAloud; ///< none while nobody is served
};

/// Beneath every page of the desk: the keys, each with a button that does the same. The one that
/// goes on is at the bottom right.
class DeskFooter : public QFrame {
    Q_OBJECT
public:
    explicit DeskFooter(QWidget* parent = nullptr);
    void display(const DeskKeys& keys);

signals:
    void primaryPressed();
    void helpPressed();
    void escapePressed();
    void devicesPressed();
    void officePressed();
    void managerPressed();
    void readAloudPressed();

private:
    struct Key {
        QWidget* whole{nullptr};
        QPushButton* button{nullptr};
    };
    [[nodiscard]] Key makeKey(const char* name, const char* key, const char* role);
    Key help_;
    Key escape_;
    Key devices_;
    Key office_;
    Key manager_;
    Key readAloud_;
    Key primary_;
};

} // namespace countersign
