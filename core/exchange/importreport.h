#pragma once

#include "core/base/id.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace kf {

// What an import has done, or would do: every row that was not taken as it stands, by its line in the file.
struct ImportReport
{
    struct Refused
    {
        qint64 line = 0;
        QString column;
        QString value;
        QString reason;
    };
    struct Changed
    {
        qint64 line = 0;
        QString field;
        QString from;
        QString to;
        QString why;
    };
    struct Duplicate
    {
        qint64 line = 0;
        QString value;
        QString reason;
    };
    // A reference that names nothing, and what it probably means. Taken only when that was asked for.
    struct Proposal
    {
        QString field;
        QString value;
        QString proposed;
        std::vector<qint64> lines;
    };
    struct Before
    {
        RecordId import;
        QString file;
        qint64 at = 0; // UTC ms
    };

    RecordId import; // null: nothing was written
    QString file;
    QByteArray type;
    QString encoding;
    QString separator;
    bool dryRun = false;
    qint64 rows = 0;
    qint64 created = 0;
    qint64 withoutAccount = 0; // records that could belong to a client, and belong to none
    qint64 withoutCurrency = 0;
    qint64 nulsRemoved = 0;
    std::vector<Refused> refused;
    std::vector<Changed> changed;
    std::vector<Duplicate> duplicates; // not imported again
    std::vector<Proposal> proposals;
    QMap<QString, QString> mapped;        // column to field
    QStringList unmapped;                 // columns that were left out
    std::optional<Before> importedBefore; // the same file
    double seconds = 0;

    QJsonObject toJson() const;
};

} // namespace kf
