#pragma once

#include "app/worker.h"
#include "base/result.h"
#include "ui/slip.h"

#include <QObject>
#include <QPagedPaintDevice>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace countersign {

/// A printer, under the name by which the clerk knows it.
struct NamedPrinter {
    QString name;
    std::unique_ptr<QPagedPaintDevice> device;
};

/// The computer's default printer; none when none is set up. May ask a print server.
[[nodiscard]] std::optional<NamedPrinter> defaultPrinter();

/// Where a slip went.
struct SlipDelivery {
    QString printer; ///< took it, unless `file` is there too: then it did not
    QString file;    ///< was saved; empty when it was printed
};

/// What became of the slip of one entry. Errors: StorageFailed, when no printer took it and no file
/// could be written either.
struct SlipEnding {
    EntryNumber entry;
    Result<SlipDelivery> delivery;
};

/// Puts slips on paper, or into PDF files where no printer takes them: `slip-000217.pdf`, after the
/// entry, readable by its owner only, in place of an older slip of that entry. Works on a thread of
/// its own, because a print server may keep it waiting.
class SlipPrinting : public QObject {
    Q_OBJECT
public:
    using FindPrinter = std::function<std::optional<NamedPrinter>()>;
    /// `folder` is for the PDF files, and is made when the first one is. `find` is called for each
    /// slip, on the thread of its own.
    explicit SlipPrinting(
        std::filesystem::path folder, FindPrinter find = defaultPrinter, QObject* parent = nullptr);

    /// Returns at once; finished() follows.
    void print(const SlipView& view);

signals:
    void finished(const countersign::SlipEnding& ending);

private:
    std::filesystem::path folder_;
    FindPrinter find_;
    Worker worker_; // last: ends before what its tasks use
};

} // namespace countersign
