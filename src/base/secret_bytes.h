#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace countersign {

/// Bytes that must not outlive their use: a key, a password. Wiped when destroyed or moved from,
/// cannot be copied, compared or printed. Lies in pages of its own that are kept out of swap (as
/// far as the limit of locked memory reaches) and of core dumps. The size is fixed at creation, so
/// no reallocation leaves a copy behind.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    /// Copies `source`; wiping the source is the caller's business.
    explicit SecretBytes(ByteView source);
    [[nodiscard]] static SecretBytes fromText(std::string_view text);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    [[nodiscard]] ByteView view() const { return {data_, size_}; }
    [[nodiscard]] std::span<std::byte> writable() { return {data_, size_}; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }

private:
    void release();
    std::byte* data_{nullptr};
    std::size_t size_{0};
};

/// Overwrites memory in a way that the compiler does not remove.
void wipe(std::span<std::byte> memory);
inline void wipe(Bytes& bytes) { wipe(std::span<std::byte>{bytes}); }
inline void wipe(std::string& text)
{
    wipe(std::as_writable_bytes(std::span<char>{text.data(), text.size()}));
    text.clear();
}

} // namespace countersign
