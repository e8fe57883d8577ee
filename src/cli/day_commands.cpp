#include "cli/command_options_detail.h"

namespace countersign::cli {

void addDayCommands(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<ReportCommand>(
        app,
        "report",
        "Count a day of one or several counters; a closed day's totals can be verified elsewhere",
        chosen,
        [](CLI::App& sub, ReportCommand& c) {
            sub.add_option("--store", c.stores, "Folder of a store; several for several counters")
                ->required();
            sub.add_option("--day", c.day, "YYYY-MM-DD in China; today when absent");
            addPolicy(sub, c);
            auto* how = sub.add_option_group("how", "");
            how->add_flag("--json", c.json, "Everything, as JSON");
            how->add_flag("--csv", c.csv, "Everything, for a spreadsheet");
            how->add_option("--out", c.out, "Folder to write both into");
            how->require_option(0, 1);
        });
}

} // namespace countersign::cli
