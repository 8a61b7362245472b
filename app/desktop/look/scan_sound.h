#pragma once

// ScanSound: the sounds that announce the result of a scan to an officer who is not looking at the
// screen.

namespace desktop {

// One tone: it was taken. Silent if the settings turn sounds off.
void soundTaken();

// Three tones: check the screen.
void soundRefused();

} // namespace desktop
