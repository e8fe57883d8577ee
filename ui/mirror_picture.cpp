#include "ui/mirror_picture.h"

#include <string.h> // explicit_bzero

#include <algorithm>
#include <vector>

namespace countersign {
namespace {

constexpr int bytesPerPixel = 4;
constexpr int one = 256; ///< a whole pixel, in the fractions that weigh two neighbours

/// Between which two source pixels a pixel of the picture lies, and how near the second.
struct Between {
    int first{0};
    int second{0};
    int weight{0}; ///< of the second, 0 to 256
};

/// For each of `count` pixels from `from` on, when `source` pixels become `target`.
std::vector<Between> betweens(int source, int target, int from, int count)
{
    std::vector<Between> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double at = (from + i + 0.5) * source / target - 0.5;
        const double inside = std::clamp(at, 0.0, source - 1.0);
        const int first = static_cast<int>(inside);
        all[static_cast<std::size_t>(i)] = {
            first, std::min(first + 1, source - 1), static_cast<int>((inside - first) * one + 0.5)};
    }
    return all;
}

/// A picture of a face must not lie about in freed memory.
QImage makeWiped(QSize size)
{
    struct Pixels {
        std::vector<std::uint8_t> bytes;
    };
    const auto needed = static_cast<std::size_t>(size.width()) *
                        static_cast<std::size_t>(size.height()) * bytesPerPixel;
    auto* pixels = new Pixels{std::vector<std::uint8_t>(needed)};
    return {
        pixels->bytes.data(),
        size.width(),
        size.height(),
        bytesPerPixel * size.width(),
        QImage::Format_RGB32,
        [](void* held) {
            auto* gone = static_cast<Pixels*>(held);
            explicit_bzero(gone->bytes.data(), gone->bytes.size());
            delete gone;
        },
        pixels};
}

} // namespace

QImage mirrorPicture(const Frame& frame, const MirrorLook& look)
{
    const QSize seen = look.part.size();
    QImage picture = makeWiped(seen);
    // The leftmost pixel that is seen shows what lies rightmost in the frame.
    auto columns = betweens(
        frame.width(),
        look.picture.width(),
        look.picture.width() - look.part.x() - seen.width(),
        seen.width());
    std::reverse(columns.begin(), columns.end());
    const auto rows = betweens(frame.height(), look.picture.height(), look.part.y(), seen.height());
    const std::size_t stride = 3 * static_cast<std::size_t>(frame.width());
    const std::uint8_t* const pixels = frame.pixels().data();
    std::vector<std::uint16_t> mixed(stride); // one row between two of the frame's
    for (int y = 0; y < seen.height(); ++y) {
        const Between& row = rows[static_cast<std::size_t>(y)];
        const std::uint8_t* const upper = pixels + stride * static_cast<std::size_t>(row.first);
        const std::uint8_t* const lower = pixels + stride * static_cast<std::size_t>(row.second);
        const auto lowerWeight = static_cast<std::uint16_t>(row.weight);
        const auto upperWeight = static_cast<std::uint16_t>(one - row.weight);
        for (std::size_t i = 0; i < stride; ++i)
            mixed[i] = static_cast<std::uint16_t>(upper[i] * upperWeight + lower[i] * lowerWeight);
        auto* out = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (const Between& column : columns) {
            const std::uint16_t* const left = mixed.data() + 3 * column.first;
            const std::uint16_t* const right = mixed.data() + 3 * column.second;
            const auto rightWeight = static_cast<std::uint32_t>(column.weight);
            const auto leftWeight = static_cast<std::uint32_t>(one - column.weight);
            const auto channel = [&](int i) {
                return (left[i] * leftWeight + right[i] * rightWeight) >> 16;
            };
            *out++ = 0xFF000000U | channel(2) << 16 | channel(1) << 8 | channel(0);
        }
    }
    explicit_bzero(mixed.data(), mixed.size() * sizeof(mixed[0]));
    return picture;
}

MirrorPictures::MirrorPictures(QObject* parent) : QObject{parent} {}

MirrorPictures::~MirrorPictures() { worker_.stop(); }

void MirrorPictures::make(const Frame& frame, const MirrorLook& look)
{
    order_.put({frame, look, round_});
    if (!underway_.exchange(true)) worker_.post([this](const std::stop_token&) { makeLatest(); });
}

void MirrorPictures::makeLatest()
{
    underway_ = false; // before taking: what comes from now on is made as well
    const auto order = order_.tryTake();
    if (!order) return;
    const QImage picture = mirrorPicture(order->frame, order->look);
    QMetaObject::invokeMethod(
        this,
        [this, picture, look = order->look, round = order->round] {
            if (round == round_) emit made(picture, look);
        },
        Qt::QueuedConnection);
}

void MirrorPictures::forget()
{
    ++round_;
    static_cast<void>(order_.tryTake());
}

} // namespace countersign
