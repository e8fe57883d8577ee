#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/face_observation.h"
#include "domain/frame.h"

#include <string>
#include <vector>

namespace countersign {

/// A face reduced to numbers by a named network. Personal data: keep it as short as possible.
struct FaceDescriptor {
    std::vector<float> values;
    bool operator==(const FaceDescriptor&) const = default;
};

/// A model file that took part, for the record.
struct ModelIdentity {
    std::string name; ///< as in models/manifest.json
    Digest sha256{};
    bool operator==(const ModelIdentity&) const = default;
};

/// Finds, follows, measures and describes faces. One instance serves one customer at a time and is
/// used from one thread at a time.
class FaceAnalyzer {
public:
    virtual ~FaceAnalyzer() = default;

    /// Forgets the person: the track, the frontal reference, every buffer.
    virtual void reset() = 0;

    /// Measures the next frame of a stream. Total: a strange frame yields an observation without a
    /// face, never an exception. Frames of one customer have one size.
    [[nodiscard]] virtual FaceObservation analyse(const Frame& frame) = 0;

    /// The descriptor of the face found in `frame`, which must be the frame analysed last.
    /// Errors: BadInput when that frame had no face.
    [[nodiscard]] virtual Result<FaceDescriptor> describe(const Frame& frame) = 0;

    /// The descriptor of the only face of a card's portrait. Does not touch the track.
    /// Errors: PortraitUnusable when it cannot be decoded, has no face, or has more than one.
    [[nodiscard]] virtual Result<FaceDescriptor> describePortrait(ByteView encoded) = 0;

    /// The same for a picture in which others may stand behind: the face nearest its middle. For
    /// measuring on sets of photographs, never for a document.
    /// Errors: PortraitUnusable when it cannot be decoded or has no face.
    [[nodiscard]] virtual Result<FaceDescriptor> describeCentralFace(ByteView encoded) = 0;

    /// Likeness of two descriptors of the same network: 1 for identical, lower for less alike. The
    /// match policy's thresholds are on this scale.
    [[nodiscard]] virtual double
    similarity(const FaceDescriptor& a, const FaceDescriptor& b) const = 0;

    /// The mean of several descriptors of one person, on the same scale as each of them.
    [[nodiscard]] virtual FaceDescriptor
    fuse(const std::vector<FaceDescriptor>& descriptors) const = 0;

    /// A frame as JPEG, cut to the face with some margin where there is one: what is kept as
    /// evidence.
    [[nodiscard]] virtual Bytes
    encodeEvidence(const Frame& frame, const FaceObservation& seen) const = 0;

    /// The name of the network that makes the descriptors: the match policy's key.
    [[nodiscard]] virtual std::string descriptorName() const = 0;

    [[nodiscard]] virtual std::vector<ModelIdentity> models() const = 0;
};

} // namespace countersign
