#include "domain/visit_filter.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace countersign {
namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// `word` is lower case already. Bytes above ASCII, such as Chinese, are compared as they are.
bool contains(std::string_view text, std::string_view word)
{
    return std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
               return lower(a) == b;
           }) != text.end();
}

/// The digits and bullets of "138 •••• 8000" without what stands between them.
bool containsUnspaced(std::string_view number, std::string_view word)
{
    std::string dense;
    std::copy_if(number.begin(), number.end(), std::back_inserter(dense), [](char each) {
        return each != ' ';
    });
    return contains(dense, word);
}

bool isEntry(EntryNumber entry, std::string_view word)
{
    const bool isWhole = word.front() == '#';
    if (isWhole) word.remove_prefix(1);
    if (word.empty() || !std::all_of(word.begin(), word.end(), isDigit)) return false;
    char digits[20];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), entry.value()).ptr;
    const std::string_view number{digits, static_cast<std::size_t>(end - digits)};
    return isWhole ? number == word : number.substr(0, word.size()) == word;
}

bool isFound(std::string_view word, const Visit& visit, const MaskedHolder* holder)
{
    if (isEntry(visit.entry, word) || contains(visit.clerk.value(), word) ||
        contains(visit.tariff, word))
        return true;
    return holder && (contains(holder->name, word) || contains(holder->number, word) ||
                      containsUnspaced(holder->msisdn, word));
}

/// Also the wide space of Chinese input parts words.
constexpr std::string_view wideSpace{"\u3000"};

std::size_t spaceAt(std::string_view text)
{
    if (text.front() == ' ' || text.front() == '\t') return 1;
    return text.substr(0, wideSpace.size()) == wideSpace ? wideSpace.size() : 0;
}

bool areAllFound(std::string_view text, const Visit& visit, const MaskedHolder* holder)
{
    std::string word;
    while (!text.empty()) {
        const std::size_t space = spaceAt(text);
        if (space == 0) word.push_back(lower(text.front()));
        text.remove_prefix(std::max<std::size_t>(space, 1));
        if (word.empty() || (space == 0 && !text.empty())) continue;
        if (!isFound(word, visit, holder)) return false;
        word.clear();
    }
    return true;
}

template <typename T>
bool hasOne(const std::vector<T>& all, const std::optional<T>& wanted)
{
    return !wanted || std::find(all.begin(), all.end(), *wanted) != all.end();
}

} // namespace

bool matches(const Visit& visit, const MaskedHolder* holder, const VisitFilter& filter)
{
    return (!filter.clerk || visit.clerk == *filter.clerk) &&
           (!filter.standing || standingOf(visit) == *filter.standing) &&
           (!filter.kind || visit.kind == filter.kind) &&
           (!filter.simulated || visit.simulated == *filter.simulated) &&
           hasOne(visit.reasons, filter.reason) && hasOne(visit.causes, filter.cause) &&
           areAllFound(filter.text, visit, holder);
}

} // namespace countersign
