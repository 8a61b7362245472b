#pragma once

// ManPage: generates the manual page sealbook-cli(1) from the program's commands and options.

#include <CLI/CLI.hpp>
#include <QString>

namespace cli {

// The manual page in man(7) macros: every command with its options and examples.
QString manPage(const CLI::App &app);

} // namespace cli
