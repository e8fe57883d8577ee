#pragma once

#include "domain/camera.h"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace countersign::cli {

using OpenCamera = std::function<Result<std::unique_ptr<Camera>>()>;

/// Turns a stream of pictures into another one.
class StreamEdit {
public:
    virtual ~StreamEdit() = default;
    /// What comes in the place of the next picture: none, one or several, in order of time.
    [[nodiscard]] virtual std::vector<Frame> take(const Frame& picture) = 0;
    /// What comes behind the last one.
    [[nodiscard]] virtual std::vector<Frame> end() { return {}; }
};

/// Changes every picture by itself.
[[nodiscard]] std::unique_ptr<StreamEdit> eachPicture(std::function<Frame(const Frame&)> change);

/// What a camera of `rate` pictures per second would give at its own moments: the picture last
/// seen, so that a higher rate repeats pictures and a lower one leaves some out.
[[nodiscard]] std::unique_ptr<StreamEdit> atRate(double rate);

/// Leaves out about `share` of the pictures, at random but the same ones every time; never the
/// first.
[[nodiscard]] std::unique_ptr<StreamEdit> dropped(double share, std::uint64_t seed);

/// Gives the first picture again and again, at the times of the others.
[[nodiscard]] std::unique_ptr<StreamEdit> frozen();

/// A recording whose stream is edited on its way, one picture in memory at a time.
class EditedCamera final : public Camera {
public:
    EditedCamera(std::unique_ptr<Camera> source, std::unique_ptr<StreamEdit> edit);

    /// Errors: those of the recording.
    [[nodiscard]] Result<std::optional<Frame>> next() override;
    [[nodiscard]] CameraIdentity identity() const override { return source_->identity(); }
    [[nodiscard]] Result<void> checkUnchanged() const override { return {}; }
    [[nodiscard]] bool isRecording() const override { return true; }
    void customerWasAsked(std::optional<LivenessAction>) override {}

private:
    std::unique_ptr<Camera> source_;
    std::unique_ptr<StreamEdit> edit_;
    std::deque<Frame> ready_;
    bool ended_{false};
};

/// A part of a recording.
struct Stretch {
    MonotonicMs from{0};
    MonotonicMs until{0}; ///< not with it
};

/// Plays parts of one recording one after the other, as somebody does who feeds a counter with a
/// video of their own making. Times run on over the seams as evenly as the recording's.
class SplicedCamera final : public Camera {
public:
    SplicedCamera(OpenCamera open, std::vector<Stretch> stretches);

    /// Errors: those of the recording, which is opened once for each part.
    [[nodiscard]] Result<std::optional<Frame>> next() override;
    [[nodiscard]] CameraIdentity identity() const override;
    [[nodiscard]] Result<void> checkUnchanged() const override { return {}; }
    [[nodiscard]] bool isRecording() const override { return true; }
    void customerWasAsked(std::optional<LivenessAction>) override {}

private:
    [[nodiscard]] Frame placed(const Frame& picture);

    OpenCamera open_;
    std::vector<Stretch> stretches_;
    std::size_t part_{0};
    std::unique_ptr<Camera> playing_;
    std::optional<MonotonicMs> partBegan_; ///< the first picture's own time in the present part
    MonotonicMs shiftedTo_{0};             ///< when that picture is shown
    std::optional<MonotonicMs> last_;      ///< shown last
    MonotonicMs interval_{40};             ///< between the last two
};

} // namespace countersign::cli
