#include "sample_predictor.h"

#include "vision/landmark_file.h"

namespace countersign {
namespace {

void putInteger(std::string& out, std::int64_t value)
{
    const bool isNegative = value < 0;
    auto rest = static_cast<std::uint64_t>(isNegative ? -value : value);
    std::string magnitude;
    for (; rest != 0; rest >>= 8U)
        magnitude.push_back(static_cast<char>(rest & 0xFFU));
    out.push_back(static_cast<char>(magnitude.size() | (isNegative ? 0x80U : 0U)));
    out += magnitude;
}

void putCount(std::string& out, std::size_t value)
{
    putInteger(out, static_cast<std::int64_t>(value));
}

/// mantissa * 2^exponent
void putNumber(std::string& out, std::int64_t mantissa, std::int64_t exponent)
{
    putInteger(out, mantissa);
    putInteger(out, exponent);
}

} // namespace

std::string SamplePredictor::serialise() const
{
    std::string out;
    putInteger(out, version);
    putInteger(out, -static_cast<std::int64_t>(2 * points)); // the mean shape: rows, columns
    putInteger(out, -1);
    for (std::size_t i = 0; i < 2 * points; ++i)
        putNumber(out, 1, -1); // 0.5

    putCount(out, 1); // stages
    putCount(out, 1); // trees
    putCount(out, 1); // splits
    putCount(out, 0);
    putCount(out, secondProbe);
    putNumber(out, 41, -1); // 20.5
    putCount(out, leaves);
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
        putInteger(out, -static_cast<std::int64_t>(2 * points));
        putInteger(out, -1);
        for (std::size_t i = 0; i < 2 * points; ++i)
            putNumber(out, i % 2 == leaf % 2 ? 1 : 0, i % 2 == leaf % 2 ? exponent : 0);
    }

    putCount(out, 1); // stages again: anchors of two probes
    putCount(out, 2);
    putCount(out, anchor);
    putCount(out, anchor);
    putCount(out, 1); // and their offsets: a quarter to the left and to the right
    putCount(out, 2);
    putNumber(out, -1, -2);
    putNumber(out, 0, 0);
    putNumber(out, 1, -2);
    putNumber(out, 0, 0);
    return out;
}

Bytes sampleLandmarkFile()
{
    return *writeLandmarkFile(*readShapePredictor(bytesOf(SamplePredictor{}.serialise())));
}

} // namespace countersign
