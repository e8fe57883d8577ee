#include "base/log.h"
#include "ledger/files.h"
#include "ledger/ledger_fixture.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace countersign {
namespace {

namespace fs = std::filesystem;

const std::string passwordInTheWrongField = "Xylocopa violacea 1758";

/// Values that occur nowhere by chance.
RegistrationRecord plantedVisit()
{
    RegistrationRecord visit = visitNumber(1);
    visit.card.document.name = "Quixalot Zvaynbrough 檮杌";
    visit.card.document.address = "Vortigern Passage 90417, Unterwegs";
    visit.card.document.issuer = "Bureau of Zyzzyva Matters";
    visit.card.portrait = fromHex("ffd8ffe0c0ffee0ddba11b1a5ed0ddf00d").value();
    visit.face->liveFaces = {fromHex("ffd8ffe1facefeed5eed5ca1ab1e0ff1ce").value()};
    visit.face->trace = fromHex("7aceba5eba11deadbea70bad5afe").value();
    visit.companions = {{CompanionRole::Guardian, cardOf(1)}};
    visit.companions.front().card.document.name = "Wendeline Krazztor 窮奇";
    visit.companions.front().card.portrait = fromHex("ffd8ffe0d15ea5ed5ca1ab1ebadc0de5").value();
    return visit;
}

std::vector<std::pair<std::string, Bytes>> plantedValues(const RegistrationRecord& visit)
{
    const IdDocument& card = visit.card.document;
    std::vector<std::pair<std::string, Bytes>> values;
    const auto text = [&](const char* what, const std::string& value) {
        const ByteView bytes = bytesOf(value);
        values.emplace_back(what, Bytes{bytes.begin(), bytes.end()});
    };
    text("name", card.name);
    text("address", card.address);
    text("issuer", card.issuer);
    text("identity number", card.number.text());
    text("MSISDN", visit.order->msisdn.text());
    text("ICCID", visit.order->iccid.text());
    text("password", password);
    text("password in the wrong field", passwordInTheWrongField);
    text("guardian's name", visit.companions.front().card.document.name);
    text("guardian's identity number", visit.companions.front().card.document.number.text());
    values.emplace_back("guardian's portrait", visit.companions.front().card.portrait);
    values.emplace_back("portrait", visit.card.portrait);
    values.emplace_back("live face", visit.face->liveFaces.front());
    values.emplace_back("trace", visit.face->trace);
    return values;
}

/// UTF-16 little-endian of text in the basic plane; of other bytes, each widened.
std::string widened(ByteView utf8)
{
    std::string wide;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = std::to_integer<unsigned>(utf8[i]);
        unsigned code = lead;
        std::size_t length = 1;
        if (lead >= 0xE0 && lead < 0xF0 && i + 2 < utf8.size()) {
            code = (lead & 15U) << 12 | (std::to_integer<unsigned>(utf8[i + 1]) & 63U) << 6 |
                   (std::to_integer<unsigned>(utf8[i + 2]) & 63U);
            length = 3;
        }
        wide += static_cast<char>(code & 0xFFU);
        wide += static_cast<char>(code >> 8);
        i += length;
    }
    return wide;
}

/// The spellings in which a value could have been left somewhere. Base64 depends on where in its
/// group of three the value begins, so all three phases are cut to the characters it decides alone.
std::vector<std::string> spellings(const Bytes& value)
{
    std::string upper = toHex(value);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
        return static_cast<char>(c >= 'a' && c <= 'f' ? c - 'a' + 'A' : c);
    });
    std::vector<std::string> all{
        std::string{textOf(value)}, widened(value), toHex(value), std::move(upper)};
    for (std::size_t phase = 0; phase < 3; ++phase) {
        Bytes shifted(phase);
        shifted.insert(shifted.end(), value.begin(), value.end());
        const std::size_t whole = shifted.size() / 3 * 4;
        all.push_back(toBase64(shifted).substr(phase == 0 ? 0 : 4, whole - (phase == 0 ? 0 : 4)));
    }
    return all;
}

