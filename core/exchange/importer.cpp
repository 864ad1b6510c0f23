#include "core/exchange/importer.h"

#include "core/exchange/csvwriter.h"

#include <algorithm>

namespace kf {

namespace {

constexpr qsizetype ChunkBytes = MaxActionBytes / 2; // room for what an operation needs beside its values
constexpr qsizetype LargestRecord = MaxOperationBytes - 8 * 1024;
constexpr char CodeField[] = "code";       // a number that somebody's system has given to a record
constexpr char AsWrittenSuffix[] = "Name"; // of the text beside a reference

bool isReference(const FieldType &field)
{
    return field.kind() == FieldKind::Reference || field.kind() == FieldKind::Parent ||
           field.kind() == FieldKind::References;
}

qsizetype contentBytes(const std::vector<std::pair<const FieldType *, Value>> &values)
{
    qsizetype bytes = 0;
    for (const auto &[field, value] : values)
        bytes += encodeValue(*field, value).size() + field->name().size();
    return bytes;
}

// What tells a record from others of its type: the number another system gave it, else its name with what it belongs to
// and its dates. Two tasks "call" are two tasks, two clients of one name are one client.
std::vector<const FieldType *> keyFieldsOf(const RecordType &type, const std::vector<MappedColumn> &columns)
{
    const FieldType *code = type.field(CodeField);
    const bool hasCodes =
        std::any_of(columns.begin(), columns.end(), [&](const MappedColumn &column) { return column.field == code; });
    if (code && hasCodes)
        return {code};
    std::vector<const FieldType *> fields;
    for (const FieldType *field : type.fields()) {
        if (field->has(FieldFlag::Title) || (!type.titleField() && field->kind() == FieldKind::LongText))
            fields.insert(fields.begin(), field);
        else if ((field->kind() == FieldKind::Parent && field->target() != type.name()) ||
                 field->kind() == FieldKind::Moment || field->kind() == FieldKind::Instant)
            fields.push_back(field);
    }
    return fields;
}

QString noneOf(const FieldType &field)
{
    return QStringLiteral("there is no %1 of this name").arg(QString::fromUtf8(field.target()));
}

} // namespace

Importer::Importer(RowSource &source, const ImportOptions &options, const Clock &clock)
    : m_source(&source), m_options(options), m_clock(&clock)
{
    m_report.file = source.facts().fileName;
    m_report.type = options.type->name().toByteArray();
    m_report.encoding = source.facts().encoding;
    m_report.separator = source.facts().separator;
    m_report.dryRun = options.dryRun;
}

Result<Importer> Importer::start(RowSource &source, const ImportOptions &options, Reader &reader, const Clock &clock)
{
    Importer importer(source, options, clock);
    KF_TRY(importer.checkNotImported(reader));
    KF_TRY(importer.readHeadings());
    KF_TRY(importer.readStore(reader));
    return importer;
}

Result<void> Importer::checkNotImported(Reader &reader)
{
    KF_ASSIGN(const auto notes, reader.imports());
    for (const ImportNote &note : notes) {
        if (!note.undone && note.type == m_report.type && note.contentHash == m_source->facts().contentHash)
            m_report.importedBefore = {note.id, note.file, note.at};
    }
    if (m_report.importedBefore && !m_options.again && !m_options.dryRun)
        return fail(ErrorCode::AlreadyExists,
                    QStringLiteral("this file was already imported on %1; use --again to import it once more")
                        .arg(formatInstant(m_report.importedBefore->at)));
    return {};
}

Result<void> Importer::readHeadings()
{
    SourceRow row;
    KF_ASSIGN(const bool any, m_source->next(row));
    if (!any)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the file is empty"));
    if (!row.problem.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the headings cannot be read: %1").arg(row.problem));
    KF_ASSIGN(m_columns, mapColumns(*m_options.type, row.cells, m_options.columns));
    m_report.nulsRemoved += row.nulsRemoved;
    m_currencyColumns.assign(m_columns.size(), -1);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const MappedColumn &column = m_columns[i];
        if (!column.field) {
            m_report.unmapped.append(column.heading);
            continue;
        }
        const QByteArray key =
            column.isCurrency ? m_options.type->currencyKey(*column.field) : column.field->name().toByteArray();
        m_report.mapped.insert(column.heading, QString::fromUtf8(key));
        m_refersToItself = m_refersToItself || column.field->target() == m_options.type->name();
        for (size_t j = 0; j < m_columns.size() && column.isCurrency; ++j) {
            if (m_columns[j].field == column.field && !m_columns[j].isCurrency)
                m_currencyColumns[j] = int(i);
        }
    }
    m_keyFields = keyFieldsOf(*m_options.type, m_columns);
    return {};
}

Result<void> Importer::readStore(Reader &reader)
{
    KF_TRY(forEachRecord(reader, *m_options.type, [this](const Record &record) {
        if (const QByteArray key = keyOf(record); !key.isEmpty())
            m_lines.insert(key, 0);
        if (m_refersToItself)
            m_references.add(*m_options.type, record.title(), record.id());
    }));
    QSet<QByteArray> read{m_report.type};
    for (const MappedColumn &column : m_columns) {
        if (!column.field || !isReference(*column.field) || read.contains(column.field->target().toByteArray()))
            continue;
        const QByteArray name = column.field->target().toByteArray();
        const RecordType *target = reader.registry().find(name);
        if (!target)
            continue;
        read.insert(name);
        KF_TRY(forEachRecord(reader, *target, [this, target](const Record &record) {
            m_references.add(*target, record.title(), record.id());
        }));
    }
    return {};
}

QByteArray Importer::keyOf(const Record &record) const
{
    QByteArray key;
    for (const FieldType *field : m_keyFields) {
        const Value &value = record.value(*field);
        if (const auto *text = std::get_if<QString>(&value))
            key += foldedName(*text).toUtf8();
        else
            key += encodeValue(*field, value);
        if (field == m_keyFields.front() && key.isEmpty())
            return {}; // nothing to tell it by
        key += '\0';
    }
    return key;
}

Result<std::optional<Action>> Importer::next()
{
    while (!m_atEnd && m_ready.size() < MaxActionOperations) {
        SourceRow row;
        KF_ASSIGN(const bool more, m_source->next(row));
        if (m_options.progress) {
            if (m_options.progress->cancelled)
                return fail(ErrorCode::Cancelled, QStringLiteral("the import was cancelled"));
            m_options.progress->rows = m_report.rows;
        }
        if (more) {
            takeRow(row);
        } else {
            m_atEnd = true;
            settleWaiting();
        }
    }
    if (m_ready.empty())
        return std::nullopt;
    size_t count = 0;
    for (qsizetype bytes = 0; count < m_ready.size() && count < MaxActionOperations; ++count) {
        bytes += contentBytes(m_ready[count].values);
        if (bytes > ChunkBytes && count > 0)
            break;
    }
    Action action;
    const auto end = m_ready.begin() + qsizetype(count);
    action.edits.assign(std::make_move_iterator(m_ready.begin()), std::make_move_iterator(end));
    m_ready.erase(m_ready.begin(), end);
    return action;
}

bool Importer::isSound(const SourceRow &row)
{
    const size_t width = m_columns.size();
    const auto refuse = [&](int cell, const QString &reason) {
        const bool known = cell >= 0 && cell < row.cells.size();
        const QString column = known && size_t(cell) < width ? m_columns[size_t(cell)].heading : QString();
        m_report.refused.push_back({row.line, column, known ? row.cells[cell] : QString(), reason});
        return false;
    };
    if (!row.problem.isEmpty())
        return refuse(row.problemCell, row.problem);
    const bool wider = std::any_of(row.cells.begin() + std::min(row.cells.size(), qsizetype(width)), row.cells.end(),
                                   [](const QString &cell) { return !cell.trimmed().isEmpty(); });
    if (wider || size_t(row.cells.size()) < width)
        return refuse(-1,
                      QStringLiteral("it has %1 columns, and the headings have %2").arg(row.cells.size()).arg(width));
    return true;
}

void Importer::takeRow(const SourceRow &row)
{
    ++m_report.rows;
    m_report.nulsRemoved += row.nulsRemoved;
    if (!isSound(row))
        return;
    Draft draft;
    draft.record = Record(*m_options.type);
    draft.line = row.line;
    if (row.nulsRemoved > 0)
        draft.changes.push_back(
            {row.line, {}, {}, {}, QStringLiteral("%1 NUL characters were dropped").arg(row.nulsRemoved)});
    if (readCells(row, draft) && isWhole(draft) && isNew(draft))
        place(std::move(draft));
}

bool Importer::readCells(const SourceRow &row, Draft &draft)
{
    const auto refuse = [&](size_t column, const Error &error) {
        m_report.refused.push_back({row.line, m_columns[column].heading, row.cells[qsizetype(column)], error.message});
        return false;
    };
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const MappedColumn &column = m_columns[i];
        const QString cell = unguarded(row.cells[qsizetype(i)]);
        if (!column.field || column.isCurrency)
            continue;
        if (isReference(*column.field)) {
            readReference(*column.field, cell.trimmed(), draft);
            continue;
        }
        QByteArray currency;
        if (m_currencyColumns[i] >= 0) {
            auto code = parseCurrency(row.cells[m_currencyColumns[i]]);
            if (!code)
                return refuse(size_t(m_currencyColumns[i]), code.error());
            currency = std::move(*code);
        }
        auto read = readCell(*column.field, cell, currency, m_options.format);
        if (!read)
            return refuse(i, read.error());
        if (!read->changed.isEmpty())
            draft.changes.push_back({row.line, QString::fromUtf8(column.field->name()), cell,
                                     formatValue(*column.field, read->value), read->changed});
        draft.record.setValue(*column.field, std::move(read->value));
    }
    return true;
}

