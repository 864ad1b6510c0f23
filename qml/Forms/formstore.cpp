// What a form asks of the store and writes to it.
#include "core/record/types.h"
#include "core/store/recordmerge.h"
#include "qml/Forms/formmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kf {

namespace {

using Opened = FormModel::Opened;
using Like = FormModel::Like;

void addIds(const Value &value, std::vector<RecordId> &ids)
{
    if (const auto *id = std::get_if<RecordId>(&value))
        ids.push_back(*id);
    else if (const auto *several = std::get_if<std::vector<RecordId>>(&value))
        ids.insert(ids.end(), several->begin(), several->end());
}

// The records that a draft points to; what is no id says nothing.
std::vector<RecordId> idsIn(const QString &draft)
{
    std::vector<RecordId> ids;
    const QJsonObject fields = QJsonDocument::fromJson(draft.toUtf8()).object();
    for (const QJsonValue &field : fields) {
        for (const QJsonValue &id : field[QLatin1String("ids")].toArray()) {
            if (const auto read = RecordId::fromString(id.toString()))
                ids.push_back(*read);
        }
    }
    return ids;
}

Result<Opened> readOpened(Reader &reader, Record record, bool fresh, const QString &draft)
{
    Opened opened;
    opened.fresh = fresh;
    if (!fresh) {
        KF_ASSIGN(std::optional<Record> found, reader.get(*record.type(), record.id()));
        opened.exists = found && !found->deleted;
        if (found)
            record = std::move(*found);
    }
    opened.draft = draft;
    std::vector<RecordId> pointed = idsIn(opened.draft);
    for (const FieldType *field : record.type()->fields())
        addIds(record.value(*field), pointed);
    Titles titles(reader);
    for (const RecordId &id : pointed)
        opened.titles.insert(id, titles.of(id));
    opened.record = std::move(record);
    return opened;
}

// Whose it is, else the first text that tells more than its name.
QString detailOf(const Record &record, Titles &titles)
{
    for (const FieldType *field : record.type()->fields()) {
        const auto *id = std::get_if<RecordId>(&record.value(*field));
        if (id && field->kind() == FieldKind::Parent)
            return titles.of(*id);
    }
    for (const FieldType *field : record.type()->fields()) {
        const auto *text = std::get_if<QString>(&record.value(*field));
        if (text && field->kind() == FieldKind::Text && !field->has(FieldFlag::Title) && !text->isEmpty())
            return *text;
    }
    return {};
}

// `asked`: something telling was written. Else one is not told of everybody behind the same switchboard.
Result<std::vector<Like>> readLikes(Reader &reader, const check::Likeness &likeness, const Record &typed, bool asked)
{
    Titles titles(reader);
    std::vector<Like> likes;
    for (const check::Likeness::Match &match : likeness.find(typed, FormModel::MostLikes)) {
        if (!asked && match.field->has(FieldFlag::Phone))
            continue;
        KF_ASSIGN(const std::optional<Record> record, reader.get(*typed.type(), match.id));
        if (record && !record->deleted)
            likes.push_back({match.id, record->title(), detailOf(*record, titles), match.field, match.same});
    }
    return likes;
}

} // namespace

Result<void> FormModel::Known::fill(Reader &reader, const RecordType &type)
{
    if (likeness)
        return {};
    KF_ASSIGN(const std::vector<Record> records, reader.list({.type = &type, .where = {}, .limit = {}}));
    likeness.emplace(type);
    for (const Record &record : records)
        likeness->add(record);
    return {};
}

// Before the first letter is written.
void FormModel::learnLikes()
{
    const auto &fields = m_type->fields();
    const bool tells = std::any_of(fields.begin(), fields.end(),
                                   [](const FieldType *field) { return field->has(FieldFlag::Telling); });
    if (tells && session())
        session()->store().read(
            [known = m_known, type = m_type](Reader &reader) { return known->fill(reader, *type); });
}

QSet<QByteArray> FormModel::typesShown() const
{
    return m_type ? QSet<QByteArray>{m_type->name().toByteArray()} : QSet<QByteArray>{"account"};
}

// What is being written is not touched; who is there already may be others now.
void FormModel::reload()
{
    m_known = std::make_shared<Known>();
    if (isChanged())
        m_rest.start();
}

QString FormModel::draftPlace() const
{
    const RecordId of = m_fresh ? m_account : m_id;
    return QStringLiteral("form:%1:%2")
        .arg(QString::fromLatin1(m_type->name()), of.isNull() ? QString() : of.toString());
}

