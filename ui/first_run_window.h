#pragma once

#include "app/first_run.h"
#include "app/worker.h"
#include "ui/language.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace countersign {

class FirstRunForm;

/// The program's first window at a new outlet: asks who it is, makes the store, shows the key to
/// keep.
class FirstRunWindow : public QWidget {
    Q_OBJECT
public:
    /// As createOutlet(); called on a thread of the window's own.
    using Create = std::function<Result<OutletKey>(NewOutlet)>;
    FirstRunWindow(QString store, const Language& language, Create create);

signals:
    /// The store is there, and its key was shown; the clerk's language as it is now.
    void finished(const countersign::Language& language);

private:
    void create();
    void created(const Result<OutletKey>& key);

    QStackedWidget* pages_;
    FirstRunForm* form_;
    Language language_;
    Create create_;
    Worker worker_; // last: ends before what it calls
};

} // namespace countersign
