#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/face_analyzer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace countersign {

/// dlib's ResNet descriptor of a face, run by OpenCV. Used from one thread at a time.
class FaceEmbedding {
public:
    /// Errors: ModelUnusable when `onnx` is not a network with the expected input and output.
    [[nodiscard]] static Result<FaceEmbedding> create(ByteView onnx);
    ~FaceEmbedding();
    FaceEmbedding(FaceEmbedding&&) noexcept;
    FaceEmbedding& operator=(FaceEmbedding&&) noexcept;

    /// `chip` as faceChip() makes it. The mean of the descriptors of the chip and of its mirror
    /// image: that halves the errors at a false match rate of 1 % (see models/README.md).
    /// Errors: ModelUnusable when the network fails or yields something that is not a number.
    [[nodiscard]] Result<FaceDescriptor> describe(std::span<const std::uint8_t> chip);

private:
    struct Network;
    explicit FaceEmbedding(std::unique_ptr<Network> network);
    std::unique_ptr<Network> network_;
};

/// 1 minus the Euclidean distance; NaN when the descriptors have different lengths.
[[nodiscard]] double descriptorSimilarity(const FaceDescriptor& a, const FaceDescriptor& b);

/// Element by element. Empty when there is none or their lengths differ.
[[nodiscard]] FaceDescriptor meanDescriptor(const std::vector<FaceDescriptor>& descriptors);

} // namespace countersign
