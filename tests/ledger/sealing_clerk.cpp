// A clerk who seals visits until somebody kills the process: sealing_clerk STORE FIRST_VISIT.
// Writes "ENTRY LEAF" to standard output after each visit, once it has been reported as sealed.

#include "base/contract.h"
#include "ledger/ledger.h"
#include "ledger/sample_store.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace countersign {
namespace {

int failWith(const Error& error)
{
    std::cerr << "sealing_clerk: " << error.detail << '\n';
    return 1;
}

int sealForEver(const std::filesystem::path& folder, int visit)
{
    const SystemClock clock;
    SystemRandom random;
    Result<Store> store = Store::open(folder, clock);
    if (!store) return failWith(store.error());
    auto keys = store->signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
    if (!keys) return failWith(keys.error());
    const auto ledger = Ledger::open(*store, std::move(*keys), clock, random, "sealing_clerk");
    if (!ledger) return failWith(ledger.error());
    for (;; ++visit) {
        const auto sealed = (*ledger)->seal(visitNumber(visit));
        if (!sealed) return failWith(sealed.error());
        const std::string line =
            std::to_string(sealed->entry.value()) + ' ' + toHex(sealed->leaf) + '\n';
        expects(
            ::write(STDOUT_FILENO, line.data(), line.size()) == static_cast<ssize_t>(line.size()),
            "somebody listens");
    }
}

} // namespace
} // namespace countersign

int main(int count, char** words)
{
    if (count != 3) return 2;
    return countersign::sealForEver(words[1], std::atoi(words[2]));
}
