#pragma once

// Release: a unique_ptr deleter for objects made by a C library.

namespace base {

// Calls the library's own `release`: std::unique_ptr<BIO, base::Release<BIO_free_all>>.
template <auto release>
struct Release {
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};

} // namespace base
