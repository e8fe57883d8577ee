#include "ledger/accounts.h"
#include "ledger/attacked_log.h"
#include "ledger/erasure.h"
#include "ledger/ledger_fixture.h"
#include "ledger/signing_key.h"

#include <algorithm>
#include <map>

namespace countersign {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t length = 200;

std::string str(std::int64_t number) { return std::to_string(number); }

/// A log of 200 entries and what somebody with the files of the store could do to it. Each attack
/// is made at every place there is; every one has to be found, with the right entry named.
class Attacks : public LedgerTest {
protected:
    /// The log is made once for all tests.
    void SetUp() override
    {
        LedgerTest::SetUp();
        if (made_.empty()) makeLog();
    }
    static void TearDownTestSuite()
    {
        made_.clear();
        people_.clear();
    }

    void makeLog()
    {
        {
            const auto manager = ledgerFor("manager");
            const NewStaff second{
                {StaffName{"second"}, Role::Clerk}, SecretBytes::fromText(password)};
            keep();
            ASSERT_TRUE(addAccount(*manager, second, cheapest)); // 2
            keep();
        }
        {
            const auto clerk = ledgerFor("clerk");
            for (int n = 3; n <= 190; ++n) {
                RegistrationRecord visit = visitNumber(n);
                if (n % 8 == 0) visit.outcome = Outcome::ManagerNeeded;
                ASSERT_TRUE(clerk->seal(visit));
                keep();
            }
        }
        const auto manager = ledgerFor("manager");
        for (std::uint64_t n = 191; n <= 195; ++n) {
            ASSERT_TRUE(manager->setBlocked(EntryNumber{n - 180}, true));
            keep();
        }
        const std::vector<VaultPart> all{
            VaultPart::Identity,
            VaultPart::CardPortrait,
            VaultPart::Order,
            VaultPart::LiveFaces,
            VaultPart::Trace,
            VaultPart::Salts};
        for (std::uint64_t n = 196; n <= length; ++n) {
            ASSERT_TRUE(
                erase(*manager, ErasureGround::Retention, {{EntryNumber{n - 90}, all, true}}));
            keep();
        }
        for (const char* const name : {"manager", "clerk"})
            people_[name] =
                store_->signIn(StaffName{name}, SecretBytes::fromText(password)).value();
        close();
        ASSERT_EQ(made_.size(), length);
        ASSERT_TRUE(whole().audit({.everySignature = true}).isGood());
    }
    /// Remembers the log as it is now.
    void keep()
    {
        SQLite::Database file{(store() / "ledger.db").string()};
        made_.emplace_back(file);
    }
    [[nodiscard]] static AttackedLog& whole() { return made_.back(); }
    [[nodiscard]] static SignedCheckpoint checkpointOf(std::uint64_t size)
    {
        return SignedCheckpoint::parse(
                   whole().text("SELECT note FROM checkpoint WHERE size = " + std::to_string(size)))
            .value();
    }
    [[nodiscard]] static SigningKey foreignKey()
    {
        SeededRandom other{9};
        return SigningKey{SigningKey::drawSeed(other)};
    }

    /// Counts attacks and those that were found with the right entry.
    struct Count {
        std::size_t made{0};
        std::size_t found{0};
        std::string missed;
        void add(const AuditReport& report, std::uint64_t entry, const std::string& what)
        {
            ++made;
            if (report.firstWrong && report.firstWrong->entry == EntryNumber{entry}) {
                ++found;
                return;
            }
            if (missed.size() > 1000) return;
            missed += "\n" + what + ", entry " + std::to_string(entry) + ": ";
            missed += report.firstWrong
                          ? "said of " + std::to_string(report.firstWrong->entry.value()) + ", " +
                                report.firstWrong->what
                          : std::string{"not found"};
        }
        void expectAll(std::size_t atLeast) const
        {
            EXPECT_EQ(found, made) << found << " of " << made << " found" << missed;
            EXPECT_GE(made, atLeast);
            testing::Test::RecordProperty(
                "found", std::to_string(found) + " of " + std::to_string(made));
        }
    };
    static void attack(
        Count& count, const std::string& sql, std::uint64_t entry, const AuditOptions& options = {})
    {
        AttackedLog log{whole()};
        ASSERT_GT(log.attack(sql), 0) << sql;
        count.add(log.audit(options), entry, sql);
    }
    /// The entry that a broken seal of `number` is found at: the next one names it.
    [[nodiscard]] static std::uint64_t afterSeal(std::int64_t number)
    {
        return std::min(static_cast<std::uint64_t>(number) + 1, length);
    }

