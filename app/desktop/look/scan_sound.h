#pragma once

// ScanSound: what a scan sounds like, for who looks at the table and not at the screen.

namespace desktop {

// One tone: it was taken. Silent where the settings say so.
void soundTaken();

// Three tones: look at the screen.
void soundRefused();

} // namespace desktop
