#include "core/calendar/icsreader.h"

#include "core/calendar/contentlines.h"
#include "core/calendar/eventparser.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace kf::calendar {

namespace {

constexpr int DeepestNesting = 16;
constexpr qsizetype LargestComponent = 256 * 1024; // bytes, of what is kept of it
constexpr qsizetype MostProblems = 1'000;
constexpr qint64 LargestFile = 512LL * 1024 * 1024;
constexpr int MostFiles = 2'000;

QByteArray nameOf(const QByteArray &line)
{
    qsizetype end = 0;
    while (end < line.size() && line[end] != ':' && line[end] != ';')
        ++end;
    return line.first(end).toUpper();
}

QByteArray valueOf(const QByteArray &line)
{
    return line.mid(line.indexOf(':') + 1).trimmed().toUpper();
}

// Counts what goes by, so that the same files are known again.
class HashedDevice : public QIODevice
{
public:
    HashedDevice(QIODevice &device, QCryptographicHash &hash) : m_device(device), m_hash(hash) { open(ReadOnly); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 read = m_device.read(data, most);
        if (read > 0)
            m_hash.addData(QByteArrayView(data, read));
        return read == 0 ? -1 : read;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_device;
    QCryptographicHash &m_hash;
};

// Goes through the components of one stream.
class StreamReader
{
public:
    StreamReader(QIODevice &device, const QString &name, CalendarFiles &into)
        : m_lines(device), m_name(name), m_into(into)
    {
    }

    void read()
    {
        ContentLines::Line line;
        while (!m_stopped && m_lines.next(line)) {
            const QByteArray name = nameOf(line.text);
            if (name == "BEGIN")
                begin(valueOf(line.text), line.number);
            else if (name == "END")
                end(line);
            else if (!m_text.isEmpty())
                keep(name, line);
            else if (name == "X-WR-TIMEZONE" && m_open.size() == 1)
                m_calendarZone = QString::fromUtf8(line.text.mid(line.text.indexOf(':') + 1)).trimmed();
            else if (m_open.isEmpty() && !m_isCalendar && !line.text.trimmed().isEmpty())
                return stop(line.number, QStringLiteral("this is no iCalendar file"));
            else if (name == "METHOD" && m_open.size() == 1)
                m_cancels = valueOf(line.text) == "CANCEL";
        }
        if (m_stopped)
            return;
        if (!m_isCalendar)
            return stop(0, QStringLiteral("this is no iCalendar file"));
        if (!m_open.isEmpty())
            problem(m_begin, {},
                    QStringLiteral("the file ends in the middle of %1").arg(QString::fromUtf8(m_open.last())));
        finish();
    }

private:
    void problem(qint64 line, const QString &event, const QString &reason, bool refused = true)
    {
        if (qsizetype(m_into.problems.size()) < MostProblems)
            m_into.problems.push_back({m_name, line, event, reason, refused});
    }
    void stop(qint64 line, const QString &reason)
    {
        problem(line, {}, reason);
        m_stopped = true;
    }

    void begin(const QByteArray &component, qint64 number)
    {
        if (m_open.isEmpty() && component != "VCALENDAR")
            return stop(number, QStringLiteral("this is no iCalendar file"));
        if (m_open.size() == DeepestNesting) {
            finish();
            return stop(number, QStringLiteral("components stand %1 deep in each other").arg(DeepestNesting + 1));
        }
        m_isCalendar = true;
        m_open.append(component.left(40));
        if (m_open.size() != 2 && !(m_open.size() == 3 && inZone()))
            return;
        if (m_open.size() == 2 && component != "VEVENT" && component != "VTIMEZONE")
            return;
        if (m_open.size() == 2) {
            m_begin = number;
            m_trouble.clear();
            m_text.clear();
        }
        m_text += "BEGIN:" + component + "\r\n";
    }

    bool inZone() const { return m_open.size() > 1 && m_open[1] == "VTIMEZONE"; }

    void end(const ContentLines::Line &line)
    {
        const QByteArray component = valueOf(line.text);
        if (m_open.isEmpty() || m_open.last() != component.left(40)) {
            finish();
            return stop(line.number,
                        QStringLiteral("END:%1 closes nothing").arg(QString::fromUtf8(component.left(40))));
        }
        const bool kept = !m_text.isEmpty() && (m_open.size() == 2 || (m_open.size() == 3 && inZone()));
        if (kept)
            m_text += "END:" + component + "\r\n";
        m_open.removeLast();
        if (!kept || m_open.size() != 1)
            return;
        if (component == "VTIMEZONE") {
            if (m_trouble.isEmpty())
                m_zones.describe(m_text);
        } else if (m_events.size() + m_into.events.size() >= MostEvents) {
            stop(m_begin, QStringLiteral("there are more than %1 events; the rest is left out").arg(MostEvents));
            finish();
        } else {
            m_events.push_back({m_text, m_begin, m_trouble});
        }
        m_text.clear();
    }

