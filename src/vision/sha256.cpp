#include "vision/sha256.h"

#include "base/contract.h"

#include <openssl/evp.h>

namespace countersign {

Digest sha256(ByteView bytes)
{
    Digest digest{};
    const bool done = EVP_Digest(
                          bytes.data(),
                          bytes.size(),
                          reinterpret_cast<unsigned char*>(digest.data()),
                          nullptr,
                          EVP_sha256(),
                          nullptr) == 1;
    expects(done, "OpenSSL provides SHA-256");
    return digest;
}

} // namespace countersign
