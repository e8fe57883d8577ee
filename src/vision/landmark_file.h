#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "vision/landmark_cascade.h"
#include "vision/shape_predictor_file.h"

namespace countersign {

// A landmark file is a shape predictor laid out to be mapped and used in place, little-endian:
//
//   64 bytes   "CSFACE68", then as 32-bit numbers: version 1, stages, trees per stage, leaves per
//              tree, probes per stage; zeros
//   mean shape 136 floats
//   per stage  probes' x, probes' y (floats), probes' anchors (16 bits); splits (three times 16
//              bits, by tree); exponents (8 bits, by tree and leaf); moves (408 bytes, the same)
//
// Every part starts at a multiple of 64 bytes, gaps are zeros, and nothing follows the last part.
//
// A cascade is chaotic: a probe that comes to lie on the next pixel lets some trees decide
// otherwise, and 16 bits for a move are already so coarse that one frame in six ends up a tenth of
// a pixel and more from dlib's result; with 8 bits none stays within that (models/README.md). So a
// move is kept to 2^-30 of the box where its 24 bits reach that far, rounded to odd, which survives
// the second rounding in dlib's own sum: what LandmarkModel computes is within a thousandth of a
// pixel of dlib's unrounded result, and nearly always the same.

/// Lays out `predictor`; the same bytes on every machine.
/// Errors: ModelUnusable when its stages are not all alike, as dlib trains them.
[[nodiscard]] Result<Bytes> writeLandmarkFile(const ShapePredictor& predictor);

/// The cascade that lies in `file`, which must start at a multiple of 16 and outlive it. Total:
/// what is accepted reads only its own probes and moves points by finite numbers. Errors:
/// ModelUnusable.
[[nodiscard]] Result<LandmarkCascade> viewLandmarkFile(ByteView file);

} // namespace countersign
