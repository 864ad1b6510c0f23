#include "qml/Import/importmodel.h"

#include "qml/Format/format.h"
#include "qml/Import/importwords.h"

namespace kf {

namespace {

constexpr int LookMs = 100;

} // namespace

ImportModel::~ImportModel()
{
    stopChecking();
    cancel();
}

void ImportModel::open(const QUrl &file)
{
    if (!session() || m_step == Step::Running)
        return;
    startOver();
    m_step = Step::Reading;
    m_path = file.toLocalFile();
    present();
    onResult(session()->store().read([path = m_path](Reader &) { return previewTable(path); }), this,
             [this](Result<TablePreview> preview) {
                 if (preview)
                     show(std::move(*preview));
                 else
                     refuse(preview.error());
             });
}

void ImportModel::startOver()
{
    if (m_step == Step::Running)
        return;
    stopChecking();
    m_step = Step::Start;
    m_type = nullptr;
    m_chosen.clear();
    m_options = {};
    m_report.reset();
    m_trouble.reset();
    reload();
    present();
}

void ImportModel::show(TablePreview preview)
{
    m_preview = std::move(preview);
    m_step = Step::Plan;
    const Registry &registry = Registry::keyfield();
    const RecordType *type = proposeType(registry, m_preview.headings);
    useType(type ? *type : *registry.types().front());
}

void ImportModel::chooseType(const QString &key)
{
    const RecordType *type = Registry::keyfield().find(key.toUtf8());
    if (type && type != m_type && m_step == Step::Plan)
        useType(*type);
}

void ImportModel::useType(const RecordType &type)
{
    m_type = &type;
    m_chosen.clear();
    for (const MappedColumn &column : proposeColumns(type, m_preview.headings)) {
        const QByteArray key = !column.field       ? QByteArray()
                               : column.isCurrency ? type.currencyKey(*column.field)
                                                   : column.field->name().toByteArray();
        m_chosen.push_back({column.heading, key});
    }
    check();
}

void ImportModel::chooseField(const QString &columnKey, const QString &fieldKey)
{
    const size_t at = columnKey.toUInt();
    if (at < 1 || at > m_chosen.size() || m_step != Step::Plan)
        return;
    const QByteArray key = fieldKey.toUtf8();
    for (Column &other : m_chosen) {
        if (!key.isEmpty() && other.key == key)
            other.key.clear(); // one column for each field
    }
    m_chosen[at - 1].key = key;
    check();
}

void ImportModel::setAgain(bool again)
{
    m_options.again = again;
    present();
}

void ImportModel::setTakesSimilar(bool takes)
{
    m_options.applyMatches = takes;
    check();
}

void ImportModel::setCurrency(const QString &code)
{
    if (code.toLatin1() == m_options.format.currency)
        return;
    m_options.format.currency = code.toLatin1();
    check();
}

ImportOptions ImportModel::optionsNow() const
{
    ImportOptions options = m_options;
    options.type = m_type;
    for (size_t i = 0; i < m_chosen.size(); ++i)
        options.columns.emplace_back(QStringLiteral("#%1").arg(i + 1), QString::fromUtf8(m_chosen[i].key));
    return options;
}

bool ImportModel::anyColumn() const
{
    return std::any_of(m_chosen.begin(), m_chosen.end(), [](const Column &column) { return !column.key.isEmpty(); });
}

void ImportModel::stopChecking()
{
    if (m_checking)
        m_checking->cancelled = true;
    m_checking.reset();
}

void ImportModel::check()
{
    stopChecking();
    m_trouble.reset();
    m_report.reset();
    if (session() && anyColumn()) {
        m_checking = std::make_shared<ImportProgress>();
        ImportOptions options = optionsNow();
        options.dryRun = true;
        options.progress = m_checking;
        onResult(importTable(session()->store(), m_path, options), this,
                 [this, mine = m_checking](Result<ImportReport> report) {
                     if (mine != m_checking)
                         return; // something else is asked for by now
                     m_checking.reset();
                     if (report)
                         showPlan(std::move(*report));
                     else
                         refuse(report.error());
                 });
    }
    present();
}

void ImportModel::showPlan(ImportReport report)
{
    m_report = std::move(report);
    present();
}

void ImportModel::refuse(const Error &error)
{
    m_look.stop();
    m_running.reset();
    m_trouble = error;
    m_step = m_type ? Step::Plan : Step::Start;
    present();
}

void ImportModel::run()
{
    if (!session() || m_step != Step::Plan || !m_report)
        return;
    stopChecking();
    m_step = Step::Running;
    m_trouble.reset();
    m_running = std::make_shared<ImportProgress>();
    ImportOptions options = optionsNow();
    options.progress = m_running;
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &ImportModel::progressChanged, Qt::UniqueConnection);
    m_look.start();
    onResult(importTable(session()->store(), m_path, options), this, [this](Result<ImportReport> report) {
        if (report)
            showDone(std::move(*report));
        else
            refuse(report.error());
    });
    present();
    Q_EMIT progressChanged();
}

void ImportModel::showDone(ImportReport report)
{
    m_look.stop();
    m_running.reset();
    m_step = Step::Done;
    m_report = std::move(report);
    present();
    reload();
}

void ImportModel::cancel()
{
    if (m_running)
        m_running->cancelled = true;
}

void ImportModel::undo(const QString &importKey)
{
    const auto import =
        importKey.isEmpty() && m_report ? std::optional(m_report->import) : RecordId::fromString(importKey);
    if (!import || import->isNull())
        return;
    writeToStore([id = *import](Store::WriteAccess &access) { return access.writer.undoImport(id); },
                 [this](const Result<qint64> &count) {
                     if (!count) {
                         Q_EMIT failed(tr("The import could not be taken back. Nothing was changed"));
                         return;
                     }
                     Q_EMIT undone(tr("Taken back: %n record(s)", nullptr, int(*count)));
                     startOver();
                 });
}

void ImportModel::showPast(std::vector<ImportNote> notes)
{
    m_notes = std::move(notes);
    present();
}

void ImportModel::reload()
{
    readFromStore([](Reader &reader) { return reader.imports(); },
                  [this](std::vector<ImportNote> notes) { showPast(std::move(notes)); });
}

double ImportModel::fraction() const
{
    if (!m_running || !m_report || m_report->rows == 0)
        return 0;
    return qMin(1.0, double(m_running->rows) / double(m_report->rows));
}

QString ImportModel::progress() const
{
    if (!m_running || !m_report)
        return {};
    return tr("%1 of %2 rows").arg(format::number(m_running->rows), format::number(m_report->rows));
}

} // namespace kf
