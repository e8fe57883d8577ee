#include "support/scratch_folder.h"

#include "vision/descriptor_import.h"
#include "vision/sha256.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using test::ScratchFolder;

constexpr const char* noWeights = R"([{"weights":[]}])";

ModelManifest manifestOf(std::string_view binary, std::string_view description)
{
    ModelEntry entry;
    entry.role = "descriptor";
    entry.isNeeded = true;
    entry.madeFrom = {
        {"b", binary.size(), sha256(bytesOf(binary))},
        {"d", description.size(), sha256(bytesOf(description))}};
    return {{entry}};
}

TEST(DescriptorImport, NamesTheFirstLayerThatIsMissing)
{
    const auto model = convertFaceDescriptor({});
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().code, ErrorCode::FileMalformed);
    EXPECT_NE(model.error().detail.find("conv32_down/conv/filters"), std::string::npos);
}

TEST(DescriptorImport, RefusesALayerOfAnotherShape)
{
    const Tensor small{{1, 1, 3, 32}, std::vector<float>(96)};
    const auto model = convertFaceDescriptor({{"conv32_down/conv/filters", small}});
    ASSERT_FALSE(model.has_value());
    EXPECT_NE(model.error().detail.find("conv32_down/conv/filters"), std::string::npos);
}

TEST(DescriptorImport, RefusesAlteredWeightsAndLeavesTheOldModelAlone)
{
    const ScratchFolder folder;
    const auto binary = folder.write("b", "altered");
    const auto description = folder.write("d", noWeights);
    const auto onnx = folder.write("model.onnx", "old");
    const auto done =
        importFaceDescriptor(manifestOf("original", noWeights), binary, description, onnx);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::ModelAltered);
    EXPECT_NE(done.error().detail.find(toHex(sha256(bytesOf("original")))), std::string::npos);
    EXPECT_EQ(std::filesystem::file_size(onnx), 3U);
}

TEST(DescriptorImport, RefusesAManifestThatDoesNotSayWhatTheDescriptorIsMadeFrom)
{
    const ScratchFolder folder;
    const auto done = importFaceDescriptor({}, "b", "d", folder.path() / "model.onnx");
    EXPECT_EQ(done.error().code, ErrorCode::FileMalformed);
}

} // namespace
} // namespace countersign
