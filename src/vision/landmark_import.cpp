#include "vision/landmark_import.h"

#include "vision/landmark_file.h"
#include "vision/model_conversion.h"

namespace countersign {

Result<void> importLandmarks(
    const ModelManifest& manifest,
    const std::filesystem::path& shapePredictor,
    const std::filesystem::path& target)
{
    const ModelEntry* entry = manifest.findNeeded("landmarks");
    if (entry == nullptr || entry->madeFrom.size() != 1)
        return fail(ErrorCode::FileMalformed, "model manifest: no landmarks made from one file");
    const Result<MappedFile> origin = openOrigin(entry->madeFrom.front(), shapePredictor);
    if (!origin) return fail(origin.error());
    const Result<ShapePredictor> predictor = readShapePredictor(origin->view());
    if (!predictor)
        return fail(
            predictor.error().code, shapePredictor.string() + ": " + predictor.error().detail);
    const Result<Bytes> made = writeLandmarkFile(*predictor);
    if (!made) return fail(made.error());
    return storeConverted(entry->expected, target, *made);
}

} // namespace countersign
