#include "ui/station_door.h"

#include "ui/slip_printing.h"

namespace countersign {

namespace {

std::optional<std::string> findPrinter()
{
    const auto printer = defaultPrinter();
    return printer ? std::optional{printer->name.toStdString()} : std::nullopt;
}

DevicesDoor devicesOf(const std::shared_ptr<CounterStation>& station)
{
    return {
        [station] { return station->cameras(); },
        [station](const std::string& spec) { return station->useCamera(spec); },
        [station](const std::string& spec, LivePicture::Watch watch) {
            return station->openLivePicture(spec, std::move(watch));
        },
        [station](SimScanListener& listener) { return station->openSimScan(listener); },
        [station] { return station->testReader(); },
        findPrinter,
        [station](const std::stop_token& stop) { return station->checkHealth(findPrinter, stop); }};
}

OfficeDoor officeOf(const std::shared_ptr<CounterStation>& station)
{
    return {
        [station] { return &station->offices().visits; },
        [station] { return &station->offices().days; },
        [station] { return &station->offices().log; },
        [station] { return &station->offices().people; },
        [station] { return &station->offices().privacy; }};
}

} // namespace

StationLink::OpenDoor openerOf(StationOptions options)
{
    return [options = std::move(options)] {
        const std::shared_ptr<CounterStation> station = CounterStation::create(options);
        return StationDoor{
            [station](const StaffName& name, const SecretBytes& password) {
                return station->signIn(name, password);
            },
            [station] { return station->takeUnfinished(); },
            [station](const StaffName& name, const SecretBytes& password) {
                return station->approver(name, password);
            },
            [station] { return station->devices(); },
            [station](const std::stop_token& stop) { return station->waitForModels(stop); },
            [station] { return station->origin(); },
            [station](CounterListener& listener) { return station->openCounter(listener); },
            devicesOf(station),
            officeOf(station)};
    };
}

} // namespace countersign
