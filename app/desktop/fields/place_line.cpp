#include "fields/place_line.h"

#include "controls/form.h"
#include "controls/loss_question.h"
#include "domain/labels.h"
#include "registry/overview.h"

#include <QCompleter>
#include <QStringListModel>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PlaceLine)
};

} // namespace

QLineEdit *placeLine(Workplace &workplace, const char *objectName, QWidget *parent)
{
    auto *line = named(new QLineEdit(parent), objectName, Tr::tr("Place"));
    auto *completer = new QCompleter(new QStringListModel(line), line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    if (workplace.officer())
        refreshPlaces(workplace, line);
    return line;
}

bool isKnownPlace(const QLineEdit &line, const QString &place)
{
    const auto *places = qobject_cast<QStringListModel *>(line.completer()->model());
    return places->stringList().contains(place.trimmed(), Qt::CaseInsensitive);
}

void askNewPlace(QDialog *dialog, const QString &place, std::function<void()> goOn)
{
    askBeforeLoss({"new_place_question", dialog->windowTitle(),
                   Tr::tr("Nothing was ever kept at “%1”. Is this a new place?").arg(place),
                   "new_place", Tr::tr("It is a &new place"), Tr::tr("&Change it")},
                  dialog, std::move(goOn));
}

void refreshPlaces(Workplace &workplace, QLineEdit *line)
{
    workplace.read(
        Tr::tr("Reading the places"),
        [viewer = workplace.viewer()](registry::Registry &registry, base::Progress &) {
            return registry::placeNodes(registry, viewer);
        },
        line,
        [line](const Result<std::vector<registry::OriginNode>> &places) {
            QStringList names;
            for (const auto &place : places.value_or(std::vector<registry::OriginNode>()))
                if (place.id != domain::placeNotStated()) // nothing is put there
                    names.append(place.name);
            qobject_cast<QStringListModel *>(line->completer()->model())->setStringList(names);
        });
}

} // namespace desktop
