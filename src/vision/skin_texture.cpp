#include "vision/skin_texture.h"

#include "vision/model_files.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace countersign {
namespace {

constexpr int inputSide = 80;
constexpr int classes = 3; ///< print, live, screen
constexpr int liveClass = 1;
/// The networks were trained with boxes of a detector that includes the forehead, which landmarks
/// do not: as a share of their height (reference measurements).
constexpr double foreheadShare = 0.3;

/// How many times the face's box a network's picture shows, by the published names.
constexpr std::array<std::pair<std::string_view, double>, 2> cropScales{
    {{"minifasnet-v2-2.7", 2.7}, {"minifasnet-v1se-4.0", 4.0}}};

/// The part of the picture around the face as the networks were trained: `scale` times the face or
/// as much as fits, moved into the picture where it reaches out. Empty for a face without extent.
cv::Rect surroundings(const Frame& frame, const Landmarks& landmarks, double scale)
{
    const bool areNumbers = std::all_of(landmarks.begin(), landmarks.end(), [](ImagePoint point) {
        return std::isfinite(point.x) && std::isfinite(point.y);
    });
    if (!areNumbers) return {};
    const auto [left, right] = std::minmax_element(
        landmarks.begin(), landmarks.end(), [](auto& a, auto& b) { return a.x < b.x; });
    const auto [upper, lower] = std::minmax_element(
        landmarks.begin(), landmarks.end(), [](auto& a, auto& b) { return a.y < b.y; });
    const double width = right->x - left->x;
    const double height = (lower->y - upper->y) * (1 + foreheadShare);
    const cv::Rect whole{0, 0, frame.width(), frame.height()};
    const double centreX = (left->x + right->x) / 2;
    const double centreY = lower->y - height / 2;
    if (!(width >= 1 && height >= 1)) return {};
    if (!(centreX >= 0 && centreX < whole.width && centreY >= 0 && centreY < whole.height))
        return {};
    const double fit = std::min({scale, (whole.width - 1) / width, (whole.height - 1) / height});
    const int cutWidth = static_cast<int>(width * fit);
    const int cutHeight = static_cast<int>(height * fit);
    if (cutWidth < 1 || cutHeight < 1) return {};
    return {
        std::clamp(static_cast<int>(centreX) - cutWidth / 2, 0, whole.width - cutWidth),
        std::clamp(static_cast<int>(centreY) - cutHeight / 2, 0, whole.height - cutHeight),
        cutWidth,
        cutHeight};
}

/// NaN unless the network's output is three probabilities.
double liveProbability(cv::dnn::Net& net, const cv::Mat& bgr)
{
    net.setInput(cv::dnn::blobFromImage(bgr));
    const cv::Mat output = net.forward();
    if (output.total() != classes || output.depth() != CV_32F) return notMeasured;
    const cv::Mat probabilities = output.reshape(1, 1);
    if (!(std::abs(cv::sum(probabilities)[0] - 1) < 0.01)) return notMeasured;
    const auto live = static_cast<double>(probabilities.at<float>(liveClass));
    return live >= 0 && live <= 1 ? live : notMeasured;
}

} // namespace

struct SkinTexture::Networks {
    struct Network {
        cv::dnn::Net net;
        double cropScale{0};
        ModelIdentity identity;
    };
    std::vector<Network> all;
    std::size_t next{0};
};

SkinTexture::SkinTexture(std::unique_ptr<Networks> networks) : networks_{std::move(networks)} {}
SkinTexture::~SkinTexture() = default;
SkinTexture::SkinTexture(SkinTexture&&) noexcept = default;
SkinTexture& SkinTexture::operator=(SkinTexture&&) noexcept = default;

Result<SkinTexture> SkinTexture::create(std::vector<Model> models)
{
    if (models.empty()) return fail(ErrorCode::ModelUnusable, "skin texture: no network");
    auto networks = std::make_unique<Networks>();
    for (Model& model : models) {
        const std::string name = "skin texture " + model.identity.name;
        try {
            cv::setNumThreads(1); // see FaceEmbedding::create()
            cv::dnn::Net net = cv::dnn::readNetFromONNX(
                reinterpret_cast<const char*>(model.onnx.data()), model.onnx.size());
            // The first run allocates; it also proves input and output.
            const cv::Mat grey{inputSide, inputSide, CV_8UC3, cv::Scalar::all(128)};
            if (!isMeasured(liveProbability(net, grey)))
                return fail(
                    ErrorCode::ModelUnusable, name + ": the output is not three probabilities");
            networks->all.push_back({std::move(net), model.cropScale, std::move(model.identity)});
        } catch (const cv::Exception& failure) {
            return fail(ErrorCode::ModelUnusable, name + ": " + failure.msg);
        }
    }
    return SkinTexture{std::move(networks)};
}

double SkinTexture::look(const Frame& frame, const Landmarks& landmarks)
{
    if (frame.empty()) return notMeasured;
    Networks::Network& network = networks_->all.at(networks_->next);
    networks_->next = (networks_->next + 1) % networks_->all.size();
    const cv::Rect place = surroundings(frame, landmarks, network.cropScale);
    if (place.empty()) return notMeasured;
    try {
        const cv::Mat picture{
            frame.height(),
            frame.width(),
            CV_8UC3,
            const_cast<std::uint8_t*>(frame.pixels().data())};
        cv::Mat input;
        cv::resize(picture(place), input, {inputSide, inputSide});
        return liveProbability(network.net, input);
    } catch (const cv::Exception&) {
        return notMeasured;
    }
}

std::vector<ModelIdentity> SkinTexture::models() const
{
    std::vector<ModelIdentity> identities;
    for (const Networks::Network& network : networks_->all)
        identities.push_back(network.identity);
    return identities;
}

Result<std::optional<SkinTexture>>
loadSkinTexture(const ModelManifest& manifest, const std::filesystem::path& directory)
{
    std::vector<SkinTexture::Model> models;
    for (const ModelEntry& entry : manifest.models) {
        if (entry.role != "presentation-attack") continue;
        const auto* const known =
            std::find_if(cropScales.begin(), cropScales.end(), [&](const auto& scale) {
                return scale.first == entry.name;
            });
        if (known == cropScales.end()) continue; // a network of another kind
        auto opened = openModel(entry, directory);
        if (!opened && opened.error().code == ErrorCode::ModelMissing) continue;
        if (!opened) return fail(opened.error());
        const ByteView bytes = opened->file.view();
        models.push_back({{bytes.begin(), bytes.end()}, known->second, opened->identity});
    }
    if (models.empty()) return std::optional<SkinTexture>{};
    auto texture = SkinTexture::create(std::move(models));
    if (!texture) return fail(texture.error());
    return std::optional<SkinTexture>{std::move(*texture)};
}

} // namespace countersign
