#pragma once

// DisclosureOptions: options shared by `export` and `graph`: which sealed fields to withhold.

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace cli {

struct DisclosureOptions {
    std::vector<std::string> redact, persons; // as typed: fields; names or ids
    std::string recipient, reason;
};

// --redact, --redact-person, --recipient and --reason. `options` must outlive the command.
void addDisclosureOptions(CLI::App &command, DisclosureOptions &options);

} // namespace cli
