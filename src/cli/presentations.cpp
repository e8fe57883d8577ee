#include "cli/presentations.h"

#include "cli/augmentation.h"
#include "cli/video_encoder.h"

#include "devices/recorded_camera.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace countersign::cli {
namespace {

using enum LivenessAction;

constexpr double mediaRate = 25;       ///< of what is encoded anew
constexpr int poorRateFactor = 32;     ///< H.264: clearly worse than a camera's own
constexpr double sensorSigma = 4;      ///< of a good camera in a lit room
constexpr std::uint64_t noiseSeed = 4; ///< any; the same in every run

OpenCamera recorded(const std::filesystem::path& file)
{
    return [file]() -> Result<std::unique_ptr<Camera>> {
        auto camera = RecordedCamera::create(file, Pace::Immediate);
        if (!camera) return fail(camera.error());
        return std::move(*camera);
    };
}

template <class MakeEdit>
OpenCamera edited(OpenCamera open, MakeEdit makeEdit)
{
    return [open = std::move(open), makeEdit]() -> Result<std::unique_ptr<Camera>> {
        auto camera = open();
        if (!camera) return fail(camera.error());
        return std::make_unique<EditedCamera>(std::move(*camera), makeEdit());
    };
}

OpenCamera noisy(OpenCamera open, double sigma)
{
    return edited(std::move(open), [sigma] {
        auto noise = std::make_shared<NoiseMaker>(sigma, noiseSeed);
        return eachPicture([noise](const Frame& frame) { return noise->noisy(frame); });
    });
}

OpenCamera encodedAnew(OpenCamera open)
{
    return [open = std::move(open)]() -> Result<std::unique_ptr<Camera>> {
        auto camera = open();
        if (!camera) return fail(camera.error());
        return encoded(**camera, mediaRate, poorRateFactor);
    };
}

template <class Change>
auto everyPicture(Change change)
{
    return [change](OpenCamera open) {
        return edited(std::move(open), [change] { return eachPicture(change); });
    };
}

/// One way to show a live clip so that it stays one.
struct Way {
    std::string name;
    std::function<OpenCamera(OpenCamera)> apply;
    bool mirrors{false};
    bool encodes{false};
};

std::vector<Way> augmentations()
{
    std::vector<Way> ways;
    const auto text = [](double value) {
        std::string digits = std::to_string(value);
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.') digits.pop_back();
        return digits;
    };
    for (const double factor : {0.5, 0.75, 1.3, 1.6})
        ways.push_back({"brightness x" + text(factor), everyPicture([factor](const Frame& frame) {
                            return brightened(frame, factor);
                        })});
    for (const double gamma : {0.6, 1.6})
        ways.push_back({"gamma " + text(gamma), everyPicture([gamma](const Frame& frame) {
                            return withGamma(frame, gamma);
                        })});
    ways.push_back({"noise sigma 8", [](OpenCamera open) { return noisy(std::move(open), 8); }});
    ways.push_back({"H.264 crf 32", encodedAnew, false, true});
    for (const double rate : {15.0, 60.0})
        ways.push_back({text(rate) + " pictures a second", [rate](OpenCamera open) {
                            return edited(std::move(open), [rate] { return atRate(rate); });
                        }});
    ways.push_back({"10 % of pictures dropped", [](OpenCamera open) {
                        return edited(std::move(open), [] { return dropped(0.1, noiseSeed); });
                    }});
    for (const double factor : {0.7, 1.3})
        ways.push_back({"scale " + text(factor), everyPicture([factor](const Frame& frame) {
                            return scaled(frame, factor);
                        })});
    ways.push_back(
        {"mirrored", everyPicture([](const Frame& frame) { return mirrored(frame); }), true});
    for (const double degrees : {-10.0, 10.0})
        ways.push_back({"rotated by " + text(degrees), everyPicture([degrees](const Frame& frame) {
                            return rotated(frame, degrees);
                        })});
    return ways;
}

/// What a clip is shown as, put together.
class Showing {
public:
    explicit Showing(const PresentationOptions& options)
        : options_{options}, ways_{options.augment ? augmentations() : std::vector<Way>{}}
    {
    }

    void add(const GroundTruth& clip)
    {
        const LivenessPlan own = clip.ownPlan();
        Presentation presentation = basic(clip, own);
        put(presentation);
        if (clip.species) return;
        addWays(presentation);
        addWrongOrder(clip, own);
        addStills(clip, own);
        addLoops(clip, own);
    }

    std::vector<Presentation> all;

private:
    static Presentation basic(const GroundTruth& clip, LivenessPlan plan)
    {
        Presentation presentation;
        presentation.clip = clip.name;
        presentation.species = clip.species.value_or("");
        presentation.plan = std::move(plan);
        presentation.mayBeTooDark = clip.dark;
        presentation.truth = clip.events;
        presentation.open = recorded(clip.clip);
        return presentation;
    }

