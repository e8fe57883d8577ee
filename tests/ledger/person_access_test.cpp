#include "ledger/files.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/person_access.h"

namespace countersign {
namespace {

namespace fs = std::filesystem;

class PersonAccess : public LedgerTest {
protected:
    [[nodiscard]] fs::path out() const { return folder_.path() / "out"; }
};

TEST_F(PersonAccess, GivesOutAllVisitsOfOnePersonAndNothingOfOthers)
{
    {
        const auto clerk = ledgerFor("clerk");
        ASSERT_TRUE(clerk->seal(visitNumber(1)));
        ASSERT_TRUE(clerk->seal(visitNumber(2)));
        RegistrationRecord other = visitNumber(3);
        other.card = cardOf(5);
        ASSERT_TRUE(clerk->seal(other));
    }
    const auto visits = readForPerson(*ledgerFor("manager"), EntryNumber{3}, out());
    ASSERT_TRUE(visits) << visits.error().detail;
    EXPECT_EQ(*visits, 2U);
    close();
    const std::string text{textOf(readFile(out() / "what-we-hold.json", 1U << 20U).value())};
    EXPECT_NE(text.find("11010519491231002X"), std::string::npos);
    EXPECT_NE(text.find("\"number\": \"13900000002\""), std::string::npos);
    EXPECT_EQ(text.find("样本5"), std::string::npos);
    EXPECT_EQ(textOf(readFile(out() / "entry-2-face-2", 1'000).value()), "second live face");
    EXPECT_TRUE(fs::exists(out() / "entry-3-portrait"));
    EXPECT_FALSE(fs::exists(out() / "entry-4-portrait"));

    const auto reader = LedgerReader::open(store()).value();
    const auto entry = reader.readEntry(EntryNumber{5}).value();
    EXPECT_EQ(std::get<ExportMade>(entry.content).kind, ExportKind::PersonalAccess);
    EXPECT_EQ(std::get<ExportMade>(entry.content).of, EntryNumber{3});
    const Entry revealed = reader.readEntry(EntryNumber{7}).value();
    EXPECT_EQ(std::get<Reveal>(revealed.content).reason, RevealReason::AskedByHolder);
}

TEST_F(PersonAccess, IsForAManagerAPersonAndAnEmptyFolder)
{
    sealVisits(1, 1);
    EXPECT_EQ(
        readForPerson(*ledgerFor("clerk"), EntryNumber{2}, out()).error().code,
        ErrorCode::NotAllowed);
    const auto manager = ledgerFor("manager");
    EXPECT_EQ(readForPerson(*manager, EntryNumber{1}, out()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(
        readForPerson(*manager, EntryNumber{2}, store()).error().code, ErrorCode::StoreExists);
    EXPECT_EQ(LedgerReader::open(store())->readSize(), 2U);
}

} // namespace
} // namespace countersign
