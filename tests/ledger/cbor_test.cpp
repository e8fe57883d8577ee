#include "ledger/cbor_document.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

Bytes hex(std::string_view text) { return fromHex(text).value(); }

Result<CborValue> decoded(std::string_view text)
{
    const Bytes encoded = hex(text);
    const Result<CborDocument> document = CborDocument::decode(encoded);
    if (!document) return fail(document.error());
    return document->root().value();
}

struct Vector {
    CborValue value;
    const char* encoded;
};

// RFC 8949 appendix A, the rows of the types that the ledger uses.
TEST(Cbor, EncodesAndDecodesTheExamplesOfTheStandard)
{
    CborValue list = CborValue::array();
    for (std::uint64_t n = 1; n <= 25; ++n)
        list.append(CborValue::number(n));
    CborValue map = CborValue::map();
    map.add(CborValue::text("b"), CborValue::array({CborValue::number(2), CborValue::number(3)}));
    map.add(CborValue::text("a"), CborValue::number(1));
    const std::vector<Vector> vectors{
        {CborValue::number(0), "00"},
        {CborValue::number(23), "17"},
        {CborValue::number(24), "1818"},
        {CborValue::number(100), "1864"},
        {CborValue::number(1000), "1903e8"},
        {CborValue::number(1000000), "1a000f4240"},
        {CborValue::number(1000000000000), "1b000000e8d4a51000"},
        {CborValue::number(UINT64_MAX), "1bffffffffffffffff"},
        {CborValue::negative(UINT64_MAX), "3bffffffffffffffff"},
        {CborValue::integer(-1), "20"},
        {CborValue::integer(-1000), "3903e7"},
        {CborValue::boolean(false), "f4"},
        {CborValue::boolean(true), "f5"},
        {CborValue::bytes({}), "40"},
        {CborValue::bytes(hex("01020304")), "4401020304"},
        {CborValue::text(""), "60"},
        {CborValue::text("IETF"), "6449455446"},
        {CborValue::text("\xE6\xB0\xB4"), "63e6b0b4"},
        {CborValue::array(), "80"},
        {list, "98190102030405060708090a0b0c0d0e0f101112131415161718181819"},
        {map, "a26161016162820203"},
    };
    for (const Vector& each : vectors) {
        EXPECT_EQ(toHex(encodeCbor(each.value)), each.encoded);
        EXPECT_EQ(decoded(each.encoded).value(), each.value) << each.encoded;
    }
}

TEST(Cbor, SortsKeysByTheirEncoding)
{
    CborValue map = CborValue::map();
    for (const char* const key : {"aa", "b"})
        map.add(CborValue::text(key), CborValue::number(0));
    for (const std::int64_t key : {-1, 100, 10})
        map.add(CborValue::integer(key), CborValue::number(0));
    EXPECT_EQ(
        toHex(encodeCbor(map)),
        "a50a001864002000616200626161"
        "00");
}

TEST(Cbor, RefusesWhatItWouldNotHaveWritten)
{
    const std::vector<const char*> refused{
        "",           // nothing
        "1817",       // 23 in two bytes
        "190017",     // 23 in three
        "1a0000ffff", // 16 bits in five
        "1b00000000ffffffff",
        "5f4101ff", // indefinite string
        "9f01ff",   // indefinite array
        "bf0101ff", // indefinite map
        "0000",     // something after the end
        "44010203", // cut off
        "6161c3",   // cut off inside
        "62c328",   // not UTF-8
        "63eda080", // a surrogate
        "62c080",   // overlong
        "f6",       // null
        "f7",       // undefined
        "f0",       // unassigned simple value
        "f8ff",     // simple value in two bytes
        "f97e00",   // half float
        "fb3ff0000000000000",
        "c000", // tag
        "a2020001"
        "00", // keys out of order
        "a2010001"
        "00",     // a key twice
        "a1f400", // a key that is a boolean
        "a14100"
        "00", // a key that is a byte string
        "9bffffffffffffffff",
        "bb7fffffffffffffff",
        "5bffffffffffffffff",
        "1c",
    };
    for (const char* const each : refused) {
        const auto refusal = decoded(each);
        ASSERT_FALSE(refusal) << each;
        EXPECT_EQ(refusal.error().code, ErrorCode::FileMalformed) << each;
    }
}

TEST(Cbor, RefusesNestingThatCouldExhaustTheStack)
{
    std::string nested;
    for (int depth = 1; depth < CborDocument::maxDepth; ++depth)
        nested += "81";
    EXPECT_TRUE(decoded(nested + "00"));
    EXPECT_FALSE(decoded("81" + nested + "00"));
}

TEST(Cbor, NamesTheByteThatIsWrong)
{
    EXPECT_EQ(
        decoded("8201f6").error().detail, "CBOR, byte 2: a type that the ledger does not use");
}

TEST(Cbor, ReadsAnIntegerOnlyWithinItsRange)
{
    const auto integer = [](const char* text) {
        const Bytes encoded = hex(text);
        return CborDocument::decode(encoded)->root().asInteger();
    };
    EXPECT_EQ(integer("1b7fffffffffffffff"), INT64_MAX);
    EXPECT_EQ(integer("3b7fffffffffffffff"), INT64_MIN);
    EXPECT_EQ(integer("1b8000000000000000"), std::nullopt);
    EXPECT_EQ(integer("3b8000000000000000"), std::nullopt);
    EXPECT_EQ(integer("40"), std::nullopt);
}

TEST(Cbor, FindsItsWayThroughADocument)
{
    const Bytes encoded = hex("a3018203820405026161206142"); // {1: [3, [4, 5]], 2: "a", -1: "B"}
    const auto document = CborDocument::decode(encoded);
    ASSERT_TRUE(document) << document.error().detail;
    const CborItem root = document->root();
    EXPECT_EQ(root.find(1).at(1).at(0).asNumber(), 4U);
    EXPECT_EQ(root.find(2).asText(), "a");
    EXPECT_EQ(toHex(root.find(1).encoded()), "8203820405");
    EXPECT_FALSE(root.find(1).at(2).exists());
    EXPECT_FALSE(root.find(3).exists());
    EXPECT_FALSE(root.find(3).asBytes());
    std::vector<std::int64_t> keys;
    for (const CborMember member : root.members())
        keys.push_back(member.key.asInteger().value());
    EXPECT_EQ(keys, (std::vector<std::int64_t>{1, 2, -1}));
}

} // namespace
} // namespace countersign
