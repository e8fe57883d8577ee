#include "ledger/checkpoint.h"
#include "ledger/ledger_fixture.h"
#include "ledger/signing_key.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

// The example of golang.org/x/mod/sumdb/note, by another implementation.
const std::string otherKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const std::string otherNote =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "\xE2\x80\x94 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
    "qdngotpRZb6KE6RyyBwJnAM=\n";

const std::string origin = "countersign/test/00000001";

SigningKey keyFromSeed(std::uint8_t seed)
{
    SeededRandom random{seed};
    return SigningKey{SigningKey::drawSeed(random)};
}

std::string signedExample()
{
    return signCheckpoint({origin, 12, sha256(ByteView{})}, keyFromSeed(1)).value();
}

TEST(SignedNote, VerifiesANoteOfAnotherImplementation)
{
    const auto key = VerifierKey::parse(otherKey);
    ASSERT_TRUE(key) << key.error().detail;
    EXPECT_EQ(key->text(), otherKey);
    const auto note = SignedNote::parse(otherNote);
    ASSERT_TRUE(note) << note.error().detail;
    EXPECT_EQ(note->write(), otherNote);
    EXPECT_TRUE(note->isSignedBy(*key));
}

TEST(SignedNote, IsNotSignedOnceALetterWasChanged)
{
    std::string changed = otherNote;
    changed[0] = 'i';
    EXPECT_FALSE(SignedNote::parse(changed)->isSignedBy(VerifierKey::parse(otherKey).value()));
}

TEST(SignedNote, RefusesAPublicKeyWhoseIdDoesNotFit)
{
    std::string changed = otherKey;
    changed[13] = 'd';
    EXPECT_EQ(VerifierKey::parse(changed).error().code, ErrorCode::BadInput);
    for (const std::string bad : {"", "a", "a+b", "+c74f20a3+AA==", "a b+00000000+AA=="})
        EXPECT_FALSE(VerifierKey::parse(bad)) << bad;
}

TEST(Checkpoint, ReadsBackWhatItWrote)
{
    const auto read = SignedCheckpoint::parse(signedExample());
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->checkpoint, (Checkpoint{origin, 12, sha256(ByteView{})}));
    EXPECT_TRUE(read->note.isSignedBy({origin, keyFromSeed(1).publicKey()}));
}

TEST(Checkpoint, IsNotSignedByAnotherKeyOrAnotherName)
{
    const SignedNote note = SignedCheckpoint::parse(signedExample())->note;
    EXPECT_FALSE(note.isSignedBy({origin, keyFromSeed(2).publicKey()}));
    EXPECT_FALSE(note.isSignedBy({origin + "x", keyFromSeed(1).publicKey()}));
}

TEST(Checkpoint, RefusesWhatItWouldNotHaveWritten)
{
    const std::string root = toBase64(sha256(ByteView{}));
    const std::vector<std::string> refused{
        "",
        "o\n1\n" + root,         // no newline at the end
        "o\n01\n" + root + "\n", // a leading zero
        "o\n-1\n" + root + "\n", //
        "o\n\n" + root + "\n",   //
        "o\n18446744073709551616\n" + root + "\n",
        "o x\n1\n" + root + "\n",      // a space in the origin
        "\n1\n" + root + "\n",         //
        "o\n1\nAAAA\n",                // a short root
        "o\n1\n" + root + "\nmore\n"}; // an extension line
    for (const std::string& bad : refused)
        EXPECT_EQ(Checkpoint::parse(bad).error().code, ErrorCode::FileMalformed) << bad;
}

TEST(Checkpoint, RefusesANoteWithoutASignature)
{
    const std::string note = signedExample();
    EXPECT_FALSE(SignedCheckpoint::parse(note.substr(0, note.find("\n\n") + 2)));
    EXPECT_FALSE(SignedCheckpoint::parse(note.substr(0, note.size() - 1)));
    EXPECT_FALSE(SignedCheckpoint::parse(note + "\n"));
}

TEST(SigningKey, SignsAsTheStandardSays)
{
    // RFC 8032 section 7.1, test 2.
    const SigningKey key{SecretBytes{
        fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb").value()}};
    EXPECT_EQ(
        toHex(key.publicKey()), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    EXPECT_EQ(
        toHex(key.sign(fromHex("72").value()).value()),
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

} // namespace
} // namespace countersign
