#include "ledger/audit.h"
#include "ledger/erasure.h"
#include "ledger/files.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace countersign {
namespace {

namespace fs = std::filesystem;

class ErasureTest : public LedgerTest {
protected:
    [[nodiscard]] AuditReport audit() const { return auditStore(store()).value(); }
    /// Erases as the manager and closes the store.
    ErrorCode erased(const std::vector<ErasedParts>& parts)
    {
        const auto ledger = ledgerFor("manager");
        const auto sealed = erase(*ledger, ErasureGround::AskedByThePerson, parts);
        close();
        return sealed ? ErrorCode{} : sealed.error().code;
    }
    [[nodiscard]] std::vector<ErasedParts> everythingOf(std::uint64_t entry)
    {
        const auto all = findAllOf(*ledgerFor("manager"), EntryNumber{entry});
        close();
        return all ? *all : std::vector<ErasedParts>{};
    }
    [[nodiscard]] Bytes sealedPart(std::uint64_t entry, int part) const
    {
        const SQLite::Database database{(store() / "ledger.db").string()};
        SQLite::Statement row{
            database, "SELECT sealed FROM vault_part WHERE entry = ? AND part = ?"};
        row.bind(1, static_cast<std::int64_t>(entry));
        row.bind(2, part);
        EXPECT_TRUE(row.executeStep());
        const auto* first = static_cast<const std::byte*>(row.getColumn(0).getBlob());
        return {first, first + row.getColumn(0).getBytes()};
    }
    /// Whether any file of the store holds these bytes.
    [[nodiscard]] bool liesInAFile(const Bytes& bytes) const
    {
        for (const auto& each : fs::directory_iterator{store()}) {
            const Bytes content = readFile(each.path(), 64U << 20U).value();
            if (std::search(content.begin(), content.end(), bytes.begin(), bytes.end()) !=
                content.end())
                return true;
        }
        return false;
    }
};

TEST_F(ErasureTest, DestroysAPersonAndLeavesALogThatVerifies)
{
    sealVisits(1, 3);
    const auto all = everythingOf(2);
    ASSERT_EQ(all.size(), 3U); // all three visits are of one person
    EXPECT_TRUE(all[0].binding);
    EXPECT_EQ(erased(all), ErrorCode{});
    const AuditReport report = audit();
    EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    EXPECT_EQ(report.entries, 5U);
    EXPECT_EQ(report.sealedParts, 0U);
    EXPECT_EQ(report.erasedParts, 18U);
    EXPECT_TRUE(everythingOf(2).empty());
    const auto manager = ledgerFor("manager");
    const auto revealed = manager->reveal(EntryNumber{3}, RevealReason::QualityCheck);
    EXPECT_EQ(revealed.error().code, ErrorCode::NotFound);
    EXPECT_NE(revealed.error().detail.find("erased"), std::string::npos);
}

TEST_F(ErasureTest, LeavesNoByteInAnyFile)
{
    sealVisits(1, 2);
    const Bytes face = sealedPart(2, 4);
    const Bytes other = sealedPart(3, 4);
    ASSERT_TRUE(liesInAFile(face));
    EXPECT_EQ(
        erased({{EntryNumber{2}, {VaultPart::LiveFaces, VaultPart::Trace}, false}}), ErrorCode{});
    EXPECT_FALSE(liesInAFile(face));
    EXPECT_TRUE(liesInAFile(other)) << "the search would find it";
}

TEST_F(ErasureTest, OfThePicturesLeavesTheRestReadable)
{
    sealVisits(1, 1);
    const std::vector<VaultPart> pictures{
        VaultPart::CardPortrait, VaultPart::LiveFaces, VaultPart::Trace};
    EXPECT_EQ(erased({{EntryNumber{2}, pictures, false}}), ErrorCode{});
    EXPECT_TRUE(audit().isGood());
    const auto manager = ledgerFor("manager");
    const auto person = manager->reveal(EntryNumber{2}, RevealReason::QualityCheck);
    ASSERT_TRUE(person) << person.error().detail;
    EXPECT_EQ(person->document.name, visitNumber(1).card.document.name);
    EXPECT_TRUE(person->cardPortrait.empty());
    EXPECT_TRUE(person->liveFaces.empty());
}

TEST_F(ErasureTest, IsForAManagerAndForWhatIsThere)
{
    sealVisits(1, 1);
    {
        const auto clerk = ledgerFor("clerk");
        EXPECT_EQ(
            erase(*clerk, ErasureGround::Retention, {{EntryNumber{2}, {VaultPart::Trace}, false}})
                .error()
                .code,
            ErrorCode::NotAllowed);
    }
    close();
    const ErasedParts trace{EntryNumber{2}, {VaultPart::Trace}, false};
    EXPECT_EQ(erased({trace}), ErrorCode{});
    EXPECT_EQ(erased({trace}), ErrorCode::NotFound);
    EXPECT_EQ(erased({{EntryNumber{9}, {VaultPart::Trace}, false}}), ErrorCode::NotFound);
    EXPECT_EQ(erased({}), ErrorCode::NotFound);
    EXPECT_EQ(audit().entries, 3U);
}

TEST_F(ErasureTest, OfWhoItWasTakesEverything)
{
    sealVisits(1, 1);
    for (const VaultPart part : {VaultPart::Identity, VaultPart::Order, VaultPart::Salts})
        EXPECT_EQ(erased({{EntryNumber{2}, {part}, false}}), ErrorCode::BadInput) << name(part);
    EXPECT_EQ(erased({{EntryNumber{2}, {}, true}}), ErrorCode::BadInput);
    EXPECT_EQ(erased({{EntryNumber{2}, everythingOf(2).at(0).parts, false}}), ErrorCode::BadInput);
    EXPECT_EQ(audit().entries, 2U);
}

TEST_F(ErasureTest, FreesTheNumberOfAPersonWhoIsErased)
{
    sealVisits(1, 1);
    EXPECT_EQ(erased(everythingOf(2)), ErrorCode{});
    RegistrationRecord again = visitNumber(7);
    again.order = orderNumber(1);
    EXPECT_TRUE(ledgerFor("clerk")->seal(again));
}

TEST_F(ErasureTest, ThatWasNeverWrittenIsDamage)
{
    sealVisits(1, 2);
    EXPECT_EQ(erased({{EntryNumber{2}, {VaultPart::Trace}, false}}), ErrorCode{});
    const auto damage = [&](const std::string& sql) {
        const fs::path whole = folder_.path() / "whole";
        fs::remove_all(whole);
        fs::copy(store(), whole, fs::copy_options::recursive);
        tamper(sql);
        const AuditReport report = audit();
        fs::remove_all(store());
        fs::copy(whole, store(), fs::copy_options::recursive);
        return report.firstWrong ? name(report.firstWrong->damage) : "none";
    };
    EXPECT_STREQ(damage("DELETE FROM erasure"), "evidence-missing");
    EXPECT_STREQ(damage("DELETE FROM vault_part WHERE entry = 3 AND part = 5"), "evidence-missing");
    // Somebody deletes more, and a row that says it was erased:
    EXPECT_STREQ(
        damage("DELETE FROM vault_part WHERE entry = 3 AND part = 5;"
               "INSERT INTO erasure VALUES(4, 3, 5)"),
        "erasure-altered");
    EXPECT_STREQ(damage("INSERT INTO erasure VALUES(4, 3, 5)"), "erasure-altered");
    EXPECT_STREQ(damage("UPDATE erasure SET entry = 3"), "erasure-altered");
    EXPECT_STREQ(damage("UPDATE erasure SET entry = 2"), "erasure-altered");
    EXPECT_STREQ(damage("UPDATE erasure SET entry = 9"), "erasure-altered");
    EXPECT_STREQ(damage("INSERT INTO vault_part VALUES(2, 5, x'00')"), "erasure-altered");
}

} // namespace
} // namespace countersign
