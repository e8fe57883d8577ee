#include "support/scratch_folder.h"
#include "support/visit.h"

#include "ledger/visit_journal.h"

#include <gtest/gtest.h>

#include <fstream>

namespace countersign {
namespace {

class VisitJournalTest : public testing::Test {
protected:
    test::ScratchFolder folder;
    SystemClock clock;
    std::filesystem::path file = folder.path() / "visit";
    VisitJournal journal{file, clock};
};

TEST_F(VisitJournalTest, TellsTheNextProcessOfAVisitThatWasInterrupted)
{
    ASSERT_TRUE(journal.note(Idle{}));
    ASSERT_TRUE(journal.note(readingCard()));
    ASSERT_TRUE(journal.note(choosingNumber()));
    const auto left = VisitJournal{file, clock}.readUnfinished();
    ASSERT_TRUE(left && *left);
    EXPECT_EQ((*left)->session, sessionOne);
    EXPECT_EQ((*left)->clerk, clerkOne);
    EXPECT_EQ((*left)->sealed, std::nullopt);
}

TEST_F(VisitJournalTest, LeavesNothingBehindAVisitThatEnded)
{
    ASSERT_TRUE(journal.note(readingCard()));
    ASSERT_TRUE(journal.note(Idle{})); // cancelled
    EXPECT_FALSE(std::filesystem::exists(file));
    ASSERT_TRUE(journal.note(readingCard()));
    const SessionState sealing = step(checkingFace(), passedFace(0.9), Policy{}).next;
    ASSERT_TRUE(journal.note(sealing));
    EXPECT_TRUE(std::filesystem::exists(file));
    ASSERT_TRUE(journal.note(step(sealing, WasSealed{sessionOne, {}}, Policy{}).next));
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(VisitJournalTest, HoldsNothingOfTheCustomer)
{
    ASSERT_TRUE(journal.note(readingCard()));
    ASSERT_TRUE(journal.note(askingConsent()));
    ASSERT_TRUE(journal.note(checkingFace()));
    std::ifstream in{file, std::ios::binary};
    const std::string content{std::istreambuf_iterator<char>{in}, {}};
    const IdDocument document = validCard().document;
    for (const std::string& secret :
         {document.name, document.number.text(), document.address, orderOne().msisdn.text()})
        EXPECT_EQ(content.find(secret), std::string::npos);
    EXPECT_NE(content.find(clerkOne.value()), std::string::npos); // it can be found at all
}

TEST_F(VisitJournalTest, NamesAFileThatItDidNotWrite)
{
    std::ofstream{file} << "something else";
    const auto left = journal.readUnfinished();
    ASSERT_FALSE(left);
    EXPECT_EQ(left.error().code, ErrorCode::FileMalformed);
    EXPECT_NE(left.error().detail.find(file.string()), std::string::npos);
    journal.forget();
    EXPECT_TRUE(journal.readUnfinished());
}

TEST_F(VisitJournalTest, ForgetsWhatWasTold)
{
    ASSERT_TRUE(journal.note(readingCard()));
    VisitJournal next{file, clock};
    next.forget();
    EXPECT_EQ(next.readUnfinished().value(), std::nullopt);
}

} // namespace
} // namespace countersign
