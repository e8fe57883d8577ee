#include "ui/station_door.h"

namespace countersign {

StationLink::OpenDoor openerOf(StationOptions options)
{
    return [options = std::move(options)] {
        const std::shared_ptr<CounterStation> station = CounterStation::create(options);
        return StationDoor{
            [station](const StaffName& name, const SecretBytes& password) {
                return station->signIn(name, password);
            },
            [station] { return station->devices(); },
            [station](const std::stop_token& stop) { return station->waitForModels(stop); },
            [station] { return station->origin(); },
            [station](CounterListener& listener) { return station->openCounter(listener); }};
    };
}

} // namespace countersign
