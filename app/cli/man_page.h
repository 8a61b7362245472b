#pragma once

// ManPage: sealbook-cli(1), written from the commands and options themselves.

#include <CLI/CLI.hpp>
#include <QString>

namespace cli {

// The manual page in man(7) macros: every command with its options and examples.
QString manPage(const CLI::App &app);

} // namespace cli
