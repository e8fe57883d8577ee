#include "ledger/audit.h"
#include "ledger/entry.h"
#include "ledger/files.h"
#include "ledger/ledger_fixture.h"
#include "ledger/log_bundle.h"
#include "ledger/log_export.h"

#include <sstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// A store with three visits, and the bundle that a manager made of it: five entries.
class Bundles : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        sealVisits(1, 3);
        const auto sealed = exportLog(*ledgerFor("manager"), file());
        ASSERT_TRUE(sealed) << sealed.error().detail;
        close();
    }
    [[nodiscard]] fs::path file() const { return folder_.path() / "log.bundle"; }
    [[nodiscard]] std::vector<BundledEntry> entries() const
    {
        const Bytes content = readFile(file(), 1U << 20U).value();
        std::istringstream stream{std::string{textOf(content)}};
        BundleReader reader = BundleReader::open(stream).value();
        std::vector<BundledEntry> entries;
        while (auto next = reader.next().value())
            entries.push_back(std::move(*next));
        return entries;
    }
    void write(const std::vector<BundledEntry>& entries, std::uint64_t promised) const
    {
        Bytes content = bundleHeader(promised);
        for (const BundledEntry& each : entries) {
            const Bytes encoded = encodeBundled(each.body, each.note, each.signature);
            content.insert(content.end(), encoded.begin(), encoded.end());
        }
        ASSERT_TRUE(replaceFile(file(), content));
    }
    [[nodiscard]] AuditReport audit() const
    {
        return auditBundle(
                   file(),
                   {.publicKey = VerifierKey::parse(identity_.publicKey).value(),
                    .everySignature = true})
            .value();
    }
    void expectDamage(std::uint64_t entry, const char* damage) const
    {
        const AuditReport report = audit();
        ASSERT_TRUE(report.firstWrong);
        EXPECT_EQ(report.firstWrong->entry, EntryNumber{entry}) << report.firstWrong->what;
        EXPECT_STREQ(name(report.firstWrong->damage), damage) << report.firstWrong->what;
    }
};

TEST_F(Bundles, HoldTheWholeLogThatSaysOfItself)
{
    const AuditReport report = audit();
    EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    EXPECT_EQ(report.entries, 5U);
    EXPECT_EQ(report.sealedParts, 0U);
    EXPECT_EQ(report.unseenParts, 18U);
    EXPECT_EQ(report.origin, identity_.origin);
    const Entry last = Entry::decode(entries().back().body).value();
    const auto& made = std::get<ExportMade>(last.content);
    EXPECT_EQ(made.kind, ExportKind::Log);
    EXPECT_EQ(made.entries, 5U);
    EXPECT_EQ(last.stamp.staff, StaffName{"manager"});
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(Bundles, AreWrittenByManagersOnlyAndNeverOverAnotherFile)
{
    const Bytes before = readFile(file(), 1U << 20U).value();
    EXPECT_EQ(exportLog(*ledgerFor("manager"), file()).error().code, ErrorCode::StoreExists);
    EXPECT_EQ(readFile(file(), 1U << 20U).value(), before);
    const fs::path other = folder_.path() / "other";
    EXPECT_EQ(exportLog(*ledgerFor("clerk"), other).error().code, ErrorCode::NotAllowed);
    EXPECT_FALSE(fs::exists(other));
    close();
    EXPECT_EQ(auditStore(store())->entries, 5U); // no entry tells of what was not done
}

TEST_F(Bundles, ThatWereAlteredAreFoundWithTheEntryNamed)
{
    const std::vector<BundledEntry> intact = entries();
    for (std::size_t i = 0; i < intact.size(); ++i) {
        const std::uint64_t number = i + 1;
        const bool isLast = number == intact.size();
        auto altered = intact;
        altered[i].body.back() ^= std::byte{1};
        write(altered, 5);
        EXPECT_EQ(audit().firstWrong->entry.value(), number) << audit().firstWrong->what;
        altered = intact;
        altered[i].note[altered[i].note.size() - 20] ^= 1;
        write(altered, 5);
        EXPECT_EQ(audit().firstWrong->entry.value(), number) << audit().firstWrong->what;
        altered = intact;
        altered[i].signature.back() ^= std::byte{1};
        write(altered, 5);
        expectDamage(number, "operator-wrong");
        altered = intact;
        altered.erase(altered.begin() + static_cast<std::ptrdiff_t>(i));
        write(altered, 5);
        expectDamage(number, isLast ? "log-cut-off" : "entry-altered");
        altered = intact;
        altered.resize(i);
        write(altered, 5);
        expectDamage(number, i == 0 ? "entry-missing" : "log-cut-off");
    }
}

TEST_F(Bundles, ThatAreDamagedAreReportedUpToWhereTheyCanBeRead)
{
    const Bytes intact = readFile(file(), 1U << 20U).value();
    Bytes cut{intact.begin(), intact.end() - 3};
    ASSERT_TRUE(replaceFile(file(), cut));
    expectDamage(5, "unreadable");
    Bytes longer = intact;
    longer.push_back(std::byte{0x83});
    ASSERT_TRUE(replaceFile(file(), longer));
    expectDamage(6, "unreadable");
}

TEST_F(Bundles, AreToldFromOtherFilesAndNewerOnes)
{
    const auto codeFor = [&](ByteView content) {
        EXPECT_TRUE(replaceFile(file(), content));
        return auditBundle(file()).error().code;
    };
    EXPECT_EQ(codeFor(bytesOf("a letter")), ErrorCode::NotAStore);
    EXPECT_EQ(codeFor({}), ErrorCode::NotAStore);
    Bytes newer = bundleHeader(1);
    newer[newer.size() - 3] = std::byte{2};
    EXPECT_EQ(codeFor(newer), ErrorCode::StoreNewer);
    EXPECT_EQ(auditBundle(folder_.path() / "none").error().code, ErrorCode::FileUnreadable);
    ASSERT_TRUE(replaceFile(file(), bundleHeader(0)));
    expectDamage(1, "entry-missing");
}

} // namespace
} // namespace countersign
