#pragma once

// GraphScene: a registry with an item of every kind and everything that a graph can contain.

#include "domain/person.h"
#include "exchange/graph/case_graph.h"
#include "support/export_scene.h"
#include "support/graph.h"

namespace tests {

inline const QString imei = QStringLiteral("490154203237518");
inline const QString cardNumber = QStringLiteral("6200000000000005");

// A case with an item of every kind, persons, files, custody, victims and payments.
struct GraphScene {
    TempRegistry registry;
    domain::Person suspect = person(domain::PersonCategory::Suspect, "王伟");
    domain::Person foreigner = person(domain::PersonCategory::Outsider, "J. Perez");
    domain::Person victim = person(domain::PersonCategory::Victim, "李娜");
    QString phone, sim, card;

    GraphScene();

    domain::Person person(domain::PersonCategory category, const QString &name);

    QString add(domain::ItemKind kind, const domain::Fields &fields,
                const std::optional<QString> &parent = {});

    // Seized by a person without a key, from whom an officer receives it.
    QString addPhone();

    void handOver(const QString &number);

    void addOtherKinds();

    void lose();

    Result<exchange::GraphReport> write(exchange::GraphRequest request, base::Progress &progress,
                                        actions::Session &session);

    Graph graph(const exchange::GraphRequest &request);

    QString path() const { return registry.path("graph.json"); }
    QByteArray bytes() const { return contentOf(path()); }
};

exchange::GraphRequest ofItem(const QString &number, const QStringList &redact = {});

exchange::GraphRequest ofCase(const QStringList &redact = {});

exchange::GraphRequest ofEverything();

} // namespace tests