void Importer::readReference(const FieldType &field, const QString &text, Draft &draft)
{
    if (text.isEmpty())
        return;
    if (draft.calledBy.isEmpty() && field.kind() == FieldKind::Reference)
        draft.calledBy = text;
    if (field.kind() == FieldKind::References) {
        std::vector<RecordId> ids;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
            if (const auto id = findReference(field, part.trimmed(), draft))
                ids.push_back(*id);
        }
        draft.record.setValue(field, std::move(ids));
        return;
    }
    if (const auto id = findReference(field, text, draft)) {
        draft.record.setValue(field, *id);
        if (!m_guesses.value({field.index(), text}).meant)
            return;
    }
    // A name that names nothing is kept where the type has a place for it.
    const QByteArray asWritten = field.name().toByteArray() + AsWrittenSuffix;
    if (const FieldType *beside = m_options.type->field(asWritten); beside && beside->kind() == FieldKind::Text)
        draft.record.setValue(*beside, text);
}

std::optional<RecordId> Importer::findReference(const FieldType &field, const QString &text, Draft &draft)
{
    const QString name = QString::fromUtf8(field.name());
    const NameIndex::Found found = m_references.find(field.target(), text);
    switch (found.kind) {
    case NameIndex::Found::Kind::One:
        if (found.name != text)
            draft.changes.push_back(
                {draft.line, name, text, found.name, QStringLiteral("the same name but for capitals or spaces")});
        return found.id;
    case NameIndex::Found::Kind::Several:
        draft.changes.push_back(
            {draft.line,
             name,
             text,
             {},
             QStringLiteral("several %1 records are called so").arg(QString::fromUtf8(field.target()))});
        return std::nullopt;
    case NameIndex::Found::Kind::None:
        break;
    }
    if (field.target() == m_options.type->name() && !field.isSet() && !draft.parent) {
        draft.parent = &field; // perhaps further down in this file
        draft.parentName = text;
        return std::nullopt;
    }
    return guessReference(field, text, draft);
}

