#include "commands.h"

#include <QtGlobal>

namespace desktop {

#define TEXT(text) QT_TRANSLATE_NOOP("Commands", text)

const std::vector<MenuRule> &menuRules()
{
    static const std::vector<MenuRule> menus{
        {"registry", TEXT("&Registry")}, {"item", TEXT("&Item")},     {"custody", TEXT("&Custody")},
        {"check", TEXT("Chec&k")},       {"record", TEXT("Rec&ord")}, {"view", TEXT("&View")},
        {"help", TEXT("&Help")},
    };
    return menus;
}

const std::vector<CommandRule> &commandRules()
{
    static const CommandRule separator{"", "", "", "", Need::Nothing, "", ""};
    static const std::vector<CommandRule> rules{
        {"new_registry", "registry", TEXT("&New registry…"), "Ctrl+Shift+N", Need::Nothing, "",
         TEXT("Opens a new registry: a folder, a station and its first officer.")},
        {"open_registry", "registry", TEXT("&Open registry…"), "Ctrl+O", Need::Nothing, "",
         TEXT("Opens a registry that is there already.")},
        {"open_campaign", "registry", TEXT("&Try the made-up campaign"), "", Need::Nothing, "",
         TEXT("Makes a campaign up, to learn and to try everything with.")},
        {"close_registry", "registry", TEXT("&Close registry"), "Ctrl+W", Need::Registry, "",
         TEXT("Goes back to the start page; makes a checkpoint.")},
        separator,
        {"lock", "registry", TEXT("&Lock"), "Ctrl+L", Need::Officer, "",
         TEXT("Hides everything and wipes the keys until somebody signs in.")},
        {"change_officer", "registry", TEXT("C&hange officer…"), "Ctrl+Shift+O", Need::Officer, "",
         TEXT("Signs in as another officer.")},
        {"change_password", "registry", TEXT("Change &password…"), "", Need::Officer, "",
         TEXT("Gives your key another password.")},
        {"officers", "registry", TEXT("O&fficers and roles…"), "Ctrl+Shift+F", Need::Officer, "",
         TEXT("Enrols officers, changes roles, suspends.")},
        {"origins", "registry", TEXT("Operations, sites and c&ases…"), "Ctrl+Shift+C", Need::Officer, "",
         TEXT("Records operations, sites, groups, persons and cases.")},
        separator,
        {"settings", "registry", TEXT("&Settings…"), "Ctrl+,", Need::Nothing, "",
         TEXT("Language, colours, locking and scanning.")},
        {"quit", "registry", TEXT("&Quit"), "Ctrl+Q", Need::Nothing, "",
         TEXT("Makes a checkpoint and closes the program.")},

        {"register_item", "item", TEXT("&Register item…"), "Ctrl+N", Need::Officer, "item.registered",
         TEXT("Registers one exhibit with all its fields.")},
        {"batch_intake", "item", TEXT("&Batch intake…"), "Ctrl+B", Need::Officer, "item.registered",
         TEXT("Registers many exhibits, one scan and one key each.")},
        {"paste_items", "item", TEXT("&Paste rows from a spreadsheet…"), "Ctrl+Shift+V", Need::Officer,
         "item.registered", TEXT("Registers the rows that were copied in a spreadsheet.")},
        {"import_items", "item", TEXT("I&mport a CSV file…"), "", Need::Officer, "item.registered",
         TEXT("Registers the rows of a CSV file, after a look at them.")},
        separator,
        {"attach_files", "item", TEXT("&Attach files…"), "Ctrl+Shift+A", Need::OneItem, "attachment.added",
         TEXT("Attaches photographs, extractions and papers; their digests are checked.")},
        {"correct_item", "item", TEXT("&Correct…"), "F2", Need::OneItem, "item.corrected",
         TEXT("Mends a field by a further entry with a reason.")},
        {"assign_case", "item", TEXT("Assign to a ca&se…"), "Ctrl+Shift+S", Need::Items, "item.assigned",
         TEXT("Says which case the items serve.")},
        {"unassign_case", "item", TEXT("Take o&ff a case…"), "", Need::Items, "item.unassigned",
         TEXT("Says that the items no longer serve a case, and why.")},
        {"put_in", "item", TEXT("Put i&nto another item…"), "", Need::Items, "item.put_in",
         TEXT("Puts the items into a container, such as a SIM card into its phone.")},
        {"take_out", "item", TEXT("Ta&ke out"), "", Need::Items, "item.taken_out",
         TEXT("Takes the items out of what contains them.")},
        {"set_review", "item", TEXT("Set re&view date…"), "", Need::Items, "item.review_set",
         TEXT("Says when it must be decided what becomes of the items.")},
        {"confirm_seizure", "item", TEXT("Confirm seizure (second &officer)…"), "", Need::Items, "seizure.confirmed",
         TEXT("The second officer confirms that the items were seized as registered.")},
        separator,
        {"copy_rows", "item", TEXT("Cop&y rows"), "Ctrl+Shift+K", Need::Items, "",
         TEXT("Copies the chosen rows, to be pasted into a spreadsheet.")},
        {"print_labels", "item", TEXT("Print &labels…"), "Ctrl+P", Need::Items, "",
         TEXT("Prints labels with exhibit number, QR code and bar code.")},

        {"seal", "custody", TEXT("&Seal…"), "Ctrl+Shift+E", Need::Items, "custody.sealed",
         TEXT("Records the seal that was put on.")},
        {"open_seal", "custody", TEXT("&Open seal…"), "", Need::Items, "custody.opened",
         TEXT("Records that a seal was opened, and why.")},
        {"move", "custody", TEXT("&Move…"), "Ctrl+M", Need::Items, "custody.moved",
         TEXT("Records that the items now lie at another place.")},
        separator,
        {"hand_over", "custody", TEXT("&Hand over…"), "Ctrl+H", Need::Officer, "custody.released",
         TEXT("Releases items to an officer or to somebody who signs on paper.")},
        {"receive", "custody", TEXT("&Receive…"), "Ctrl+R", Need::Officer, "custody.received",
         TEXT("Accepts what was released to you, all or some of it.")},
        {"recall", "custody", TEXT("Rec&all…"), "", Need::Items, "custody.recalled",
         TEXT("Takes back what you released and nobody received.")},
        separator,
        {"return_item", "custody", TEXT("Re&turn to owner…"), "", Need::Items, "custody.returned",
         TEXT("Records that the items were given back, with authority and paper.")},
        {"destroy", "custody", TEXT("&Destroy…"), "", Need::Items, "custody.destroyed",
         TEXT("Records that the items were destroyed, with authority and paper.")},
        {"forfeit", "custody", TEXT("&Forfeit…"), "", Need::Items, "custody.forfeited",
         TEXT("Records that the items were forfeited, with authority and paper.")},
        {"hand_out", "custody", TEXT("Hand to another or&ganisation…"), "", Need::Items, "custody.handed_over",
         TEXT("Ends our custody: another organisation has the items now.")},

        {"audit", "check", TEXT("&Audit…"), "Ctrl+Shift+U", Need::Registry, "",
         TEXT("Verifies the ledger and every file, and says what was changed.")},
        {"stocktake", "check", TEXT("Stock-&take…"), "Ctrl+T", Need::Officer, "stocktake.recorded",
         TEXT("Compares what lies at a place with what should be there.")},
        {"save_checkpoint", "check", TEXT("Save &checkpoint…"), "", Need::Officer, "",
         TEXT("Saves the signed statement of the ledger’s size and root hash.")},

        {"export_record", "record", TEXT("&Export custody record…"), "Ctrl+E", Need::Officer, "record.exported",
         TEXT("Makes a record that a court can check without Sealbook.")},

        {"show_items", "view", TEXT("&Items"), "Ctrl+1", Need::Registry, "", TEXT("Shows the list of items.")},
        {"show_overview", "view", TEXT("&Overview"), "Ctrl+2", Need::Registry, "",
         TEXT("Shows counts and charts that lead to the items.")},
        {"find", "view", TEXT("&Find"), "Ctrl+F", Need::Registry, "",
         TEXT("Goes to the search box; a scanner may type there.")},
        {"palette", "view", TEXT("Find a &command…"), "Ctrl+K", Need::Nothing, "",
         TEXT("Finds any command by its name.")},
        {"toggle_tree", "view", TEXT("&Tree"), "Ctrl+Alt+1", Need::Registry, "", TEXT("Shows or hides the tree on the left.")},
        {"toggle_panel", "view", TEXT("&Chosen item"), "Ctrl+Alt+2", Need::Registry, "",
         TEXT("Shows or hides the chosen item on the right.")},
        {"refresh", "view", TEXT("&Read again"), "F5", Need::Registry, "", TEXT("Asks the registry again for what is shown.")},

        {"guide", "help", TEXT("&Guide"), "F1", Need::Nothing, "", TEXT("Opens the guide at what you are doing.")},
        {"shortcuts", "help", TEXT("&Keyboard shortcuts"), "Ctrl+/", Need::Nothing, "", TEXT("Shows every shortcut.")},
        {"about", "help", TEXT("&About Sealbook"), "", Need::Nothing, "", TEXT("Version, licences and this registry’s fingerprint.")},
    };
    return rules;
}

#undef TEXT

} // namespace desktop
