#include "fields/place_line.h"

#include "controls/form.h"
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

void refreshPlaces(Workplace &workplace, QLineEdit *line)
{
    workplace.read(
        Tr::tr("Reading the places"),
        [viewer = workplace.viewer()](registry::Registry &registry, base::Progress &) {
            return registry::placeNodes(registry.connection(), viewer);
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
