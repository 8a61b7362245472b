#pragma once

// Service: answers the questions about one file that come on standard input.

namespace preview {

// Reads a file and questions as Wire says, and answers on standard output, until standard input
// ends or brings something else.
void serve();

} // namespace preview
