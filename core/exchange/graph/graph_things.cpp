#include "exchange/graph/graph_things.h"

#include "crypto/digest.h"
#include "domain/item_title.h"
#include "domain/kinds/kinds.h"

namespace exchange {

namespace {

using domain::ItemKind;

QString computerClass(const QString &type)
{
    const QString lower = type.toLower();
    if (lower.contains(QLatin1String("laptop")) || lower.contains(QLatin1String("notebook")))
        return QStringLiteral("uco-observable:Laptop");
    if (lower.contains(QLatin1String("tablet")))
        return QStringLiteral("uco-observable:Tablet");
    if (lower.contains(QLatin1String("server")))
        return QStringLiteral("uco-observable:Server");
    return QStringLiteral("uco-observable:Computer");
}

// A phone is called smart where its operating system was recorded; nothing else shows it.
QString classOf(ItemKind kind, const domain::Fields &fields)
{
    if (kind == ItemKind::Phone && fields.contains(QStringLiteral("system")))
        return QStringLiteral("uco-observable:SmartPhone");
    if (kind == ItemKind::Computer)
        return computerClass(fields.value(QStringLiteral("type")));
    return QString::fromLatin1(domain::kindRule(kind).graphClass);
}

// What is disclosed and not withheld.
domain::Fields shownFields(const GraphScene &scene, const registry::ItemRecord &item)
{
    domain::Fields shown;
    for (auto field = item.fields.begin(); field != item.fields.end(); ++field) {
        if (const auto value = scene.shown(field.key(), field.value().value))
            shown.insert(field.key(), *value);
    }
    return shown;
}

// One item's node while it is built: facets take the fields they need, the rest become
// descriptions.
class Thing
{
public:
    Thing(const GraphScene &scene, GraphParties &parties, const registry::ItemRecord &item)
        : m_scene(scene)
        , m_parties(parties)
        , m_item(item)
        , m_left(shownFields(scene, item))
        , m_node(nodeName(QUuid(item.id)), classOf(item.kind, m_left))
    {
    }

    Result<void> write()
    {
        TRY(const auto creator, m_parties.officer(m_item.registeredBy));
        m_node.text("uco-core:name", domain::itemTitle(m_item.kind, m_left));
        m_node.text("uco-core:tag", domain::name(m_item.kind));
        m_node.refer("uco-core:createdBy", creator);
        m_node.time("uco-core:objectCreatedTime", m_item.registeredAtMs);
        TRY(addFacets());
        describeTheRest();
        return m_scene.file.addOnce(m_node);
    }

private:
    Result<void> addFacets()
    {
        switch (m_item.kind) {
        case ItemKind::Phone:
            return addPhone();
        case ItemKind::Computer:
            return addComputer();
        case ItemKind::BankCard:
            return addBankCard();
        case ItemKind::SimCard:
            return addSimCard();
        case ItemKind::StorageMedium:
            return addStorageMedium();
        default: // described field by field
            break;
        }
        return addContent("digest");
    }

    QString take(const char *field) { return m_left.take(QLatin1String(field)); }

    GraphNode facet(const char *type, const QString &of = {}) const
    {
        return {derivedName(m_node.name(), QLatin1String(type) + of),
                QStringLiteral("uco-observable:") + QLatin1String(type)};
    }

    Result<QString> takeOrganisation(const char *field)
    {
        const QString called = take(field);
        return called.isEmpty() ? QString() : m_parties.organisation(called);
    }

    Result<void> addDevice()
    {
        TRY(const auto maker, takeOrganisation("make"));
        m_node.facet(facet("DeviceFacet")
                         .refer("uco-observable:manufacturer", maker)
                         .text("uco-observable:deviceType", take("type"))
                         .text("uco-observable:model", take("model"))
                         .text("uco-observable:serialNumber", take("serial")));
        return {};
    }

    Result<void> addPhone()
    {
        TRY(addDevice());
        m_node.facet(facet("MobileDeviceFacet")
                         .text("uco-observable:IMEI", take("imei"))
                         .text("uco-observable:IMEI", take("imei2"))
                         .text("uco-observable:keypadUnlockCode", take("passcode")));
        m_node.facet(facet("MobileAccountFacet")
                         .text("uco-observable:MSISDN", take("phone_number"))
                         .text("uco-observable:IMSI", take("imsi")));
        return {};
    }

    Result<void> addComputer()
    {
        TRY(addDevice());
        auto specification = facet("ComputerSpecificationFacet");
        specification.text("uco-observable:hostname", take("host_name"));
        for (const char *field : {"mac", "mac2"}) {
            TRY(const auto interface, addInterface(take(field), QLatin1String(field)));
            specification.refer("uco-observable:networkInterface", interface);
        }
        m_node.facet(specification);
        return {};
    }

