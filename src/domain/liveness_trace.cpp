#include "domain/liveness_trace.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace countersign {
namespace {

constexpr std::string_view magic = "CST1";
constexpr std::size_t frameSize = 30;
constexpr std::int16_t absent = INT16_MIN;

/// The measured values in the order of the format, each with its scale.
struct Column {
    double FaceObservation::*value;
    double scale;
};
constexpr std::array columns{
    Column{&FaceObservation::eyeDistancePixels, 10},
    Column{&FaceObservation::opennessLeft, 10'000},
    Column{&FaceObservation::opennessRight, 10'000},
    Column{&FaceObservation::yawDegrees, 100},
    Column{&FaceObservation::pitchDegrees, 100},
    Column{&FaceObservation::rollDegrees, 100},
    Column{&FaceObservation::brightness, 100},
    Column{&FaceObservation::sharpness, 10'000},
    Column{&FaceObservation::flatResidual, 10'000},
    Column{&FaceObservation::gridPeak, 10},
};

void put(Bytes& out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<std::byte>(value >> (8 * i)));
}

std::uint32_t get(ByteView& in, std::size_t bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value |= std::to_integer<std::uint32_t>(in[i]) << (8 * i);
    in = in.subspan(bytes);
    return value;
}

std::int16_t packed(double value, double scale)
{
    if (!isMeasured(value)) return absent;
    return static_cast<std::int16_t>(std::clamp(std::round(value * scale), -32'767.0, 32'767.0));
}

} // namespace

Bytes encodeTrace(const std::vector<FaceObservation>& seen)
{
    Bytes out;
    out.reserve(magic.size() + seen.size() * frameSize);
    const ByteView header = bytesOf(magic);
    out.insert(out.end(), header.begin(), header.end());
    for (const FaceObservation& frame : seen) {
        put(out, static_cast<std::uint64_t>(std::max<std::int64_t>(0, frame.at.count())), 4);
        put(out, frame.track, 2);
        put(out, static_cast<std::uint64_t>(std::clamp(frame.faceCount, 0, 255)), 1);
        put(out, 0, 1);
        for (const Column& column : columns)
            put(out, static_cast<std::uint16_t>(packed(frame.*column.value, column.scale)), 2);
        put(out, static_cast<std::uint64_t>(std::clamp(frame.frameWidth, 0, 32'767)), 2);
    }
    return out;
}

Result<std::vector<FaceObservation>> decodeTrace(ByteView bytes)
{
    if (bytes.size() < magic.size() || textOf(bytes.first(magic.size())) != magic)
        return fail(ErrorCode::FileMalformed, "trace: does not begin with CST1");
    bytes = bytes.subspan(magic.size());
    if (bytes.size() % frameSize != 0)
        return fail(ErrorCode::FileMalformed, "trace: ends in the middle of a frame");
    std::vector<FaceObservation> seen;
    seen.reserve(bytes.size() / frameSize);
    while (!bytes.empty()) {
        FaceObservation& frame = seen.emplace_back();
        frame.at = MonotonicMs{get(bytes, 4)};
        frame.track = get(bytes, 2);
        frame.faceCount = static_cast<int>(get(bytes, 1));
        if (get(bytes, 1) != 0)
            return fail(
                ErrorCode::FileMalformed,
                "trace: spare byte used in frame " + std::to_string(seen.size()));
        for (const Column& column : columns) {
            const auto raw = static_cast<std::int16_t>(get(bytes, 2));
            if (raw != absent) frame.*column.value = raw / column.scale;
        }
        frame.frameWidth = static_cast<int>(get(bytes, 2));
    }
    return seen;
}

} // namespace countersign
