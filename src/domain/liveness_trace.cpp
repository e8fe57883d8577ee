#include "domain/liveness_trace.h"

#include "domain/range_coder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace countersign {
namespace {

constexpr std::string_view magic = "CST2";
constexpr std::int32_t mostSteps = 100'000;
constexpr std::int32_t mostAttempts = 64;
constexpr std::int32_t mostFrames = 100'000; ///< of one attempt
constexpr std::int64_t latest = 1LL << 30U;  ///< ms; 12 days

/// One kind of number with the coarseness that is kept: finer than its measuring noise would only
/// store noise.
struct Column {
    double FaceObservation::*value;
    double step;
};
constexpr std::array columns{
    Column{&FaceObservation::eyeDistancePixels, 0.5}, Column{&FaceObservation::opennessLeft, 0.004},
    Column{&FaceObservation::opennessRight, 0.004},   Column{&FaceObservation::yawDegrees, 0.2},
    Column{&FaceObservation::pitchDegrees, 0.5},      Column{&FaceObservation::rollDegrees, 0.5},
    Column{&FaceObservation::brightness, 2},          Column{&FaceObservation::sharpness, 0.01},
    Column{&FaceObservation::flatResidual, 0.005},    Column{&FaceObservation::gridPeak, 0.1},
    Column{&FaceObservation::mouthOpenness, 0.02},    Column{&FaceObservation::contrast, 1},
    Column{&FaceObservation::sideLight, 0.02},        Column{&FaceObservation::glare, 0.01},
    Column{&FaceObservation::visibility, 0.02},       Column{&FaceObservation::repeatedAfterMs, 10},
    Column{&FaceObservation::frozenForMs, 10},        Column{&FaceObservation::skinTexture, 0.01},
    Column{&FaceObservation::frameEdges, 0.02},       Column{&FaceObservation::identity, 0.001},
};

std::int32_t stepsOf(double value, double step)
{
    return static_cast<std::int32_t>(std::lround(
        std::clamp(value / step, -static_cast<double>(mostSteps), static_cast<double>(mostSteps))));
}

/// One column of the stream: presence is predicted by the frame before, a value by the last one.
struct ColumnModel {
    std::array<BitModel, 2> present;
    NumberModel change;
    bool wasPresent{false};
    std::int32_t last{0};
};

/// What encoder and decoder learn in the same way, over all attempts.
struct Models {
    NumberModel count, action, time, track, faces, width;
    BitModel ended;
    std::array<ColumnModel, columns.size()> columnModels;
};

/// The whole numbers of the frame before.
struct Last {
    std::int32_t at{0}, interval{0}, track{0}, faces{0}, width{0};
};

void encode(RangeEncoder& out, ColumnModel& model, double value, double step)
{
    const bool isPresent = isMeasured(value);
    out.encode(model.present[model.wasPresent ? 1 : 0], isPresent);
    model.wasPresent = isPresent;
    if (!isPresent) return;
    const std::int32_t steps = stepsOf(value, step);
    model.change.encode(out, steps - model.last);
    model.last = steps;
}

double decode(RangeDecoder& in, ColumnModel& model, double step)
{
    model.wasPresent = in.decode(model.present[model.wasPresent ? 1 : 0]);
    if (!model.wasPresent) return notMeasured;
    const std::int64_t steps = std::int64_t{model.last} + model.change.decode(in);
    model.last = static_cast<std::int32_t>(std::clamp<std::int64_t>(steps, -mostSteps, mostSteps));
    return model.last * step;
}

void encode(RangeEncoder& out, Models& models, Last& last, const FaceObservation& seen)
{
    const auto at = static_cast<std::int32_t>(seen.at.count());
    const std::int32_t interval = at - last.at;
    const auto track = static_cast<std::int32_t>(seen.track);
    models.time.encode(out, interval - last.interval);
    models.track.encode(out, track - last.track);
    models.faces.encode(out, seen.faceCount - last.faces);
    models.width.encode(out, seen.frameWidth - last.width);
    last = {at, interval, track, seen.faceCount, seen.frameWidth};
    for (std::size_t i = 0; i < columns.size(); ++i)
        encode(out, models.columnModels[i], seen.*columns[i].value, columns[i].step);
}

FaceObservation decodeFrame(RangeDecoder& in, Models& models, Last& last)
{
    // What is out of range is not as written, which the comparison in decodeTrace() finds out.
    const auto bounded = [](std::int64_t value, std::int64_t most) {
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, -most, most));
    };
    last.interval = bounded(std::int64_t{last.interval} + models.time.decode(in), latest);
    last.at = bounded(std::int64_t{last.at} + last.interval, latest);
    last.track = bounded(std::int64_t{last.track} + models.track.decode(in), latest);
    last.faces = bounded(std::int64_t{last.faces} + models.faces.decode(in), 255);
    last.width = bounded(std::int64_t{last.width} + models.width.decode(in), 32'767);
    FaceObservation seen;
    seen.at = MonotonicMs{last.at};
    seen.track = static_cast<std::uint32_t>(std::max(0, last.track));
    seen.faceCount = last.faces;
    seen.frameWidth = last.width;
    for (std::size_t i = 0; i < columns.size(); ++i)
        seen.*columns[i].value = decode(in, models.columnModels[i], columns[i].step);
    return seen;
}

