// What the import page says.
#include "core/base/moment.h"
#include "qml/Format/filesize.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"
#include "qml/Import/importmodel.h"
#include "qml/Import/importwords.h"

#include <QCollator>

namespace kf {

namespace {

constexpr qsizetype SampleLength = 60;

QString cut(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= SampleLength ? line : line.left(SampleLength - 1) + u'…';
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

void ImportModel::present()
{
    static constexpr const char *Steps[] = {"start", "reading", "plan", "running", "done"};
    ImportView view;
    view.step = QLatin1String(Steps[size_t(m_step)]);
    view.checking = m_checking != nullptr;
    if (m_step != Step::Start && m_step != Step::Reading) {
        view.file = m_preview.facts.fileName;
        view.facts =
            tr("%1, %2", "encoding, size").arg(m_preview.facts.encoding, format::fileSize(m_preview.facts.bytes));
    }
    if (m_type) {
        view.typeKey = QString::fromUtf8(m_type->name());
        view.typeName = format::typeName(*m_type);
        view.typeIcon = format::typeIcon(m_type->name());
    }
    if (m_trouble && m_trouble->code == ErrorCode::Cancelled)
        view.error = tr("Stopped. Nothing was imported");
    else if (m_trouble && m_trouble->code == ErrorCode::DiskFull)
        view.error = tr("No room is left on this device. Nothing was imported");
    else if (m_trouble && m_trouble->code == ErrorCode::AlreadyExists)
        view.error = tr("This file was imported already");
    else if (m_step == Step::Plan && !anyColumn())
        view.error = tr("No column is known here. Say below what the rows and their columns are");
    else if (m_trouble)
        view.error = capitalised(importReason(m_trouble->message));
    std::vector<ImportTypeRow> types;
    for (const RecordType *type : tableTypes(Registry::keyfield()))
        types.push_back({QString::fromUtf8(type->name()), format::typeName(*type), format::typeIcon(type->name())});
    m_types.setRows(std::move(types));
    presentFields();
    presentColumns();
    presentReport(view);
    presentIssues(view);
    presentPast();
    m_view = std::move(view);
    Q_EMIT viewChanged();
}

QString ImportModel::fieldLabel(const QByteArray &key) const
{
    if (!m_type || key.isEmpty())
        return {};
    if (const FieldType *field = m_type->field(key))
        return format::fieldName(*field);
    const FieldType *money = m_type->moneyFieldOfKey(key);
    return money ? tr("%1, currency", "the name of a sum of money").arg(format::fieldName(*money)) : QString();
}

// A table brings its headings with it, a vCard has none.
QString ImportModel::headingOf(const QString &heading) const
{
    return m_preview.facts.separator.isEmpty() ? vcardHeading(heading) : heading;
}

void ImportModel::presentFields()
{
    std::vector<ImportFieldRow> rows;
    const auto add = [&](const QByteArray &key) {
        ImportFieldRow row{QString::fromUtf8(key), fieldLabel(key), {}};
        for (const Column &column : m_chosen) {
            if (column.key == key)
                row.taken = headingOf(column.heading);
        }
        rows.push_back(std::move(row));
    };
    if (m_type) {
        rows.push_back({{}, tr("Leave it out"), {}});
        for (const FieldType *field : m_type->fields()) {
            add(field->name().toByteArray());
            if (field->kind() == FieldKind::Money)
                add(m_type->currencyKey(*field));
        }
    }
    m_fields.setRows(std::move(rows));
}

void ImportModel::presentColumns()
{
    std::vector<ImportColumnRow> rows;
    for (size_t i = 0; i < m_chosen.size(); ++i) {
        ImportColumnRow row;
        row.key = QString::number(i + 1);
        row.heading = headingOf(m_chosen[i].heading);
        QStringList cells;
        for (const QStringList &line : m_preview.rows) {
            const QString cell = cut(line.value(qsizetype(i)));
            if (!cell.isEmpty())
                cells << cell;
        }
        row.sample = cells.join(QStringLiteral(" · "));
        row.fieldKey = QString::fromUtf8(m_chosen[i].key);
        row.field = fieldLabel(m_chosen[i].key);
        rows.push_back(std::move(row));
    }
    m_columns.setRows(std::move(rows));
}

QStringList ImportModel::detailsOf(const ImportReport &report) const
{
    QStringList details;
    if (!report.refused.empty())
        details << tr("%n row(s) cannot be taken", nullptr, int(report.refused.size()));
    if (!report.duplicates.empty())
        details << tr("%n row(s) are here already", nullptr, int(report.duplicates.size()));
    if (!report.changed.empty())
        details << tr("%n cell(s) are taken with a change", nullptr, int(report.changed.size()));
    if (report.withoutAccount > 0)
        details << tr("%n record(s) belong to no client", nullptr, int(report.withoutAccount));
    if (report.withoutCurrency > 0)
        details << tr("%n sum(s) have no currency", nullptr, int(report.withoutCurrency));
    return details;
}

void ImportModel::presentReport(ImportView &view)
{
    if (!m_report)
        return;
    const ImportReport &report = *m_report;
    const int created = int(report.created);
    view.counts = created == 0 ? tr("Nothing new in this file") : tr("%n record(s) will be added", nullptr, created);
    view.details = detailsOf(report);
    view.importText = tr("Import %n record(s)", nullptr, created);
    view.asksCurrency = report.withoutCurrency > 0 || !m_options.format.currency.isEmpty();
    if (report.importedBefore)
        view.before = tr("This file was imported already, %1.")
                          .arg(format::when(QDateTime::fromMSecsSinceEpoch(report.importedBefore->at), now().date()));
    if (!report.proposals.empty() || m_options.applyMatches)
        view.similar = tr("%n name(s) are almost those of known records", nullptr, int(report.proposals.size()));
    view.canImport = created > 0 && m_step == Step::Plan && (!report.importedBefore || m_options.again);
    view.result = created == 0 ? tr("Nothing was added") : tr("%n record(s) added", nullptr, created);
    view.undoable = !report.import.isNull();
}

void ImportModel::presentIssues(ImportView &view)
{
    std::vector<ImportIssueRow> rows;
    size_t all = 0;
    const auto add = [&](qint64 line, const QString &what, const QString &why, const QString &tag, const char *tone) {
        if (++all > MostIssues)
            return;
        rows.push_back({QString::number(all), tr("Row %1", "of a table").arg(line), what,
                        capitalised(importReason(why)), tag, QLatin1String(tone)});
    };
    if (m_report) {
        for (const ImportReport::Refused &row : m_report->refused)
            add(row.line,
                row.column.isEmpty()  ? cut(row.value)
                : row.value.isEmpty() ? headingOf(row.column)
                                      : tr("%1: %2", "column: value").arg(headingOf(row.column), cut(row.value)),
                row.reason, tr("Not taken"), "danger");
        for (const ImportReport::Duplicate &row : m_report->duplicates)
            add(row.line, cut(row.value), row.reason, tr("Skipped"), "neutral");
        for (const ImportReport::Changed &row : m_report->changed) {
            const QString from = cut(row.from);
            const QString to = cut(row.to);
            add(row.line, to.isEmpty() || to == from ? from : tr("%1 → %2", "before → after").arg(from, to), row.why,
                tr("Changed"), "warning");
        }
    }
    if (all > rows.size())
        view.more = tr("and %n more", nullptr, int(all - rows.size()));
    m_issues.setRows(std::move(rows));
}

void ImportModel::presentPast()
{
    std::vector<PastImportRow> rows;
    const QDate today = now().date();
    for (auto note = m_notes.rbegin(); note != m_notes.rend(); ++note) {
        PastImportRow row;
        row.key = note->id.toString();
        row.file = note->file;
        const QString when = format::when(QDateTime::fromMSecsSinceEpoch(note->at), today);
        row.detail = note->undone
                         ? tr("%1, taken back", "when").arg(when)
                         : tr("%1, %2", "when, 12 records").arg(when, tr("%n record(s)", nullptr, int(note->created)));
        row.iconName = format::typeIcon(note->type);
        row.undone = note->undone;
        rows.push_back(std::move(row));
    }
    m_past.setRows(std::move(rows));
}

} // namespace kf
