#include "ui/counter_bridge.h"

#include <memory>

namespace countersign {

CounterBridge::CounterBridge(QObject* parent) : QObject{parent} {}

void CounterBridge::stateChanged(const SessionState& state)
{
    QMetaObject::invokeMethod(
        this,
        [this, copy = std::make_shared<const SessionState>(state)] { deliver(*copy); },
        Qt::QueuedConnection);
}

void CounterBridge::prompted(const SessionId& session, const FacePrompt& prompt)
{
    prompt_.put({session, prompt});
    wake();
}

void CounterBridge::pictured(const SessionId& session, const Frame& frame)
{
    picture_.put({session, frame});
    wake();
}

void CounterBridge::waitingCounted(int visits)
{
    QMetaObject::invokeMethod(
        this, [this, visits] { emit waitingArrived(visits); }, Qt::QueuedConnection);
}

void CounterBridge::wake()
{
    if (underway_.exchange(true)) return;
    QMetaObject::invokeMethod(
        this, [this] { deliverLatest(); }, Qt::QueuedConnection);
}

void CounterBridge::deliver(const SessionState& state)
{
    const auto* face = std::get_if<CheckingFace>(&state);
    checking_ =
        face != nullptr && !face->problem ? std::optional{face->visit.session} : std::nullopt;
    if (!checking_) { // whatever still waits belongs to a check that is over
        static_cast<void>(prompt_.tryTake());
        static_cast<void>(picture_.tryTake());
    }
    emit stateArrived(state);
}

void CounterBridge::deliverLatest()
{
    underway_ = false; // before taking: what comes from now on wakes again
    const auto picture = picture_.tryTake();
    const auto prompt = prompt_.tryTake();
    if (picture && picture->session == checking_) emit pictureArrived(picture->value);
    if (prompt && prompt->session == checking_) emit promptArrived(prompt->value);
}

} // namespace countersign
