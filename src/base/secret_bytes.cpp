#include "base/secret_bytes.h"

#include <string.h> // explicit_bzero
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <new>
#include <utility>

namespace countersign {

void wipe(std::span<std::byte> memory)
{
    if (!memory.empty()) explicit_bzero(memory.data(), memory.size());
}

namespace {

/// Whole pages of its own for every secret, so that locking one does not depend on its neighbours.
std::size_t pagesFor(std::size_t size)
{
    static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}

std::byte* allocate(std::size_t size)
{
    if (size == 0) return nullptr;
    void* const pages =
        ::mmap(nullptr, pagesFor(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) throw std::bad_alloc{};
    // Both are precautions: beyond the limit of locked memory (large pictures) the program goes on.
    static_cast<void>(::mlock(pages, pagesFor(size)));
    static_cast<void>(::madvise(pages, pagesFor(size), MADV_DONTDUMP));
    return static_cast<std::byte*>(pages);
}

} // namespace

SecretBytes::SecretBytes(std::size_t size) : data_{allocate(size)}, size_{size} {}

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
    if (data_ == nullptr) return;
    wipe({data_, size_});
    ::munmap(data_, pagesFor(size_)); // unlocks as well
    data_ = nullptr;
    size_ = 0;
}

} // namespace countersign
