#include "devices/barcode.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace countersign {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using ZXing::BarcodeFormat;

constexpr const char* iccid = "89860012345678901238";

/// A code as it lies before the camera.
struct Sight {
    double modulePixels{3}; ///< the narrowest bar
    int height{70};
    double degrees{0};
    double blur{0};
    double noise{0};
    bool inverted{false};
};

/// Dark on a white label.
cv::Mat label(const std::string& text, BarcodeFormat format, const Sight& sight)
{
    const bool isLine = format == BarcodeFormat::Code128;
    const auto code =
        ZXing::MultiFormatWriter{format}.setMargin(isLine ? 10 : 4).encode(text, 1, 1);
    cv::Mat modules(code.height(), code.width(), CV_8UC1);
    for (int row = 0; row < code.height(); ++row)
        for (int column = 0; column < code.width(); ++column)
            modules.at<std::uint8_t>(row, column) = code.get(column, row) ? 45 : 225;
    const int sharp = 10; // so that a bar may be two and a half pixels wide
    cv::Mat large;
    cv::resize(modules, large, {}, sharp, sharp, cv::INTER_NEAREST);
    const cv::Size size{
        cvRound(modules.cols * sight.modulePixels),
        isLine ? sight.height : cvRound(modules.rows * sight.modulePixels)};
    cv::Mat seen;
    cv::resize(large, seen, size, 0, 0, cv::INTER_AREA);
    return seen;
}

/// The label on a grey table of 640 x 480.
cv::Mat scene(const cv::Mat& label, const Sight& sight, cv::Point centre = {320, 240})
{
    cv::Mat picture(480, 640, CV_8UC1, cv::Scalar{150});
    cv::Mat turn = cv::getRotationMatrix2D(
        {static_cast<float>(label.cols) / 2, static_cast<float>(label.rows) / 2}, sight.degrees, 1);
    turn.at<double>(0, 2) += centre.x - label.cols / 2.0;
    turn.at<double>(1, 2) += centre.y - label.rows / 2.0;
    cv::warpAffine(label, picture, turn, picture.size(), cv::INTER_LINEAR, cv::BORDER_TRANSPARENT);
    if (sight.blur > 0) cv::GaussianBlur(picture, picture, {}, sight.blur);
    if (sight.inverted) picture = 255 - picture;
    if (sight.noise <= 0) return picture;
    cv::Mat noise(picture.size(), CV_16SC1);
    cv::RNG random{7};
    random.fill(noise, cv::RNG::NORMAL, 0, sight.noise);
    cv::Mat wide;
    picture.convertTo(wide, CV_16SC1);
    cv::Mat(wide + noise).convertTo(picture, CV_8UC1);
    return picture;
}

std::vector<std::string> read(const cv::Mat& grey)
{
    cv::Mat colours;
    cv::cvtColor(grey, colours, cv::COLOR_GRAY2BGR);
    return readBarcodes(
        Frame{{colours.data, colours.total() * 3}, colours.cols, colours.rows, MonotonicMs{0}});
}

std::vector<std::string>
readScene(const Sight& sight, BarcodeFormat format = BarcodeFormat::Code128)
{
    return read(scene(label(iccid, format, sight), sight));
}

TEST(Barcode, IsReadAtSeveralSizes)
{
    for (const double pixels : {1.7, 2.0, 2.5, 3.0, 3.6})
        EXPECT_THAT(readScene({.modulePixels = pixels}), ElementsAre(iccid)) << pixels;
}

TEST(Barcode, IsReadWhicheverWayTheCardIsHeld)
{
    for (const double degrees : {20, -20, 45, 70, 90, 110, 160, 180, 200, 270, 340})
        EXPECT_THAT(
            readScene({.modulePixels = 2, .height = 64, .degrees = degrees}), ElementsAre(iccid))
            << degrees;
}

