#pragma once

#include "ui/desk_page.h"
#include "ui/office_link.h"
#include "ui/station_link.h"

#include <QPointer>

namespace countersign {

/// A page of the office. Another one is: a class of this, and its line in the list of
/// office_desk.cpp; the navigation, its key and its place come by themselves.
class OfficePage : public DeskPage {
    Q_OBJECT
public:
    using DeskPage::DeskPage;

    /// In the navigation at the left.
    [[nodiscard]] virtual QString name() const = 0;
    /// It comes into sight: reads what it shows anew.
    virtual void enter() = 0;
    /// Somebody goes elsewhere: no person stays in sight on a page that nobody looks at.
    virtual void left() {}
    /// What Esc does; empty where it does nothing.
    [[nodiscard]] virtual QString escape() const { return {}; }
    virtual void goBack() {}
    /// Keys of this page's own for the line at the bottom.
    struct Key {
        QString key;
        QString words;
        std::function<void()> press;
    };
    [[nodiscard]] virtual QVector<Key> keys() { return {}; }
    /// Something is being written, and nobody leaves before it is.
    [[nodiscard]] virtual bool isBusy() const { return false; }

    /// Who looks at it, and where it asks.
    void open(OfficeLink& link, const SignedIn& who)
    {
        link_ = &link;
        who_ = who;
    }

signals:
    /// What Esc does, or which keys there are, has changed.
    void keysChanged();

protected:
    [[nodiscard]] OfficeLink* link() const { return link_; }
    [[nodiscard]] const SignedIn& who() const { return who_; }

private:
    QPointer<OfficeLink> link_;
    SignedIn who_;
};

} // namespace countersign
