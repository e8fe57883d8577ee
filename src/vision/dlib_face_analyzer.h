#pragma once

#include "domain/face_analyzer.h"
#include "domain/policy.h"
#include "vision/skin_texture.h"

#include <memory>
#include <optional>

namespace countersign {

struct FaceModels;

/// The face analyzer over dlib's detector and landmarks and dlib's descriptor network. Costs per
/// 640 x 480 frame between 1 and 2 ms, with single frames of 20 ms when the picture is searched for
/// others (tests/bench/vision_bench.cpp).
class DlibFaceAnalyzer final : public FaceAnalyzer {
public:
    /// Of `policy` counts what it says of camera and tracking, and how far to the side a face still
    /// shows both its eyes. Without `texture` no skin texture is measured.
    DlibFaceAnalyzer(
        FaceModels models, const Policy& policy, std::optional<SkinTexture> texture = std::nullopt);
    ~DlibFaceAnalyzer() override;

    void reset() override;
    [[nodiscard]] FaceObservation analyse(const Frame& frame) override;
    [[nodiscard]] Result<FaceDescriptor> describe(const Frame& frame) override;
    [[nodiscard]] Result<FaceDescriptor> describePortrait(ByteView encoded) override;
    [[nodiscard]] Result<FaceDescriptor> describeCentralFace(ByteView encoded) override;
    [[nodiscard]] double
    similarity(const FaceDescriptor& a, const FaceDescriptor& b) const override;
    [[nodiscard]] FaceDescriptor
    fuse(const std::vector<FaceDescriptor>& descriptors) const override;
    [[nodiscard]] Bytes
    encodeEvidence(const Frame& frame, const FaceObservation& seen) const override;
    [[nodiscard]] std::string descriptorName() const override;
    [[nodiscard]] std::vector<ModelIdentity> models() const override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace countersign
