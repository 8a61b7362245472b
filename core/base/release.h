#pragma once

// Release: the deleter of a unique_ptr over what a C library made.

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
