#include "base/random.h"

#include <memory>
#include <random>

namespace base {

namespace {

// Hands the generator's words out byte by byte, so that the sizes of requests do not matter.
struct ByteStream {
    std::mt19937_64 generator;
    quint64 word = 0;
    int left = 0;

    unsigned char next()
    {
        if (left == 0) {
            word = generator();
            left = 8;
        }
        const auto byte = static_cast<unsigned char>(word);
        word >>= 8;
        --left;
        return byte;
    }
};

} // namespace

Random seededRandom(quint64 seed)
{
    const auto stream = std::make_shared<ByteStream>(ByteStream{std::mt19937_64(seed)});
    return [stream](void *bytes, std::size_t count) {
        auto *out = static_cast<unsigned char *>(bytes);
        for (std::size_t i = 0; i < count; ++i)
            out[i] = stream->next();
    };
}

} // namespace base
