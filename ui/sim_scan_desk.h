#pragma once

#include "domain/sim_order.h"
#include "ui/desk_page.h"
#include "ui/sim_scan_panel.h"

#include <QObject>
#include <QPointer>

namespace countersign {

class DevicesLink;

/// A SIM's barcode is looked for with the counter's camera, as long as the page is in sight. Esc
/// and Enter lead back.
class SimScanDesk : public QObject {
    Q_OBJECT
public:
    explicit SimScanDesk(QObject* parent = nullptr);

    [[nodiscard]] DeskPage* page() const { return page_; }
    /// The devices of whoever signs in next.
    void use(DevicesLink& link);

signals:
    void found(const countersign::Iccid& iccid);
    void closed();

protected:
    /// Notices that the page comes into sight and leaves it: also by a lock, or signing out.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    DeskPage* page_;
    SimScanPanel* panel_;
    QPointer<DevicesLink> link_;
    bool open_{false};
};

} // namespace countersign
