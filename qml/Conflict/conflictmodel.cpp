#include "qml/Conflict/conflictmodel.h"

#include "core/change/state.h"
#include "qml/Conflict/ownvalue.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

#include <QSet>

namespace kf {

namespace {

QDateTime local(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs);
}

QString textOf(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

std::vector<Alternative> unsortedValuesOf(const Conflict &conflict)
{
    std::vector<Alternative> values{conflict.shown};
    values.front().n = 0;
    values.insert(values.end(), conflict.alternatives.begin(), conflict.alternatives.end());
    return values;
}

// Devices are named by people; these are the words for those one holds in the hand.
bool isHandheld(const QString &device)
{
    static const QStringList words = {QStringLiteral("phone"),   QStringLiteral("телефон"), QStringLiteral("смартфон"),
                                      QStringLiteral("android"), QStringLiteral("tablet"),  QStringLiteral("планшет"),
                                      QStringLiteral("ipad")};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return device.contains(word, Qt::CaseInsensitive); });
}

QString deviceIcon(const QString &device)
{
    return isHandheld(device) ? QStringLiteral("device") : QStringLiteral("desktop");
}

const FieldType *fieldOf(const Conflict &conflict)
{
    return conflict.record.type() ? conflict.record.type()->field(conflict.field) : nullptr;
}

bool isLongText(const Conflict &conflict)
{
    const FieldType *field = fieldOf(conflict);
    return field && field->kind() == FieldKind::LongText;
}

// As the record's form has them. A long text needs room: what is short comes before it.
std::vector<Conflict> inOrder(std::vector<Conflict> conflicts)
{
    const auto place = [](const Conflict &conflict) {
        const FieldType *field = fieldOf(conflict);
        return std::pair(isLongText(conflict), field ? field->index() : SIZE_MAX);
    };
    std::stable_sort(conflicts.begin(), conflicts.end(),
                     [&](const Conflict &left, const Conflict &right) { return place(left) < place(right); });
    return conflicts;
}

QString fieldIcon(const RecordType &type, const FieldType &field)
{
    if (field.has(FieldFlag::Title))
        return format::typeIcon(type.name());
    switch (field.kind()) {
    case FieldKind::Moment:
    case FieldKind::Instant:
        return QStringLiteral("calendar");
    case FieldKind::Place:
        return QStringLiteral("pin");
    case FieldKind::Reference:
    case FieldKind::Parent:
    case FieldKind::References:
        return format::typeIcon(field.target());
    default:
        return {};
    }
}

// What is in every version is nobody's own.
QVariantList shownRuns(const std::vector<TextRun> &runs, const std::vector<int> &sides)
{
    QVariantList shown;
    for (const TextRun &run : runs)
        shown << QVariant::fromValue(
            ConflictRun{run.text, run.version == TextRun::Shared ? -1 : sides[size_t(run.version)]});
    return shown;
}

} // namespace

ConflictModel::ConflictModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent) {}

void ConflictModel::open(const QString &recordKey)
{
    const RecordId record = RecordId::fromString(recordKey).value_or(RecordId());
    if (m_record == record)
        return;
    m_record = record;
    m_loaded = false;
    m_side = -1;
    m_snapshot = {};
    m_decisions.clear();
    m_together.clear();
    m_sides.clear();
    present();
    Q_EMIT recordKeyChanged();
    reload();
}

void ConflictModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    findSides();
    m_together.clear();
    for (const Conflict &conflict : m_snapshot.conflicts) {
        if (!isLongText(conflict))
            continue;
        QStringList texts;
        for (const Alternative &value : valuesOf(conflict))
            texts << textOf(value.value);
        m_together.insert(conflict.field, kf::putTogether(texts));
    }
    present();
}

void ConflictModel::choose(const QString &field, int n)
{
    for (const Conflict &conflict : m_snapshot.conflicts) {
        if (conflict.field != field.toUtf8())
            continue;
        for (const Alternative &value : unsortedValuesOf(conflict)) {
            if (value.n == n)
                m_decisions[conflict.field] = {value.value, {}};
        }
    }
    m_side = -1;
    present();
}

