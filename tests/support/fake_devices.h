#pragma once

#include "support/visit.h"

#include "domain/camera.h"
#include "domain/card_reader.h"
#include "domain/face_analyzer.h"
#include "domain/registration_ledger.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <deque>
#include <vector>

namespace countersign {

/// What a fake camera "shows": the frame carries it as its first pixels, the fake analyser reads
/// it.
struct Pose {
    int yaw{0};
    bool shut{false};
    bool present{true};
    int pitch{0};
    bool openMouth{false};
};

inline Frame frameOf(const Pose& pose, MonotonicMs at, int rows = 2)
{
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(6 * rows));
    pixels[0] = static_cast<std::uint8_t>(pose.yaw + 100);
    pixels[1] = pose.shut ? 1 : 0;
    pixels[2] = pose.present ? 1 : 0;
    pixels[3] = static_cast<std::uint8_t>(pose.pitch + 100);
    pixels[4] = pose.openMouth ? 1 : 0;
    return {pixels, 2, rows, at};
}

/// A person who does what they are asked, at 25 frames a second; or, told so, does nothing.
class ObedientCamera final : public Camera {
public:
    explicit ObedientCamera(bool obeys = true) : obeys_{obeys} {}

    Result<std::optional<Frame>> next() override
    {
        if (!timeStandsStill) at_ += MonotonicMs{40};
        if (endAfter && at_ > *endAfter) return std::optional<Frame>{};
        if (isUnplugged || (breakAfter && at_ > *breakAfter))
            return fail(ErrorCode::CameraFailed, "camera: unplugged");
        Pose pose;
        if (!moves_.empty()) {
            pose = moves_.front();
            moves_.pop_front();
        }
        return std::optional{frameOf(pose, at_, rows)};
    }
    CameraIdentity identity() const override { return {"customer", "fake", true}; }
    Result<void> checkUnchanged() const override
    {
        ++rechecks;
        if (isExchanged) return fail(ErrorCode::CameraChanged, "camera: is another one now");
        return {};
    }
    bool isRecording() const override { return recording; }
    void customerWasAsked(std::optional<LivenessAction> action) override
    {
        asked.push_back(action);
        if (!action || !obeys_) return;
        if (*action == LivenessAction::Blink) {
            moves_.insert(moves_.end(), 3, Pose{});
            moves_.insert(moves_.end(), 4, Pose{.shut = true});
            return;
        }
        if (*action == LivenessAction::OpenMouth) {
            moves_.insert(moves_.end(), 10, Pose{.openMouth = true});
            return;
        }
        if (*action == LivenessAction::Nod || *action == LivenessAction::LookUp) {
            const int up = *action == LivenessAction::LookUp ? 1 : -1;
            for (int i = -5; i <= 5; ++i)
                moves_.push_back({.pitch = up * (5 - std::abs(i)) * 4});
            return;
        }
        const int side = *action == LivenessAction::TurnLeft ? 1 : -1;
        for (int i = -10; i <= 10; ++i)
            moves_.push_back({.yaw = side * (10 - std::abs(i)) * 3});
    }

    std::vector<std::optional<LivenessAction>> asked;
    std::optional<MonotonicMs> endAfter;
    std::optional<MonotonicMs> breakAfter;
    int rows{2}; ///< of each picture
    bool timeStandsStill{false};
    bool isUnplugged{false};
    bool isExchanged{false}; ///< goes on to give pictures
    mutable int rechecks{0};
    bool recording{false};

private:
    bool obeys_;
    MonotonicMs at_{0};
    std::deque<Pose> moves_;
};

