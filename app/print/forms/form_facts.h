#pragma once

// FormFacts: the facts about items, a case and the persons present that forms print.

#include "actions/session.h"
#include "base/progress.h"
#include "domain/case_file.h"
#include "registry/attachment_table.h"
#include "registry/history.h"
#include "registry/item_table.h"

namespace print {

// A person or officer as a form names them.
struct Named {
    QString name;
    QString organisation;  // may be empty
    QString identity;      // of a person: the last digits of their identity number; may be empty
    QString withheld = {}; // in place of all this: the digest of a name that is withheld
    QString key = {};      // of an officer: the first digits of their key's id
    bool operator==(const Named &) const = default;
};

struct FormStep {
    registry::CustodyStepRecord record;
    Named actor;
    std::optional<Named> to;           // the receiver, where one is named
    std::optional<Named> witness = {}; // of a destruction
    QString inside = {};    // number of the container whose step this is; empty: the item's own
    Named from = {};        // who held the item before
    Named correctedBy = {}; // where the record has a correction
};

// The covering letter of a custody record.
struct FormCover {
    QString recipient, reason;
    qint64 entries = 0;
    qint64 attachments = 0;
    qint64 size = 0;    // entries of the log that the checkpoint covers
    QString root;       // of that checkpoint, hex
    QStringList stamps; // what time stamps cover, one sentence each
};

// One item and everything that belongs to it.
struct FormItem {
    registry::ItemRecord item; // with its fields
    QString insideOf;          // exhibit number; may be empty
    QString operation, site, group;
    std::optional<Named> suspect, from, witness, confirmedBy;
    std::vector<Named> seizedBy; // the first answers for it
    Named registeredBy, holder;
    std::optional<Named> receiver; // in transit only
    std::vector<domain::CaseFile> cases;
    std::vector<registry::Attachment> attachments;
    std::vector<FormStep> steps;
    std::vector<registry::CustodyGap> gaps;
    QMap<QString, QString> withheld; // fields -> the digests of what is withheld
};

struct FormFacts {
    std::vector<FormItem> items;              // each before what is inside it
    std::optional<domain::CaseFile> caseFile; // that was asked for
    QMap<QString, QStringList> victims;       // their names, by the ids of the cases of the items
    Named printedBy;
    qint64 printedAtMs = 0;
    std::shared_ptr<const attachments::Store> store; // of the attachments
    QString checkpoint;
    QString fingerprint;
    std::optional<FormCover> cover = {}; // of a custody record; nothing: a form by itself
    qint64 hidden = 0; // items of the case or inside the items that the officer may not see
};

struct FormChoice {
    QStringList exhibitNumbers;        // with what they contain
    std::optional<QString> caseNumber; // in addition to all its items
};

// Makes the checkpoint for the form. Contents of an item, and cases, that the officer may not see
// are left out; hidden items are counted. Fails with NotFound (an item or case, also if the officer
// may not see it), Invalid (nothing chosen), Cancelled.
Result<FormFacts> formFacts(actions::Session &session, const FormChoice &choice,
                            base::Progress &progress);

} // namespace print
