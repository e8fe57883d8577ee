#include "ledger/cbor_fields.h"
#include "ledger/entry.h"
#include "ledger/ledger_fixture.h"

#include <cmath>

namespace countersign {
namespace {

Entry example()
{
    Entry entry;
    entry.origin = "countersign/test/00000001";
    entry.number = EntryNumber{7};
    entry.previousLeaf = sha256(bytesOf("leaf"));
    entry.previousSeal = sha256(bytesOf("seal"));
    entry.stamp = {
        FakeClock{}.utcNow(), {}, MonotonicMs{5}, StaffName{"clerk"}, "countersign test"};
    entry.content = signedPartOf(visitNumber(3));
    entry.wrappedKeys[Recipient::Manager] = sha256(bytesOf("wrapped"));
    entry.parts[VaultPart::Identity] = sha256(bytesOf("sealed"));
    entry.commitments[PersonalField::Name] = sha256(bytesOf("commitment"));
    entry.binding = sha256(bytesOf("binding"));
    return entry;
}

CborValue wholeOf(const Bytes& encoded) { return CborDocument::decode(encoded)->root().value(); }

RegistrationContent registrationIn(const Entry& entry)
{
    return std::get<RegistrationContent>(Entry::decode(entry.encode()).value().content);
}

TEST(Entry, ReadsBackEverythingItWrote)
{
    const Entry entry = example();
    const auto read = Entry::decode(entry.encode());
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->encode(), entry.encode());
    EXPECT_EQ(read->origin, entry.origin);
    EXPECT_EQ(read->number, entry.number);
    EXPECT_EQ(read->stamp, entry.stamp);
    EXPECT_EQ(read->parts, entry.parts);
    EXPECT_EQ(read->commitments, entry.commitments);
    EXPECT_EQ(read->binding, entry.binding);
}

TEST(Entry, KeepsTheFactsOfARegistration)
{
    const RegistrationRecord visit = visitNumber(3);
    const RegistrationContent read = registrationIn(example());
    EXPECT_EQ(read.session, visit.session);
    EXPECT_EQ(read.outcome, Outcome::Registered);
    EXPECT_EQ(read.reader, visit.card.reader);
    EXPECT_EQ(read.camera, visit.camera);
    EXPECT_EQ(read.consent, visit.consent);
    ASSERT_TRUE(read.face);
    EXPECT_EQ(read.face->liveness, visit.face->liveness);
    EXPECT_EQ(read.face->models, visit.face->models);
    EXPECT_DOUBLE_EQ(read.face->match.similarity, 0.6125);
    EXPECT_DOUBLE_EQ(read.face->match.threshold, 0.47);
    EXPECT_DOUBLE_EQ(read.face->match.falseMatchRate, 0.001);
    EXPECT_EQ(read.face->match.framesFused, 5);
    EXPECT_EQ(read.face->timing.frames, 212);
    EXPECT_DOUBLE_EQ(read.face->timing.medianMs, 2.25);
}

TEST(Entry, LeavesOutWhatWasNotMeasured)
{
    RegistrationRecord visit = visitNumber(3);
    visit.face->match.similarity = notMeasured;
    visit.camera.reset();
    visit.consent.reset();
    Entry entry = example();
    entry.content = signedPartOf(visit);
    EXPECT_TRUE(std::isnan(registrationIn(entry).face->match.similarity));
    EXPECT_FALSE(registrationIn(entry).camera);
    EXPECT_FALSE(registrationIn(entry).consent);

    visit.face.reset();
    entry.content = signedPartOf(visit);
    EXPECT_FALSE(registrationIn(entry).face);
}

TEST(Entry, KeepsWhichCameraItWasAsFarAsTheCameraSays)
{
    const CameraIdentity whole{"v4l2", "HD Webcam", false, "046d", "0825", "1A2B", "1-1.4"};
    const CameraIdentity noSerial{"v4l2", "HD Webcam", false, "046d", "0825", {}, "1-1.4"};
    const CameraIdentity onTheBoard{"v4l2", "unicam", false, {}, {}, {}, "fe801000.csi"};
    for (const CameraIdentity& camera : {whole, noSerial, onTheBoard}) {
        RegistrationRecord visit = visitNumber(3);
        visit.camera = camera;
        Entry entry = example();
        entry.content = signedPartOf(visit);
        EXPECT_EQ(registrationIn(entry).camera, camera);
    }
}

TEST(Entry, RefusesAPartOfACameraThatIsThereAndEmpty)
{
    const auto isRead = [](std::string_view busPath) {
        CborValue camera = CborValue::map();
        camera.add(1, CborValue::text("v4l2"));
        camera.add(2, CborValue::text("unicam"));
        camera.add(3, CborValue::boolean(false));
        camera.add(7, CborValue::text(busPath));
        const CborValue whole = toCbor(std::get<RegistrationContent>(example().content));
        CborValue changed = CborValue::map();
        for (const CborValue::Member& member : *whole.asMap())
            changed.add(member.key, member.key.asNumber() == 7 ? camera : member.value);
        const Bytes bytes = encodeCbor(changed); // the document only looks at them
        const auto document = CborDocument::decode(bytes);
        return registrationContentOf(document->root()).has_value();
    };
    EXPECT_TRUE(isRead("fe801000.csi"));
    EXPECT_FALSE(isRead(""));
}

TEST(Entry, KeepsWhatWasOrderedAndWhoCameAlong)
{
    RegistrationRecord visit = visitNumber(3);
    visit.order->kind = OrderKind::Transfer;
    visit.order->tariff = "Small 19";
    visit.companions = {
        {CompanionRole::Guardian, cardOf(1)}, {CompanionRole::PresentHolder, cardOf(2)}};
    Entry entry = example();
    entry.content = signedPartOf(visit);
    const RegistrationContent read = registrationIn(entry);
    EXPECT_EQ(read.orderKind, OrderKind::Transfer);
    EXPECT_EQ(read.tariff, "Small 19");
    EXPECT_EQ(
        read.companions, (std::vector{CompanionRole::Guardian, CompanionRole::PresentHolder}));
    EXPECT_EQ(registrationIn(example()).tariff, "");
    EXPECT_TRUE(registrationIn(example()).companions.empty());

    visit.order.reset();
    entry.content = signedPartOf(visit);
    EXPECT_FALSE(registrationIn(entry).orderKind);
}

TEST(Entry, KeepsADecisionAndAHolderBlock)
{
    Entry entry = example();
    entry.content = DecisionContent{
        EntryNumber{5}, {false, {ReviewReason::NotConvinced, ReviewReason::CustomerWithdrew}}};
    const Entry decided = Entry::decode(entry.encode()).value();
    EXPECT_STREQ(kindName(decided.content), "decision");
    const auto& decision = std::get<DecisionContent>(decided.content);
    EXPECT_EQ(decision.of, EntryNumber{5});
    EXPECT_EQ(decision.decision, std::get<DecisionContent>(entry.content).decision);

    entry.content = HolderBlock{EntryNumber{5}, true};
    const Entry blocked = Entry::decode(entry.encode()).value();
    EXPECT_STREQ(kindName(blocked.content), "holder block");
    EXPECT_EQ(std::get<HolderBlock>(blocked.content), (HolderBlock{EntryNumber{5}, true}));
}

TEST(Entry, HoldsNoPersonalValue)
{
    const Bytes encoded = example().encode();
    const RegistrationRecord visit = visitNumber(3);
    for (const std::string& value :
         {visit.card.document.name,
          visit.card.document.number.text(),
          visit.card.document.address,
          visit.order->msisdn.text(),
          visit.order->iccid.text()})
        EXPECT_EQ(textOf(encoded).find(value), std::string_view::npos) << value;
}

TEST(Entry, CarriesContentOfALaterKindAlong)
{
    Entry entry = example();
    CborValue content = CborValue::map();
    content.add(1, CborValue::text("unknown here"));
    entry.content = LaterContent{77, content};
    const Entry read = Entry::decode(entry.encode()).value();
    ASSERT_TRUE(std::holds_alternative<LaterContent>(read.content));
    EXPECT_EQ(std::get<LaterContent>(read.content).content, content);
    EXPECT_EQ(read.encode(), entry.encode());
}

TEST(Entry, RefusesAMemberThatIsMissingWrongOrTooMuch)
{
    const CborValue whole = wholeOf(example().encode());
    for (const CborValue::Member& left : *whole.asMap()) {
        const bool isOptional = left.key.asNumber().value() >= 13;
        CborValue without = CborValue::map();
        CborValue replaced = CborValue::map();
        for (const CborValue::Member& member : *whole.asMap()) {
            if (!(member.key == left.key)) without.add(member.key, member.value);
            replaced.add(
                member.key, member.key == left.key ? CborValue::boolean(true) : member.value);
        }
        EXPECT_EQ(Entry::decode(encodeCbor(without)).has_value(), isOptional);
        EXPECT_FALSE(Entry::decode(encodeCbor(replaced)));
    }
    CborValue more = whole;
    more.add(99, CborValue::number(0));
    EXPECT_FALSE(Entry::decode(encodeCbor(more)));
}

TEST(Entry, SaysThatItIsOfANewerVersion)
{
    const CborValue whole = wholeOf(example().encode());
    CborValue newer = CborValue::map();
    for (const CborValue::Member& member : *whole.asMap())
        newer.add(
            member.key,
            member.key.asNumber() == 1 ? CborValue::number(Entry::version + 1) : member.value);
    EXPECT_EQ(Entry::decode(encodeCbor(newer)).error().code, ErrorCode::StoreNewer);
}

TEST(ScaledNumber, RoundsAndRefusesWhatIsNoNumber)
{
    EXPECT_EQ(toScaled(0.4699996, 1e6), 470000);
    EXPECT_EQ(toScaled(-0.25, 1e6), -250000);
    EXPECT_EQ(toScaled(notMeasured, 1e6), std::nullopt);
    EXPECT_EQ(toScaled(std::numeric_limits<double>::infinity(), 1e6), std::nullopt);
    EXPECT_EQ(toScaled(1e30, 1e6), std::nullopt);
}

} // namespace
} // namespace countersign
