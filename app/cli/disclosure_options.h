#pragma once

// DisclosureOptions: what leaves the registry is told and withheld in the same words, whatever form
// it leaves in.

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