    void put(Presentation presentation)
    {
        const auto has = [&](const std::string& text) {
            return text.find(options_.only) != std::string::npos;
        };
        if (has(presentation.clip) || has(presentation.species) || has(presentation.way))
            all.push_back(std::move(presentation));
    }

    void addWays(const Presentation& live)
    {
        for (const Way& way : ways_) {
            if (way.encodes && !options_.encode) continue;
            Presentation presentation = live;
            presentation.way = way.name;
            presentation.open = way.apply(live.open);
            if (way.mirrors) {
                presentation.plan = mirrored(std::move(presentation.plan));
                presentation.truth = mirrored(std::move(presentation.truth));
            }
            put(std::move(presentation));
        }
    }

    void addWrongOrder(const GroundTruth& clip, const LivenessPlan& own)
    {
        LivenessPlan plan = mirrored(own);
        if (clip.fits(plan)) plan.actions = {Blink, TurnLeft, TurnRight}; // it has no turns
        Presentation presentation = basic(clip, std::move(plan));
        presentation.species = wrongOrderSpecies;
        put(std::move(presentation));
    }

    void addStills(const GroundTruth& clip, const LivenessPlan& own)
    {
        Presentation still = basic(clip, own);
        still.truth.clear();
        still.open = edited(still.open, [] { return frozen(); });
        still.species = stillSpecies;
        put(still);
        still.open = noisy(still.open, sensorSigma);
        still.species = noisyStillSpecies;
        put(std::move(still));
    }

    void addLoops(const GroundTruth& clip, const LivenessPlan& own)
    {
        const auto turn = std::find_if(clip.events.begin(), clip.events.end(), [](const auto& e) {
            return e.action && *e.action != Blink;
        });
        // Where a turn comes first, a second round shows one that nobody asked for: caught anyway.
        if (turn == clip.events.end() || own.actions.front() != Blink) return;
        const MonotonicMs quiet = turn->from - MonotonicMs{300};
        const MonotonicMs wholeClip{std::chrono::hours{24}};
        Presentation repeated = basic(clip, own);
        repeated.way = "beginning repeated";
        addLoop(repeated, {{MonotonicMs{0}, quiet}, {MonotonicMs{0}, wholeClip}});

        Presentation second = basic(clip, own);
        second.way = "second round completes it";
        std::rotate(
            second.plan.actions.begin(),
            second.plan.actions.begin() + 1,
            second.plan.actions.end());
        // Long enough for the customer to be to the front once more, not for the next turn.
        const MonotonicMs end = std::min(turn->from, firstBlink(clip) + MonotonicMs{1500});
        addLoop(second, {{MonotonicMs{0}, wholeClip}, {MonotonicMs{0}, end}});
    }

    static MonotonicMs firstBlink(const GroundTruth& clip)
    {
        const auto blink = std::find_if(clip.events.begin(), clip.events.end(), [](const auto& e) {
            return e.action == Blink;
        });
        return blink == clip.events.end() ? MonotonicMs{0} : blink->until;
    }

    void addLoop(Presentation presentation, const std::vector<Stretch>& stretches)
    {
        presentation.truth.clear();
        const OpenCamera open = [open = presentation.open,
                                 stretches]() -> Result<std::unique_ptr<Camera>> {
            return std::make_unique<SplicedCamera>(open, stretches);
        };
        const auto show = [&](const char* species, OpenCamera camera) {
            presentation.species = species;
            presentation.open = std::move(camera);
            put(presentation);
        };
        show(loopSpecies, open);
        show(noisyLoopSpecies, noisy(open, sensorSigma));
        if (options_.encode) show(encodedLoopSpecies, encodedAnew(open));
    }

    const PresentationOptions& options_;
    std::vector<Way> ways_;
};

LivenessAction mirrored(LivenessAction action)
{
    if (action == TurnLeft) return TurnRight;
    return action == TurnRight ? TurnLeft : action;
}

} // namespace

std::vector<std::string> augmentationNames()
{
    std::vector<std::string> names;
    for (const Way& way : augmentations())
        names.push_back(way.name);
    return names;
}

std::vector<std::string> encodedWays(const PresentationOptions& options)
{
    std::vector<std::string> names{encodedLoopSpecies};
    for (const Way& way : options.augment ? augmentations() : std::vector<Way>{})
        if (way.encodes) names.push_back(way.name);
    return names;
}

LivenessPlan mirrored(LivenessPlan plan)
{
    for (LivenessAction& action : plan.actions)
        action = mirrored(action);
    return plan;
}

std::vector<TrueEvent> mirrored(std::vector<TrueEvent> events)
{
    for (TrueEvent& event : events)
        if (event.action) event.action = mirrored(*event.action);
    return events;
}

std::vector<Presentation>
presentationsOf(const std::vector<GroundTruth>& clips, const PresentationOptions& options)
{
    Showing showing{options};
    for (const GroundTruth& clip : clips)
        showing.add(clip);
    return std::move(showing.all);
}

} // namespace countersign::cli
