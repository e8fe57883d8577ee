#include "ui/devices_samples.h"

#include "ui/slip_view.h"

namespace countersign::samples {
namespace {

ListedCamera webcam(const char* path, const char* name, bool isInUse)
{
    return {
        std::string{"v4l2:"} + path,
        {.kind = "v4l2",
         .name = name,
         .simulated = false,
         .usbVendor = "046d",
         .usbProduct = "0825",
         .busPath = "1-1.4"},
        {},
        isInUse};
}

ListedCamera virtualCamera()
{
    ListedCamera camera = webcam("/dev/video9", "OBS Virtual Camera", false);
    camera.refused =
        Error{ErrorCode::CameraVirtual, "/dev/video9: OBS Virtual Camera is no real camera"};
    return camera;
}

} // namespace

DevicesView devicesThatWork()
{
    DevicesView view;
    view.cameras = {
        webcam("/dev/video0", "HD Pro Webcam C920", true),
        webcam("/dev/video2", "Integrated Camera", false),
        virtualCamera()};
    view.reader = {"sam-v", "CVR-100", false};
    view.cardRead = ReaderTest{"002X", {}};
    view.printer = QStringLiteral("Counter printer");
    view.readAloud = ReadAloud::Off;
    view.health = {
        judgeStore({}),
        judgeDiskSpace(81'400'000'000),
        judgeClock(UtcMs{}, UtcMs{}),
        judgeModels({}),
        judgeCamera(CameraTrial{view.cameras[0].identity, MonotonicMs{400}}),
        judgeReader(view.reader),
        judgePrinter("Counter printer")};
    return view;
}

DevicesView devicesForPractice()
{
    DevicesView view = devicesThatWork();
    view.cameras = {
        ListedCamera{"customer:data/yang", {"customer", "yang", true}, {}, true}, virtualCamera()};
    view.reader = {"simulated", "document.json", true};
    view.cardRead.reset();
    view.printer.clear();
    view.readAloud = ReadAloud::NoSound;
    view.health[4] = judgeCamera(CameraTrial{view.cameras[0].identity, {}});
    view.health[5] = judgeReader(view.reader);
    view.health[6] = judgePrinter({});
    return view;
}

DevicesView devicesInTrouble()
{
    DevicesView view = devicesThatWork();
    const Error camera{
        ErrorCode::CameraUnavailable, "/dev/video0: no such device; is the camera plugged in?"};
    view.cameraProblem = camera;
    view.cardRead = fail(ErrorCode::CardUnreadable, "CVR-100: no card");
    view.readAloud = ReadAloud::NoVoice;
    view.printed = slipStateView(SlipDelivery{"Counter printer", {}}).words;
    view.health = {
        judgeStore(fail(ErrorCode::StoreReadOnly, "/home/shop/store: on a read-only file system")),
        judgeDiskSpace(1'400'000'000),
        judgeClock(UtcMs{}, UtcMs{} + std::chrono::hours{5}),
        judgeModels(fail(ErrorCode::ModelAltered, "models/face.onnx: is not the manifest's")),
        judgeCamera(fail(camera)),
        judgeReader(view.reader),
        judgePrinter({})};
    return view;
}

} // namespace countersign::samples
