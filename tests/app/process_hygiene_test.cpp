#include "app/process_hygiene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace countersign {
namespace {

using testing::ElementsAre;

TEST(ProcessHygiene, NamesWhatLoadsOtherPeoplesCode)
{
    const std::array<const char*, 8> environment{
        "PATH=/usr/bin",
        "LD_PRELOAD=/tmp/evil.so",
        "LD_LIBRARY_PATH=",
        "QT_PLUGIN_PATH=/tmp",
        "QT_QPA_PLATFORM=offscreen",
        "OPENSSL_CONF=/tmp/openssl.cnf",
        "OLD_PRELOAD=no",
        nullptr};
    EXPECT_THAT(
        dangerousNames(environment.data()),
        ElementsAre("LD_PRELOAD", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "OPENSSL_CONF"));
}

TEST(ProcessHygiene, FindsNothingInAnEmptyEnvironment)
{
    const char* const none = nullptr;
    EXPECT_TRUE(dangerousNames(&none).empty());
}

} // namespace
} // namespace countersign