void ConflictModel::takeSide(int side)
{
    m_side = side;
    m_decisions.clear();
    if (side >= 0) {
        for (const Conflict &conflict : m_snapshot.conflicts) {
            for (const Alternative &value : unsortedValuesOf(conflict)) {
                if (sideOf(value) == side)
                    m_decisions[conflict.field] = {value.value, {}};
            }
        }
    }
    present();
}

void ConflictModel::putTogether(const QString &field)
{
    m_decisions.remove(field.toUtf8());
    m_side = -1;
    present();
}

void ConflictModel::write(const QString &field, const QString &text)
{
    m_decisions[field.toUtf8()] = {{}, text};
    m_side = -1;
    present();
}

void ConflictModel::save()
{
    settle(m_view.review ? std::optional(false) : std::nullopt);
}

void ConflictModel::restore()
{
    settle(false);
}

void ConflictModel::remove()
{
    settle(true);
}

Result<std::vector<ConflictModel::Settlement>> ConflictModel::chosenValues() const
{
    std::vector<Settlement> settlements;
    for (const Conflict &conflict : m_snapshot.conflicts) {
        if (conflict.field == DeletedField)
            continue;
        const FieldType *field = fieldOf(conflict);
        const Decision decision = m_decisions.value(conflict.field);
        if (decision.written && field) {
            auto value = ownvalue::read(*field, *decision.written, conflict.shown.value, now());
            if (!value)
                return fail(ErrorCode::InvalidInput, tr("%1: %2", "field, what is wrong with its value")
                                                         .arg(format::fieldName(*field), value.error().message));
            settlements.push_back({conflict.field, std::move(*value)});
        } else if (const int n = chosen(conflict); n >= 0) {
            for (const Alternative &value : unsortedValuesOf(conflict)) {
                // Of a field that this version of the app does not know, only the number can be said.
                if (value.n == n && field)
                    settlements.push_back({conflict.field, value.value});
                else if (value.n == n)
                    settlements.push_back({conflict.field, n});
            }
        } else {
            settlements.push_back({conflict.field, Value(kf::textOf(m_together.value(conflict.field).all))});
        }
    }
    return settlements;
}

std::vector<Alternative> ConflictModel::valuesOf(const Conflict &conflict) const
{
    std::vector<Alternative> values = unsortedValuesOf(conflict);
    // In the order of the sides, so that one device is on the left in every field.
    std::stable_sort(values.begin(), values.end(), [this](const Alternative &left, const Alternative &right) {
        return sideOf(left) < sideOf(right);
    });
    return values;
}

void ConflictModel::findSides()
{
    m_sides.clear();
    for (const Conflict &conflict : m_snapshot.conflicts) {
        for (const Alternative &value : unsortedValuesOf(conflict)) {
            const auto known = std::find_if(m_sides.begin(), m_sides.end(),
                                            [&](const Alternative &side) { return side.device == value.device; });
            if (known == m_sides.end())
                m_sides.push_back(value);
            else
                known->at = qMax(known->at, value.at);
        }
    }
    std::stable_sort(m_sides.begin(), m_sides.end(),
                     [](const Alternative &left, const Alternative &right) { return left.at < right.at; });
    QSet<QString> authors;
    for (const Alternative &side : m_sides)
        authors.insert(side.author);
    m_authors = authors.size() > 1 || (!m_snapshot.user.isEmpty() && authors != QSet<QString>{m_snapshot.user});
}

int ConflictModel::sideOf(const Alternative &value) const
{
    for (size_t side = 0; side < m_sides.size(); ++side) {
        if (m_sides[side].device == value.device)
            return int(side);
    }
    return 0;
}

QString ConflictModel::sideName(const Alternative &value) const
{
    const QString device = value.deviceName.isEmpty() ? tr("Another device") : value.deviceName;
    return m_authors && !value.author.isEmpty() ? tr("%1, %2", "author, device").arg(value.author, device) : device;
}

QString ConflictModel::shortSideName(const Alternative &value) const
{
    const QString first = value.author.section(u' ', 0, 0);
    const auto namesakes = std::count_if(m_sides.begin(), m_sides.end(), [&](const Alternative &side) {
        return side.author.section(u' ', 0, 0) == first;
    });
    return m_authors && !first.isEmpty() && namesakes == 1 ? first : sideName(value);
}

