#pragma once

#include <QString>
#include <QWidget>

namespace countersign {

/// The one thing that Enter does on a page. Without words there is none.
struct PrimaryAction {
    QString words;
    bool enabled{true};
    bool operator==(const PrimaryAction&) const = default;
};

/// A page of the clerk's desk: shows complete view values, reports what the person did, decides
/// nothing. The desk shows the primary action at the bottom right and calls goOn() for Enter.
class DeskPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    [[nodiscard]] const PrimaryAction& primaryAction() const { return primary_; }
    /// Enter was pressed, or the primary button.
    virtual void goOn() {}
    /// Puts the keyboard where work on this page begins. Called once when the page appears.
    virtual void takeKeyboard() { setFocus(); }
    /// Drops everything that belongs to a customer.
    virtual void forget() = 0;

signals:
    void primaryActionChanged();

protected:
    void setPrimaryAction(PrimaryAction action)
    {
        if (action == primary_) return;
        primary_ = std::move(action);
        emit primaryActionChanged();
    }

private:
    PrimaryAction primary_;
};

} // namespace countersign
