#include "support/scratch_folder.h"

#include "devices/customer_camera.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <thread>

namespace countersign {
namespace {

using test::contentOf;
using test::ScratchFolder;
using test::testData;
using testing::AllOf;
using testing::HasSubstr;

/// Mean absolute difference of the pixels, 0 to 255, over a sample of them.
double difference(const Frame& a, const Frame& b)
{
    const auto one = a.pixels();
    const auto other = b.pixels();
    constexpr std::size_t step = 31; // meets every colour and column
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); i += step)
        sum += std::abs(int{one[i]} - int{other[i]});
    return sum * step / static_cast<double>(one.size());
}

/// What a few seconds of a customer look like.
struct Seen {
    double farthestFromFirst{0};
    double largestStep{0}; ///< between neighbouring pictures
    bool evenTimes{true};  ///< 40 ms from picture to picture
};

/// Shows `frames` pictures; before picture n of `asks` the customer is asked.
Seen watch(Camera& camera, int frames, const std::map<int, LivenessAction>& asks)
{
    Seen seen;
    Frame first;
    Frame previous;
    for (int i = 0; i < frames; ++i) {
        if (const auto ask = asks.find(i); ask != asks.end()) camera.customerWasAsked(ask->second);
        const Frame frame = camera.next().value().value();
        if (i == 0) first = frame;
        if (i > 0) {
            seen.largestStep = std::max(seen.largestStep, difference(frame, previous));
            seen.evenTimes &= frame.at() - previous.at() == MonotonicMs{40};
        }
        seen.farthestFromFirst = std::max(seen.farthestFromFirst, difference(frame, first));
        previous = frame;
    }
    return seen;
}

std::unique_ptr<CustomerCamera> yang(std::optional<Obedience> obeys = std::nullopt)
{
    auto camera = CustomerCamera::create(testData("customers/yang"), Pace::Immediate, obeys);
    EXPECT_TRUE(camera) << camera.error().detail;
    return std::move(camera).value();
}

// Yang at rest stays within 2.6 of the first picture; a turn of the head reaches 9.6.
constexpr double clearlyMoved = 6;

TEST(CustomerCamera, ShowsTheCustomerAtRestWithoutEnd)
{
    const Seen seen = watch(*yang(), 200, {});
    EXPECT_LT(seen.farthestFromFirst, clearlyMoved);
    EXPECT_TRUE(seen.evenTimes);
}

TEST(CustomerCamera, TurnsTheHeadWhenAsked)
{
    EXPECT_GT(
        watch(*yang(), 130, {{30, LivenessAction::TurnLeft}}).farthestFromFirst, clearlyMoved);
}

TEST(CustomerCamera, JoinsSegmentsWithoutAJump)
{
    const Seen seen = watch(
        *yang(),
        330,
        {{10, LivenessAction::TurnRight},
         {110, LivenessAction::Blink},
         {200, LivenessAction::TurnLeft}});
    EXPECT_GT(seen.farthestFromFirst, clearlyMoved);
    EXPECT_LT(seen.largestStep, 3.5); // the quickest moment of a turn is 2.9, a swap of persons 34
    EXPECT_TRUE(seen.evenTimes);
}

TEST(CustomerCamera, StaysAtRestWhenToldNeverToObey)
{
    const Seen seen = watch(*yang(Obedience::Never), 130, {{30, LivenessAction::TurnLeft}});
    EXPECT_LT(seen.farthestFromFirst, clearlyMoved);
}

TEST(CustomerCamera, KeepsLookingAtTheCameraWhenItCannotDoWhatIsAsked)
{
    for (const LivenessAction asked :
         {LivenessAction::Nod, LivenessAction::OpenMouth, LivenessAction::LookUp}) {
        const Seen seen = watch(*yang(), 130, {{30, asked}});
        EXPECT_LT(seen.farthestFromFirst, clearlyMoved);
        EXPECT_TRUE(seen.evenTimes);
    }
}

TEST(CustomerCamera, MayBeAskedFromAnotherThread)
{
    const auto camera = yang();
    std::jthread session{[&] {
        for (int i = 0; i < 1000; ++i)
            camera->customerWasAsked(LivenessAction::Blink);
    }};
    EXPECT_TRUE(watch(*camera, 60, {}).evenTimes);
}

