#include "app/sim_scan.h"

#include <utility>

namespace countersign {

std::optional<Iccid> findIccid(const std::vector<std::string>& texts)
{
    for (std::string text : texts) {
        std::erase(text, ' ');
        if (auto iccid = Iccid::create(text)) return std::move(*iccid);
    }
    return std::nullopt;
}

SimScan::SimScan(LivePicture::Parts parts, ReadBarcodes read, SimScanListener& listener)
    : read_{std::move(read)}, listener_{listener}, picture_{
                                                       std::move(parts),
                                                       {[this](const Frame& frame) {
                                                            return look(frame);
                                                        },
                                                        [this](const Result<void>& end) {
                                                            if (!end)
                                                                listener_.failed(end.error());
                                                            else if (found_)
                                                                listener_.found(*found_);
                                                        }}}
{
}

bool SimScan::look(const Frame& frame)
{
    listener_.pictured(frame);
    std::vector<std::string> texts = read_(frame);
    found_ = findIccid(texts);
    if (found_) return false;
    if (!texts.empty() && texts != seen_) {
        listener_.sawAnotherCode();
        seen_ = std::move(texts); // a code that is blurred for a moment is still the same
    }
    return true;
}

} // namespace countersign
