#pragma once

#include "ui/devices_page.h"
#include "ui/slip_view.h"

#include <QObject>
#include <QPointer>

namespace countersign {

class DevicesLink;

/// The clerk looks after the counter's devices, between customers. As long as the page is in sight
/// it has a live picture and what was found; nothing goes on behind its back.
class DevicesDesk : public QObject {
    Q_OBJECT
public:
    explicit DevicesDesk(QObject* parent = nullptr);

    [[nodiscard]] DeskPage* page() const { return page_; }
    /// The devices of whoever signs in next.
    void use(DevicesLink& link);
    void displayReader(const ReaderIdentity& reader) { reader_ = reader; }
    void displayVoice(ReadAloud state, const Language& customerLanguage);
    /// What became of the test slip.
    void displaySlip(const SlipStateView& view);

signals:
    void closed();
    void slipWanted();
    /// From now on this one is the counter's.
    void cameraUsed(const countersign::CameraIdentity& camera);

protected:
    /// Notices that the page comes into sight and leaves it: also by a lock, or signing out.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();
    void end();
    void checkHealth();
    void displayCameras(const std::vector<ListedCamera>& cameras, const QString& printer);
    void displayPicked(const std::optional<Error>& problem);
    void displayTest(const Result<ReaderTest>& test);
    void displayHealth(const std::vector<HealthFinding>& findings);
    void displayProblem(const Error& error);
    void showPicture();

    DevicesPage* page_;
    QPointer<DevicesLink> link_;
    ReaderIdentity reader_;
    ReadAloud readAloud_{ReadAloud::NoVoice};
    Language customerLanguage_{Language::chinese()};
    DevicesView view_;
    bool open_{false};
};

} // namespace countersign
