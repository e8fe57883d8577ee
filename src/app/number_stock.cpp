#include "app/number_stock.h"

#include "base/utf8.h"

#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

namespace countersign {
namespace {

constexpr std::uintmax_t largestFile = 8'000'000;
constexpr std::size_t longestTariff = 100;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

Result<NumberOffer> parseLine(std::string_view line)
{
    const auto comma = line.find(',');
    auto msisdn = Msisdn::create(trimmed(line.substr(0, comma)));
    if (!msisdn) return fail(ErrorCode::FileMalformed, msisdn.error().detail);
    const std::string_view tariff =
        comma == std::string_view::npos ? std::string_view{} : trimmed(line.substr(comma + 1));
    if (tariff.size() > longestTariff || !isUtf8(tariff))
        return fail(ErrorCode::FileMalformed, "the tariff is too long or no UTF-8");
    return NumberOffer{std::move(*msisdn), std::string{tariff}};
}

} // namespace

Result<std::vector<NumberOffer>> parseNumberStock(std::string_view text)
{
    std::vector<NumberOffer> offers;
    std::set<std::string> seen;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.front() == '#') continue;
        auto offer = parseLine(line);
        const std::string where = "line " + std::to_string(number) + ": ";
        if (!offer) return fail(ErrorCode::FileMalformed, where + offer.error().detail);
        if (!seen.insert(offer->msisdn.text()).second)
            return fail(ErrorCode::FileMalformed, where + "this number was there before");
        offers.push_back(std::move(*offer));
    }
    return offers;
}

Result<std::vector<NumberOffer>> readNumberStock(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream in{file, std::ios::binary};
    if (error || !in) return fail(ErrorCode::FileUnreadable, file.string() + ": cannot be opened");
    if (size > largestFile)
        return fail(ErrorCode::FileMalformed, file.string() + ": has more than 8 MB");
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    auto offers = parseNumberStock(text);
    if (!offers) return fail(offers.error().code, file.string() + ": " + offers.error().detail);
    return offers;
}

} // namespace countersign
