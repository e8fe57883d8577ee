#include "ui/samples.h"
#include "ui/sim_scan_bridge.h"

#include <QCoreApplication>
#include <gtest/gtest.h>

#include <thread>

namespace countersign {
namespace {

/// What arrived on this thread, in order.
struct Heard {
    explicit Heard(SimScanBridge& bridge)
    {
        const auto note = [this](std::string what) { heard.push_back(std::move(what)); };
        QObject::connect(&bridge, &SimScanBridge::pictureArrived, &bridge, [note](const Frame& f) {
            note("picture " + std::to_string(f.at().count()));
        });
        QObject::connect(&bridge, &SimScanBridge::anotherCodeSeen, &bridge, [note] {
            note("another code");
        });
        QObject::connect(&bridge, &SimScanBridge::simFound, &bridge, [note](const Iccid& iccid) {
            note(iccid.text());
        });
        QObject::connect(&bridge, &SimScanBridge::scanFailed, &bridge, [note](const Error& error) {
            note(error.detail);
        });
    }
    std::vector<std::string> heard;
};

Frame frameAt(int milliseconds)
{
    const std::uint8_t pixel[3]{};
    return {pixel, 1, 1, MonotonicMs{milliseconds}};
}

void onAnotherThread(const std::function<void()>& work) { std::thread{work}.join(); }

TEST(SimScanBridge, BringsTheLatestPictureAndEverythingElse)
{
    SimScanBridge bridge;
    const Heard heard{bridge};
    onAnotherThread([&] {
        bridge.pictured(frameAt(1));
        bridge.pictured(frameAt(2));
        bridge.sawAnotherCode();
        bridge.pictured(frameAt(3));
        bridge.found(samples::order().iccid);
        bridge.failed({ErrorCode::CameraFailed, "unplugged"});
    });
    EXPECT_TRUE(heard.heard.empty()); // not on the other thread
    QCoreApplication::processEvents();
    EXPECT_EQ(
        heard.heard,
        (std::vector<std::string>{
            "picture 3", "another code", samples::order().iccid.text(), "unplugged"}));
}

TEST(SimScanBridge, DropsWhatAScanThatWasEndedStillSays)
{
    SimScanBridge bridge;
    const Heard heard{bridge};
    onAnotherThread([&] {
        bridge.pictured(frameAt(1));
        bridge.found(samples::order().iccid);
    });
    bridge.forget();
    QCoreApplication::processEvents();
    EXPECT_TRUE(heard.heard.empty());
    onAnotherThread([&] { bridge.pictured(frameAt(2)); }); // the next scan
    QCoreApplication::processEvents();
    EXPECT_EQ(heard.heard, std::vector<std::string>{"picture 2"});
}

} // namespace
} // namespace countersign