TEST(Barcode, IsReadThroughTheNoiseOfADimRoom)
{
    EXPECT_THAT(readScene({.noise = 15}), ElementsAre(iccid));
    EXPECT_THAT(readScene({.degrees = 20, .noise = 10}), ElementsAre(iccid));
}

TEST(Barcode, IsReadALittleOutOfFocus)
{
    EXPECT_THAT(readScene({.modulePixels = 3, .blur = 1.2}), ElementsAre(iccid));
    EXPECT_THAT(
        readScene({.modulePixels = 3, .degrees = 20, .blur = 1, .noise = 5}), ElementsAre(iccid));
}

TEST(Barcode, IsReadBrightOnDark)
{
    EXPECT_THAT(readScene({.inverted = true}), ElementsAre(iccid));
}

TEST(Barcode, MayBeASquareOne)
{
    for (const BarcodeFormat format : {BarcodeFormat::QRCode, BarcodeFormat::DataMatrix})
        EXPECT_THAT(readScene({.modulePixels = 5, .degrees = 20}, format), ElementsAre(iccid))
            << ZXing::ToString(format);
}

TEST(Barcode, IsOneOfSeveralOnACard)
{
    const Sight sight{.modulePixels = 2, .height = 50};
    cv::Mat picture = scene(label(iccid, BarcodeFormat::Code128, sight), sight, {320, 140});
    const cv::Mat second = label("PUK 12345678", BarcodeFormat::Code128, sight);
    second.copyTo(picture(cv::Rect{{140, 300}, second.size()}));
    EXPECT_THAT(read(picture), UnorderedElementsAre(iccid, "PUK 12345678"));
}

TEST(Barcode, ThatIsThereTwiceIsReadOnce)
{
    const Sight sight{.modulePixels = 2, .height = 50};
    const cv::Mat code = label(iccid, BarcodeFormat::Code128, sight);
    cv::Mat picture = scene(code, sight, {320, 100});
    code.copyTo(picture(cv::Rect{{140, 200}, code.size()}));
    EXPECT_THAT(read(picture), ElementsAre(iccid));
    cv::Mat upright;
    cv::rotate(code, upright, cv::ROTATE_90_CLOCKWISE);
    upright.copyTo(picture(cv::Rect{{20, 100}, upright.size()}));
    EXPECT_THAT(read(picture), ElementsAre(iccid));
}

TEST(Barcode, IsNotReadWhenAPartOfItIsMissing)
{
    const Sight sight;
    cv::Mat damaged = label(iccid, BarcodeFormat::Code128, sight);
    damaged(cv::Rect{damaged.cols / 2, 0, 36, damaged.rows}) = 225;
    EXPECT_THAT(read(scene(damaged, sight)), IsEmpty());
}

TEST(Barcode, IsNotSeenWhereThereIsNone)
{
    EXPECT_THAT(readBarcodes(Frame{}), IsEmpty());
    EXPECT_THAT(read(cv::Mat(1, 1, CV_8UC1, cv::Scalar{0})), IsEmpty());
    EXPECT_THAT(read(cv::Mat(480, 640, CV_8UC1, cv::Scalar{150})), IsEmpty());
    EXPECT_THAT(read(scene(cv::Mat(60, 300, CV_8UC1, cv::Scalar{225}), {.noise = 40})), IsEmpty());
}

TEST(Barcode, IsReadInAPictureOfAnExtremeShape)
{
    const Sight sight{.modulePixels = 8, .height = 300};
    EXPECT_THAT(read(label(iccid, BarcodeFormat::Code128, sight)), ElementsAre(iccid));
    EXPECT_THAT(read(cv::Mat(1, Frame::maxSide, CV_8UC1, cv::Scalar{90})), IsEmpty());
    EXPECT_THAT(read(cv::Mat(Frame::maxSide, 1, CV_8UC1, cv::Scalar{90})), IsEmpty());
}

} // namespace
} // namespace countersign
