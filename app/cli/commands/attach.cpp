#include "command.h"

#include "actions/attach_files.h"
#include "attachments/found_files.h"
#include "base/file_name.h"
#include "base/text.h"
#include "counts.h"
#include "preview/file_text.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string number, category = "other", expect, stage, source;
    std::vector<std::string> files, digests;
    bool again = false, isUnread = false;
};

// What is attached, and what is passed over.
struct Choice {
    std::vector<attachments::Source> sources;
    std::vector<attachments::PassedOver> passedOver;
    QStringList emptyFolders;
    bool hasFolder = false; // then one file that cannot be read does not stop the others
};

// Files as given; of a folder every file below it. What is given itself and is no file is refused.
Result<Choice> chosen(const Options &options, const QString &own, base::Progress &progress)
{
    QStringList paths;
    for (const auto &file : options.files)
        paths.append(path(file));
    TRY(auto found, readable(attachments::findFiles(paths, own, progress)));
    for (const auto &one : found.passedOver) {
        if (one.isGiven)
            TRY(readable(attachments::checkSource(one.path)));
    }
    Choice choice{
        {}, std::move(found.passedOver), std::move(found.emptyFolders), found.folders > 0};
    for (const auto &file : found.files)
        choice.sources.push_back({file.path, {}, file.name});
    if (!options.expect.empty() && choice.sources.size() != 1)
        return failure(ErrorCode::Invalid,
                       Text::tr("An expected digest goes with exactly one file, not with %1.")
                           .arg(choice.sources.size()));
    if (!options.expect.empty()) {
        TRY(choice.sources.front().announced, crypto::Digest::parse(text(options.expect)));
    }
    return choice;
}

// What was passed over, a sentence each.
QStringList sentencesOf(const std::vector<attachments::PassedOver> &passedOver)
{
    QStringList sentences;
    for (const auto &one : passedOver)
        sentences.append(one.why);
    return sentences;
}

Result<std::vector<crypto::DigestAlgorithm>> algorithmsOf(const Options &options)
{
    std::vector<crypto::DigestAlgorithm> algorithms;
    for (const QString &name : separated(options.digests)) {
        const auto algorithm = crypto::digestAlgorithm(name);
        if (!algorithm)
            return failure(
                ErrorCode::Invalid,
                Text::tr("“%1” is no digest; expected is one of: sha512, sm3, sha1, md5.")
                    .arg(name));
        algorithms.push_back(*algorithm);
    }
    return algorithms;
}

// Prints notes about files that are not failures.
void remark(const Choice &choice, const std::vector<actions::Attached> &attached,
            const QString &number)
{
    for (const QString &folder : choice.emptyFolders)
        complain(Text::tr("The folder %1 is empty; there was nothing to attach.").arg(folder));
    for (const auto &file : attached) {
        const QString name = file.name.value_or(file.sha256);
        if (file.wasThere)
            complain(Text::tr("%1 is attached to %2 already; nothing was recorded. With --again it "
                              "is attached once more.")
                         .arg(name, number));
        else if (!file.sameAs.isEmpty())
            complain(Text::tr("%1 has the same content as %2, which is attached already.")
                         .arg(name, file.sameAs));
    }
}

QJsonObject json(const actions::Attached &file)
{
    return {{"name", file.name.value_or(QString())},
            {"sha256", file.sha256},
            {"size", file.size},
            {"media_type", file.mediaType},
            {"digests", file.digests},
            {"already_attached", file.wasThere},
            {"same_content_as", file.sameAs}};
}

Output outputOf(const std::vector<actions::Attached> &attached,
                const std::vector<attachments::PassedOver> &passedOver)
{
    QStringList lines;
    QJsonArray files, over;
    for (const auto &file : attached) {
        lines.append(QStringLiteral("%1  %2").arg(file.sha256, file.name.value_or(QString())));
        files.append(json(file));
    }
    for (const auto &one : passedOver)
        over.append(QJsonObject{{"name", one.name}, {"why", one.why}});
    if (!passedOver.empty()) {
        complain(Text::tr("Not attached: %1.").arg(cli::files(qint64(passedOver.size()))));
        complain(sentencesOf(passedOver).join(u'\n'));
    }
    return {lines.join(u'\n'),
            {{"attachments", files}, {"passed_over", over}},
            passedOver.empty() ? 0 : 1};
}

Result<Output> attach(Console &console, const Options &options)
{
    TRY(const auto *registry, console.reading());
    TRY(auto choice, console.watch([&](base::Progress &progress) {
        return chosen(options, registry->folder(), progress);
    }));
    if (choice.sources.empty())
        return failure(ErrorCode::Invalid,
                       (QStringList(Text::tr("There are no files to attach."))
                        + sentencesOf(choice.passedOver))
                           .join(u'\n'));
    actions::AttachOptions how{text(options.category),
                               {},
                               optional(options.stage),
                               optional(options.source),
                               options.again};
    TRY(how.digests, algorithmsOf(options));
    TRY(auto *session, console.writing());
    TRY(auto some, console.watch([&](base::Progress &progress) -> Result<actions::AttachedSome> {
        if (choice.hasFolder)
            return actions::attachReadable(*session, text(options.number), choice.sources, how,
                                           progress);
        TRY(auto attached,
            actions::attachFiles(*session, text(options.number), choice.sources, how, progress));
        return actions::AttachedSome{std::move(attached), {}};
    }));
    for (const auto &refusal : some.refused)
        choice.passedOver.push_back(
            {choice.sources[refusal.source].name, refusal.error.message, {}, false});
    remark(choice, some.attached, text(options.number));
    if (!options.isUnread) // its failure would not undo the entries
        (void)console.watch([&](base::Progress &progress) {
            return preview::indexFiles(session->registry(), int(some.attached.size()), progress);
        });
    return outputOf(some.attached, choice.passedOver);
}

} // namespace

void addAttach(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command =
        line.add(nullptr, "attach", "Attach files, or every file of a folder, to an item",
                 "  sealbook-cli attach SITE3-2026-00001 before.jpg after.jpg --category photo\n"
                 "  sealbook-cli attach SITE3-2026-00001 phone.tar --category extraction --expect "
                 "sha256:9f86…\n"
                 "  sealbook-cli attach SITE3-2026-00001 report/ --digests sm3,md5",
                 [options](Console &console) { return attach(console, *options); });
    command->add_option("NUMBER", options->number, "Exhibit number")->required();
    command
        ->add_option("FILE", options->files,
                     "Files and folders; symbolic links and devices are refused, and of a folder "
                     "passed over: each is named, and the exit code is 1")
        ->required();
    command->add_option("--category", options->category, "photo, extraction, form, script, other")
        ->capture_default_str();
    command->add_option("--expect", options->expect,
                        "Digest that the file must have, such as sha256:HEX");
    command->add_option("--digests", options->digests,
                        "Further digests to keep: sha512, sm3, sha1, md5");
    command->add_option("--stage", options->stage,
                        "Of a photograph: before_sealing, after_sealing");
    command->add_flag("--again", options->again,
                      "Attach also what the item has already, under the same name");
    command->add_flag("--no-index", options->isUnread,
                      "Do not read the texts of the files for search --in-files");
    command->add_option("--source", options->source, "The device that the file came from");
}

} // namespace cli