/// Reads the pose that a fake camera wrote into the frame.
class PoseAnalyzer final : public FaceAnalyzer {
public:
    void reset() override { ++resets; }
    FaceObservation analyse(const Frame& frame) override
    {
        const auto pixels = frame.pixels();
        FaceObservation seen;
        seen.at = frame.at();
        seen.frameWidth = 640;
        if (pixels[2] == 0) return seen;
        seen.faceCount = 1;
        seen.track = 1;
        seen.eyeDistancePixels = 80;
        seen.opennessLeft = seen.opennessRight = pixels[1] != 0 ? 0.1 : 0.3;
        seen.yawDegrees = pixels[0] - 100;
        seen.pitchDegrees = pixels[3] - 100;
        seen.rollDegrees = 0;
        seen.mouthOpenness = pixels[4] != 0 ? 0.6 : 0.05;
        seen.brightness = 120;
        seen.sharpness = 0.5;
        seen.flatResidual = 0.01 * std::abs(seen.yawDegrees);
        seen.gridPeak = 3;
        return seen;
    }
    Result<FaceDescriptor> describe(const Frame&) override
    {
        ++described;
        return FaceDescriptor{{1}};
    }
    Result<FaceDescriptor> describePortrait(ByteView) override
    {
        if (!portrait) return fail(ErrorCode::PortraitUnusable, "portrait: no face");
        return FaceDescriptor{{1}};
    }
    Result<FaceDescriptor> describeCentralFace(ByteView encoded) override
    {
        return describePortrait(encoded);
    }
    double similarity(const FaceDescriptor&, const FaceDescriptor&) const override { return alike; }
    FaceDescriptor fuse(const std::vector<FaceDescriptor>& all) const override
    {
        return all.front();
    }
    Bytes encodeEvidence(const Frame&, const FaceObservation&) const override
    {
        return {std::byte{1}};
    }
    std::string descriptorName() const override { return descriptor; }
    std::vector<ModelIdentity> models() const override { return {{"fake", {}}}; }

    std::string descriptor{"dlib-resnet-v1"};

    bool portrait{true};
    double alike{0.9};
    int resets{0};
    int described{0};
};

class FakeReader final : public CardReader {
public:
    Result<CardReading> read() override
    {
        if (broken) return fail(ErrorCode::CardUnreadable, "reader: no card");
        return validCard();
    }
    ReaderIdentity identity() const override { return validCard().reader; }
    bool broken{false};
};

class FakeLedger final : public RegistrationLedger {
public:
    Result<SealReceipt> seal(const RegistrationRecord& record) override
    {
        if (full) return fail(ErrorCode::StoreFull, "store: no space left");
        sealed.push_back(record);
        return SealReceipt{EntryNumber{sealed.size()}, {}, "note"};
    }
    Result<HolderHistory> readHistory(const IdNumber&, Date) override
    {
        if (unreadable) return fail(ErrorCode::StorageFailed, "store: cannot be read");
        return history;
    }
    Result<void> checkOrder(const OrderQuestion& question) override
    {
        asked.push_back(question);
        if (taken) return fail(ErrorCode::DuplicateOrder, "number: already bound");
        return {};
    }
    Result<SealReceipt> decide(
        const SealReceipt& of,
        const RegistrationRecord&,
        const ReviewDecision& decision,
        const Approver&,
        const DecisionNote&) override
    {
        if (full) return fail(ErrorCode::StoreFull, "store: no space left");
        decided.push_back(decision);
        return SealReceipt{EntryNumber{of.entry.value() + 1}, {}, "note"};
    }
    Result<int> countWaiting() override
    {
        const auto waits = [](const RegistrationRecord& each) {
            return each.outcome == Outcome::ManagerNeeded;
        };
        return static_cast<int>(std::count_if(sealed.begin(), sealed.end(), waits)) -
               static_cast<int>(decided.size());
    }
    bool unreadable{false};
    HolderHistory history{};
    std::vector<OrderQuestion> asked;
    std::vector<ReviewDecision> decided;
    bool full{false};
    bool taken{false};
    std::vector<RegistrationRecord> sealed;
};

class FakeApprover final : public Approver {
public:
    explicit FakeApprover(StaffMember who) : who_{std::move(who)} {}
    StaffMember member() const override { return who_; }

private:
    StaffMember who_;
};

} // namespace countersign
