#pragma once

// OriginTable: queries for operations, sites, groups, persons and cases.

#include "domain/case_file.h"
#include "domain/origin.h"
#include "domain/person.h"
#include "registry/reader.h"

namespace registry {

class OriginTable
{
public:
    explicit OriginTable(const Reader &reader)
        : m_connection(&reader.connection())
    {
    }

    // Each fails with NotFound.
    Result<domain::Operation> operationByName(const QString &name) const;
    Result<domain::Site> siteByName(const QString &name) const;
    Result<domain::Group> groupByName(const QString &name) const;
    Result<domain::Operation> operationById(const QString &id) const;
    Result<domain::Site> siteById(const QString &id) const;
    Result<domain::Group> groupById(const QString &id) const;
    // A restricted case is found only for those it names, and for administrators; `viewer` is an
    // officer's id.
    Result<domain::CaseFile> caseByNumber(const QString &number, const QString &viewer) const;
    Result<domain::CaseFile> caseById(const QString &id, const QString &viewer) const;
    Result<domain::Person> personById(const QString &id) const;

    // How many operations, sites, groups, persons and cases there are.
    Result<qint64> size() const;

    // By name or number, all of them.
    Result<std::vector<domain::Operation>> operations() const;
    Result<std::vector<domain::Site>> sites() const;
    Result<std::vector<domain::Group>> groups() const;
    // Without the restricted ones that do not name `viewer` (an officer's id), who is not an
    // administrator.
    Result<std::vector<domain::CaseFile>> casesKnownTo(const QString &viewer) const;
    Result<std::vector<domain::Person>> persons(domain::PersonCategory category) const;

    // For any case, without access control: for rules that must know.
    Result<bool> isRestricted(const QString &caseFile) const;

    // Persons of that name, in the order of their ids (so, of their recording).
    Result<std::vector<domain::Person>> personsByName(const QString &name) const;

    Result<std::vector<domain::Person>> victimsOf(const QString &caseFile) const;
    Result<std::vector<domain::Payment>> paymentsOf(const QString &caseFile) const;

private:
    Result<std::vector<domain::Person>> selectPersons(const QByteArray &rest,
                                                      const QString &value) const;
    Result<domain::CaseFile> oneCase(const char *where, const QString &value, const QString &viewer,
                                     const QString &missing) const;
    Result<std::vector<domain::CaseFile>> withOfficers(std::vector<domain::CaseFile> cases) const;

    db::Connection *m_connection;
};

} // namespace registry