    static inline std::vector<AttackedLog> made_; ///< the log at every size
    static inline std::map<std::string, UnlockedKeys> people_;
};

/// Another value for a column: one bit of bytes, one character of text, the next number.
const std::string otherBytes = " = CAST(substr(%, 1, length(%) - 1) || "
                               "CASE substr(%, -1) WHEN x'00' THEN x'01' ELSE x'00' END AS BLOB)";

std::string alter(const std::string& table, const std::string& column, const std::string& where)
{
    std::string value = otherBytes;
    for (std::size_t at = value.find('%'); at != std::string::npos; at = value.find('%'))
        value.replace(at, 1, column);
    return "UPDATE " + table + " SET " + column + value + where;
}

TEST_F(Attacks, OnASingleValueOfAnEntryAreAllFound)
{
    Count count;
    for (const std::int64_t n : whole().numbers("SELECT number FROM entry")) {
        const std::string row = " WHERE number = " + str(n);
        const auto entry = static_cast<std::uint64_t>(n);
        attack(count, alter("entry", "body", row), entry);
        attack(count, alter("entry", "leaf", row), entry);
        attack(count, alter("entry", "signature", row), afterSeal(n));
        attack(count, "UPDATE entry SET kind = kind + 1" + row, entry);
        attack(count, "UPDATE entry SET at = at + 1" + row, entry);
        attack(count, "UPDATE entry SET number = 1000" + row, entry);
        const std::string note = " WHERE size = " + str(n);
        attack(
            count,
            "UPDATE checkpoint SET note = replace(note, char(10) || size || char(10),"
            " char(10) || (size + 1) || char(10))" +
                note,
            entry);
        attack(
            count,
            "UPDATE checkpoint SET note = substr(note, 1, length(note) - 12) || 'AAAAAAA' ||"
            " substr(note, length(note) - 4)" +
                note,
            afterSeal(n));
        attack(count, "UPDATE checkpoint SET size = 1000" + note, entry);
    }
    attack(count, alter("tree", "hashes", ""), length);
    attack(count, "UPDATE tree SET size = size - 1", length);
    attack(count, "UPDATE tree SET size = size + 1", length + 1);
    count.expectAll(9 * length + 3);
}

TEST_F(Attacks, OnASingleValueBesideAnEntryAreAllFound)
{
    Count count;
    for (const std::int64_t n : whole().numbers("SELECT entry FROM vault_record")) {
        const std::string row = " WHERE entry = " + str(n);
        const auto entry = static_cast<std::uint64_t>(n);
        attack(count, alter("vault_record", "wrapped_key", row), entry);
        for (const std::int64_t part : whole().numbers("SELECT part FROM vault_part" + row)) {
            const std::string one = row + " AND part = " + str(part);
            attack(count, alter("vault_part", "sealed", one), entry);
            attack(count, "UPDATE vault_part SET part = 9" + one, entry);
        }
    }
    for (const std::int64_t n : whole().numbers("SELECT entry FROM binding")) {
        const std::string row = " WHERE entry = " + str(n);
        const auto entry = static_cast<std::uint64_t>(n);
        for (const char* const column : {"session", "holder_tag", "salt"})
            attack(count, alter("binding", column, row), entry);
        for (const char* const column : {"msisdn_tag", "iccid_tag"})
            attack(
                count,
                std::string{"UPDATE binding SET "} + column + " = randomblob(32)" + row,
                entry);
        attack(count, "UPDATE binding SET kind = 4 - kind" + row, entry);
        attack(count, "UPDATE binding SET decides = entry" + row, entry);
    }
    for (const std::int64_t n : whole().numbers("SELECT entry FROM holder_block"))
        for (const char* const change : {"of = of + 1", "blocked = 0", "entry = 1000"})
            attack(
                count,
                std::string{"UPDATE holder_block SET "} + change + " WHERE entry = " + str(n),
                static_cast<std::uint64_t>(n));
    for (const std::int64_t of : whole().numbers("SELECT of FROM erasure"))
        for (const char* const change : {"entry = entry - 1", "part = part + 20"})
            attack(
                count,
                std::string{"UPDATE erasure SET "} + change + " WHERE of = " + str(of) +
                    " AND part = 0",
                static_cast<std::uint64_t>(
                    std::string_view{change}.starts_with("part") ? of : of + 89));
    count.expectAll(3700);
}

TEST_F(Attacks, ThatRemoveARowAreAllFound)
{
    Count count;
    const std::map<std::string, std::string> tables{
        {"entry", "number"},
        {"checkpoint", "size"},
        {"vault_record", "entry"},
        {"vault_part", "entry"},
        {"binding", "entry"},
        {"holder_block", "entry"},
        {"erasure", "of"}};
    for (const auto& [table, key] : tables)
        for (const std::int64_t n : whole().numbers("SELECT DISTINCT " + key + " FROM " + table))
            attack(
                count,
                "DELETE FROM " + table + " WHERE " + key + " = " + str(n),
                static_cast<std::uint64_t>(n));
    count.expectAll(2 * length + 3 * 180 + 10);
}

TEST_F(Attacks, ThatExchangeNeighboursAreAllFound)
{
    Count count;
    const auto exchange = [](const std::string& table, const std::string& key, std::int64_t n) {
        const std::string set = "UPDATE " + table + " SET " + key + " = ";
        const std::string where = " WHERE " + key + " = ";
        return set + "1000" + where + str(n) + ";" + set + str(n) + where + str(n + 1) + ";" + set +
               str(n + 1) + where + "1000;";
    };
    for (std::int64_t n = 1; n < static_cast<std::int64_t>(length); ++n) {
        const std::string entries = exchange("entry", "number", n);
        attack(count, entries, static_cast<std::uint64_t>(n));
        const std::string all =
            exchange("vault_part", "entry", n) + exchange("vault_record", "entry", n) +
            exchange("binding", "entry", n) + exchange("checkpoint", "size", n) + entries;
        attack(count, all, static_cast<std::uint64_t>(n));
    }
    count.expectAll(2 * (length - 1));
}

TEST_F(Attacks, ThatCutTheLogOffAreAllFound)
{
    Count count;
    for (std::uint64_t n = 1; n < length; ++n) {
        const std::string from = " >= " + std::to_string(n + 1);
        const std::string rows =
            "DELETE FROM checkpoint WHERE size" + from + ";DELETE FROM vault_part WHERE entry" +
            from + ";DELETE FROM vault_record WHERE entry" + from +
            ";DELETE FROM binding WHERE entry" + from + ";DELETE FROM holder_block WHERE entry" +
            from + ";DELETE FROM erasure WHERE entry" + from + ";DELETE FROM entry WHERE number" +
            from;
        // What was erased later is gone although nothing says so any more: that shows first.
        const std::uint64_t shows =
            n < 196 ? std::min<std::uint64_t>(n + 1, 106) : std::min<std::uint64_t>(n + 1, n - 89);
        attack(count, rows, shows);
    }
    count.expectAll(length - 1);
}

TEST_F(Attacks, ThatPutBackAnOlderCopyAreAllFoundByACheckpointKeptElsewhere)
{
    Count count;
    const AuditOptions kept{.anchors = {checkpointOf(length)}};
    for (std::uint64_t n = 1; n < length; ++n) {
        const AttackedLog& older = made_.at(n - 1);
        ASSERT_TRUE(older.audit().isGood()) << n;
        count.add(older.audit(kept), n + 1, "older copy");
    }
    count.expectAll(length - 1);
}

TEST_F(Attacks, ThatLetTheLogGoOnAnotherWayAreAllFoundByCheckpointsKeptElsewhere)
{
    // Everybody whose keys it takes has signed another continuation.
    Count count;
    const auto own = [](const Entry& entry) -> const Signer* {
        return people_.at(entry.stamp.staff.value()).operatorSigner.get();
    };
    AuditOptions kept;
    for (std::uint64_t size = 1; size <= length; ++size)
        kept.anchors.push_back(checkpointOf(size));
    for (std::uint64_t from = 2; from <= length; from += 9) {
        AttackedLog fork{whole()};
        fork.rewrite(from, {*people_.at("manager").signer, own});
        ASSERT_TRUE(fork.audit({.everySignature = true}).isGood());
        count.add(fork.audit(kept), from, "fork");
    }
    count.expectAll(length / 9);
}

TEST_F(Attacks, ThatSignWithAnotherLogKeyAreAllFound)
{
    Count count;
    const SigningKey foreign = foreignKey();
    for (std::uint64_t from = 2; from <= length; ++from) {
        AttackedLog forged{whole()};
        forged.rewrite(from, {foreign, [](const Entry&) { return nullptr; }});
        count.add(forged.audit(), from, "another log key");
    }
    count.expectAll(length - 1);
}

TEST_F(Attacks, ThatSignForAnotherPersonAreAllFound)
{
    // Even who has the log's key cannot write in a person's name.
    Count count;
    const SigningKey foreign = foreignKey();
    for (std::uint64_t from = 2; from <= length; ++from) {
        AttackedLog forged{whole()};
        const auto person = [&](const Entry& entry) -> const Signer* {
            return entry.number == EntryNumber{from} ? &foreign : nullptr;
        };
        forged.rewrite(from, {*people_.at("manager").signer, person});
        count.add(forged.audit({.everySignature = true}), from, "another person's key");
    }
    count.expectAll(length - 1);
}

} // namespace
} // namespace countersign
