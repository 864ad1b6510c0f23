#include "qml/Conflict/conflictmodel.h"

#include "core/change/state.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

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
    present();
}

void ConflictModel::choose(const QString &field, int n)
{
    m_decisions[field.toUtf8()] = {n, std::nullopt};
    m_side = -1;
    present();
}

void ConflictModel::takeSide(int side)
{
    m_side = side;
    m_decisions.clear();
    if (side >= 0) {
        for (const Conflict &conflict : m_snapshot.conflicts) {
            for (const Alternative &value : valuesOf(conflict)) {
                if (sideOf(value) == side)
                    m_decisions[conflict.field] = {value.n, std::nullopt};
            }
        }
    }
    present();
}

void ConflictModel::write(const QString &field, const QString &text)
{
    m_decisions[field.toUtf8()] = {std::nullopt, text};
    m_side = -1;
    present();
}

void ConflictModel::save()
{
    std::vector<Settlement> settlements;
    for (const Conflict &conflict : m_snapshot.conflicts) {
        if (conflict.field == DeletedField)
            continue;
        const Decision decision = m_decisions.value(conflict.field);
        const int n = chosen(conflict);
        if (n >= 0) {
            for (const Alternative &value : valuesOf(conflict)) {
                if (value.n == n)
                    settlements.push_back({conflict.field, value.value});
            }
        } else if (decision.text) {
            settlements.push_back({conflict.field, *decision.text});
        } else {
            QString text;
            for (const TextRun &run : runsOf(conflict))
                text += run.text;
            settlements.push_back({conflict.field, text});
        }
    }
    settle(std::move(settlements));
}

void ConflictModel::restore()
{
    settle({{DeletedField, false}});
}

void ConflictModel::remove()
{
    settle({{DeletedField, true}});
}