QString FormModel::draftText() const
{
    QJsonObject fields;
    for (const FieldType *field : formFields()) {
        if (!isTouched(*field))
            continue;
        const Written &written = at(*field);
        QJsonArray ids;
        for (const RecordId &id : written.ids)
            ids.append(id.toString());
        fields.insert(QString::fromLatin1(field->name()),
                      QJsonObject{{QStringLiteral("text"), written.text},
                                  {QStringLiteral("ids"), ids},
                                  {QStringLiteral("words"), QJsonArray::fromStringList(written.words)}});
    }
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

void FormModel::takeDraft(const QString &text)
{
    const QJsonObject fields = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const FieldType *field : formFields()) {
        const QJsonValue kept = fields[QString::fromLatin1(field->name())];
        if (!kept.isObject())
            continue;
        Written written;
        written.text = kept[QLatin1String("text")].toString();
        for (const QJsonValue &id : kept[QLatin1String("ids")].toArray()) {
            if (const auto read = RecordId::fromString(id.toString()))
                written.ids.push_back(*read);
        }
        for (const QJsonValue &word : kept[QLatin1String("words")].toArray())
            written.words << word.toString();
        at(*field) = std::move(written);
        m_resumed = true;
    }
}

void FormModel::open()
{
    ++m_round;
    m_loaded = false;
    m_gone = false;
    m_saving = false;
    m_likes.clear();
    m_known = std::make_shared<Known>();
    present();
    if (!m_type || !session())
        return;
    Record record(*m_type, m_id);
    for (const FieldType *field : m_type->fields()) {
        if (field->kind() == FieldKind::Parent && field->name() == "account" && !m_account.isNull())
            record.setValue(*field, m_account);
    }
    // By the writer: what was just left may still be on its way to the disk.
    writeToStore([place = draftPlace()](Store::WriteAccess &store) { return store.writer.draft(place); },
                 [this, record = std::move(record), round = m_round](const Result<std::optional<Draft>> &draft) {
                     if (round == m_round)
                         readRecord(record, draft && *draft ? (*draft)->text : QString());
                 });
}

void FormModel::readRecord(const Record &record, const QString &draft)
{
    onResult(session()->store().read(
                 [record, draft, fresh = m_fresh](Reader &reader) { return readOpened(reader, record, fresh, draft); }),
             this, [this, round = m_round](Result<Opened> opened) {
                 if (opened && round == m_round)
                     show(std::move(*opened));
             });
}

void FormModel::saveDraft()
{
    if (!m_loaded || m_saving || !session())
        return;
    if (!isChanged()) {
        dropDraft();
        return;
    }
    Draft draft;
    draft.place = draftPlace();
    draft.text = draftText();
    draft.base = m_record.number;
    draft.changedAt = nowMs();
    writeToStore([draft](Store::WriteAccess &store) { return store.writer.saveDraft(draft); },
                 [this](const Result<void> &kept) {
                     if (!kept)
                         Q_EMIT failed(tr("What you write is not saved: the disk refuses it"));
                 });
}

void FormModel::saveNow()
{
    if (m_rest.isActive())
        saveDraft();
}

void FormModel::dropDraft()
{
    writeToStore(
        [place = draftPlace()](Store::WriteAccess &store) { return store.writer.cutDraft(place, {}, std::nullopt); },
        [](const Result<ActionReceipt> &) {});
}

void FormModel::seekLikes()
{
    if (!m_loaded || !session())
        return;
    Record typed(*m_type, m_id);
    bool asked = false;
    for (const FieldType *field : m_type->fields()) {
        if (!field->has(FieldFlag::Telling))
            continue;
        asked = asked || isTouched(*field);
        typed.setValue(*field, at(*field).text);
    }
    if (!asked && m_fresh) {
        showLikes({});
        return;
    }
    onResult(session()->store().read(
                 [typed = std::move(typed), known = m_known, asked](Reader &reader) -> Result<std::vector<Like>> {
                     KF_TRY(known->fill(reader, *typed.type()));
                     return readLikes(reader, *known->likeness, typed, asked);
                 }),
             this, [this, round = m_round](Result<std::vector<Like>> likes) {
                 if (likes && round == m_round && m_loaded)
                     showLikes(std::move(*likes));
             });
}

