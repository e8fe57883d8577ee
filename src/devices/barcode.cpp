#include "devices/barcode.h"

#define ZX_USE_UTF8 // the names of text() in the ZXing to come
#include <ZXing/ReadBarcode.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <exception>

namespace countersign {
namespace {

/// Of a longer side: no code that fits a picture needs more.
constexpr int longestSide = 1920;
/// Lines are read along and across the picture. A code of a fifth of its length in height is met by
/// them up to 11 degrees aslant, so these turns leave no angle out.
constexpr double turns[]{22.5, -22.5, 45};
constexpr int widestBar = 31; ///< in pixels
constexpr int bandRows = 24;  ///< lower than a code, so that codes above each other are told apart

cv::Mat greyOf(const Frame& frame)
{
    // The header wants a writable pointer; it is only read.
    const cv::Mat colours(
        frame.height(), frame.width(), CV_8UC3, const_cast<std::uint8_t*>(frame.pixels().data()));
    cv::Mat grey;
    cv::cvtColor(colours, grey, cv::COLOR_BGR2GRAY);
    const int longer = std::max(grey.cols, grey.rows);
    if (longer <= longestSide) return grey;
    const double scale = 1.0 * longestSide / longer;
    const cv::Size size{
        std::max(1, static_cast<int>(grey.cols * scale)),
        std::max(1, static_cast<int>(grey.rows * scale))};
    cv::Mat smaller;
    cv::resize(grey, smaller, size, 0, 0, cv::INTER_AREA);
    return smaller;
}

/// With every ground, be it label, hand or table, made white: a line's threshold is found between
/// its two most frequent brightnesses, which are to be those of bars and gaps.
cv::Mat onWhite(const cv::Mat& grey)
{
    const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_RECT, {widestBar, widestBar});
    cv::Mat ground;
    cv::morphologyEx(grey, ground, cv::MORPH_CLOSE, kernel);
    cv::Mat even;
    cv::divide(grey, ground, even, 255);
    return even;
}

/// On a white sheet large enough for all of it.
cv::Mat turned(const cv::Mat& grey, double degrees)
{
    const cv::Point2f centre{
        static_cast<float>(grey.cols) / 2.0F, static_cast<float>(grey.rows) / 2.0F};
    cv::Mat turn = cv::getRotationMatrix2D(centre, degrees, 1);
    const double c = std::abs(turn.at<double>(0, 0));
    const double s = std::abs(turn.at<double>(0, 1));
    const cv::Size sheet{
        static_cast<int>(std::ceil(grey.cols * c + grey.rows * s)),
        static_cast<int>(std::ceil(grey.cols * s + grey.rows * c))};
    turn.at<double>(0, 2) += sheet.width / 2.0 - static_cast<double>(centre.x);
    turn.at<double>(1, 2) += sheet.height / 2.0 - static_cast<double>(centre.y);
    cv::Mat result;
    cv::warpAffine(
        grey, result, turn, sheet, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar{255});
    return result;
}

ZXing::ImageView viewOf(const cv::Mat& grey)
{
    return {grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum, static_cast<int>(grey.step)};
}

void keep(const ZXing::Result& code, std::vector<std::string>& texts)
{
    if (!code.isValid()) return;
    std::string text = code.text();
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.push_back(std::move(text));
}

/// The Code 128 codes whose bars stand across the rows; of two side by side, one.
///
/// ZXing 1.4 stops the whole program when it meets the same line code twice while it looks for
/// several (an assertion in Result::operator==), so it is only asked for the first, band by band.
void readLineCodes(const cv::Mat& grey, std::vector<std::string>& texts)
{
    static const ZXing::DecodeHints hints = ZXing::DecodeHints{}
                                                .setFormats(ZXing::BarcodeFormat::Code128)
                                                .setTryRotate(false)
                                                .setTryDownscale(false)
                                                .setBinarizer(ZXing::Binarizer::GlobalHistogram);
    for (int top = 0; top < grey.rows; top += bandRows)
        keep(
            ZXing::ReadBarcode(
                viewOf(grey.rowRange(top, std::min(top + bandRows, grey.rows))), hints),
            texts);
}

void readSquareCodes(const cv::Mat& grey, std::vector<std::string>& texts)
{
    static const ZXing::DecodeHints hints =
        ZXing::DecodeHints{}
            .setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::DataMatrix)
            .setTryDownscale(false);
    for (const ZXing::Result& code : ZXing::ReadBarcodes(viewOf(grey), hints))
        keep(code, texts);
}

std::vector<std::string> textsIn(const cv::Mat& grey)
{
    std::vector<std::string> texts;
    readLineCodes(grey, texts);
    cv::Mat sideways;
    cv::transpose(grey, sideways); // mirrored: read backwards as well
    readLineCodes(sideways, texts);
    readSquareCodes(grey, texts);
    return texts;
}

std::vector<std::string> readAnyWay(const cv::Mat& grey)
{
    auto texts = textsIn(grey);
    const cv::Mat even = onWhite(grey);
    if (texts.empty()) texts = textsIn(even);
    if (texts.empty()) texts = textsIn(onWhite(255 - grey));
    for (const double turn : turns)
        if (texts.empty()) texts = textsIn(turned(even, turn));
    return texts;
}

} // namespace

std::vector<std::string> readBarcodes(const Frame& frame)
{
    if (frame.empty()) return {};
    try {
        return readAnyWay(greyOf(frame));
    } catch (const std::exception&) { // of ZXing or OpenCV: this picture cannot be read
        return {};
    }
}

} // namespace countersign
