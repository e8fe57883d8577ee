#include "ledger/cbor_document.h"

#include <string>

namespace countersign {

/// Walks over the bytes once; the first thing that encodeCbor would not have written stops it.
class CborDecoder {
public:
    using Node = CborItem::Node;

    explicit CborDecoder(ByteView input) : input_{input}
    {
        nodes_.reserve(input.size() / 8 + 8); // entries are mostly digests
    }

    [[nodiscard]] bool decodeAll()
    {
        if (input_.size() > UINT32_MAX) return wrong("longer than 4 GiB");
        if (!item(1)) return false;
        return at_ == input_.size() || wrong("bytes after the end");
    }

    [[nodiscard]] std::string problem() const
    {
        return "CBOR, byte " + std::to_string(at_) + ": " + what_;
    }

    [[nodiscard]] std::vector<Node> takeNodes() { return std::move(nodes_); }

private:
    bool wrong(const char* what)
    {
        what_ = what;
        return false;
    }

    [[nodiscard]] std::size_t left() const { return input_.size() - at_; }
    [[nodiscard]] std::uint32_t position() const { return static_cast<std::uint32_t>(at_); }

    struct Head {
        unsigned majorType{0};
        std::uint64_t argument{0};
    };

    bool readHead(Head& into)
    {
        if (left() == 0) return wrong("ends too early");
        const auto first = std::to_integer<unsigned>(input_[at_]);
        const unsigned low = first & 31U;
        into = {first >> 5, low};
        std::size_t following = 0;
        if (low >= 24) {
            if (low > 27) return wrong("a length that is not definite");
            following = std::size_t{1} << (low - 24);
            if (left() <= following) return wrong("ends too early");
            into.argument = 0;
            for (std::size_t i = 1; i <= following; ++i)
                into.argument =
                    into.argument << 8 | std::to_integer<std::uint64_t>(input_[at_ + i]);
            const std::uint64_t smallest = low == 24 ? 24 : std::uint64_t{1} << (4 * following);
            if (into.argument < smallest) return wrong("not the shortest form");
        }
        at_ += 1 + following;
        return true;
    }

    bool item(int depth)
    {
        if (depth > CborDocument::maxDepth) return wrong("nested too deeply");
        const std::uint32_t begin = position();
        Head head;
        if (!readHead(head)) return false;
        const std::size_t index = nodes_.size();
        nodes_.push_back({head.argument, begin, position(), position(), 1, head.majorType});
        if (!content(head, begin, depth)) return false;
        nodes_[index].end = position();
        nodes_[index].nodes = static_cast<std::uint32_t>(nodes_.size() - index);
        return true;
    }

    bool content(const Head& head, std::uint32_t begin, int depth)
    {
        switch (head.majorType) {
        case 0:
        case 1: return true;
        case 2:
        case 3: return string(head);
        case 4: return array(head, depth);
        case 5: return map(head, depth);
        case 7:
            // The simple values 20 and 21; a head of two bytes is no boolean.
            if (at_ == begin + 1 && (head.argument == 20 || head.argument == 21)) return true;
            break;
        default: break;
        }
        at_ = begin;
        return wrong("a type that the ledger does not use");
    }

    bool string(const Head& head)
    {
        if (head.argument > left()) return wrong("a string that is longer than the input");
        const ByteView bytes = input_.subspan(at_, static_cast<std::size_t>(head.argument));
        if (head.majorType == 3 && !isUtf8(textOf(bytes))) return wrong("text that is not UTF-8");
        at_ += bytes.size();
        return true;
    }

    bool array(const Head& head, int depth)
    {
        if (head.argument > left()) return wrong("an array that is longer than the input");
        for (std::uint64_t i = 0; i < head.argument; ++i)
            if (!item(depth + 1)) return false;
        return true;
    }

    bool map(const Head& head, int depth)
    {
        if (head.argument > left() / 2) return wrong("a map that is longer than the input");
        std::size_t previous = 0;
        for (std::uint64_t i = 0; i < head.argument; ++i) {
            const std::size_t key = nodes_.size();
            if (!item(depth + 1)) return false;
            const unsigned type = nodes_[key].majorType;
            if (type != 0 && type != 1 && type != 3)
                return wrong("a key that is neither integer nor text");
            if (i > 0 && !isBefore(nodes_[previous], nodes_[key]))
                return wrong("a key that is out of order or there twice");
            previous = key;
            if (!item(depth + 1)) return false;
        }
        return true;
    }

    /// The order of CborValue::keyBefore.
    [[nodiscard]] bool isBefore(const Node& a, const Node& b) const
    {
        if (a.majorType != b.majorType) return a.majorType < b.majorType;
        if (a.argument != b.argument) return a.argument < b.argument;
        return a.majorType == 3 && text(a) < text(b);
    }

    [[nodiscard]] std::string_view text(const Node& node) const
    {
        return textOf(input_.subspan(node.content, node.end - node.content));
    }

    ByteView input_;
    std::vector<Node> nodes_;
    std::size_t at_{0};
    const char* what_{""};
};

Result<CborDocument> CborDocument::decode(ByteView encoded)
{
    CborDecoder decoder{encoded};
    if (!decoder.decodeAll()) return fail(ErrorCode::FileMalformed, decoder.problem());
    return CborDocument{encoded, decoder.takeNodes()};
}

std::optional<std::int64_t> CborItem::asInteger() const
{
    if ((!isOf(0) && !isOf(1)) || node_->argument > static_cast<std::uint64_t>(INT64_MAX))
        return std::nullopt;
    const auto argument = static_cast<std::int64_t>(node_->argument);
    return isOf(0) ? argument : -argument - 1;
}

std::optional<bool> CborItem::asBoolean() const
{
    return isOf(7) ? std::optional{node_->argument == 21} : std::nullopt;
}

std::optional<ByteView> CborItem::asBytes() const
{
    return isOf(2) ? std::optional{content()} : std::nullopt;
}

std::optional<std::string_view> CborItem::asText() const
{
    return isOf(3) ? std::optional{textOf(content())} : std::nullopt;
}

std::uint64_t CborItem::size() const { return isArray() || isMap() ? node_->argument : 0; }

CborItem CborItem::at(std::uint64_t index) const
{
    for (const CborItem item : items())
        if (index-- == 0) return item;
    return {};
}

CborItem CborItem::find(std::uint64_t key) const
{
    for (const CborMember member : members())
        if (member.key.asNumber() == key) return member.value;
    return {};
}

ByteView CborItem::encoded() const
{
    return node_ == nullptr ? ByteView{} : ByteView{input_ + node_->begin, input_ + node_->end};
}

ByteView CborItem::content() const { return {input_ + node_->content, input_ + node_->end}; }

CborValue CborItem::value() const
{
    if (const auto bytes = asBytes()) return CborValue::bytes(*bytes);
    if (const auto text = asText()) return CborValue::text(*text);
    if (const auto number = asNumber()) return CborValue::number(*number);
    if (const auto truth = asBoolean()) return CborValue::boolean(*truth);
    if (isOf(1)) return CborValue::negative(node_->argument);
    if (isArray()) {
        CborValue array = CborValue::array();
        for (const CborItem item : items())
            array.append(item.value());
        return array;
    }
    CborValue map = CborValue::map();
    for (const CborMember member : members())
        map.add(member.key.value(), member.value.value());
    return map;
}

} // namespace countersign
