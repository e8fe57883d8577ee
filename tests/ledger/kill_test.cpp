#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/merkle_tree.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <sstream>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace countersign {
namespace {

/// What a killed clerk had reported: entry numbers and leaves, in order.
using Report = std::vector<std::pair<std::uint64_t, std::string>>;

/// The whole lines of what a process has written; a last one that was cut off says nothing.
Report reportOf(const std::string& text)
{
    Report report;
    std::istringstream lines{text.substr(0, text.rfind('\n') + 1)};
    std::uint64_t entry = 0;
    std::string leaf;
    while (lines >> entry >> leaf)
        report.emplace_back(entry, leaf);
    return report;
}

class Kill : public LedgerTest {
protected:
    void SetUp() override
    {
        // The clerk's process has the machine's clock: without this the log would tell of a jump.
        clock_.utc = SystemClock{}.utcNow();
        clock_.sinceBoot = SystemClock{}.monotonicNow();
        LedgerTest::SetUp();
    }
    /// Starts a clerk and kills it when it has reported `lines` visits and its output has
    /// been looked at `looks` more times. Returns what it had reported by then.
    Report killClerk(int firstVisit, std::size_t lines, int looks)
    {
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
        posix_spawn_file_actions_t streams;
        posix_spawn_file_actions_init(&streams);
        posix_spawn_file_actions_adddup2(&streams, ends[1], STDOUT_FILENO);
        std::string program = SEALING_CLERK;
        std::string folder = store().string();
        std::string first = std::to_string(firstVisit);
        const std::array<char*, 4> words{program.data(), folder.data(), first.data(), nullptr};
        pid_t child = 0;
        EXPECT_EQ(
            ::posix_spawn(&child, program.c_str(), &streams, nullptr, words.data(), environ), 0);
        posix_spawn_file_actions_destroy(&streams);
        ::close(ends[1]);

        std::string text;
        std::array<char, 4096> piece{};
        const auto readMore = [&] {
            const ssize_t got = ::read(ends[0], piece.data(), piece.size());
            if (got > 0) text.append(piece.data(), static_cast<std::size_t>(got));
            return got > 0;
        };
        while (reportOf(text).size() < lines && readMore()) {
        }
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
        for (int i = 0; i < looks; ++i)
            readMore(); // not waiting: the clerk goes on meanwhile
        ::kill(child, SIGKILL);
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFSIGNALED(status)) << "the clerk ended by itself";
        while (readMore()) {
        }
        ::close(ends[0]);
        return reportOf(text);
    }
};

TEST_F(Kill, LosesNoReportedVisitAndLeavesNoLock)
{
    constexpr int kills = 60;
    constexpr int visitsOfAClerk = 10'000; // more than one gets done
    std::mt19937 random{1};                // NOLINT(cert-msc51-cpp): the same each time
    std::uint64_t entries = 1;
    int unreported = 0;
    for (int n = 0; n < kills && !HasFailure(); ++n) {
        const std::size_t lines = std::uniform_int_distribution<std::size_t>{1, 20}(random);
        const int looks = std::uniform_int_distribution{0, 4'000}(random);
        const Report report = killClerk(n * visitsOfAClerk, lines, looks);
        ASSERT_FALSE(report.empty());
        EXPECT_EQ(report.front().first, entries + 1);
        {
            const auto opened = Store::open(store(), clock_);
            ASSERT_TRUE(opened) << opened.error().detail;
        }
        const auto audit = auditStore(store());
        ASSERT_TRUE(audit) << audit.error().detail;
        ASSERT_TRUE(audit->isGood()) << audit->firstWrong->what;
        entries = audit->entries;
        // One may have been sealed and not reported any more: the next start finds it by its visit.
        ASSERT_GE(entries, report.back().first);
        ASSERT_LE(entries, report.back().first + 1);
        unreported += entries > report.back().first ? 1 : 0;
        const auto reader = LedgerReader::open(store()).value();
        for (const auto& [number, leaf] : report) {
            const auto entry = reader.readEntry(EntryNumber{number});
            ASSERT_TRUE(entry) << entry.error().detail;
            EXPECT_EQ(toHex(leafHash(entry->encode())), leaf);
        }
    }
    RecordProperty("sealedButUnreported", unreported);
    sealVisits(9'000'000, 9'000'000);
}

} // namespace
} // namespace countersign