std::optional<RecordId> Importer::guessReference(const FieldType &field, const QString &text, Draft &draft)
{
    const QString name = QString::fromUtf8(field.name());
    const std::pair<size_t, QString> place(field.index(), text);
    auto guess = m_guesses.find(place);
    if (guess == m_guesses.end()) {
        guess = m_guesses.insert(place, {m_references.closest(field.target(), text), std::nullopt});
        if (guess->meant) {
            guess->proposal = m_report.proposals.size();
            m_report.proposals.push_back({name, text, guess->meant->name, {}});
        }
    }
    const bool keepsText = m_options.type->field(field.name().toByteArray() + AsWrittenSuffix) != nullptr;
    if (guess->meant) {
        m_report.proposals[*guess->proposal].lines.push_back(draft.line);
        if (m_options.applyMatches) {
            draft.changes.push_back(
                {draft.line, name, text, guess->meant->name, QStringLiteral("taken for this name, as asked")});
            return guess->meant->id;
        }
    }
    draft.changes.push_back(
        {draft.line,
         name,
         text,
         {},
         keepsText ? noneOf(field) + QStringLiteral("; the text is kept beside it") : noneOf(field)});
    return std::nullopt;
}

bool Importer::isWhole(Draft &draft)
{
    if (const FieldType *title = m_options.type->titleField();
        title && isEmpty(draft.record.value(*title)) && title->kind() == FieldKind::Text)
        draft.record.setValue(*title, draft.calledBy);
    for (const FieldType *field : m_options.type->fields()) {
        if (!field->has(FieldFlag::Required) || !isEmpty(draft.record.value(*field)))
            continue;
        const QString name = QString::fromUtf8(field->name());
        m_report.refused.push_back(
            {draft.line, m_report.mapped.key(name), {}, QStringLiteral("it has no %1").arg(name)});
        return false;
    }
    if (contentBytes(RecordEdit::create(draft.record).values) > LargestRecord) {
        m_report.refused.push_back(
            {draft.line, {}, {}, QStringLiteral("the row is larger than Keyfield keeps in one record")});
        return false;
    }
    return true;
}

