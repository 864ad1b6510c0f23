#pragma once

#include "core/exchange/nameindex.h"
#include "core/store/reader.h"

#include <QSet>

#include <functional>
#include <map>

namespace kf {

// Every record of a type that is not deleted, in the order of their making.
Result<void> forEachRecord(Reader &reader, const RecordType &type, const std::function<void(const Record &)> &take);

// Finds the records that the cells of a file refer to, by id or by name, among those of the store and those made since.
class References
{
public:
    void add(const RecordType &type, const QString &name, const RecordId &id);

    NameIndex::Found find(QByteArrayView type, const QString &text) const;
    std::optional<NameIndex::Found> closest(QByteArrayView type, const QString &text) const;

private:
    struct Known
    {
        NameIndex names;
        QSet<RecordId> ids;
    };
    std::map<QByteArray, Known> m_types;
};

} // namespace kf
