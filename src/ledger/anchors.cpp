#include "ledger/anchors.h"

#include "base/log.h"
#include "ledger/connections_detail.h"
#include "ledger/files.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/merkle_tree.h"
#include "ledger/sqlite_detail.h"

#include <algorithm>
#include <iterator>

namespace countersign {
namespace {

namespace fs = std::filesystem;

constexpr const char* suffix = ".checkpoint";
constexpr std::size_t maxNoteBytes = 8 * 1024;

/// The log's roots at these sizes, as far as it is that long.
std::map<std::uint64_t, Digest>
rootsAt(SQLite::Database& database, const std::vector<SignedCheckpoint>& anchors)
{
    std::map<std::uint64_t, Digest> roots;
    std::uint64_t last = 0;
    for (const SignedCheckpoint& anchor : anchors)
        last = std::max(last, anchor.checkpoint.size);
    SQLite::Statement rows{database, "SELECT leaf FROM entry WHERE number <= ? ORDER BY number"};
    bindNumber(rows, 1, last);
    CompactRange tree;
    while (rows.executeStep()) {
        tree.append(fixedBlob<sizeof(Digest)>(rows.getColumn(0)).value_or(Digest{}));
        const bool isAsked =
            std::any_of(anchors.begin(), anchors.end(), [&](const SignedCheckpoint& anchor) {
                return anchor.checkpoint.size == tree.size();
            });
        if (isAsked) roots.emplace(tree.size(), tree.root());
    }
    return roots;
}

} // namespace

Result<void> AnchorFolder::keep(const std::string& note) const
{
    const Result<SignedCheckpoint> parsed = SignedCheckpoint::parse(note);
    if (!parsed) return fail(parsed.error());
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) return fail(fileError(folder_, error.value()));
    std::string name = parsed->checkpoint.origin;
    std::replace(name.begin(), name.end(), '/', '_');
    return replaceFile(folder_ / (name + suffix), bytesOf(note));
}

Result<std::vector<SignedCheckpoint>> AnchorFolder::read() const
{
    std::vector<SignedCheckpoint> anchors;
    std::error_code error;
    if (!fs::exists(folder_, error)) return anchors;
    for (fs::directory_iterator each{folder_, error}, end; !error && each != end;
         each.increment(error)) {
        if (each->path().extension() != suffix) continue;
        const Result<Bytes> content = readFile(each->path(), maxNoteBytes);
        if (!content) return fail(content.error());
        Result<SignedCheckpoint> anchor = SignedCheckpoint::parse(textOf(*content));
        if (!anchor)
            return fail(anchor.error().code, each->path().string() + ": " + anchor.error().detail);
        anchors.push_back(std::move(*anchor));
    }
    if (error) return fail(ErrorCode::FileUnreadable, folder_.string() + ": " + error.message());
    return anchors;
}

Result<std::vector<JudgedAnchor>>
judgeAnchors(Ledger& ledger, const std::vector<SignedCheckpoint>& anchors)
{
    const Store::Connections& files = ledger.pen().files();
    return guarded(files.file, [&]() -> Result<std::vector<JudgedAnchor>> {
        const Result<LogKeys> keys = readLogKeys(*files.reader);
        if (!keys) return fail(keys.error());
        const auto roots = rootsAt(*files.reader, anchors);
        std::vector<JudgedAnchor> judged;
        for (const SignedCheckpoint& anchor : anchors) {
            const auto root = roots.find(anchor.checkpoint.size);
            const AnchorVerdict verdict = judgeAnchor(
                anchor, *keys, root == roots.end() ? std::nullopt : std::optional{root->second});
            if (verdict != AnchorVerdict::Foreign) judged.push_back({anchor, verdict, {}});
        }
        return judged;
    });
}

Result<std::optional<JudgedAnchor>>
holdAgainst(Ledger& ledger, const std::vector<SignedCheckpoint>& anchors)
{
    Result<std::vector<JudgedAnchor>> judged = judgeAnchors(ledger, anchors);
    if (!judged) return fail(judged.error());
    const auto found = std::find_if(judged->begin(), judged->end(), [](const JudgedAnchor& each) {
        return each.verdict == AnchorVerdict::CutBack || each.verdict == AnchorVerdict::Forked;
    });
    if (found == judged->end()) return std::nullopt;
    Store::Connections& files = ledger.pen().files();
    files.contradiction =
        files.file.string() + ": a checkpoint kept elsewhere is of " +
        std::to_string(found->anchor.checkpoint.size) + " entries" +
        (found->verdict == AnchorVerdict::CutBack ? ", more than there are" : ", other ones");
    found->what = files.contradiction;
    return std::optional{std::move(*found)};
}

Result<std::optional<JudgedAnchor>> watch(Ledger& ledger, const std::vector<AnchorFolder>& folders)
{
    std::vector<SignedCheckpoint> all;
    for (const AnchorFolder& folder : folders) {
        Result<std::vector<SignedCheckpoint>> found = folder.read();
        if (!found) return fail(found.error());
        std::move(found->begin(), found->end(), std::back_inserter(all));
    }
    auto contradicting = holdAgainst(ledger, all);
    if (contradicting && !*contradicting)
        ledger.pen().afterEveryEntry([folders](const SealReceipt& receipt) {
            for (const AnchorFolder& folder : folders)
                if (const auto kept = folder.keep(receipt.checkpoint); !kept)
                    log(Severity::Warning, "anchor-not-kept", {{"code", kept.error().code}});
        });
    return contradicting;
}

} // namespace countersign
