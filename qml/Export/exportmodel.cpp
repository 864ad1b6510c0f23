#include "qml/Export/exportmodel.h"

#include "qml/Format/format.h"

#include <QDir>

namespace kf {

namespace {

constexpr int LookMs = 100;
constexpr qsizetype LongestSubject = 60; // in the name of a folder

} // namespace

ExportModel::~ExportModel()
{
    cancel();
}

void ExportModel::offer(const QString &accountKey, const QString &name)
{
    if (m_state == State::Running)
        return;
    m_options.account = RecordId::fromString(accountKey).value_or(RecordId());
    m_subject = m_options.account.isNull() ? QString() : name;
    m_trouble.reset();
    m_state = State::Ready;
    present();
}

void ExportModel::setHistory(bool history)
{
    if (history == m_options.history)
        return;
    m_options.history = history;
    present();
}

QString ExportModel::freeName(const QString &parent) const
{
    QString name = QStringLiteral("Keyfield ");
    for (const QChar c : m_subject.left(LongestSubject)) {
        if (c.isLetterOrNumber() || c == u' ' || c == u'-')
            name += c;
    }
    name = (name.simplified() + u' ' + now().toString(QStringLiteral("yyyy-MM-dd HH-mm"))).simplified();
    QString path = QDir(parent).filePath(name);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QDir(parent).filePath(QStringLiteral("%1 (%2)").arg(name).arg(i));
    return path;
}

void ExportModel::start(const QUrl &parent)
{
    if (!m_session || m_state == State::Running)
        return;
    m_trouble.reset();
    m_state = State::Running;
    m_progress = std::make_shared<ExportProgress>();
    m_options.directory = freeName(parent.toLocalFile());
    if (!m_thread) {
        m_thread = std::make_unique<Executor>(QStringLiteral("kf-export"));
        m_look.setInterval(LookMs);
        connect(&m_look, &QTimer::timeout, this, &ExportModel::present);
    }
    m_look.start();
    present();
    Store &store = m_session->store();
    onResult(m_thread->run([&store, options = m_options, progress = m_progress] {
        MediaStore media(store);
        return exportRecords(store, media, options, *progress);
    }),
             this, [this](const Result<ExportReport> &report) {
                 if (report)
                     show(*report);
                 else
                     show(report.error());
             });
}

void ExportModel::cancel()
{
    if (m_progress)
        m_progress->cancelled = true;
}

void ExportModel::show(ExportReport report)
{
    m_look.stop();
    m_state = State::Done;
    m_report = std::move(report);
    present();
}

void ExportModel::show(const Error &error)
{
    m_look.stop();
    m_state = State::Ready;
    m_trouble = error.code;
    present();
}

double ExportModel::fraction() const
{
    const qint64 total = m_progress ? m_progress->total.load() : 0;
    return total == 0 ? 0 : double(m_progress->done) / double(total);
}

QString ExportModel::progress() const
{
    if (!m_progress || m_progress->total == 0)
        return tr("Counting");
    return tr("%1 of %2 records").arg(format::number(m_progress->done), format::number(m_progress->total));
}

QString ExportModel::error() const
{
    if (!m_trouble)
        return {};
    switch (*m_trouble) {
    case ErrorCode::Cancelled:
        return tr("Stopped. What had been written is removed again");
    case ErrorCode::DiskFull:
        return tr("Not enough room in that folder. Nothing is left of it; free some or choose another");
    case ErrorCode::Io:
        return tr("That folder cannot be written to. Choose another");
    case ErrorCode::AlreadyExists:
        return tr("There is something of this name already, and nothing was overwritten. Try again");
    case ErrorCode::NotFound:
        return tr("This client is no longer there");
    default:
        return tr("It did not work, and nothing is left of it. Your data are untouched; try again");
    }
}

QString ExportModel::result() const
{
    const QString records = tr("%n record(s)", nullptr, int(m_report.records));
    return m_report.files == 0 ? records
                               : tr("%1, %2", "5 records, 2 attachments")
                                     .arg(records, tr("%n attachment(s)", nullptr, int(m_report.files)));
}

QString ExportModel::missing() const
{
    return m_report.missing == 0
               ? QString()
               : tr("%n attachment(s) are not on this device, and not in there", nullptr, int(m_report.missing));
}

} // namespace kf