int ConflictModel::chosen(const Conflict &conflict) const
{
    const Decision decision = m_decisions.value(conflict.field);
    if (decision.written)
        return -1;
    if (decision.taken) {
        // By the value: a version that came meanwhile may have taken the number.
        for (const Alternative &value : unsortedValuesOf(conflict)) {
            if (value.value == *decision.taken)
                return value.n;
        }
    }
    return isLongText(conflict) ? -1 : 0;
}

ConflictFieldRow ConflictModel::fieldRow(const Conflict &conflict) const
{
    const QDate today = now().date();
    const FieldType *field = fieldOf(conflict);
    const int taken = chosen(conflict);
    ConflictFieldRow row;
    row.key = QString::fromUtf8(conflict.field);
    row.label = field ? format::fieldName(*field) : row.key;
    row.longText = isLongText(conflict);
    row.tone = QStringLiteral("neutral");
    if (field) {
        row.iconName = fieldIcon(*conflict.record.type(), *field);
        if (field->has(FieldFlag::Title) && conflict.record.type()->name() == QByteArrayView("promise"))
            row.tone = QStringLiteral("promise");
    }
    for (const Alternative &value : valuesOf(conflict)) {
        const QDateTime at = local(value.at);
        ConflictChoice choice;
        choice.n = value.n;
        choice.text = field ? format::value(*field, value.value, today, m_snapshot.titles) : textOf(value.value);
        choice.source =
            tr("%1, %2", "author and device, time")
                .arg(sideName(value), at.date() == today ? format::time(at.time()) : format::when(at, today));
        choice.iconName = deviceIcon(value.deviceName);
        choice.side = sideOf(value);
        choice.chosen = value.n == taken;
        choice.spoken = tr("%1. %2: %3", "field, device and time, value").arg(row.label, choice.source, choice.text);
        if (choice.chosen)
            row.result = choice.text;
        row.choices << QVariant::fromValue(choice);
    }
    if (row.longText)
        addRuns(conflict, row);
    if (field && ownvalue::canWrite(*field))
        addWritten(conflict, row);
    row.cells = cellsOf(row.choices);
    return row;
}

QVariantList ConflictModel::cellsOf(const QVariantList &choices) const
{
    QVariantList cells;
    for (int side = 0; side < int(m_sides.size()); ++side) {
        ConflictChoice cell;
        cell.n = -1;
        cell.side = side;
        for (const QVariant &choice : choices) {
            if (choice.value<ConflictChoice>().side == side)
                cell = choice.value<ConflictChoice>();
        }
        cells << QVariant::fromValue(cell);
    }
    return cells;
}

void ConflictModel::addRuns(const Conflict &conflict, ConflictFieldRow &row) const
{
    const Together merged = m_together.value(conflict.field);
    std::vector<int> sides;
    for (const Alternative &value : valuesOf(conflict))
        sides.push_back(sideOf(value));
    row.together = true;
    row.runs = shownRuns(merged.all, sides);
    row.result = kf::textOf(merged.all);
    for (qsizetype at = 0; at < row.choices.size(); ++at) {
        auto choice = row.choices[at].value<ConflictChoice>();
        choice.runs = shownRuns(merged.versions[size_t(at)], sides);
        row.choices[at] = QVariant::fromValue(choice);
        if (!choice.chosen)
            continue;
        row.together = false;
        row.runs = choice.runs;
        row.result = kf::textOf(merged.versions[size_t(at)]);
    }
}

void ConflictModel::addWritten(const Conflict &conflict, ConflictFieldRow &row) const
{
    const FieldType &field = *fieldOf(conflict);
    row.writable = true;
    row.hint = ownvalue::hint(field, now());
    const Decision decision = m_decisions.value(conflict.field);
    if (decision.written) {
        row.edited = true;
        row.together = false;
        row.written = row.result = *decision.written;
        row.runs = {QVariant::fromValue(ConflictRun{row.result, -1})};
        const auto value = ownvalue::read(field, *decision.written, conflict.shown.value, now());
        if (!value)
            row.error = value.error().message;
        else if (!row.longText)
            row.result = format::value(field, *value, now().date());
        return;
    }
    row.written = row.result;
    if (row.longText)
        return;
    for (const Alternative &value : unsortedValuesOf(conflict)) {
        if (value.n == chosen(conflict))
            row.written = ownvalue::written(field, value.value);
    }
}

