#pragma once

#include "app/live_picture.h"
#include "domain/sim_order.h"

#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// Who watches a SIM being scanned. Called on the scan's own thread; an implementation takes the
/// value and returns at once. Nothing comes any more once SimScan::stop() has returned.
class SimScanListener {
public:
    virtual ~SimScanListener() = default;
    virtual void pictured(const Frame& frame) = 0;
    /// There is a barcode, and it is no SIM's. Told once for as long as it is the same.
    virtual void sawAnotherCode() = 0;
    /// Found. The camera is closed, and nothing more comes.
    virtual void found(const Iccid& iccid) = 0;
    /// The camera is closed, and nothing more comes. Errors: those of the camera; CameraNotAllowed,
    /// CameraChanged; CameraFailed also when a recording has ended.
    virtual void failed(const Error& error) = 0;
};

/// Reads the ICCID from the barcode of a SIM that is held before the counter's camera.
class SimScan {
public:
    /// The texts of all barcodes in a picture.
    using ReadBarcodes = std::function<std::vector<std::string>(const Frame&)>;

    /// Starts at once.
    SimScan(LivePicture::Parts parts, ReadBarcodes read, SimScanListener& listener);

    /// Returns at once. Thread-safe, but not from within the listener.
    void stop() { picture_.stop(); }

private:
    [[nodiscard]] bool look(const Frame& frame);

    const ReadBarcodes read_;
    SimScanListener& listener_;
    std::vector<std::string> seen_; ///< without an ICCID, as told last
    std::optional<Iccid> found_;
    LivePicture picture_; // last: ends before what it uses
};

/// The ICCID among the texts of barcodes; in one that has spaces between the digits as well.
[[nodiscard]] std::optional<Iccid> findIccid(const std::vector<std::string>& texts);

} // namespace countersign