void FormModel::keep(Action action, const QString &title)
{
    Undo undo{.action = {}, .type = m_type->name().toByteArray(), .id = m_id, .draft = {}};
    RecordEdit back{.type = m_type, .id = m_id, .values = {}, .base = {}, .seen = {}};
    if (m_fresh) {
        back.kind = Operation::Kind::Delete;
        undo.draft.emplace();
        undo.draft->place = draftPlace();
        undo.draft->text = draftText();
        undo.draft->changedAt = nowMs();
    } else if (!action.edits.empty()) {
        for (const auto &[field, value] : action.edits.front().values)
            back.values.emplace_back(field, m_record.value(*field));
    }
    const bool nothing = action.edits.empty();
    undo.action.edits.push_back(std::move(back));
    m_saving = true;
    writeToStore([place = draftPlace(), action = std::move(action)](
                     Store::WriteAccess &store) { return store.writer.cutDraft(place, action, std::nullopt); },
                 [this, undo = std::move(undo), title, nothing, fresh = m_fresh,
                  round = m_round](const Result<ActionReceipt> &kept) {
                     if (round != m_round)
                         return;
                     if (!kept) {
                         refuse(kept.error());
                         return;
                     }
                     const QString type = QString::fromLatin1(undo.type);
                     const QString key = undo.id.toString();
                     m_type = nullptr;
                     open(); // and nothing is open
                     if (!nothing)
                         m_undo = undo;
                     Q_EMIT saved(type, key, fresh);
                     if (!nothing)
                         Q_EMIT done(tr("Saved: %1").arg(title));
                 });
}

void FormModel::startOver()
{
    if (!m_loaded)
        return;
    m_rest.stop();
    m_written = m_before;
    dropDraft();
    open();
}

void FormModel::close()
{
    if (!m_type)
        return;
    saveNow();
    m_rest.stop();
    if (m_saving)
        return;
    m_type = nullptr;
    open();
}

void FormModel::merge(const QString &key)
{
    const auto other = RecordId::fromString(key);
    if (!m_view.mergeable || !other || m_saving || !session())
        return;
    m_saving = true;
    const RecordType &type = *m_type;
    onResult(session()->store().read([&type, kept = m_id, other = *other](Reader &reader) {
        return mergeRecords(reader, type, kept, other);
    }),
             this, [this, &type, kept = m_id, title = m_record.title(), round = m_round](Result<RecordMerge> merge) {
                 if (round != m_round)
                     return;
                 if (!merge) {
                     m_saving = false;
                     Q_EMIT failed(tr("They could not be merged. Nothing was changed"));
                     return;
                 }
                 writeToStore([forth = merge->forth](Store::WriteAccess &store) { return store.writer.apply(forth); },
                              [this, &type, kept, title, back = merge->back, round](const Result<ActionReceipt> &done) {
                                  if (round != m_round)
                                      return;
                                  m_saving = false;
                                  if (!done) {
                                      Q_EMIT failed(tr("They could not be merged. Nothing was changed"));
                                      return;
                                  }
                                  const QString name = QString::fromLatin1(type.name());
                                  m_undo = Undo{.action = back, .type = name.toLatin1(), .id = kept, .draft = {}};
                                  m_type = nullptr;
                                  open();
                                  Q_EMIT saved(name, kept.toString(), false);
                                  Q_EMIT this->done(tr("Merged: %1").arg(title));
                              });
             });
}

void FormModel::deleteRecord(const QString &type, const QString &key, const QString &title)
{
    const RecordType *recordType = Registry::keyfield().find(type.toLatin1());
    const auto id = RecordId::fromString(key);
    if (!recordType || !id)
        return;
    const Undo undo{
        .action = Action::only(RecordEdit::restore(*recordType, *id)), .type = type.toLatin1(), .id = *id, .draft = {}};
    writeToStore([action = Action::only(RecordEdit::remove(*recordType, *id))](
                     Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this, undo, title](const Result<ActionReceipt> &gone) {
                     if (!gone) {
                         Q_EMIT failed(tr("Not deleted. Nothing was changed; try again"));
                         return;
                     }
                     m_undo = undo;
                     Q_EMIT deleted(QString::fromLatin1(undo.type), undo.id.toString());
                     Q_EMIT done(tr("Deleted: %1").arg(title));
                 });
}

void FormModel::undo()
{
    const std::optional<Undo> undo = std::exchange(m_undo, std::nullopt);
    if (!undo)
        return;
    writeToStore(
        [undo = *undo](Store::WriteAccess &store) -> Result<ActionReceipt> {
            if (undo.draft)
                KF_TRY(store.writer.saveDraft(*undo.draft));
            return store.writer.apply(undo.action);
        },
        [this, undo = *undo](const Result<ActionReceipt> &kept) {
            if (!kept)
                Q_EMIT failed(tr("It could not be taken back. Nothing was changed"));
            else
                Q_EMIT undone(QString::fromLatin1(undo.type), undo.id.toString(), undo.draft.has_value());
        });
}

} // namespace kf
