#include "support/power_cut.h"

#include "base/contract.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>

namespace countersign::test {
namespace {

namespace fs = std::filesystem;

/// A write or truncation on its way to the disk.
struct Pending {
    const RecordedStep* step;
    bool isSure{false};      ///< a sync has waited for it
    bool isForgotten{false}; ///< a sync for it has failed
};

struct File {
    Bytes lasting;
    std::vector<Pending> pending;
};

/// A name that appears in the folder or, without a file, goes away.
struct Renaming {
    std::string name;
    std::optional<std::size_t> file;
};

void grow(Bytes& content, std::uint64_t size)
{
    if (content.size() < size) content.resize(static_cast<std::size_t>(size));
}

void apply(Bytes& content, const RecordedStep& step)
{
    if (step.step == DiskStep::Truncate) {
        content.resize(std::min(content.size(), static_cast<std::size_t>(step.offset)));
        return;
    }
    grow(content, step.offset + step.bytes.size());
    std::copy(
        step.bytes.begin(),
        step.bytes.end(),
        content.begin() + static_cast<std::ptrdiff_t>(step.offset));
}

/// How this cut treats what was not waited for. Drawn for each cut anew, so that nearly everything
/// arriving and nearly nothing arriving both happen often.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : random_{seed}
    {
        keeps_ = share();
        garbles_ = share();
        sectorSize_ = upTo(1) == 0 ? 512 : 4096;
    }

    std::size_t upTo(std::size_t last)
    {
        return std::uniform_int_distribution<std::size_t>{0, last}(random_);
    }
    bool keeps() { return unit_(random_) < keeps_; }

    /// One write, sector by sector.
    void write(Bytes& content, const RecordedStep& step)
    {
        const std::uint64_t end = step.offset + step.bytes.size();
        for (std::uint64_t at = step.offset; at < end;) {
            const std::uint64_t sector = at / sectorSize_ * sectorSize_;
            const std::uint64_t stop = std::min(end, sector + sectorSize_);
            if (keeps()) {
                grow(content, stop);
                std::copy(
                    step.bytes.begin() + static_cast<std::ptrdiff_t>(at - step.offset),
                    step.bytes.begin() + static_cast<std::ptrdiff_t>(stop - step.offset),
                    content.begin() + static_cast<std::ptrdiff_t>(at));
            } else if (unit_(random_) < garbles_) {
                grow(content, stop);
                garble(content, sector, sector + sectorSize_);
            }
            at = stop;
        }
    }

private:
    /// 0, 1 or something between.
    double share()
    {
        const double drawn = unit_(random_) * 1.5 - 0.25;
        return std::clamp(drawn, 0.0, 1.0);
    }
    void garble(Bytes& content, std::uint64_t from, std::uint64_t to)
    {
        for (std::uint64_t i = from; i < std::min<std::uint64_t>(to, content.size()); ++i)
            content[static_cast<std::size_t>(i)] = static_cast<std::byte>(random_() & 0xFF);
    }

    std::mt19937_64 random_;
    std::uniform_real_distribution<double> unit_{0, 1};
    std::uint64_t sectorSize_{512};
    double keeps_{0};
    double garbles_{0};
};

/// A disk that follows a recording step by step.
class Disk {
public:
    explicit Disk(const DiskImage& before)
    {
        for (const auto& [name, content] : before) {
            names_[name] = files_.size();
            files_.push_back({content, {}});
        }
        lastingNames_ = names_;
    }

    void follow(const RecordedStep& step)
    {
        switch (step.step) {
        case DiskStep::Create:
            names_[step.file] = files_.size();
            pendingNames_.push_back({step.file, files_.size()});
            files_.push_back({});
            return;
        case DiskStep::Delete:
            names_.erase(step.file);
            pendingNames_.push_back({step.file, std::nullopt});
            if (step.waitsForFolder) makeNamesLasting(pendingNames_.size());
            return;
        case DiskStep::Write:
        case DiskStep::Truncate: files_.at(names_.at(step.file)).pending.push_back({&step}); return;
        case DiskStep::Sync: sync(step); return;
        case DiskStep::Share: return; // memory
        }
    }

