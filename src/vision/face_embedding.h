#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/face_analyzer.h"
#include "domain/frame.h"
#include "vision/descriptor_format.h"
#include "vision/face_landmarks.h"

#include <memory>
#include <vector>

namespace countersign {

/// How much work a descriptor is worth.
enum class DescriptorCare {
    Live,     ///< the face and its mirror image; several frames are fused
    Portrait, ///< the only picture of the holder: three cuts and their mirror images
};

/// A descriptor network, run by OpenCV: dlib's or one in the manner of ArcFace. Used from one
/// thread at a time.
class FaceEmbedding {
public:
    /// Errors: ModelUnusable when `onnx` is not a network with the input and output of `format`.
    [[nodiscard]] static Result<FaceEmbedding> create(ByteView onnx, DescriptorFormat format);
    ~FaceEmbedding();
    FaceEmbedding(FaceEmbedding&&) noexcept;
    FaceEmbedding& operator=(FaceEmbedding&&) noexcept;

    /// With dlib's network about 23 ms for a live face and 70 for a portrait (tests/bench).
    /// Errors: ModelUnusable when the network fails or yields something that is not a number.
    [[nodiscard]] Result<FaceDescriptor>
    describe(const Frame& picture, const Landmarks& landmarks, DescriptorCare care);

    /// See descriptor_format.h; higher is more alike.
    [[nodiscard]] double similarity(const FaceDescriptor& a, const FaceDescriptor& b) const;
    [[nodiscard]] FaceDescriptor fuse(const std::vector<FaceDescriptor>& descriptors) const;

private:
    struct Network;
    explicit FaceEmbedding(std::unique_ptr<Network> network);
    std::unique_ptr<Network> network_;
};

} // namespace countersign
