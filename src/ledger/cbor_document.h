#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "ledger/cbor.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace countersign {

class CborItems;
class CborMembers;

/// One decoded item. Refers to its document and to the decoded bytes, so it copies nothing and is
/// valid as long as both are. A default one is no item: everything asked of it is empty.
class CborItem {
public:
    CborItem() = default;

    [[nodiscard]] bool exists() const { return node_ != nullptr; }
    [[nodiscard]] bool isArray() const { return isOf(4); }
    [[nodiscard]] bool isMap() const { return isOf(5); }

    // Each is empty when the item is of another type.
    [[nodiscard]] std::optional<std::uint64_t> asNumber() const
    {
        return isOf(0) ? std::optional{node_->argument} : std::nullopt;
    }
    [[nodiscard]] std::optional<std::int64_t> asInteger() const; ///< also empty out of range
    [[nodiscard]] std::optional<bool> asBoolean() const;
    [[nodiscard]] std::optional<ByteView> asBytes() const;
    [[nodiscard]] std::optional<std::string_view> asText() const;

    /// Items of an array or members of a map; 0 for anything else.
    [[nodiscard]] std::uint64_t size() const;
    [[nodiscard]] CborItems items() const;                ///< of an array
    [[nodiscard]] CborItem at(std::uint64_t index) const; ///< item of an array; none beyond it
    [[nodiscard]] CborMembers members() const;            ///< of a map
    /// The member of a map with this key.
    [[nodiscard]] CborItem find(std::uint64_t key) const;

    /// The bytes that the item was decoded from.
    [[nodiscard]] ByteView encoded() const;
    /// A copy that lives on its own.
    [[nodiscard]] CborValue value() const;

private:
    friend class CborDocument;
    friend class CborDecoder;
    friend class CborItems;
    friend class CborMembers;

    struct Node {
        std::uint64_t argument; ///< of the item's head: value, size or count
        std::uint32_t begin;    ///< where the item's bytes begin
        std::uint32_t content;  ///< where those after its head begin
        std::uint32_t end;
        std::uint32_t nodes; ///< of the item with everything in it; its children follow it
        unsigned majorType;
    };
    CborItem(const Node* node, const std::byte* input) : node_{node}, input_{input} {}
    [[nodiscard]] bool isOf(unsigned majorType) const
    {
        return node_ != nullptr && node_->majorType == majorType;
    }
    [[nodiscard]] CborItem firstChild() const { return {node_ + 1, input_}; }
    [[nodiscard]] CborItem nextSibling() const { return {node_ + node_->nodes, input_}; }
    [[nodiscard]] ByteView content() const;

    const Node* node_{nullptr};
    const std::byte* input_{nullptr};
};

/// The items of an array, for a range-based loop.
class CborItems {
public:
    class Iterator {
    public:
        Iterator(CborItem at, std::uint64_t left) : at_{at}, left_{left} {}
        CborItem operator*() const { return at_; }
        Iterator& operator++()
        {
            at_ = at_.nextSibling();
            --left_;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return left_ != other.left_; }

    private:
        CborItem at_;
        std::uint64_t left_;
    };
    [[nodiscard]] Iterator begin() const
    {
        return {size_ == 0 ? CborItem{} : of_.firstChild(), size_};
    }
    [[nodiscard]] Iterator end() const { return {{}, 0}; }

private:
    friend class CborItem;
    explicit CborItems(CborItem of) : of_{of}, size_{of.isArray() ? of.size() : 0} {}
    CborItem of_;
    std::uint64_t size_;
};

struct CborMember {
    CborItem key;
    CborItem value;
};

/// The members of a map in the order of their keys, for a range-based loop.
class CborMembers {
public:
    class Iterator {
    public:
        Iterator(CborItem key, std::uint64_t left) : key_{key}, left_{left} {}
        CborMember operator*() const { return {key_, key_.nextSibling()}; }
        Iterator& operator++()
        {
            key_ = key_.nextSibling().nextSibling();
            --left_;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return left_ != other.left_; }

    private:
        CborItem key_;
        std::uint64_t left_;
    };
    [[nodiscard]] Iterator begin() const
    {
        return {size_ == 0 ? CborItem{} : of_.firstChild(), size_};
    }
    [[nodiscard]] Iterator end() const { return {{}, 0}; }

private:
    friend class CborItem;
    explicit CborMembers(CborItem of) : of_{of}, size_{of.isMap() ? of.size() : 0} {}
    CborItem of_;
    std::uint64_t size_;
};

inline CborItems CborItem::items() const { return CborItems{*this}; }
inline CborMembers CborItem::members() const { return CborMembers{*this}; }

/// Deterministic CBOR that was read. One table of all items: an audit decodes 10,000 entries in
/// the time that an allocation for every item would take.
class CborDocument {
public:
    /// Accepts exactly what encodeCbor writes: one item, nothing after it, shortest forms, keys in
    /// order, valid UTF-8, at most maxDepth levels. `encoded` must stay where it is.
    /// Errors: FileMalformed naming the byte and what is wrong there.
    [[nodiscard]] static Result<CborDocument> decode(ByteView encoded);

    [[nodiscard]] CborItem root() const { return {nodes_.data(), input_.data()}; }

    /// Deeper nesting is refused, so that hostile bytes cannot exhaust the stack.
    static constexpr int maxDepth = 16;

private:
    CborDocument(ByteView input, std::vector<CborItem::Node> nodes)
        : input_{input}, nodes_{std::move(nodes)}
    {
    }
    ByteView input_;
    std::vector<CborItem::Node> nodes_;
};

} // namespace countersign
