#include "qml/History/historymodel.h"

#include "core/change/operation.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

namespace kf {

namespace {

using Snapshot = HistoryModel::Snapshot;

void remember(const Value &value, Titles &titles, QHash<RecordId, QString> &known)
{
    const auto put = [&](const RecordId &id) {
        if (!id.isNull() && !known.contains(id))
            known.insert(id, titles.of(id));
    };
    if (const auto *id = std::get_if<RecordId>(&value))
        put(*id);
    else if (const auto *ids = std::get_if<std::vector<RecordId>>(&value))
        std::for_each(ids->begin(), ids->end(), put);
}

Result<Snapshot> readHistory(Reader &reader, const RecordId &id)
{
    Snapshot found;
    KF_ASSIGN(found.record, reader.get(id));
    KF_ASSIGN(found.history, reader.history(id));
    KF_ASSIGN(const QByteArray me, reader.meta("user-name"));
    found.me = QString::fromUtf8(me);
    KF_ASSIGN(const StoreStatus status, reader.status());
    found.device = status.device;
    Titles titles(reader);
    for (const FieldHistory &entry : found.history) {
        remember(entry.value, titles, found.titles);
        remember(entry.before, titles, found.titles);
    }
    return found;
}

bool isSame(const Value &left, const Value &right)
{
    return isEmpty(left) ? isEmpty(right) : left == right;
}

// The field of an edit that a person made, or null: deletions and what is our own upkeep.
const FieldType *fieldOf(const RecordType &type, const FieldHistory &entry)
{
    return entry.field == DeletedField ? nullptr : type.field(entry.field);
}

} // namespace

HistoryModel::HistoryModel(const Clock &clock, QObject *parent) : ActingViewModel(clock, parent)
{
    followTheClock();
}

void HistoryModel::setRecordKey(const QString &key)
{
    if (m_recordKey != key) {
        m_recordKey = key;
        m_snapshot = {};
        forgetLast();
        Q_EMIT recordKeyChanged();
    }
    reload();
}

void HistoryModel::show(Snapshot snapshot)
{
    m_snapshot = std::move(snapshot);
    present();
}

void HistoryModel::present()
{
    HistoryView view;
    std::vector<HistoryRow> rows;
    if (const auto &record = m_snapshot.record) {
        view.loaded = true;
        view.exists = true;
        view.deleted = record->deleted;
        view.title = record->title();
        view.typeName = format::typeName(*record->type());
        bool made = false;
        for (const FieldHistory &entry : m_snapshot.history) {
            if (entry.created && std::exchange(made, true))
                continue; // one row tells of the making, whatever fields it had
            if (!entry.created && entry.field != DeletedField && !fieldOf(*record->type(), entry))
                continue;
            rows.push_back(rowOf(entry));
        }
    }
    QString group;
    for (HistoryRow &row : rows) {
        if (row.group == group)
            row.group.clear();
        else
            group = row.group;
    }
    m_rows.setRows(std::move(rows));
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

HistoryRow HistoryModel::rowOf(const FieldHistory &entry) const
{
    const Record &record = *m_snapshot.record;
    const QDate today = now().date();
    HistoryRow row;
    row.key = QStringLiteral("%1 %2").arg(QString::number(entry.sequence), QString::fromLatin1(entry.field));
    QStringList who;
    const bool here = entry.device == m_snapshot.device || entry.device == DeviceId::None;
    if (!entry.author.isEmpty() && entry.author != m_snapshot.me)
        who << entry.author;
    if (!here && !entry.deviceName.isEmpty())
        who << entry.deviceName;
    row.group = format::when(QDateTime::fromMSecsSinceEpoch(entry.at), today);
    if (!entry.import.isNull())
        who << tr("import");
    if (!who.isEmpty())
        row.group += QStringLiteral(" · ") + who.join(QStringLiteral(", "));
    row.tone = QStringLiteral("neutral");
    if (entry.created) {
        row.title = tr("Made");
        row.iconName = QStringLiteral("plus");
        row.tone = QStringLiteral("success");
    } else if (entry.field == DeletedField) {
        const bool deleted = entry.value == Value(true);
        row.title = deleted ? tr("Deleted") : tr("Restored");
        row.iconName = deleted ? QStringLiteral("trash") : QStringLiteral("undo");
        row.tone = deleted ? QStringLiteral("danger") : QStringLiteral("success");
    } else {
        const FieldType &field = *fieldOf(*record.type(), entry);
        const auto text = [&](const Value &value) {
            return isEmpty(value) ? tr("empty") : format::value(field, value, today, m_snapshot.titles);
        };
        row.title = format::fieldName(field);
        row.iconName = QStringLiteral("edit");
        row.before = text(entry.before);
        row.after = text(entry.value);
        row.restorable = !record.deleted && !isSame(record.value(field), entry.before);
    }
    QStringList spoken{row.title};
    if (!row.before.isEmpty())
        spoken << tr("before: %1").arg(row.before) << tr("after: %1").arg(row.after);
    spoken << row.group;
    row.spoken = spoken.join(QStringLiteral(", "));
    return row;
}

void HistoryModel::restore(const QString &key)
{
    const auto &record = m_snapshot.record;
    if (!record)
        return;
    const auto at = std::find_if(m_snapshot.history.begin(), m_snapshot.history.end(),
                                 [&](const FieldHistory &entry) { return rowOf(entry).key == key; });
    if (at == m_snapshot.history.end())
        return;
    const FieldType *field = fieldOf(*record->type(), *at);
    if (!field)
        return;
    const auto setting = [&](const Value &value) {
        return Action::only(RecordEdit::change(*record->type(), record->id(), {{field, value}}));
    };
    act(setting(at->before), setting(record->value(*field)),
        tr("%1: as it was before", "the name of a field").arg(format::fieldName(*field)));
}

void HistoryModel::restoreRecord()
{
    const auto &record = m_snapshot.record;
    if (record && record->deleted) {
        act(Action::only(RecordEdit::restore(*record->type(), record->id())),
            Action::only(RecordEdit::remove(*record->type(), record->id())), tr("Restored: %1").arg(record->title()));
    }
}

QSet<QByteArray> HistoryModel::typesShown() const
{
    return m_snapshot.record ? QSet<QByteArray>{m_snapshot.record->type()->name().toByteArray()} : QSet<QByteArray>();
}

void HistoryModel::reload()
{
    const auto id = RecordId::fromString(m_recordKey);
    if (!id) {
        show({});
        return;
    }
    readFromStore([id = *id](Reader &reader) { return readHistory(reader, id); },
                  [this, key = m_recordKey](Snapshot found) {
                      if (key == m_recordKey)
                          show(std::move(found));
                  });
}

} // namespace kf
