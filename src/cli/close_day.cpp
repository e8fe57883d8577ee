#include "cli/commands.h"
#include "cli/day_word.h"
#include "cli/evidence_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include "ledger/day_closing.h"

#include <cstdio>
#include <functional>
#include <iostream>

namespace countersign::cli {
namespace {

using Act = std::function<Result<SealReceipt>(Ledger& ledger, Date day)>;

int actOn(const ManagerCommand& command, const std::string& typed, const char* done, const Act& act)
{
    const auto day = dayOf("--day", typed);
    if (!day) return report(day.error(), command.json);
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    const auto sealed = act((*opened)->ledger(), *day);
    if (!sealed) return report(sealed.error(), command.json);
    if (command.json)
        std::cout << toText(Json{
            {"entry", sealed->entry.value()}, {"day", typed}, {"checkpoint", sealed->checkpoint}});
    else
        std::printf(
            "entry       %llu: %s is %s\n\n%s",
            static_cast<unsigned long long>(sealed->entry.value()),
            typed.c_str(),
            done,
            sealed->checkpoint.c_str());
    return Good;
}

/// The command line has let only names of reasons through.
ReopenReason reasonOf(const std::string& word)
{
    for (const ReopenReason each : {ReopenReason::LateVisit, ReopenReason::ClosedTooEarly})
        if (word == name(each)) return each;
    return ReopenReason::FiguresWrong;
}

} // namespace

int run(const CloseDayCommand& command)
{
    return actOn(command, command.day, "closed", [](Ledger& ledger, Date day) {
        return closeDay(ledger, day, SystemClock{}.utcNow());
    });
}

int run(const ReopenDayCommand& command)
{
    return actOn(command, command.day, "open again", [&](Ledger& ledger, Date day) {
        return reopenDay(ledger, day, reasonOf(command.reason));
    });
}

} // namespace countersign::cli
