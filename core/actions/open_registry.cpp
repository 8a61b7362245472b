#include "actions/open_registry.h"

#include "actions/body.h"
#include "base/text.h"
#include "base/uuid_v7.h"
#include "db/transaction.h"
#include "domain/exhibit_number.h"
#include "domain/role.h"
#include "domain/text_rule.h"
#include "ledger/key_table.h"
#include "registry/fold/fold.h"

namespace actions {

namespace {

struct FirstKeys {
    crypto::PrivateKey officer;
    crypto::PrivateKey station;
};

QString hex(const crypto::PrivateKey &key)
{
    return QString::fromLatin1(key.publicKey().raw().toHex());
}

// registry.opened: what everything else hangs on.
ledger::Draft opening(const NewRegistry &what, const QString &station, const FirstKeys &keys,
                      const base::Environment &environment)
{
    const auto newId = [&] { return base::newUuidV7(environment.now(), environment.random); };
    const QJsonObject stationObject = Body()
                                          .text("id", station)
                                          .text("code", what.stationCode)
                                          .text("public_key", hex(keys.station));
    const QJsonObject officerObject = Body()
                                          .text("id", newId())
                                          .text("name", what.officer)
                                          .value("organisation", what.organisation)
                                          .texts("roles", domain::names(domain::allRoles()))
                                          .text("public_key", hex(keys.officer));
    return {QStringLiteral("registry.opened"),
            newId(),
            Body()
                .value("station", stationObject)
                .value("officer", officerObject)
                .value("rules", domain::newestRules),
            {}};
}

Result<void> keepKeys(const registry::Registry &registry, const QString &station,
                      const FirstKeys &keys, const NewRegistry &what,
                      const base::Environment &environment)
{
    ledger::KeyTable table(registry.connection());
    const auto secret = crypto::randomKey(environment.random);
    const auto publicKey = keys.officer.publicKey();
    const auto pem = keys.officer.toPem(what.password, environment.passwordCost);
    if (const auto folder = registry.keys())
        TRY(folder->put(what.officer, publicKey, pem, environment.random));
    TRY(table.setOfficerKey(publicKey.id(), pem));
    TRY(table.setStationKey(station, keys.station, secret, environment.random));
    TRY(table.setSlot(station, publicKey, secret));
    return table.setThisStation(station);
}

Result<void> writeOpening(registry::Registry &registry, const NewRegistry &what,
                          const base::Environment &environment)
{
    TRY(auto transaction, db::Transaction::begin(registry.connection()));
    const FirstKeys keys{crypto::PrivateKey::generate(environment.random),
                         crypto::PrivateKey::generate(environment.random)};
    const QString station = base::newUuidV7(environment.now(), environment.random);
    TRY(keepKeys(registry, station, keys, what, environment));
    TRY(const auto entry,
        registry.ledger().append(station, opening(what, station, keys, environment), keys.officer,
                                 environment));
    TRY(registry::fold(registry.connection(), entry, {}));
    TRY(const auto note, registry.ledger().checkpoint(station, keys.station));
    TRY(registry.ledger().cosign(note.checkpoint, keys.officer, environment.now()));
    TRY(transaction.commit());
    TRY(registry.keepCheckpoint(note));
    return {};
}

Result<NewRegistry> checked(NewRegistry what)
{
    TRY(what.stationCode, domain::checkStationCode(what.stationCode));
    TRY(what.officer, domain::checkedText(Text::tr("The officer's name"), what.officer, 100));
    TRY(const auto organisation,
        domain::checkedOptional(Text::tr("The organisation"), what.organisation, 200));
    what.organisation = organisation.value_or(QString());
    TRY(checkPassword(what.password, what.officer));
    return what;
}

} // namespace

Result<registry::Registry> openRegistry(const QString &folder, const NewRegistry &given,
                                        const base::Environment &environment)
{
    TRY(const auto what, checked(given));
    const auto key = what.isEncrypted
        ? std::make_shared<db::DatabaseKey>(crypto::randomKey(environment.random))
        : nullptr;
    const auto begin = [&](registry::Registry &registry) {
        return writeOpening(registry, what, environment);
    };
    return registry::Registry::create(folder, begin, key);
}

} // namespace actions
