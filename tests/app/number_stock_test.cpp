#include "support/scratch_folder.h"

#include "app/number_stock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

TEST(NumberStock, TakesNumbersAndTariffs)
{
    const auto offers =
        parseNumberStock("# outlet 0371\n13800138000, 畅享 59\r\n\n138 0013 8001\n");
    ASSERT_TRUE(offers);
    ASSERT_THAT(*offers, SizeIs(2));
    EXPECT_EQ(offers->front().tariff, "畅享 59");
    EXPECT_EQ(offers->back().msisdn.text(), "13800138001");
    EXPECT_EQ(offers->back().tariff, "");
}

TEST(NumberStock, NamesTheLineThatIsWrong)
{
    const auto named = [](const std::string& text) {
        const auto offers = parseNumberStock(text);
        EXPECT_FALSE(offers);
        return offers ? std::string{} : offers.error().detail;
    };
    EXPECT_THAT(named("13800138000\n1380013800\n"), HasSubstr("line 2"));
    EXPECT_THAT(named("13800138000\n\n13800138000\n"), HasSubstr("line 3"));
    EXPECT_THAT(named("13800138000,\xFF\n"), HasSubstr("line 1"));
    EXPECT_THAT(named("number,tariff\n"), HasSubstr("line 1"));
}

TEST(NumberStock, NamesTheFile)
{
    const test::ScratchFolder folder;
    const auto offers = readNumberStock(folder.path() / "missing.csv");
    ASSERT_FALSE(offers);
    EXPECT_EQ(offers.error().code, ErrorCode::FileUnreadable);
    EXPECT_THAT(offers.error().detail, HasSubstr("missing.csv"));
}

} // namespace
} // namespace countersign