std::vector<Alternative> ConflictModel::valuesOf(const Conflict &conflict) const
{
    std::vector<Alternative> values{conflict.shown};
    values.front().n = 0;
    values.insert(values.end(), conflict.alternatives.begin(), conflict.alternatives.end());
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
        std::vector<Alternative> values{conflict.shown};
        values.insert(values.end(), conflict.alternatives.begin(), conflict.alternatives.end());
        for (const Alternative &value : values) {
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
}

int ConflictModel::sideOf(const Alternative &value) const
{
    for (size_t side = 0; side < m_sides.size(); ++side) {
        if (m_sides[side].device == value.device)
            return int(side);
    }
    return 0;
}

std::vector<TextRun> ConflictModel::runsOf(const Conflict &conflict) const
{
    const std::vector<Alternative> values = valuesOf(conflict);
    if (values.size() != 2)
        return {{textOf(conflict.shown.value), TextRun::Source::Both, {}}};
    return putTogether(textOf(values[0].value), textOf(values[1].value));
}

int ConflictModel::chosen(const Conflict &conflict) const
{
    const Decision decision = m_decisions.value(conflict.field);
    if (decision.n)
        return *decision.n;
    const FieldType *field = fieldOf(conflict);
    const bool together = field && field->kind() == FieldKind::LongText && conflict.alternatives.size() == 1;
    return together || decision.text ? -1 : 0;
}

ConflictFieldRow ConflictModel::fieldRow(const Conflict &conflict) const
{
    const QDate today = now().date();
    const FieldType *field = fieldOf(conflict);
    ConflictFieldRow row;
    row.key = QString::fromUtf8(conflict.field);
    row.label = field ? format::fieldName(*field) : row.key;
    row.longText = field && field->kind() == FieldKind::LongText;
    const int taken = chosen(conflict);
    for (const Alternative &value : valuesOf(conflict)) {
        ConflictChoice choice;
        choice.n = value.n;
        choice.text = field ? format::value(*field, value.value, today, m_snapshot.titles) : textOf(value.value);
        choice.source = tr("%1, %2", "device, time").arg(value.deviceName, format::time(local(value.at).time()));
        if (local(value.at).date() != today)
            choice.source = tr("%1, %2", "device, time").arg(value.deviceName, format::when(local(value.at), today));
        choice.iconName = deviceIcon(value.deviceName);
        choice.side = sideOf(value);
        choice.chosen = value.n == taken;
        choice.spoken = tr("%1. %2: %3", "field, device and time, value").arg(row.label, choice.source, choice.text);
        if (choice.chosen)
            row.result = choice.text;
        row.choices << QVariant::fromValue(choice);
    }
    if (row.longText)
        addRuns(conflict, taken, row);
    return row;
}

QVariantList ConflictModel::shownRuns(const Conflict &conflict, const std::vector<TextRun> &runs) const
{
    const std::vector<Alternative> values = valuesOf(conflict);
    QVariantList shown;
    for (const TextRun &run : runs) {
        const int side = run.source == TextRun::Source::Both    ? -1
                         : run.source == TextRun::Source::First ? sideOf(values.front())
                                                                : sideOf(values.back());
        shown << QVariant::fromValue(ConflictRun{run.text, side});
    }
    return shown;
}

void ConflictModel::addRuns(const Conflict &conflict, int taken, ConflictFieldRow &row) const
{
    const Decision decision = m_decisions.value(conflict.field);
    const std::vector<TextRun> both = runsOf(conflict);
    const bool two = conflict.alternatives.size() == 1;
    const auto versionOf = [&](qsizetype at) {
        return two ? ofVersion(both, at == 0 ? TextRun::Source::First : TextRun::Source::Second)
                   : std::vector<TextRun>{{row.choices[at].value<ConflictChoice>().text, TextRun::Source::Both, {}}};
    };
    std::vector<TextRun> result = both;
    if (decision.text) {
        row.edited = true;
        result = {{*decision.text, TextRun::Source::Both, {}}};
    }
    for (qsizetype at = 0; at < row.choices.size(); ++at) {
        auto choice = row.choices[at].value<ConflictChoice>();
        choice.runs = shownRuns(conflict, versionOf(at));
        row.choices[at] = QVariant::fromValue(choice);
        if (choice.n == taken)
            result = versionOf(at);
    }
    row.runs = shownRuns(conflict, result);
    row.result.clear();
    for (const TextRun &run : result)
        row.result += run.text;
}

QString ConflictModel::agreement(int differing) const
{
    const Record &record = m_snapshot.conflicts.front().record;
    int filled = 0;
    for (const FieldType *field : record.type()->fields())
        filled += isEmpty(record.value(*field)) ? 0 : 1;
    const int equal = qMax(0, filled - differing);
    //: the first half of "8 fields are the same, choose values for 3"
    return tr("%n field(s) are the same, ", nullptr, equal) + tr("choose values for %n", nullptr, differing);
}

void ConflictModel::presentReview(const Conflict &conflict, ConflictView &view) const
{
    view.review = true;
    std::vector<Alternative> values{conflict.shown};
    values.insert(values.end(), conflict.alternatives.begin(), conflict.alternatives.end());
    for (const Alternative &value : values) {
        if (const auto *deleted = std::get_if<bool>(&value.value); deleted && *deleted && !value.deviceName.isEmpty()) {
            view.reviewText = tr("Deleted on “%1”, edited elsewhere. Restore or delete?").arg(value.deviceName);
            return;
        }
    }
    view.reviewText = tr("Deleted on one device, edited on another. Restore or delete?");
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
        for (const Conflict &conflict : m_snapshot.conflicts) {
            if (conflict.field == DeletedField)
                presentReview(conflict, view);
            else
                rows.push_back(fieldRow(conflict));
        }
        view.title = rows.empty() ? format::typeName(*record.type()) : format::twoVersions(*record.type());
        const QString day = format::day(local(record.changedAt).date(), today);
        const QString what = m_snapshot.client.isEmpty() ? record.title() : m_snapshot.client;
        view.subtitle = what.isEmpty() ? day : tr("%1, %2", "client, day").arg(what, day);
        if (!rows.empty())
            view.agreement = agreement(int(rows.size()));
        for (const Alternative &side : m_sides) {
            view.sideNames << side.deviceName;
            view.sides << QVariant::fromValue(ConflictSide{side.deviceName, format::when(local(side.at), today),
                                                           deviceIcon(side.deviceName),
                                                           tr("Take all from: %1").arg(side.deviceName)});
        }
    }
    m_fields.setRows(std::move(rows));
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

} // namespace kf
