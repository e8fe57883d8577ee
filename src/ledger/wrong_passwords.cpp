#include "ledger/wrong_passwords.h"

#include "ledger/cbor_fields.h"
#include "ledger/hashing.h"

#include <algorithm>

namespace countersign {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t fileVersion = 2;
constexpr std::uint64_t groups = 64;
constexpr int freeGuesses = 4;
constexpr int mostCounted = 1000; // the wait has long stopped growing
constexpr std::size_t mostForgotten = 200;
constexpr std::chrono::milliseconds firstWait = 30s;
constexpr std::chrono::milliseconds longestWait = 15min;
/// 31 December 9999: a time that any sum with a wait fits.
constexpr std::int64_t latestTime = 253'402'300'799'999;

std::chrono::milliseconds waitAfter(int inARow)
{
    if (inARow <= freeGuesses) return 0ms;
    std::chrono::milliseconds wait = firstWait;
    for (int i = freeGuesses + 1; i < inARow && wait < longestWait; ++i)
        wait *= 2;
    return std::min(wait, longestWait);
}

std::chrono::milliseconds left(std::chrono::milliseconds wait, UtcMs since, UtcMs now)
{
    return std::max(wait - std::max(now - since, 0ms), 0ms);
}

/// The times that can be written.
UtcMs writable(UtcMs at)
{
    return std::clamp(at, UtcMs{0ms}, UtcMs{std::chrono::milliseconds{latestTime}});
}

CborValue toCbor(UtcMs at) { return CborValue::integer(at.time_since_epoch().count()); }

std::optional<UtcMs> timeOf(CborItem item)
{
    const auto number = item.asInteger();
    if (!number || *number < 0 || *number > latestTime) return std::nullopt;
    return UtcMs{std::chrono::milliseconds{*number}};
}

SignInFailures failuresOf(const CountedName& name, int inARow, UtcMs last)
{
    SignInFailures failures;
    if (const auto* account = std::get_if<std::string>(&name))
        failures.account = StaffName{*account};
    failures.wrong = static_cast<std::uint64_t>(inARow);
    failures.last = last;
    failures.waitSeconds = static_cast<std::uint64_t>(
        std::chrono::ceil<std::chrono::seconds>(waitAfter(inARow)).count());
    return failures;
}

std::optional<CountedName> nameOf(CborItem key)
{
    if (const auto text = key.asText(); text && !text->empty()) return std::string{*text};
    if (const auto group = key.asNumber(); group && *group < groups) return *group;
    return std::nullopt;
}

} // namespace

CountedName
countedName(const StaffName& name, const std::vector<StaffMember>& staff, const Digest& storeKey)
{
    const bool isAccount = std::any_of(staff.begin(), staff.end(), [&](const StaffMember& member) {
        return member.name == name;
    });
    if (isAccount) return name.value();
    const Digest hash = sha256({storeKey, bytesOf(name.value())});
    return std::to_integer<std::uint64_t>(hash[0]) % groups;
}

void WrongPasswords::add(const CountedName& name, UtcMs now)
{
    Count& count = counts_[name];
    count.inARow = std::min(count.inARow + 1, mostCounted);
    count.last = writable(now);
}

bool WrongPasswords::forget(const CountedName& name)
{
    const auto found = counts_.find(name);
    if (found == counts_.end()) return false;
    const Count& count = found->second;
    // Beyond these a store was signed in to hundreds of times without its log ever being opened.
    if (count.told < count.inARow && forgotten_.size() < mostForgotten)
        forgotten_.push_back(failuresOf(name, count.inARow, count.last));
    counts_.erase(found);
    return true;
}

std::vector<SignInFailures> WrongPasswords::untold() const
{
    std::vector<SignInFailures> all = forgotten_;
    for (const auto& [name, count] : counts_)
        if (count.told < count.inARow) all.push_back(failuresOf(name, count.inARow, count.last));
    return all;
}

bool WrongPasswords::markTold()
{
    const bool hadAny = !untold().empty();
    forgotten_.clear();
    for (auto& [name, count] : counts_)
        count.told = count.inARow;
    return hadAny;
}

bool WrongPasswords::limitTo(UtcMs now)
{
    bool wasLater = false;
    const auto limit = [&](UtcMs& at) {
        if (at <= now) return;
        at = now;
        wasLater = true;
    };
    now = writable(now);
    for (auto& [name, count] : counts_)
        limit(count.last);
    if (everybodySince_) limit(*everybodySince_);
    return wasLater;
}

std::chrono::seconds WrongPasswords::waitFor(const CountedName& name, UtcMs now) const
{
    std::chrono::milliseconds wait{0};
    if (const auto found = counts_.find(name); found != counts_.end())
        wait = left(waitAfter(found->second.inARow), found->second.last, now);
    if (everybodySince_) wait = std::max(wait, left(firstWait, *everybodySince_, now));
    return std::chrono::ceil<std::chrono::seconds>(wait);
}

Bytes WrongPasswords::encode() const
{
    CborValue counts = CborValue::map();
    for (const auto& [name, count] : counts_) {
        const auto* account = std::get_if<std::string>(&name);
        counts.add(
            account != nullptr ? CborValue::text(*account)
                               : CborValue::number(std::get<std::uint64_t>(name)),
            CborValue::array(
                {CborValue::integer(count.inARow),
                 toCbor(count.last),
                 CborValue::integer(count.told)}));
    }
    CborValue forgotten = CborValue::array();
    for (const SignInFailures& each : forgotten_)
        forgotten.append(toCbor(each));
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(fileVersion));
    map.add(2, std::move(counts));
    if (everybodySince_) map.add(3, toCbor(*everybodySince_));
    map.add(4, std::move(forgotten));
    return encodeCbor(map);
}

Result<WrongPasswords> WrongPasswords::decode(ByteView encoded)
{
    const Result<CborDocument> document = CborDocument::decode(encoded);
    if (!document) return fail(document.error());
    CborFields fields{document->root(), "wrong passwords"};
    if (fields.number(1) != fileVersion) fields.wrong(1);
    WrongPasswords read;
    const CborItem counts = fields.item(2);
    if (!counts.isMap()) fields.wrong(2);
    for (const CborMember member : counts.members()) {
        const auto name = nameOf(member.key);
        const auto inARow = member.value.at(0).asNumber();
        const auto last = timeOf(member.value.at(1));
        const auto told = member.value.at(2).asNumber();
        if (name && last && member.value.size() == 3 && inARow && *inARow >= 1 &&
            *inARow <= mostCounted && told && *told <= *inARow)
            read.counts_.insert(
                {*name, {static_cast<int>(*inARow), *last, static_cast<int>(*told)}});
        else
            fields.wrong(2);
    }
    if (fields.has(3)) {
        read.everybodySince_ = timeOf(fields.item(3));
        if (!read.everybodySince_) fields.wrong(3);
    }
    const CborItem forgotten = fields.item(4);
    if (!forgotten.isArray() || forgotten.size() > mostForgotten) fields.wrong(4);
    for (const CborItem each : forgotten.items()) {
        const Result<SignInFailures> failures = signInFailuresOf(each);
        if (!failures) return fail(failures.error());
        read.forgotten_.push_back(*failures);
    }
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return read;
}

} // namespace countersign
