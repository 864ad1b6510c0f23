#include "core/exchange/exportset.h"

#include "core/exchange/references.h"
#include "core/record/types.h"

#include <QHash>
#include <QSet>

namespace kf {

namespace {

Result<ExportSet> everything(Reader &reader)
{
    ExportSet set;
    for (const RecordType *type : reader.registry().types()) {
        std::vector<RecordId> ids;
        KF_TRY(forEachRecord(reader, *type, [&](const Record &record) { ids.push_back(record.id()); }));
        if (!ids.empty())
            set.types.emplace_back(type, std::move(ids));
    }
    return set;
}

} // namespace

qint64 ExportSet::count() const
{
    qint64 all = 0;
    for (const auto &[type, ids] : types)
        all += qint64(ids.size());
    return all;
}

Result<ExportSet> findExportSet(Reader &reader, const RecordId &account)
{
    if (account.isNull())
        return everything(reader);
    KF_ASSIGN(const auto root, reader.get(types::account, account));
    if (!root || root->deleted)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such client"));
    QHash<const RecordType *, std::vector<RecordId>> found;
    QSet<RecordId> known{account};
    std::vector<std::pair<const RecordType *, RecordId>> open{{&types::account, account}};
    while (!open.empty()) {
        const auto [owner, id] = open.back();
        open.pop_back();
        found[owner].push_back(id);
        for (const RecordType *type : reader.registry().types()) {
            for (const FieldType *field : type->fields()) {
                if (field->kind() != FieldKind::Parent || field->target() != owner->name())
                    continue;
                Query below;
                below.type = type;
                below.where.push_back({field, Condition::Test::Equal, Value(id)});
                KF_ASSIGN(const auto children, reader.list(below));
                for (const Record &child : children) {
                    if (!known.contains(child.id())) {
                        known.insert(child.id());
                        open.emplace_back(type, child.id());
                    }
                }
            }
        }
    }
    ExportSet set;
    for (const RecordType *type : reader.registry().types()) {
        auto ids = found.take(type);
        std::sort(ids.begin(), ids.end(), [](const RecordId &a, const RecordId &b) { return a.bytes() < b.bytes(); });
        if (!ids.empty())
            set.types.emplace_back(type, std::move(ids));
    }
    return set;
}

} // namespace kf
