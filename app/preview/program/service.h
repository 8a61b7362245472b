#pragma once

// Service: answers the questions about one file that come on standard input.

namespace preview {

// Reads a file and questions in the format of Wire, and answers on standard output, until standard
// input ends or contains something else.
void serve();

} // namespace preview
