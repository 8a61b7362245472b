#pragma once

// The machine's own source of random bytes, for everything that is not a test.

#include "base/random.h"

namespace crypto {

// OpenSSL's generator (RAND_bytes). May be called from any thread. Ends the program when the
// generator fails: no key and no nonce may be made of anything else.
base::Random secureRandom();

} // namespace crypto
