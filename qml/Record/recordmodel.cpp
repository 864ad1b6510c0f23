#include "qml/Record/recordmodel.h"

#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"
#include "qml/Record/visitreport.h"

namespace kf {

namespace {

const FieldType *textField(const RecordType &type)
{
    const auto at = std::find_if(type.fields().begin(), type.fields().end(),
                                 [](const FieldType *field) { return field->kind() == FieldKind::LongText; });
    return at == type.fields().end() ? nullptr : *at;
}

const FieldType *doneField(const RecordType &type)
{
    const FieldType *field = type.field("done");
    return field && field->kind() == FieldKind::Boolean ? field : nullptr;
}

bool isTrue(const Value &value)
{
    const auto *yes = std::get_if<bool>(&value);
    return yes && *yes;
}

} // namespace

RecordModel::RecordModel(const Clock &clock, QObject *parent) : ActingViewModel(clock, parent)
{
    followTheClock();
}

void RecordModel::setRecordKey(const QString &key)
{
    if (m_recordKey != key) {
        m_recordKey = key;
        m_loaded = false;
        m_snapshot = {};
        present();
        Q_EMIT recordKeyChanged();
    }
    reload();
}

void RecordModel::useMedia(MediaLibrary &library)
{
    m_library = &library;
    m_photo = std::make_unique<PhotoEdit>(library);
    Q_EMIT libraryChanged();
}

void RecordModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    present();
}

RecordView RecordModel::viewOf(const Record &record) const
{
    const RecordType &type = *record.type();
    RecordView view;
    view.exists = true;
    view.deleted = record.deleted;
    view.type = QString::fromLatin1(type.name());
    view.typeName = format::typeName(type);
    view.iconName = format::typeIcon(type.name());
    view.tone = format::typeTone(type.name());
    if (type.titleField())
        view.title = record.title();
    if (const FieldType *text = textField(type)) {
        if (const auto *words = std::get_if<QString>(&record.value(*text)))
            view.text = *words;
    }
    view.made = format::when(QDateTime::fromMSecsSinceEpoch(record.id().createdAt()), now().date());
    if (const FieldType *account = type.field("account")) {
        if (const auto *id = std::get_if<RecordId>(&record.value(*account)); id && !id->isNull()) {
            view.accountKey = id->toString();
            view.account = m_snapshot.titles.value(*id);
        }
    }
    if (const FieldType *done = doneField(type)) {
        view.settleable = !record.deleted;
        view.done = isTrue(record.value(*done));
        view.doneName = format::fieldName(*done);
    }
    return view;
}

std::vector<FieldRow> RecordModel::fieldsOf(const Record &record) const
{
    const RecordType &type = *record.type();
    std::vector<FieldRow> rows;
    const bool begun = &type == &types::visit && record.get(types::visit.started) != 0;
    if (begun) {
        for (const auto &[label, text] : visitReport(record, now()))
            rows.push_back({label, label, text, {}, {}});
    }
    for (FieldRow &row : fieldRows(record, m_snapshot.titles, now().date(), [&](const FieldType &field) {
             return &field == type.titleField() || &field == textField(type) || &field == doneField(type) ||
                    field.name() == "account" || &field == &types::visit.satisfaction ||
                    (begun && (&field == &types::visit.start || &field == &types::visit.end)); // as it was planned
         }))
        rows.push_back(std::move(row));
    return rows;
}

void RecordModel::present()
{
    RecordView view;
    std::vector<FieldRow> fields;
    std::vector<RecordPartRow> parts;
    if (const auto &record = m_snapshot.record) {
        view = viewOf(*record);
        fields = fieldsOf(*record);
        for (const Part &part : m_snapshot.parts) {
            const RecordType &type = *part.record.type();
            RecordPartRow row;
            row.key = part.record.id().toString();
            row.type = QString::fromLatin1(type.name());
            row.title = part.record.title();
            row.detail = part.state.isEmpty() ? format::typeName(type) : part.state;
            if (const FieldType *due = type.field("due"); due && !isEmpty(part.record.value(*due))) {
                row.detail +=
                    QStringLiteral(", ") + format::value(*due, part.record.value(*due), now().date(), {}).toLower();
            }
            row.iconName = format::typeIcon(type.name());
            row.tone = format::typeTone(type.name());
            const FieldType *done = doneField(type);
            row.done = done && isTrue(part.record.value(*done));
            parts.push_back(std::move(row));
        }
    }
    view.loaded = m_loaded;
    m_fields.setRows(std::move(fields));
    m_parts.setRows(std::move(parts));
    m_media.setRows(m_snapshot.media);
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void RecordModel::setDone(bool done)
{
    const auto &record = m_snapshot.record;
    const FieldType *field = record ? doneField(*record->type()) : nullptr;
    if (!field || record->deleted || isTrue(record->value(*field)) == done)
        return;
    const RecordType &type = *record->type();
    const QString said =
        done ? tr("%1: %2", "what was done to it, its title").arg(format::fieldName(*field), record->title())
             : tr("Open again: %1").arg(record->title());
    if (m_snapshot.task) { // what recurs comes again
        DueItem ticked = *m_snapshot.task;
        if (done)
            ticked = doneOf(ticked, nowMs());
        else
            ticked.done = false;
        DueItem back = ticked;
        back.done = !done;
        act(actionOf(ticked, now().date()), actionOf(back, now().date()), said);
        return;
    }
    const auto setting = [&](bool value) {
        return Action::only(RecordEdit::change(type, record->id(), {{field, value}}));
    };
    act(setting(done), setting(!done), said);
}

void RecordModel::remove()
{
    const auto &record = m_snapshot.record;
    if (!record || record->deleted)
        return;
    act(Action::only(RecordEdit::remove(*record->type(), record->id())),
        Action::only(RecordEdit::restore(*record->type(), record->id())), tr("Deleted: %1").arg(record->title()));
    Q_EMIT removed();
}

void RecordModel::restore()
{
    const auto &record = m_snapshot.record;
    if (!record || !record->deleted)
        return;
    act(Action::only(RecordEdit::restore(*record->type(), record->id())),
        Action::only(RecordEdit::remove(*record->type(), record->id())), tr("Restored: %1").arg(record->title()));
}

} // namespace kf