    // Of an event only what a visit is made of.
    void keep(const QByteArray &name, const ContentLines::Line &line)
    {
        if (m_open.size() == 2 ? !inZone() && !isWanted(name) : !inZone())
            return;
        if (!m_trouble.isEmpty())
            return;
        if (line.cut || m_text.size() + line.text.size() > LargestComponent)
            m_trouble = QStringLiteral("line %1 is too long").arg(line.number);
        else if (QString::fromUtf8(line.text).contains(QChar::ReplacementCharacter) &&
                 !line.text.contains("\xef\xbf\xbd"))
            m_trouble = QStringLiteral("line %1 is no UTF-8").arg(line.number);
        else
            m_text += QByteArray(line.text).replace('\0', "") + "\r\n";
    }

    // Zones may stand behind the events that go by them.
    void finish()
    {
        const int file = int(m_into.names.size()) - 1;
        for (const Raw &raw : m_events) {
            if (!raw.trouble.isEmpty()) {
                problem(raw.line, summaryOf(raw.text), raw.trouble);
                continue;
            }
            QStringList remarks;
            auto event = parseEvent(raw.text, m_zones, m_calendarZone, remarks);
            if (!event) {
                problem(raw.line, summaryOf(raw.text), event.error().message);
                continue;
            }
            for (const QString &remark : remarks)
                problem(raw.line, event->title, remark, false);
            event->line = raw.line;
            event->file = file;
            event->cancelled = event->cancelled || m_cancels;
            m_into.events.push_back(std::move(*event));
        }
        m_events.clear();
    }

    struct Raw
    {
        QByteArray text;
        qint64 line = 0;
        QString trouble;
    };

    ContentLines m_lines;
    QString m_name;
    CalendarFiles &m_into;
    QList<QByteArray> m_open; // components, from the outside in
    QByteArray m_text;        // of the event or zone that one is in, as far as it matters
    QString m_trouble;        // with it
    qint64 m_begin = 0;       // where it begins
    std::vector<Raw> m_events;
    ZoneTable m_zones;
    QString m_calendarZone;
    bool m_cancels = false;
    bool m_isCalendar = false;
    bool m_stopped = false;
};

Result<void> readFile(const QString &path, CalendarFiles &into, QCryptographicHash &hash)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("cannot read %1").arg(name));
    if (file.size() > LargestFile)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("%1 is too large for a calendar").arg(name));
    HashedDevice device(file, hash);
    readCalendar(device, name, into);
    return {};
}

} // namespace

void readCalendar(QIODevice &device, const QString &name, CalendarFiles &into)
{
    into.names.append(name);
    StreamReader(device, name, into).read();
}

Result<CalendarFiles> readCalendars(const QString &path)
{
    CalendarFiles files;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList paths;
    const bool folder = QFileInfo(path).isDir();
    if (folder) {
        QDirIterator found(path, {QStringLiteral("*.ics"), QStringLiteral("*.ICS")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (found.hasNext() && paths.size() < MostFiles)
            paths << found.next();
        if (paths.isEmpty())
            return fail(ErrorCode::NotFound, QStringLiteral("there are no .ics files in this folder"));
        paths.sort();
    } else {
        paths << path;
    }
    for (const QString &one : paths) {
        const auto read = readFile(one, files, hash);
        if (!read && !folder)
            return fail(read.error());
        if (!read)
            files.problems.push_back({QFileInfo(one).fileName(), 0, {}, read.error().message, true});
    }
    // A file that is no calendar at all; one with events that are all bad still tells of each.
    if (!folder && files.events.empty() && files.problems.size() == 1 && files.problems.front().event.isEmpty()) {
        const CalendarProblem &only = files.problems.front();
        return fail(ErrorCode::InvalidInput,
                    only.line > 0 ? QStringLiteral("%1, line %2: %3").arg(only.file).arg(only.line).arg(only.reason)
                                  : QStringLiteral("%1: %2").arg(only.file, only.reason));
    }
    files.contentHash = hash.result();
    return files;
}

} // namespace kf::calendar
