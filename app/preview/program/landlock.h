#pragma once

// Landlock: restricts which files this process may open (Linux Landlock).

namespace preview {

// From now on this process can read files below the folders of fonts, and reach no other file in
// any way that Landlock of this system knows. False where the system has no Landlock.
bool restrictFilesToFonts();

} // namespace preview
