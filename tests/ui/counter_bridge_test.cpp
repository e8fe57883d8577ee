#include "ui/counter_bridge.h"
#include "ui/samples.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <gtest/gtest.h>

#include <thread>

namespace countersign {
namespace {

struct Heard {
    explicit Heard(CounterBridge& bridge)
    {
        QObject::connect(
            &bridge, &CounterBridge::stateArrived, &bridge, [this](const SessionState&) {
                ++states;
            });
        QObject::connect(
            &bridge, &CounterBridge::promptArrived, &bridge, [this](const FacePrompt& prompt) {
                prompts.push_back(prompt);
            });
        QObject::connect(&bridge, &CounterBridge::pictureArrived, &bridge, [this](const Frame&) {
            ++pictures;
        });
    }
    int states{0};
    int pictures{0};
    std::vector<FacePrompt> prompts;
};

void checkFaceOf(CounterBridge& bridge, const SessionId& session)
{
    OngoingVisit visit = samples::visit();
    visit.session = session;
    bridge.stateChanged(CheckingFace{visit, {}});
}

TEST(CounterBridge, BringsStatesOfOtherThreadsToItsOwn)
{
    CounterBridge bridge;
    Heard heard{bridge};
    std::jthread{[&] { bridge.stateChanged(Idle{}); }}.join();
    EXPECT_EQ(heard.states, 0);
    QCoreApplication::processEvents();
    EXPECT_EQ(heard.states, 1);
}

TEST(CounterBridge, BringsOnlyTheLatestOfManyPicturesAndPrompts)
{
    CounterBridge bridge;
    Heard heard{bridge};
    checkFaceOf(bridge, samples::session(1));
    for (int i = 0; i < 20; ++i) {
        bridge.pictured(samples::session(1), samples::frame());
        bridge.prompted(samples::session(1), samples::acting(LivenessAction::Blink, 0, i / 20.0));
    }
    QCoreApplication::processEvents();
    EXPECT_EQ(heard.pictures, 1);
    ASSERT_EQ(heard.prompts.size(), 1U);
    EXPECT_EQ(heard.prompts.front().challenge.progress, 19 / 20.0);
}

TEST(CounterBridge, DropsWhatBelongsToAnotherVisit)
{
    CounterBridge bridge;
    Heard heard{bridge};
    checkFaceOf(bridge, samples::session(2));
    bridge.pictured(samples::session(1), samples::frame());
    bridge.prompted(samples::session(1), samples::hindered(Cause::TooDark));
    QCoreApplication::processEvents();
    EXPECT_EQ(heard.pictures, 0);
    EXPECT_TRUE(heard.prompts.empty());
}

TEST(CounterBridge, DropsPicturesThatComeAfterTheVisit)
{
    CounterBridge bridge;
    Heard heard{bridge};
    checkFaceOf(bridge, samples::session(1));
    bridge.stateChanged(Idle{});
    bridge.pictured(samples::session(1), samples::frame());
    QCoreApplication::processEvents();
    EXPECT_EQ(heard.pictures, 0);
}

TEST(CounterBridge, LetsNothingWaitingSurviveTheVisit)
{
    CounterBridge bridge;
    Heard heard{bridge};
    checkFaceOf(bridge, samples::session(1));
    QCoreApplication::processEvents();
    bridge.stateChanged(Idle{}); // arrives before the picture's event
    bridge.pictured(samples::session(1), samples::frame());
    checkFaceOf(bridge, samples::session(1));
    QCoreApplication::processEvents();
    EXPECT_EQ(heard.pictures, 0);
}

} // namespace
} // namespace countersign
