#pragma once

#include "domain/face_analyzer.h"
#include "vision/face_chip.h"

#include <optional>
#include <string_view>
#include <vector>

namespace countersign {

/// How a descriptor network wants faces and how its numbers are compared: the "format" of a
/// descriptor in models/manifest.json. Similarities of two formats have nothing to do with each
/// other, nor have their thresholds.
enum class DescriptorFormat {
    /// "dlib-150": dlib's ResNet. Similarity is 1 minus the Euclidean distance, on dlib's scale.
    Dlib150,
    /// "arcface-112": any network in the manner of ArcFace that takes RGB from 0 to 255, such as
    /// SFace and MobileFaceNet. Similarity is the cosine of the angle.
    ArcFace112,
};

/// Nothing for a name that is no format.
[[nodiscard]] std::optional<DescriptorFormat> descriptorFormatNamed(std::string_view name);

[[nodiscard]] ChipLayout chipLayout(DescriptorFormat format);

/// The mean of what a network gave for several cuts of one face, brought to the length at which it
/// is compared. Nothing when there is none, their lengths differ, a number is none, or all are 0.
///
/// ArcFace112: of length 1. Dlib150: divided by the square root of its length. Faces that are
/// blurred or in bad light give shorter descriptors, which lie nearer to everybody's; with it FNMR
/// at FMR 0.01 % falls by a fifth (docs/accuracy.md).
[[nodiscard]] std::optional<FaceDescriptor>
comparableDescriptor(const std::vector<FaceDescriptor>& cuts, DescriptorFormat format);

/// Of two comparable descriptors; NaN when they are empty or of different lengths.
[[nodiscard]] double
descriptorSimilarity(const FaceDescriptor& a, const FaceDescriptor& b, DescriptorFormat format);

/// The mean of several comparable descriptors of one person, comparable again. Empty when there is
/// none or their lengths differ.
[[nodiscard]] FaceDescriptor
fuseDescriptors(const std::vector<FaceDescriptor>& descriptors, DescriptorFormat format);

} // namespace countersign
