#include "base/secret_bytes.h"

#include <string.h> // explicit_bzero

#include <algorithm>
#include <utility>

namespace countersign {

void wipe(std::span<std::byte> memory)
{
    if (!memory.empty()) explicit_bzero(memory.data(), memory.size());
}

SecretBytes::SecretBytes(std::size_t size)
    : data_{size == 0 ? nullptr : new std::byte[size]{}}, size_{size}
{
}

SecretBytes::SecretBytes(ByteView source) : SecretBytes{source.size()}
{
    std::copy(source.begin(), source.end(), data_);
}

SecretBytes SecretBytes::fromText(std::string_view text) { return SecretBytes{bytesOf(text)}; }

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_{std::exchange(other.data_, nullptr)}, size_{std::exchange(other.size_, 0)}
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    if (this == &other) return *this;
    release();
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
    return *this;
}

SecretBytes::~SecretBytes() { release(); }

void SecretBytes::release()
{
    wipe({data_, size_});
    delete[] data_;
}

} // namespace countersign