/// Everything that lies in the store's files and in the log, by name.
std::vector<std::pair<std::string, std::string>>
everythingWritten(const fs::path& store, const std::string& log)
{
    std::vector<std::pair<std::string, std::string>> written{{"log", log}};
    for (const auto& file : fs::directory_iterator{store}) {
        const Bytes content = readFile(file.path(), 64 * 1024 * 1024).value();
        written.emplace_back(file.path().filename().string(), textOf(content));
    }
    return written;
}

std::string
found(const std::vector<std::pair<std::string, std::string>>& written, const std::string& spelling)
{
    std::string where;
    for (const auto& [name, content] : written)
        if (content.find(spelling) != std::string::npos) where += name + ' ';
    return where;
}

class HygieneTest : public LedgerTest {
protected:
    void SetUp() override
    {
        setLogSink([this](Severity, const std::string& line) { log_ += line + '\n'; });
        LedgerTest::SetUp();
    }
    void TearDown() override { setLogSink({}); }
    std::string log_;
};

TEST_F(HygieneTest, LeavesNoPersonalValueReadableInAnyFile)
{
    const RegistrationRecord visit = plantedVisit();
    RegistrationRecord waiting = visit;
    waiting.session = visitNumber(2).session;
    waiting.outcome = Outcome::ManagerNeeded;
    waiting.order = orderNumber(2);
    const auto clerk = ledgerFor("clerk");
    ASSERT_TRUE(clerk->seal(visit));
    const auto decided = clerk->decide(
        clerk->seal(waiting).value(),
        waiting,
        {true, {ReviewReason::FaceComparedByEye}},
        approverFor("manager"));
    ASSERT_TRUE(decided) << decided.error().detail;
    ASSERT_FALSE(store_->signIn(StaffName{passwordInTheWrongField}, SecretBytes::fromText("x")));
    ASSERT_FALSE(clerk->seal(visit)); // an error must not tell anything either
    ASSERT_TRUE(ledgerFor("manager")->reveal(EntryNumber{2}, RevealReason::QualityCheck));
    // With the store still open, so that the WAL and the shared memory are there too.
    const auto written = everythingWritten(store(), log_);
    std::vector<std::string> names;
    for (const auto& each : written)
        names.push_back(each.first);
    EXPECT_THAT(
        names,
        testing::UnorderedElementsAre(
            "log",
            "keys",
            "ledger.db",
            "ledger.db-shm",
            "ledger.db-wal",
            "lock",
            "reserve",
            "wrong-passwords"));
    for (const auto& [what, value] : plantedValues(visit))
        for (const std::string& spelling : spellings(value))
            EXPECT_EQ(found(written, spelling), "") << what;
    close();
    const auto left = everythingWritten(store(), log_);
    for (const auto& [what, value] : plantedValues(visit))
        for (const std::string& spelling : spellings(value))
            EXPECT_EQ(found(left, spelling), "") << what;
}

TEST_F(HygieneTest, WouldFindAValueThatWasLeftReadable)
{
    for (const auto& [what, value] : plantedValues(plantedVisit()))
        for (const std::string& spelling : spellings(value)) {
            Bytes before{std::byte{1}, std::byte{2}};
            EXPECT_FALSE(spelling.size() < 8) << what;
            before.insert(before.end(), value.begin(), value.end());
            const std::vector<std::pair<std::string, std::string>> written{
                {"file",
                 std::string{textOf(before)} + widened(value) + toHex(value) + toBase64(value) +
                     toBase64(ByteView{before}.subspan(1)) + toBase64(before) +
                     spellings(value)[3]}};
            EXPECT_EQ(found(written, spelling), "file ") << what;
        }
}

TEST_F(HygieneTest, ErrorsNameNoPersonalValue)
{
    const RegistrationRecord visit = plantedVisit();
    const auto ledger = ledgerFor("clerk");
    ASSERT_TRUE(ledger->seal(visit));
    const std::string detail =
        ledger->checkOrder({*visit.order, visit.card.document.number, {}}).error().detail;
    EXPECT_EQ(detail.find(visit.order->msisdn.text()), std::string::npos);
    EXPECT_EQ(detail.find(visit.order->iccid.text()), std::string::npos);
}

} // namespace
} // namespace countersign