void ConflictModel::presentEquals(int differing, ConflictView &view) const
{
    constexpr qsizetype Shown = 2; // to know the record by
    const Record &record = m_snapshot.conflicts.front().record;
    int equal = 0;
    for (const FieldType *field : record.type()->fields()) {
        const Value &value = record.value(*field);
        const bool differs =
            std::any_of(m_snapshot.conflicts.begin(), m_snapshot.conflicts.end(),
                        [&](const Conflict &conflict) { return QByteArrayView(conflict.field) == field->name(); });
        if (differs || isEmpty(value))
            continue;
        ++equal;
        const QString text = format::value(*field, value, now().date(), m_snapshot.titles);
        if (view.equals.size() < Shown && field->kind() != FieldKind::LongText)
            view.equals << QVariant::fromValue(ConflictEqual{format::fieldName(*field), text});
    }
    //: the first half of "8 fields are the same, choose values for 3"
    view.agreement = tr("%n field(s) are the same, ", nullptr, equal) + tr("choose values for %n", nullptr, differing);
}

void ConflictModel::presentReview(const Conflict &conflict, ConflictView &view) const
{
    view.review = true;
    for (const Alternative &value : unsortedValuesOf(conflict)) {
        if (const auto *deleted = std::get_if<bool>(&value.value); deleted && *deleted && !value.deviceName.isEmpty()) {
            view.reviewText = tr("Deleted on “%1”, edited elsewhere. Restore or delete?").arg(sideName(value));
            return;
        }
    }
    view.reviewText = tr("Deleted on one device, edited on another. Restore or delete?");
}

void ConflictModel::presentSides(ConflictView &view) const
{
    const QDate today = now().date();
    const bool two = m_sides.size() == 2;
    view.safe = two ? tr("Both are kept, nothing gets lost") : tr("All are kept, nothing gets lost");
    view.kept = two ? tr("Both versions stay in the history") : tr("All versions stay in the history");
    view.keepAll = two ? tr("Keep both") : tr("Keep all");
    for (const Alternative &side : m_sides) {
        view.sideNames << shortSideName(side);
        view.sides << QVariant::fromValue(ConflictSide{sideName(side), format::when(local(side.at), today),
                                                       deviceIcon(side.deviceName),
                                                       tr("Take all from: %1").arg(shortSideName(side))});
    }
    view.tabs = view.sideNames + QStringList(tr("Together"));
}

void ConflictModel::present()
{
    ConflictView view;
    view.loaded = m_loaded;
    view.settled = m_loaded && m_snapshot.conflicts.empty();
    view.side = m_side;
    std::vector<ConflictFieldRow> rows;
    if (!m_snapshot.conflicts.empty() && m_snapshot.conflicts.front().record.type()) {
        const QDate today = now().date();
        const Record &record = m_snapshot.conflicts.front().record;
        for (const Conflict &conflict : inOrder(m_snapshot.conflicts)) {
            if (conflict.field == DeletedField)
                presentReview(conflict, view);
            else
                rows.push_back(fieldRow(conflict));
        }
        view.title =
            rows.empty() ? format::typeName(*record.type()) : format::versions(*record.type(), int(m_sides.size()));
        const QString day = format::day(local(record.changedAt).date(), today);
        const QString what = m_snapshot.client.isEmpty() ? record.title() : m_snapshot.client;
        view.subtitle = what.isEmpty() ? day : tr("%1, %2", "client, day").arg(what, day);
        if (!rows.empty())
            presentEquals(int(rows.size()), view);
        presentSides(view);
        const auto standsAlone = [](const ConflictFieldRow &row) {
            return std::count_if(row.cells.begin(), row.cells.end(), [](const QVariant &cell) {
                       return cell.value<ConflictChoice>().n >= 0;
                   }) == row.choices.size();
        };
        view.grid = m_sides.size() > 1 && std::all_of(rows.begin(), rows.end(), standsAlone);
    }
    m_fields.setRows(std::move(rows));
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

} // namespace kf