    // Two nodes of their own, the address and the interface that has it.
    Result<QString> addInterface(const QString &mac, const QString &of)
    {
        if (mac.isEmpty())
            return QString();
        auto address = facet("MACAddress", of);
        address.facet(facet("MACAddressFacet", of).text("uco-observable:addressValue", mac));
        auto interface = facet("NetworkInterface", of);
        interface.facet(
            facet("NetworkInterfaceFacet", of).refer("uco-observable:macAddress", address.name()));
        TRY(m_scene.file.add(address));
        TRY(m_scene.file.add(interface));
        return interface.name();
    }

    Result<void> addBankCard()
    {
        TRY(const auto issuer, takeOrganisation("bank"));
        TRY(const auto owner, addNameOnCard());
        m_node.facet(facet("AccountFacet")
                         .text("uco-observable:accountIdentifier", take("number"))
                         .refer("uco-observable:accountIssuer", issuer)
                         .refer("uco-observable:owner", owner)
                         .text("uco-observable:accountType", take("type")));
        return {};
    }

    // The name on the card does not identify a person of the registry.
    Result<QString> addNameOnCard()
    {
        const QString name = take("card_holder");
        if (name.isEmpty())
            return QString();
        GraphNode node(derivedName(m_node.name(), QStringLiteral("card_holder")),
                       QStringLiteral("uco-identity:Identity"));
        node.text("uco-core:name", name);
        node.text("uco-core:description", QStringLiteral("as printed on the card"));
        TRY(m_scene.file.add(node));
        return node.name();
    }

    Result<void> addSimCard()
    {
        TRY(const auto carrier, takeOrganisation("carrier"));
        const QString imsi = take("imsi");
        m_node.facet(facet("SIMCardFacet")
                         .text("uco-observable:ICCID", take("iccid"))
                         .text("uco-observable:IMSI", imsi)
                         .refer("uco-observable:carrier", carrier)
                         .text("uco-observable:SIMForm", take("form"))
                         .text("uco-observable:PIN", take("pin")));
        const QString number = take("phone_number");
        if (!number.isEmpty())
            m_node.facet(facet("MobileAccountFacet")
                             .text("uco-observable:MSISDN", number)
                             .text("uco-observable:IMSI", imsi));
        return {};
    }

    Result<void> addStorageMedium()
    {
        TRY(addDevice());
        const QString bytes = take("capacity_bytes");
        if (!bytes.isEmpty())
            m_node.facet(
                facet("StorageMediumFacet")
                    .number("uco-observable:totalStorageCapacityInBytes", bytes.toLongLong()));
        return addContent("image_digest");
    }

    Result<void> addContent(const char *field)
    {
        const QString digest = take(field);
        if (digest.isEmpty())
            return {};
        auto content = facet("ContentDataFacet");
        TRY(addHashes(content, {digest}));
        m_node.facet(content);
        return {};
    }

    void describeTheRest()
    {
        for (auto left = m_left.begin(); left != m_left.end(); ++left)
            describe(left.key(), left.value());
        for (auto field = m_item.fields.begin(); field != m_item.fields.end(); ++field) {
            m_scene.noteWithheld(m_node, field.key(), field.value().value);
            if (!field.value().value)
                describe(field.key(), QStringLiteral("erased"));
            if (field.value().asFound)
                describe(field.key(),
                         QStringLiteral("it is not of the usual form, or its check digit is wrong; "
                                        "recorded as found"));
        }
    }

    void describe(const QString &field, const QString &value)
    {
        m_node.text("uco-core:description", field + QStringLiteral(": ") + value);
    }

    const GraphScene &m_scene;
    GraphParties &m_parties;
    const registry::ItemRecord &m_item;
    domain::Fields m_left;
    GraphNode m_node;
};

// As UCO's vocabulary spells it; SM3, which it does not have, likewise.
QString hashMethod(crypto::DigestAlgorithm algorithm)
{
    return crypto::name(algorithm).toUpper();
}

} // namespace

bool isObservable(ItemKind kind)
{
    return QLatin1String(domain::kindRule(kind).graphClass)
        .startsWith(QLatin1String("uco-observable:"));
}

Result<void> addThing(const GraphScene &scene, GraphParties &parties,
                      const registry::ItemRecord &item)
{
    return Thing(scene, parties, item).write();
}

Result<void> addHashes(GraphNode &contentFacet, const QStringList &digests)
{
    for (const QString &text : digests) {
        TRY(const auto digest, crypto::Digest::parse(text));
        const QString method = hashMethod(digest.algorithm);
        GraphNode hash(derivedName(contentFacet.name(), QStringLiteral("hash/") + method),
                       QStringLiteral("uco-types:Hash"));
        hash.text("uco-types:hashMethod", method).hex("uco-types:hashValue", digest.hex());
        contentFacet.embed("uco-observable:hash", hash);
    }
    return {};
}

} // namespace exchange
