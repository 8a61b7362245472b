#include "crypto/random.h"

#include <openssl/rand.h>

namespace crypto {

base::Random secureRandom()
{
    return [](void *bytes, std::size_t count) {
        if (RAND_bytes(static_cast<unsigned char *>(bytes), int(count)) != 1)
            qFatal("the system's source of random numbers failed");
    };
}

} // namespace crypto