bool Importer::isNew(const Draft &draft)
{
    const QByteArray key = keyOf(draft.record);
    if (key.isEmpty())
        return true;
    const auto known = m_lines.constFind(key);
    if (known == m_lines.constEnd()) {
        m_lines.insert(key, draft.line);
        return true;
    }
    m_report.duplicates.push_back({draft.line,
                                   formatValue(*m_keyFields.front(), draft.record.value(*m_keyFields.front())),
                                   *known == 0 ? QStringLiteral("it is in the store already")
                                               : QStringLiteral("it is in line %1 already").arg(*known)});
    return false;
}

// ---- Records that belong to others of the same file ----

void Importer::place(Draft draft)
{
    if (!draft.parent) {
        create(std::move(draft));
        return;
    }
    const QString wanted = foldedName(draft.parentName);
    if (wanted == foldedName(draft.record.title())) {
        draft.changes.push_back({draft.line,
                                 QString::fromUtf8(draft.parent->name()),
                                 draft.parentName,
                                 {},
                                 QStringLiteral("a record cannot belong to itself")});
        draft.parent = nullptr;
        create(std::move(draft));
        return;
    }
    m_waiting[wanted].push_back(std::move(draft));
}

void Importer::create(Draft first)
{
    std::vector<Draft> open;
    open.push_back(std::move(first));
    while (!open.empty()) {
        Draft draft = std::move(open.back());
        open.pop_back();
        const RecordId id = RecordId::generate(m_clock->nowMs());
        const QString title = draft.record.title();
        finish(draft);
        RecordEdit edit = RecordEdit::create(draft.record);
        edit.id = id;
        m_ready.push_back(std::move(edit));
        if (!m_refersToItself)
            continue;
        m_references.add(*m_options.type, title, id);
        std::vector<Draft> children = m_waiting.take(foldedName(title));
        for (auto child = children.rbegin(); child != children.rend(); ++child) { // the last one is made first
            child->record.setValue(*child->parent, id);
            if (child->parentName != title)
                child->changes.push_back({child->line, QString::fromUtf8(child->parent->name()), child->parentName,
                                          title, QStringLiteral("the same name but for capitals or spaces")});
            open.push_back(std::move(*child));
        }
    }
}

void Importer::finish(const Draft &draft)
{
    ++m_report.created;
    m_report.changed.insert(m_report.changed.end(), draft.changes.begin(), draft.changes.end());
    const FieldType *belongsTo = nullptr;
    for (const FieldType *field : m_options.type->fields()) {
        if (!belongsTo && field->kind() == FieldKind::Parent && field->target() == QByteArrayView("account"))
            belongsTo = field;
        const auto *money = std::get_if<Money>(&draft.record.value(*field));
        if (money && money->currency.isEmpty())
            ++m_report.withoutCurrency;
    }
    if (belongsTo && belongsTo->target() != m_options.type->name() && isEmpty(draft.record.value(*belongsTo)))
        ++m_report.withoutAccount;
}

std::vector<Importer::Draft> Importer::takeWaiting()
{
    // Those whose parent will not come, by their lines; else, of rows that wait for each other in a circle, the first.
    QSet<QString> names;
    for (const auto &drafts : std::as_const(m_waiting)) {
        for (const Draft &draft : drafts)
            names.insert(foldedName(draft.record.title()));
    }
    std::vector<Draft> lost;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (names.contains(it.key())) {
            ++it;
            continue;
        }
        std::move(it->begin(), it->end(), std::back_inserter(lost));
        it = m_waiting.erase(it);
    }
    std::sort(lost.begin(), lost.end(), [](const Draft &a, const Draft &b) { return a.line < b.line; });
    return lost;
}

void Importer::settleWaiting()
{
    while (!m_waiting.isEmpty()) {
        for (Draft &draft : takeWaiting()) {
            const FieldType &field = *std::exchange(draft.parent, nullptr);
            if (const auto id = guessReference(field, draft.parentName, draft))
                draft.record.setValue(field, *id);
            create(std::move(draft));
        }
        if (m_waiting.isEmpty())
            return;
        auto first = m_waiting.begin();
        for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
            if (it->front().line < first->front().line)
                first = it;
        }
        Draft draft = std::move(first->front());
        first->erase(first->begin());
        if (first->empty())
            m_waiting.erase(first);
        draft.changes.push_back({draft.line,
                                 QString::fromUtf8(draft.parent->name()),
                                 draft.parentName,
                                 {},
                                 QStringLiteral("the rows would belong to each other in a circle")});
        draft.parent = nullptr;
        create(std::move(draft));
    }
}

} // namespace kf
