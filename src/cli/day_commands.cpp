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
    const auto addDay = [](CLI::App& sub, std::string& day) {
        sub.add_option("--day", day, "YYYY-MM-DD in China")->required();
    };
    addCommand<CloseDayCommand>(
        app,
        "close-day",
        "Sign what a day was; not while visits of it or of earlier days wait for a decision",
        chosen,
        [&](CLI::App& sub, CloseDayCommand& c) {
            addManager(sub, c);
            addDay(sub, c.day);
        });
    addCommand<ReopenDayCommand>(
        app,
        "reopen-day",
        "Open a closed day again; logged with the reason",
        chosen,
        [&](CLI::App& sub, ReopenDayCommand& c) {
            addManager(sub, c);
            addDay(sub, c.day);
            sub.add_option("--reason", c.reason, "late-visit, closed-too-early or figures-wrong")
                ->required()
                ->check(CLI::IsMember({"late-visit", "closed-too-early", "figures-wrong"}));
        });
}

} // namespace countersign::cli
