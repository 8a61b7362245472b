#include "shell/commands.h"
#include "shell/custody_commands.h"

#include <QtGlobal>

namespace desktop {

namespace {

const CommandRule separator{"", "", "", "", Need::Nothing, "", ""};

const std::vector<CommandRule> &commandsBeforeCustody()
{
    static const std::vector<CommandRule> rules{
        {"new_registry", "registry", QT_TRANSLATE_NOOP("Commands", "&New registry…"),
         "Ctrl+Shift+N", Need::Nothing, "",
         QT_TRANSLATE_NOOP("Commands",
                           "Opens a new registry: a folder, a station and its first officer.")},
        {"open_registry", "registry", QT_TRANSLATE_NOOP("Commands", "&Open registry…"), "Ctrl+O",
         Need::Nothing, "",
         QT_TRANSLATE_NOOP("Commands", "Opens a registry that is there already.")},
        {"open_campaign", "registry", QT_TRANSLATE_NOOP("Commands", "&Try the made-up campaign"),
         "", Need::Nothing, "",
         QT_TRANSLATE_NOOP("Commands",
                           "Makes a campaign up, to learn and to try everything with.")},
        {"close_registry", "registry", QT_TRANSLATE_NOOP("Commands", "&Close registry"), "Ctrl+W",
         Need::Registry, "",
         QT_TRANSLATE_NOOP("Commands", "Goes back to the start page; makes a checkpoint.")},
        separator,
        {"lock", "registry", QT_TRANSLATE_NOOP("Commands", "&Lock"), "Ctrl+L", Need::Officer, "",
         QT_TRANSLATE_NOOP("Commands",
                           "Hides everything and wipes the keys until an officer signs in.")},
        {"change_officer", "registry", QT_TRANSLATE_NOOP("Commands", "C&hange officer…"),
         "Ctrl+Shift+O", Need::Officer, "",
         QT_TRANSLATE_NOOP("Commands", "Signs in as another officer.")},
        {"change_password", "registry", QT_TRANSLATE_NOOP("Commands", "Change &password…"), "",
         Need::Officer, "", QT_TRANSLATE_NOOP("Commands", "Gives your key another password.")},
        {"officers", "registry", QT_TRANSLATE_NOOP("Commands", "O&fficers and roles…"),
         "Ctrl+Shift+F", Need::Officer, "",
         QT_TRANSLATE_NOOP("Commands", "Enrols officers, changes roles, suspends.")},
        {"origins", "registry", QT_TRANSLATE_NOOP("Commands", "Operations, sites and c&ases…"),
         "Ctrl+Shift+C", Need::Officer, "",
         QT_TRANSLATE_NOOP("Commands", "Records operations, sites, groups, persons and cases.")},
        {"encrypt_registry", "registry", QT_TRANSLATE_NOOP("Commands", "Encr&ypt registry…"), "",
         Need::Officer, "registry.opened",
         QT_TRANSLATE_NOOP("Commands",
                           "Encrypts a registry that was made without encryption, its database and "
                           "its attachments.")},
        separator,
        {"settings", "registry", QT_TRANSLATE_NOOP("Commands", "&Settings…"), "Ctrl+,",
         Need::Nothing, "",
         QT_TRANSLATE_NOOP("Commands", "Language, colours, locking and scanning.")},
        {"quit", "registry", QT_TRANSLATE_NOOP("Commands", "&Quit"), "Ctrl+Q", Need::Nothing, "",
         QT_TRANSLATE_NOOP("Commands", "Makes a checkpoint and closes the program.")},

        {"register_item", "item", QT_TRANSLATE_NOOP("Commands", "&Register item…"), "Ctrl+N",
         Need::Officer, "item.registered",
         QT_TRANSLATE_NOOP("Commands", "Registers one exhibit with all its fields.")},
        {"batch_intake", "item", QT_TRANSLATE_NOOP("Commands", "&Batch intake…"), "Ctrl+B",
         Need::Officer, "item.registered",
         QT_TRANSLATE_NOOP("Commands", "Registers many exhibits, one scan and one key each.")},
        {"paste_items", "item", QT_TRANSLATE_NOOP("Commands", "&Paste rows from a spreadsheet…"),
         "Ctrl+Shift+V", Need::Officer, "item.registered",
         QT_TRANSLATE_NOOP("Commands", "Registers the rows that were copied in a spreadsheet.")},
        {"import_items", "item", QT_TRANSLATE_NOOP("Commands", "I&mport a table (CSV, Excel)…"), "",
         Need::Officer, "item.registered",
         QT_TRANSLATE_NOOP("Commands", "Reviews the rows of a table, then registers them.")},
        separator,
        {"attach_files", "item", QT_TRANSLATE_NOOP("Commands", "&Attach files…"), "Ctrl+Shift+A",
         Need::OneItem, "attachment.added",
         QT_TRANSLATE_NOOP(
             "Commands",
             "Attaches photographs, extractions and papers; their digests are checked.")},
        {"correct_item", "item", QT_TRANSLATE_NOOP("Commands", "&Correct…"), "F2", Need::OneItem,
         "item.corrected",
         QT_TRANSLATE_NOOP("Commands", "Corrects a field by a further entry with a reason.")},
        {"assign_case", "item", QT_TRANSLATE_NOOP("Commands", "Assign to a ca&se…"), "Ctrl+Shift+S",
         Need::Items, "item.assigned",
         QT_TRANSLATE_NOOP("Commands", "Assigns the items to a case.")},
        {"unassign_case", "item", QT_TRANSLATE_NOOP("Commands", "Take o&ff a case…"), "",
         Need::Items, "item.unassigned",
         QT_TRANSLATE_NOOP("Commands", "Removes the items from a case, with a reason.")},
        {"put_in", "item", QT_TRANSLATE_NOOP("Commands", "Put i&nto another item…"), "",
         Need::Items, "item.put_in",
         QT_TRANSLATE_NOOP("Commands",
                           "Puts the items into a container, such as a SIM card into its phone.")},
        {"take_out", "item", QT_TRANSLATE_NOOP("Commands", "Ta&ke out"), "", Need::Items,
         "item.taken_out",
         QT_TRANSLATE_NOOP("Commands", "Takes the items out of what contains them.")},
        {"set_review", "item", QT_TRANSLATE_NOOP("Commands", "Set re&view date…"), "", Need::Items,
         "item.review_set",
         QT_TRANSLATE_NOOP("Commands",
                           "Sets the date by which the disposal of the items must be "
                           "decided.")},
        {"confirm_seizure", "item",
         QT_TRANSLATE_NOOP("Commands", "Confirm seizure (second &officer)…"), "", Need::Items,
         "seizure.confirmed",
         QT_TRANSLATE_NOOP(
             "Commands", "The second officer confirms that the items were seized as registered.")},
        {"withdraw_item", "item",
         QT_TRANSLATE_NOOP("Commands", "Withdra&w (registered by mistake)…"), "", Need::Items,
         "item.withdrawn",
         QT_TRANSLATE_NOOP("Commands",
                           "Withdraws what was registered by mistake; its number is not given "
                           "again.")},
        separator,
        {"copy_rows", "item", QT_TRANSLATE_NOOP("Commands", "Cop&y rows"), "Ctrl+Shift+K",
         Need::Items, "",
         QT_TRANSLATE_NOOP("Commands", "Copies the chosen rows, to be pasted into a spreadsheet.")},
        {"print_labels", "item", QT_TRANSLATE_NOOP("Commands", "Print &labels…"), "Ctrl+P",
         Need::Items, "label.printed",
         QT_TRANSLATE_NOOP("Commands", "Prints labels with exhibit number, QR code and bar code.")},
    };
    return rules;
}

const std::vector<CommandRule> &commandsAfterCustody()
{
    static const std::vector<CommandRule> rules{
        separator,
        {"correct_step", "custody", QT_TRANSLATE_NOOP("Commands", "&Correct the newest step…"),
         "Ctrl+Shift+F2", Need::OneItem, "custody.corrected",
         QT_TRANSLATE_NOOP("Commands",
                           "Corrects a slip in the newest step, such as a seal number or a place, "
                           "by an entry that says so.")},
        {"audit", "check", QT_TRANSLATE_NOOP("Commands", "&Audit…"), "Ctrl+Shift+U", Need::Registry,
         "",
         QT_TRANSLATE_NOOP("Commands",
                           "Verifies the ledger and every file, and shows what was changed.")},
        {"stocktake", "check", QT_TRANSLATE_NOOP("Commands", "Stock-&take…"), "Ctrl+T",
         Need::Officer, "stocktake.recorded",
         QT_TRANSLATE_NOOP("Commands",
                           "Compares the items found at a place with those that should "
                           "be there.")},
        {"save_checkpoint", "check", QT_TRANSLATE_NOOP("Commands", "Save &checkpoint…"), "",
         Need::Officer, "",
         QT_TRANSLATE_NOOP("Commands",
                           "Saves the signed statement of the ledger’s size and root hash.")},
        {"time_stamps", "check", QT_TRANSLATE_NOOP("Commands", "Ti&me stamps…"), "", Need::Officer,
         "",
         QT_TRANSLATE_NOOP(
             "Commands",
             "Requests a time stamp for a checkpoint from an authority, and keeps the "
             "reply.")},
        {"rehearse", "check", QT_TRANSLATE_NOOP("Commands", "Rehearse restoring a &backup…"), "",
         Need::Officer, "backup.rehearsed",
         QT_TRANSLATE_NOOP("Commands",
                           "Restores the newest backup into a temporary folder, verifies it there, "
                           "and records the result.")},
        {"check_record", "check", QT_TRANSLATE_NOOP("Commands", "Check a custody &record…"), "",
         Need::Nothing, "",
         QT_TRANSLATE_NOOP("Commands",
                           "Checks whether an exported record, or any bag, is complete and its "
                           "proofs hold.")},

        {"export_record", "record", QT_TRANSLATE_NOOP("Commands", "&Export custody record…"),
         "Ctrl+E", Need::Officer, "record.exported",
         QT_TRANSLATE_NOOP("Commands", "Makes a record that a court can check without Sealbook.")},
        separator,
        {"export_table", "record", QT_TRANSLATE_NOOP("Commands", "&Table of the list shown…"), "",
         Need::Officer, "",
         QT_TRANSLATE_NOOP("Commands",
                           "Writes the list that is shown as CSV or as an Excel workbook.")},
        {"export_graph", "record", QT_TRANSLATE_NOOP("Commands", "CASE/&UCO graph…"), "",
         Need::Officer, "graph.exported",
         QT_TRANSLATE_NOOP("Commands",
                           "Writes items, a case or everything for other people’s tools.")},
        separator,
        {"form_seizure_list", "record", QT_TRANSLATE_NOOP("Commands", "&Seizure list…"), "",
         Need::Items, "",
         QT_TRANSLATE_NOOP("Commands",
                           "The list that the holder, the witness and both officers sign.")},
        {"form_data_list", "record", QT_TRANSLATE_NOOP("Commands", "List of electronic &data…"), "",
         Need::Items, "",
         QT_TRANSLATE_NOOP("Commands", "Files with their category, format, size and digests.")},
        {"form_sealing_record", "record", QT_TRANSLATE_NOOP("Commands", "Sealin&g record…"), "",
         Need::Items, "",
         QT_TRANSLATE_NOOP("Commands",
                           "How the items were sealed, with photographs before and after.")},
        {"form_custody_record", "record",
         QT_TRANSLATE_NOOP("Commands", "&Chain-of-custody record…"), "", Need::Items, "",
         QT_TRANSLATE_NOOP("Commands", "Who had each item when, step by step.")},
        {"form_inventory", "record", QT_TRANSLATE_NOOP("Commands", "Case &inventory…"), "",
         Need::Officer, "",
         QT_TRANSLATE_NOOP("Commands", "All items of a case, and where each of them is.")},
        {"form_disposal_record", "record", QT_TRANSLATE_NOOP("Commands", "Dis&posal record…"), "",
         Need::Items, "",
         QT_TRANSLATE_NOOP("Commands", "Method of disposal, authority and witnesses.")},

        {"show_items", "view", QT_TRANSLATE_NOOP("Commands", "&Items"), "Ctrl+1", Need::Registry,
         "", QT_TRANSLATE_NOOP("Commands", "Shows the list of items.")},
        {"show_overview", "view", QT_TRANSLATE_NOOP("Commands", "&Overview"), "Ctrl+2",
         Need::Registry, "",
         QT_TRANSLATE_NOOP("Commands", "Shows counts and charts that lead to the items.")},
        {"find", "view", QT_TRANSLATE_NOOP("Commands", "&Find"), "Ctrl+F", Need::Registry, "",
         QT_TRANSLATE_NOOP("Commands", "Moves to the search box; a scanner can type there too.")},
        {"palette", "view", QT_TRANSLATE_NOOP("Commands", "Find a &command…"), "Ctrl+K",
         Need::Nothing, "", QT_TRANSLATE_NOOP("Commands", "Finds any command by its name.")},
        {"toggle_tree", "view", QT_TRANSLATE_NOOP("Commands", "&Tree"), "Ctrl+Alt+1",
         Need::Registry, "", QT_TRANSLATE_NOOP("Commands", "Shows or hides the tree on the left.")},
        {"toggle_panel", "view", QT_TRANSLATE_NOOP("Commands", "C&hosen item"), "Ctrl+Alt+2",
         Need::Registry, "",
         QT_TRANSLATE_NOOP("Commands", "Shows or hides the chosen item on the right.")},
        {"refresh", "view", QT_TRANSLATE_NOOP("Commands", "&Read again"), "F5", Need::Registry, "",
         QT_TRANSLATE_NOOP("Commands", "Asks the registry again for what is shown.")},

        {"guide", "help", QT_TRANSLATE_NOOP("Commands", "&Guide"), "F1", Need::Nothing, "",
         QT_TRANSLATE_NOOP("Commands", "Opens the guide at what you are doing.")},
        {"shortcuts", "help", QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts"), "Ctrl+/",
         Need::Nothing, "", QT_TRANSLATE_NOOP("Commands", "Shows every shortcut.")},
        {"about", "help", QT_TRANSLATE_NOOP("Commands", "&About Sealbook"), "", Need::Nothing, "",
         QT_TRANSLATE_NOOP("Commands", "Version, licences and this registry’s fingerprint.")},
    };
    return rules;
}

} // namespace

const std::vector<MenuRule> &menuRules()
{
    static const std::vector<MenuRule> menus{
        {"registry", QT_TRANSLATE_NOOP("Commands", "&Registry")},
        {"item", QT_TRANSLATE_NOOP("Commands", "&Item")},
        {"custody", QT_TRANSLATE_NOOP("Commands", "&Custody")},
        {"check", QT_TRANSLATE_NOOP("Commands", "Chec&k")},
        {"record", QT_TRANSLATE_NOOP("Commands", "Rec&ord")},
        {"view", QT_TRANSLATE_NOOP("Commands", "&View")},
        {"help", QT_TRANSLATE_NOOP("Commands", "&Help")},
    };
    return menus;
}

const std::vector<CommandRule> &commandRules()
{
    static const std::vector<CommandRule> rules = [] {
        auto made = commandsBeforeCustody();
        for (const auto &step : custodyCommands()) {
            if (step.beginsGroup)
                made.push_back(separator);
            made.push_back(step.command);
        }
        const auto &rest = commandsAfterCustody();
        made.insert(made.end(), rest.begin(), rest.end());
        return made;
    }();
    return rules;
}

} // namespace desktop