TEST(CustomerCamera, SaysWhatItIs)
{
    const auto camera = yang();
    EXPECT_EQ(camera->identity(), (CameraIdentity{"customer", "yang", true}));
    EXPECT_FALSE(camera->isRecording());
}

/// A customer whose folder can be damaged.
class DamagedCustomer : public testing::Test {
protected:
    DamagedCustomer() { std::filesystem::copy(testData("customers/yang"), folder_.path()); }
    [[nodiscard]] Error refusal() const
    {
        const auto camera = CustomerCamera::create(folder_.path(), Pace::Immediate);
        return camera ? Error{ErrorCode::Cancelled, "accepted"} : camera.error();
    }
    ScratchFolder folder_;
};

TEST_F(DamagedCustomer, IsNamedWithoutItsManifest)
{
    std::filesystem::remove(folder_.path() / "customer.json");
    EXPECT_EQ(refusal().code, ErrorCode::FileUnreadable);
    EXPECT_THAT(refusal().detail, HasSubstr("customer.json: no such file"));
}

TEST_F(DamagedCustomer, IsRefusedBeforeTheSessionWhenASegmentIsCutOff)
{
    const std::string whole = contentOf(folder_.path() / "turn-left-1.mp4");
    folder_.write("turn-left-1.mp4", whole.substr(0, whole.size() / 2));
    EXPECT_EQ(refusal().code, ErrorCode::FileMalformed);
    EXPECT_THAT(refusal().detail, AllOf(HasSubstr("turn-left-1.mp4"), HasSubstr("cut off")));
}

TEST_F(DamagedCustomer, DoesNotLeadOutOfItsFolder)
{
    std::filesystem::remove(folder_.path() / "blink-1.mp4");
    std::filesystem::create_symlink(
        testData("customers/yang/blink-1.mp4"), folder_.path() / "blink-1.mp4");
    EXPECT_THAT(refusal().detail, HasSubstr("blink-1.mp4: is a symbolic link"));
}

TEST_F(DamagedCustomer, NamesTheFieldOfTheManifestThatIsWrong)
{
    const auto manifest = [&](const char* obeys, const char* blink) {
        folder_.write(
            "customer.json",
            std::string{R"({"obeys":)"} + obeys + R"(,"neutral":["neutral-1.mp4"],"blink":)" +
                blink + R"(,"turn-left":["turn-left-1.mp4"],"turn-right":["turn-right-1.mp4"]})");
        return refusal().detail;
    };
    EXPECT_EQ(manifest(R"("exactly")", R"(["blink-1.mp4"])"), "accepted");
    EXPECT_THAT(manifest(R"("sometimes")", R"(["blink-1.mp4"])"), HasSubstr("field obeys"));
    EXPECT_THAT(manifest("1", R"(["blink-1.mp4"])"), HasSubstr("field obeys"));
    for (const char* blink : {"[]", "[1]", R"("blink-1.mp4")", R"(["../blink-1.mp4"])"})
        EXPECT_THAT(manifest(R"("exactly")", blink), HasSubstr("field blink")) << blink;
}

TEST_F(DamagedCustomer, DoesAnotherActionWhenItsManifestNamesASegmentForIt)
{
    const auto manifest = [&](const char* nod) {
        folder_.write(
            "customer.json",
            std::string{R"({"obeys":"exactly","neutral":["neutral-1.mp4"],"blink":["blink-1.mp4"],)"
                        R"("turn-left":["turn-left-1.mp4"],"turn-right":["turn-right-1.mp4"],)"} +
                nod + "}");
    };
    manifest(R"("nod":[])");
    EXPECT_THAT(refusal().detail, HasSubstr("field nod"));
    manifest(R"("nod":["turn-left-1.mp4"],"nod":["turn-left-1.mp4"])");
    EXPECT_THAT(refusal().detail, HasSubstr("field nod is there twice"));
    manifest(R"("nod":["absent.mp4"])");
    EXPECT_THAT(refusal().detail, HasSubstr("absent.mp4: no such file"));
    manifest(R"("nod":["turn-left-1.mp4"])");
    const auto camera = CustomerCamera::create(folder_.path(), Pace::Immediate);
    ASSERT_TRUE(camera) << camera.error().detail;
    EXPECT_GT(watch(**camera, 130, {{30, LivenessAction::Nod}}).farthestFromFirst, clearlyMoved);
}

} // namespace
} // namespace countersign
