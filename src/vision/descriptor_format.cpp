#include "vision/descriptor_format.h"

#include <cmath>

namespace countersign {
namespace {

/// Descriptors of faces in ordinary light have about this length, so that similarities stay on the
/// scale that dlib's users know.
constexpr double usualLength = 1.4;

/// An exponent: 0 leaves dlib's distance as it is, 1 makes it one of angles. More of it lowers FNMR
/// at low false match rates, but at 1 the equal error rate is higher; in between little changes.
constexpr double lengthTakenOut = 0.5;

double dot(const FaceDescriptor& a, const FaceDescriptor& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += static_cast<double>(a.values[i]) * static_cast<double>(b.values[i]);
    return sum;
}

double distance(const FaceDescriptor& a, const FaceDescriptor& b)
{
    double squares = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        const double off = static_cast<double>(a.values[i]) - static_cast<double>(b.values[i]);
        squares += off * off;
    }
    return std::sqrt(squares);
}

/// Element by element. Empty when there is none or their lengths differ.
FaceDescriptor mean(const std::vector<FaceDescriptor>& descriptors)
{
    if (descriptors.empty()) return {};
    const std::size_t length = descriptors.front().values.size();
    std::vector<double> sum(length, 0.0);
    for (const FaceDescriptor& descriptor : descriptors) {
        if (descriptor.values.size() != length) return {};
        for (std::size_t i = 0; i < length; ++i)
            sum[i] += static_cast<double>(descriptor.values[i]);
    }
    FaceDescriptor result;
    result.values.reserve(length);
    for (const double value : sum)
        result.values.push_back(
            static_cast<float>(value / static_cast<double>(descriptors.size())));
    return result;
}

void scale(FaceDescriptor& descriptor, double factor)
{
    for (float& value : descriptor.values)
        value = static_cast<float>(static_cast<double>(value) * factor);
}

} // namespace

std::optional<DescriptorFormat> descriptorFormatNamed(std::string_view name)
{
    if (name == "dlib-150") return DescriptorFormat::Dlib150;
    if (name == "arcface-112") return DescriptorFormat::ArcFace112;
    return std::nullopt;
}

ChipLayout chipLayout(DescriptorFormat format)
{
    return format == DescriptorFormat::Dlib150 ? ChipLayout::Dlib150 : ChipLayout::FivePoints112;
}

std::optional<FaceDescriptor>
comparableDescriptor(const std::vector<FaceDescriptor>& cuts, DescriptorFormat format)
{
    FaceDescriptor descriptor = mean(cuts);
    const double length = std::sqrt(dot(descriptor, descriptor));
    if (!std::isnormal(length)) return std::nullopt;
    scale(
        descriptor,
        format == DescriptorFormat::Dlib150 ? std::pow(usualLength / length, lengthTakenOut)
                                            : 1 / length);
    return descriptor;
}

double
descriptorSimilarity(const FaceDescriptor& a, const FaceDescriptor& b, DescriptorFormat format)
{
    if (a.values.empty() || a.values.size() != b.values.size()) return notMeasured;
    return format == DescriptorFormat::Dlib150 ? 1 - distance(a, b) : dot(a, b);
}

FaceDescriptor
fuseDescriptors(const std::vector<FaceDescriptor>& descriptors, DescriptorFormat format)
{
    FaceDescriptor fused = mean(descriptors);
    if (format == DescriptorFormat::ArcFace112) scale(fused, 1 / std::sqrt(dot(fused, fused)));
    return fused;
}

} // namespace countersign
