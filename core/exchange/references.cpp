#include "core/exchange/references.h"

namespace kf {

Result<void> forEachRecord(Reader &reader, const RecordType &type, const std::function<void(const Record &)> &take)
{
    constexpr qint64 PageSize = 10'000; // so that a large store is never in memory whole
    Query page;
    page.type = &type;
    page.limit = PageSize;
    for (;;) {
        KF_ASSIGN(const auto records, reader.list(page));
        for (const Record &record : records)
            take(record);
        if (qint64(records.size()) < PageSize)
            return {};
        page.offset += PageSize;
    }
}

void References::add(const RecordType &type, const QString &name, const RecordId &id)
{
    Known &known = m_types[type.name().toByteArray()];
    known.names.add(name, id);
    known.ids.insert(id);
}

NameIndex::Found References::find(QByteArrayView type, const QString &text) const
{
    const auto at = m_types.find(type.toByteArray());
    if (at == m_types.end())
        return {};
    if (const auto id = RecordId::fromString(text); id && at->second.ids.contains(*id))
        return {NameIndex::Found::Kind::One, *id, text};
    return at->second.names.find(text);
}

std::optional<NameIndex::Found> References::closest(QByteArrayView type, const QString &text) const
{
    const auto at = m_types.find(type.toByteArray());
    return at == m_types.end() ? std::nullopt : at->second.names.closest(text);
}

} // namespace kf
