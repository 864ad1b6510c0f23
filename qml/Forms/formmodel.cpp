#include "qml/Forms/formmodel.h"

#include "core/capture/note.h"
#include "qml/Format/recordwords.h"
#include "qml/Forms/formwords.h"

namespace kf {

namespace {

bool isLink(const FieldType &field)
{
    return field.kind() == FieldKind::Reference || field.kind() == FieldKind::Parent;
}

QString kindOf(const FieldType &field)
{
    switch (field.kind()) {
    case FieldKind::LongText:
        return QStringLiteral("area");
    case FieldKind::Choice:
    case FieldKind::Boolean:
        return QStringLiteral("choice");
    case FieldKind::Reference:
    case FieldKind::Parent:
        return QStringLiteral("link");
    case FieldKind::References:
        return QStringLiteral("links");
    case FieldKind::Tags:
        return QStringLiteral("tags");
    default:
        return QStringLiteral("line");
    }
}

// The words that a choice is kept as.
QStringList choicesOf(const FieldType &field)
{
    if (field.kind() == FieldKind::Boolean)
        return {QStringLiteral("true"), QStringLiteral("false")};
    return field.choices();
}

} // namespace

FormModel::FormModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        saveDraft();
        seekLikes();
    });
}

std::vector<const FieldType *> FormModel::formFields() const
{
    std::vector<const FieldType *> fields;
    for (const FieldType *field : m_type ? m_type->fields() : std::vector<const FieldType *>()) {
        if (!field->has(FieldFlag::Technical))
            fields.push_back(field);
    }
    return fields;
}

const FieldType *FormModel::fieldOf(const QString &key) const
{
    return m_type && m_loaded ? m_type->field(key.toLatin1()) : nullptr;
}

void FormModel::begin(const QString &type, const QString &accountKey)
{
    close();
    m_type = Registry::keyfield().find(type.toLatin1());
    m_id = RecordId::generate(nowMs());
    m_account = RecordId::fromString(accountKey).value_or(RecordId());
    m_fresh = true;
    open();
}

void FormModel::edit(const QString &type, const QString &key)
{
    close();
    m_type = Registry::keyfield().find(type.toLatin1());
    m_id = RecordId::fromString(key).value_or(RecordId());
    m_account = {};
    m_fresh = false;
    open();
}

FormModel::Written FormModel::asWritten(const FieldType &field, const Value &value) const
{
    Written written;
    if (const auto *id = std::get_if<RecordId>(&value)) {
        if (!id->isNull())
            written.ids.push_back(*id);
    } else if (const auto *ids = std::get_if<std::vector<RecordId>>(&value)) {
        written.ids = *ids;
    } else if (const auto *words = std::get_if<QStringList>(&value)) {
        written.words = *words;
    } else {
        written.text = formwords::written(field, value);
    }
    return written;
}

void FormModel::show(Opened opened)
{
    m_type = opened.record.type();
    m_id = opened.record.id();
    m_fresh = opened.fresh;
    m_record = std::move(opened.record);
    m_titles = std::move(opened.titles);
    m_gone = !opened.exists;
    m_loaded = true;
    m_before.clear();
    for (const FieldType *field : m_type->fields())
        m_before.push_back(asWritten(*field, m_record.value(*field)));
    m_written = m_before;
    m_errors.assign(m_before.size(), {});
    m_warnings.assign(m_before.size(), {});
    m_likes.clear();
    m_resumed = false;
    takeDraft(opened.draft);
    present();
    Q_EMIT this->opened();
    learnLikes();
    if (m_resumed || !m_fresh)
        seekLikes();
}

void FormModel::showLikes(std::vector<Like> likes)
{
    m_likes = std::move(likes);
    present();
}

bool FormModel::isChanged() const
{
    return m_loaded && m_written != m_before;
}