    DiskImage cut(Luck luck)
    {
        makeNamesLasting(luck.upTo(pendingNames_.size()));
        DiskImage image;
        for (const auto& [name, file] : lastingNames_)
            image[name] = survivor(files_.at(file), luck);
        return image;
    }

private:
    void makeNamesLasting(std::size_t count)
    {
        const auto end = pendingNames_.begin() + static_cast<std::ptrdiff_t>(count);
        for (auto each = pendingNames_.begin(); each != end; ++each)
            if (each->file)
                lastingNames_[each->name] = *each->file;
            else
                lastingNames_.erase(each->name);
        pendingNames_.erase(pendingNames_.begin(), end);
    }

    void sync(const RecordedStep& step)
    {
        const std::size_t number = names_.at(step.file);
        File& file = files_.at(number);
        for (Pending& each : file.pending)
            if (step.hasFailed)
                each.isForgotten |= !each.isSure;
            else
                each.isSure |= !each.isForgotten;
        if (step.hasFailed) return;
        auto first = file.pending.begin(); // what is unsure keeps its place before what came later
        for (; first != file.pending.end() && first->isSure; ++first)
            apply(file.lasting, *first->step);
        file.pending.erase(file.pending.begin(), first);
        // SQLite's own disk waits for the folder with the first sync of a file that it has made.
        const bool isNew =
            std::any_of(pendingNames_.begin(), pendingNames_.end(), [&](const Renaming& each) {
                return each.file == number;
            });
        if (isNew) makeNamesLasting(pendingNames_.size());
    }

    static Bytes survivor(const File& file, Luck& luck)
    {
        Bytes content = file.lasting;
        std::size_t longest = content.size();
        for (const Pending& each : file.pending) {
            if (each.isSure)
                apply(content, *each.step);
            else if (each.step->step == DiskStep::Write)
                luck.write(content, *each.step);
            else if (luck.keeps())
                apply(content, *each.step);
            if (each.step->step == DiskStep::Write)
                longest = std::max(
                    longest, static_cast<std::size_t>(each.step->offset) + each.step->bytes.size());
            else
                longest = content.size();
        }
        if (luck.upTo(1) == 0) grow(content, longest);
        return content;
    }

    std::vector<File> files_;
    std::map<std::string, std::size_t> names_;
    std::map<std::string, std::size_t> lastingNames_;
    std::vector<Renaming> pendingNames_;
};

} // namespace

DiskImage readImage(const fs::path& folder, const std::vector<std::string>& names)
{
    DiskImage image;
    for (const std::string& name : names) {
        std::ifstream in{folder / name, std::ios::binary};
        if (!in) continue;
        const std::string content{std::istreambuf_iterator<char>{in}, {}};
        const ByteView bytes = bytesOf(content);
        image[name] = Bytes{bytes.begin(), bytes.end()};
    }
    return image;
}

void writeImage(
    const fs::path& folder, const std::vector<std::string>& names, const DiskImage& image)
{
    for (const std::string& name : names) {
        const auto found = image.find(name);
        if (found == image.end()) {
            fs::remove(folder / name);
            continue;
        }
        std::ofstream out{folder / name, std::ios::binary | std::ios::trunc};
        const std::string_view text = textOf(found->second);
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        out.close();
        expects(out.good(), "the image of a disk can be written");
    }
}

void DiskRecording::note(const DiskRequest& request, bool hasFailed)
{
    if (request.step == DiskStep::Share) return;
    steps.push_back(
        {request.step,
         fs::path{request.file}.filename().string(),
         request.offset,
         {request.bytes.begin(), request.bytes.end()},
         request.waitsForFolder,
         hasFailed});
}

DiskImage cutPower(const DiskRecording& recording, std::size_t steps, std::uint64_t seed)
{
    expects(steps <= recording.steps.size(), "a cut lies within the recording");
    Disk disk{recording.before};
    for (std::size_t i = 0; i < steps; ++i)
        disk.follow(recording.steps[i]);
    return disk.cut(Luck{seed});
}

} // namespace countersign::test
