#include "stocktake/stock_tiles.h"

#include "look/appearance.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace desktop {

namespace {

using registry::StockResult;

struct TileRule {
    StockResult result;
    const char *objectName;
    Tone tone;
};

constexpr TileRule rules[] = {
    {StockResult::Right, "tile_right", Tone::Good},
    {StockResult::Elsewhere, "tile_elsewhere", Tone::Warning},
    {StockResult::Missing, "tile_missing", Tone::Quiet},
    {StockResult::Unknown, "tile_unknown", Tone::Bad},
};

} // namespace

StockTiles::StockTiles(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    for (const auto &rule : rules) {
        m_tiles.append(tile(rule.result));
        layout->addWidget(m_tiles.back());
    }
}

QPushButton *StockTiles::tile(StockResult result)
{
    constexpr double larger = 1.3;
    const auto &rule = rules[int(result)];
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(rule.objectName));
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QFont font = button->font();
    font.setPointSizeF(font.pointSizeF() * larger);
    button->setFont(font);
    QPalette palette = button->palette();
    palette.setColor(QPalette::ButtonText, toneColor(rule.tone));
    button->setPalette(palette);
    connect(button, &QPushButton::toggled, this,
            [this, result](bool checked) { toggle(result, checked); });
    return button;
}

void StockTiles::toggle(StockResult result, bool checked)
{
    for (int i = 0; i < m_tiles.size(); ++i) {
        const QSignalBlocker quiet(m_tiles[i]);
        m_tiles[i]->setChecked(checked && i == int(result));
    }
    Q_EMIT filterAsked(checked ? std::optional(result) : std::nullopt);
}

void StockTiles::showAll()
{
    toggle(StockResult::Right, false);
}

void StockTiles::show(const StockModel &model, bool goesOn)
{
    for (const auto &rule : rules) {
        auto *button = m_tiles[int(rule.result)];
        const QString count = QLocale().toString(model.count(rule.result));
        const bool waits = rule.result == StockResult::Missing && goesOn;
        const QString label = waits ? tr("Still to be seen") : registry::label(rule.result);
        button->setText(count + u'\n' + label);
        button->setAccessibleName(tr("%1: %2").arg(label, count));
    }
}

} // namespace desktop