// What is written there, or what has been there all along.
check::Reading FormModel::readingOf(const FieldType &field) const
{
    const Written &written = at(field);
    const bool missing = field.has(FieldFlag::Required) && m_fresh && written.text.trimmed().isEmpty();
    if (!isTouched(field) && !missing)
        return {m_record.value(field), {}};
    if (isLink(field))
        return {written.ids.empty() ? Value() : Value(written.ids.front()), {}};
    if (field.kind() == FieldKind::References)
        return {written.ids.empty() ? Value() : Value(written.ids), {}};
    if (field.kind() == FieldKind::Tags)
        return {written.words.isEmpty() ? Value() : Value(written.words), {}};
    check::Reading reading = check::read(field, written.text, {now().date()});
    const bool day = field.kind() == FieldKind::Moment && !field.has(FieldFlag::Past);
    if (day && reading.fault == check::Fault::Day) {
        // In the words of notes, «завтра в 15».
        const auto said = capture::parse(written.text.simplified(),
                                         {.now = nowMs(), .zone = QTimeZone::systemTimeZone(), .people = {}});
        if (said.size() == 1 && said.front().due && said.front().title.isEmpty())
            return {*said.front().due, {}};
    }
    return reading;
}

void FormModel::judge(const FieldType &field, const check::Reading &reading)
{
    const QString said = reading.fault ? formwords::fault(field, reading) : QString();
    const bool warns = reading.fault && check::isOnlyWarning(*reading.fault);
    m_errors[field.index()] = warns ? QString() : said;
    m_warnings[field.index()] = warns ? said : QString();
}

void FormModel::touch(const FieldType &field)
{
    m_errors[field.index()].clear();
    m_warnings[field.index()].clear();
    m_rest.start();
    present();
}

void FormModel::write(const QString &key, const QString &text)
{
    const FieldType *field = fieldOf(key);
    QString kept = text;
    kept.remove(QChar(u'\0'));
    if (!field || at(*field).text == kept)
        return;
    at(*field).text = kept;
    touch(*field);
}

// What was understood takes the place of what was typed.
void FormModel::leave(const QString &key)
{
    const FieldType *field = fieldOf(key);
    if (!field || !isTouched(*field) || kindOf(*field) != QLatin1String("line"))
        return;
    const check::Reading reading = readingOf(*field);
    judge(*field, reading);
    if (!reading.fault)
        at(*field).text = formwords::written(*field, reading.value);
    present();
}

void FormModel::choose(const QString &key, int option)
{
    const FieldType *field = fieldOf(key);
    if (!field)
        return;
    const QString word = choicesOf(*field).value(option);
    at(*field).text = at(*field).text == word ? QString() : word; // pressed again: none
    touch(*field);
}

void FormModel::add(const QString &key, const QString &word)
{
    const FieldType *field = fieldOf(key);
    if (!field || field->kind() != FieldKind::Tags)
        return;
    for (const QString &part : word.split(u',', Qt::SkipEmptyParts)) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !at(*field).words.contains(tag, Qt::CaseInsensitive))
            at(*field).words << tag;
    }
    touch(*field);
}

void FormModel::remove(const QString &key, int part)
{
    const FieldType *field = fieldOf(key);
    if (!field || part < 0)
        return;
    Written &written = at(*field);
    if (part < written.words.size())
        written.words.removeAt(part);
    if (size_t(part) < written.ids.size())
        written.ids.erase(written.ids.begin() + part);
    touch(*field);
}

