#pragma once

// Version: the program's version, from the project's line in CMakeLists.txt and nowhere else.

#include <QString>

namespace base {

// "0.1.0".
QString versionNumber();

// "0.1.0 (4524a0dc0f8b)": with the commit that it was built from, where the build was given one.
QString version();

} // namespace base
