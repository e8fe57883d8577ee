#pragma once

#include "app/counter_controller.h"
#include "base/latest_slot.h"

#include <QObject>

#include <atomic>
#include <optional>

namespace countersign {

/// Carries what the counter tells on its own threads to the GUI thread. States all arrive, in their
/// order. Of prompts and pictures only the latest does, with never more than one event on its way:
/// a window that is busy misses some instead of falling behind. What belongs to another visit than
/// the one shown is dropped.
///
/// Lives on the GUI thread; must outlive the controller that it listens to.
class CounterBridge : public QObject, public CounterListener {
    Q_OBJECT
public:
    explicit CounterBridge(QObject* parent = nullptr);

    // Called on the controller's threads.
    void stateChanged(const SessionState& state) override;
    void prompted(const SessionId& session, const FacePrompt& prompt) override;
    void pictured(const SessionId& session, const Frame& frame) override;
    void waitingCounted(int visits) override;

signals:
    void stateArrived(const countersign::SessionState& state);
    void promptArrived(const countersign::FacePrompt& prompt);
    void pictureArrived(const countersign::Frame& frame);
    void waitingArrived(int visits);

private:
    template <class Value>
    struct Mail {
        SessionId session;
        Value value;
    };
    void deliver(const SessionState& state);
    void deliverLatest();
    void wake();

    LatestSlot<Mail<FacePrompt>> prompt_;
    LatestSlot<Mail<Frame>> picture_;
    std::atomic<bool> underway_{false};
    std::optional<SessionId> checking_; ///< whose face is being checked; GUI thread
};

} // namespace countersign