void FormModel::save()
{
    if (!m_loaded || m_saving)
        return;
    const FieldType *wrong = nullptr;
    Record next(*m_type, m_id);
    RecordEdit edit{.type = m_type, .id = m_id, .values = {}, .base = m_record.number, .seen = {}};
    for (const FieldType *field : formFields()) {
        const check::Reading reading = readingOf(*field);
        judge(*field, reading);
        if (reading.fault && !check::isOnlyWarning(*reading.fault)) {
            wrong = wrong ? wrong : field;
            continue;
        }
        next.setValue(*field, reading.value);
        if (encodeValue(*field, reading.value) == encodeValue(*field, m_record.value(*field)))
            continue;
        edit.values.emplace_back(field, reading.value);
        if (field->kind() == FieldKind::LongText)
            edit.seen.emplace_back(field, formatValue(*field, m_record.value(*field)));
    }
    present();
    if (wrong) {
        Q_EMIT refused(QString::fromLatin1(wrong->name()));
        return;
    }
    Action action;
    if (m_fresh)
        action.edits.push_back(RecordEdit::create(next));
    else if (!edit.values.empty())
        action.edits.push_back(std::move(edit));
    m_rest.stop();
    keep(std::move(action), next.title());
}

void FormModel::refuse(const Error &error)
{
    m_saving = false;
    if (error.code == ErrorCode::InvalidInput) {
        for (const FieldType *field : formFields()) {
            if (field->kind() == FieldKind::Parent && isTouched(*field) && field->target() == m_type->name()) {
                m_errors[field->index()] = tr("It would then be a part of itself. Choose another one");
                present();
                Q_EMIT refused(QString::fromLatin1(field->name()));
                return;
            }
        }
    }
    m_gone = error.code == ErrorCode::NotFound;
    present();
    Q_EMIT failed(m_gone ? tr("Somebody deleted it meanwhile. What you wrote is still here")
                         : tr("Not saved. What you wrote is still here; try again"));
}

FormRow FormModel::rowOf(const FieldType &field) const
{
    const Written &written = at(field);
    FormRow row;
    row.key = QString::fromLatin1(field.name());
    row.kind = kindOf(field);
    row.label = format::fieldName(field);
    row.text = written.text;
    row.error = m_errors[field.index()];
    row.warning = m_warnings[field.index()];
    row.example = formwords::example(field);
    row.iconName = formwords::icon(field);
    row.hints = formwords::inputHints(field);
    if (row.kind == QLatin1String("choice")) {
        const QStringList choices = choicesOf(field);
        for (const QString &choice : choices) {
            row.options << (field.kind() == FieldKind::Boolean
                                ? format::value(field, choice == choices.front(), now().date())
                                : format::value(field, choice, now().date()));
        }
        row.chosen = int(choices.indexOf(written.text));
    }
    row.parts = written.words;
    for (const RecordId &id : written.ids)
        row.parts << m_titles.value(id, QStringLiteral("…"));
    if (isLink(field))
        row.text = row.parts.value(0);
    return row;
}

void FormModel::present()
{
    std::vector<FormRow> rows;
    if (m_loaded) {
        for (const FieldType *field : formFields())
            rows.push_back(rowOf(*field));
    }
    m_rows.setRows(std::move(rows));

    std::vector<LikeRow> likes;
    for (const Like &like : m_likes) {
        LikeRow row;
        row.key = like.id.toString();
        row.title = like.title;
        QStringList detail{like.detail, formwords::agreement(*like.field, like.same)};
        detail.removeAll(QString());
        row.detail = detail.join(QStringLiteral(" · "));
        row.spoken = row.title + QStringLiteral(", ") + detail.join(QStringLiteral(", "));
        likes.push_back(std::move(row));
    }
    m_likeRows.setRows(std::move(likes));
    presentPicks();

    FormView view;
    view.loaded = m_loaded;
    if (m_type) {
        view.type = QString::fromLatin1(m_type->name());
        view.key = m_id.toString();
        view.title = m_fresh ? format::newOne(*m_type) : m_loaded ? m_record.title() : QString();
    }
    view.fresh = m_fresh;
    view.gone = m_gone;
    view.resumed = m_resumed;
    view.changed = isChanged();
    view.mergeable = m_loaded && !m_fresh && !m_gone && !view.changed;
    view.pickTitle = m_pickField ? format::fieldName(*m_pickField) : QString();
    view.nothingToPick = m_picksLoaded && m_picks.empty();
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

} // namespace kf
