#include "devices/sysfs_text.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

TEST(SysfsText, KeepsWhatCanBeRead)
{
    EXPECT_EQ(readableText("HD Webcam C270\n"), "HD Webcam C270");
    EXPECT_EQ(readableText("摄像头 é €\n"), "摄像头 é €");
    EXPECT_EQ(readableText("\xF0\x9F\x93\xB7"), "\xF0\x9F\x93\xB7"); // U+1F4F7
    EXPECT_EQ(readableText(" \n"), "");
}

TEST(SysfsText, ReplacesWhatCannotBeRead)
{
    EXPECT_EQ(readableText("a\nb\tc\x7F"), "a?b?c?");
    EXPECT_EQ(
        readableText("\xC2\x9B"
                     "31m"),
        "?31m"); // a C1 control
    EXPECT_EQ(
        readableText("a\xE2\x80\xAE"
                     "b"),
        "a?b");                                          // right-to-left override
    EXPECT_EQ(readableText("\xC0\xAF"), "??");           // overlong
    EXPECT_EQ(readableText("\xE0\x80\xAF"), "???");      // the same
    EXPECT_EQ(readableText("\xED\xA0\x80"), "???");      // surrogate
    EXPECT_EQ(readableText("\xF4\x90\x80\x80"), "????"); // beyond Unicode
    EXPECT_EQ(readableText("ab\xE6\x91"), "ab??");       // cut off
    EXPECT_EQ(readableText("\xFF\xFE"), "??");
}

TEST(SysfsText, IsBoundedAndNeverEndsWithinACharacter)
{
    EXPECT_EQ(readableText(std::string(1000, 'x')).size(), maxDeviceTextBytes);
    std::string chinese;
    for (int i = 0; i < 100; ++i)
        chinese += "摄";
    EXPECT_EQ(readableText(chinese).size(), maxDeviceTextBytes / 3 * 3);
}

TEST(SysfsText, TakesFourHexadecimalDigitsForAnId)
{
    EXPECT_EQ(findUsbId("046D\n"), "046d");
    EXPECT_EQ(findUsbId("1bcf"), "1bcf");
    for (const char* none : {"", "\n", "46d", "0046d", "04g6", "0x4d", "-123"})
        EXPECT_EQ(findUsbId(none), std::nullopt) << none;
}

} // namespace
} // namespace countersign