std::optional<AttemptTrace> decodeAttempt(RangeDecoder& in, Models& models)
{
    constexpr auto lastAction = static_cast<std::int32_t>(LivenessAction::LookUp);
    AttemptTrace attempt;
    const std::int32_t actions = models.count.decode(in);
    if (actions < 0 || actions > static_cast<std::int32_t>(maxPlanLength)) return std::nullopt;
    for (std::int32_t i = 0; i < actions; ++i) {
        const std::int32_t action = models.action.decode(in);
        if (action < 0 || action > lastAction) return std::nullopt;
        attempt.plan.actions.push_back(static_cast<LivenessAction>(action));
    }
    attempt.ended = in.decode(models.ended);
    const std::int32_t frames = models.count.decode(in);
    if (frames < 0 || frames > mostFrames) return std::nullopt;
    Last last;
    for (std::int32_t i = 0; i < frames; ++i) {
        attempt.seen.push_back(decodeFrame(in, models, last));
        if (in.hasOverrun()) return std::nullopt;
    }
    return attempt;
}

} // namespace

FaceObservation asTraced(const FaceObservation& seen)
{
    FaceObservation kept = seen;
    kept.at = MonotonicMs{std::clamp<std::int64_t>(seen.at.count(), 0, latest)};
    kept.track = std::min(seen.track, static_cast<std::uint32_t>(latest));
    kept.faceCount = std::clamp(seen.faceCount, 0, 255);
    kept.frameWidth = std::clamp(seen.frameWidth, 0, 32'767);
    for (const auto& [value, step] : columns)
        kept.*value = isMeasured(seen.*value) ? stepsOf(seen.*value, step) * step : notMeasured;
    return kept;
}

Bytes encodeTrace(const LivenessTrace& trace)
{
    RangeEncoder out;
    Models models;
    models.count.encode(out, static_cast<std::int32_t>(trace.size()));
    for (const AttemptTrace& attempt : trace) {
        models.count.encode(out, static_cast<std::int32_t>(attempt.plan.actions.size()));
        for (const LivenessAction action : attempt.plan.actions)
            models.action.encode(out, static_cast<std::int32_t>(action));
        out.encode(models.ended, attempt.ended);
        models.count.encode(out, static_cast<std::int32_t>(attempt.seen.size()));
        Last last;
        for (const FaceObservation& seen : attempt.seen)
            encode(out, models, last, seen);
    }
    const ByteView header = bytesOf(magic);
    Bytes bytes{header.begin(), header.end()};
    const Bytes body = out.finish();
    bytes.insert(bytes.end(), body.begin(), body.end());
    return bytes;
}

Result<LivenessTrace> decodeTrace(ByteView bytes)
{
    if (bytes.size() < magic.size() || textOf(bytes.first(magic.size())) != magic)
        return fail(ErrorCode::FileMalformed, "trace: does not begin with CST2");
    RangeDecoder in{bytes.subspan(magic.size())};
    Models models;
    LivenessTrace trace;
    const std::int32_t attempts = models.count.decode(in);
    if (attempts < 0 || attempts > mostAttempts)
        return fail(ErrorCode::FileMalformed, "trace: an impossible number of attempts");
    for (std::int32_t i = 0; i < attempts; ++i) {
        auto attempt = decodeAttempt(in, models);
        if (!attempt)
            return fail(
                ErrorCode::FileMalformed,
                "trace: attempt " + std::to_string(i + 1) + " is torn or altered");
        trace.push_back(std::move(*attempt));
    }
    const Bytes again = encodeTrace(trace);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()))
        return fail(ErrorCode::FileMalformed, "trace: not as it was written");
    return trace;
}

} // namespace countersign
