#include "support/scratch_folder.h"

#include "vision/mapped_file.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using test::ScratchFolder;

TEST(MappedFile, ShowsTheBytesOfTheFile)
{
    const ScratchFolder folder;
    const auto mapped = MappedFile::open(folder.write("a", "hello"));
    ASSERT_TRUE(mapped.has_value());
    EXPECT_EQ(textOf(mapped->view()), "hello");
}

TEST(MappedFile, KeepsItsBytesWhenMoved)
{
    const ScratchFolder folder;
    auto mapped = MappedFile::open(folder.write("a", "hello"));
    ASSERT_TRUE(mapped.has_value());
    const MappedFile moved = std::move(*mapped);
    EXPECT_EQ(textOf(moved.view()), "hello");
}

TEST(MappedFile, NamesTheFileThatIsNotThere)
{
    const auto missing = MappedFile::open("/nowhere/model.dat");
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_NE(missing.error().detail.find("/nowhere/model.dat"), std::string::npos);
}

TEST(MappedFile, RefusesAFolderAndAnEmptyFile)
{
    const ScratchFolder folder;
    EXPECT_EQ(MappedFile::open(folder.path()).error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(MappedFile::open(folder.write("a", "")).error().code, ErrorCode::FileUnreadable);
}

} // namespace
} // namespace countersign
