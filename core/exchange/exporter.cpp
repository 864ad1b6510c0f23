#include "core/exchange/exporter.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/exportset.h"
#include "core/exchange/outfile.h"
#include "core/record/recordjson.h"
#include "core/record/types.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <QTemporaryDir>

namespace kf {

namespace {

constexpr qsizetype MostTitles = 50'000; // that are remembered at once
constexpr qsizetype LongestName = 80;    // of a file, without what makes it unique
constexpr char MediaFolder[] = "media";
constexpr char FileHeading[] = "file";

// A name that every system takes.
QString safeName(const QString &name)
{
    QString safe;
    for (const QChar c : name.simplified().left(LongestName)) {
        const bool bad = c.unicode() < 0x20 || QStringLiteral("<>:\"/\\|?*").contains(c);
        safe += bad ? QChar(u'-') : c;
    }
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe = safe.mid(1);
    return safe;
}

QString fileNameOf(const Record &attachment)
{
    const QString type = attachment.get(types::attachment.mediaType);
    QString suffix = QMimeDatabase().mimeTypeForName(type).preferredSuffix();
    QString name = safeName(attachment.title());
    if (suffix.isEmpty())
        suffix = name.section(u'.', -1).size() < name.size() && name.contains(u'.') ? name.section(u'.', -1)
                                                                                    : QStringLiteral("bin");
    if (name.endsWith(u'.' + suffix, Qt::CaseInsensitive))
        name.chop(suffix.size() + 1);
    // The end of an id is chance, its beginning the time.
    return QStringLiteral("%1/%2 %3.%4")
        .arg(QLatin1String(MediaFolder), name, attachment.id().toString().right(8), suffix);
}

QStringList headingsOf(const RecordType &type)
{
    QStringList headings{QStringLiteral("id")};
    for (const FieldType *field : type.fields()) {
        const QString name = QString::fromUtf8(field->name());
        headings << name;
        if (field->kind() == FieldKind::Money)
            headings << QString::fromUtf8(type.currencyKey(*field));
        if (!field->target().isEmpty())
            headings << name + QStringLiteral(".id");
    }
    if (&type == &types::attachment)
        headings << QLatin1String(FileHeading);
    return headings;
}

std::vector<RecordId> idsIn(const Value &value)
{
    if (const auto *id = std::get_if<RecordId>(&value))
        return {*id};
    if (const auto *ids = std::get_if<std::vector<RecordId>>(&value))
        return *ids;
    return {};
}

// One export on its way into an unfinished folder.
class Job
{
public:
    Job(Store &store, MediaStore &media, const ExportOptions &options, ExportProgress &progress, const QString &folder)
        : m_store(store), m_media(media), m_options(options), m_progress(progress), m_folder(folder)
    {
    }

    Result<ExportReport> run();

private:
    struct Found // of one record, from one moment
    {
        Record record;
        std::vector<FieldHistory> history;
    };
    Result<void> writeType(const RecordType &type, const std::vector<RecordId> &ids, OutFile &json);
    Result<void> writeRecord(Found found, OutFile &json, CsvWriter &csv);
    Result<std::vector<Found>> read(std::vector<RecordId> ids);
    QStringList row(const Record &record, const QString &file) const;
    QString nameOf(const RecordId &id, bool amongOthers) const;
    QJsonObject jsonOf(const FieldHistory &change, const RecordType &type) const;
    Result<QString> writeMedia(const Record &attachment); // empty: it is not here
    Result<void> copyMedia(SealedReader &from, const QString &path);
    Result<void> goOn() const;

    Store &m_store;
    MediaStore &m_media;
    const ExportOptions &m_options;
    ExportProgress &m_progress;
    QDir m_folder;
    StoreStatus m_status;
    QHash<RecordId, QString> m_titles; // of what the records refer to
    bool m_first = true;
    ExportReport m_report;
};

Result<void> Job::goOn() const
{
    if (m_progress.cancelled)
        return fail(ErrorCode::Cancelled, QStringLiteral("the export was cancelled"));
    return {};
}

Result<ExportReport> Job::run()
{
    KF_ASSIGN(m_status, m_store.read([](Reader &reader) { return reader.status(); }).result());
    KF_ASSIGN(const ExportSet set,
              m_store.read([account = m_options.account](Reader &reader) { return findExportSet(reader, account); })
                  .result());
    m_progress.total = set.count();
    KF_ASSIGN(OutFile json, OutFile::create(m_folder.filePath(QStringLiteral("records.json"))));
    const QJsonObject head{{QStringLiteral("keyfield"), 1},
                           {QStringLiteral("made"), instantJson(m_store.clock().nowMs())},
                           {QStringLiteral("user"), textJson(m_status.user)},
                           {QStringLiteral("workspace"), textJson(m_status.workspace)}};
    const QByteArray opening = QJsonDocument(head).toJson(QJsonDocument::Compact);
    KF_TRY(json.write(opening.chopped(1) + ",\"records\":["));
    for (const auto &[type, ids] : set.types)
        KF_TRY(writeType(*type, ids, json));
    KF_TRY(json.write("\n]}\n"));
    KF_TRY(json.finish());
    return m_report;
}

Result<void> Job::writeType(const RecordType &type, const std::vector<RecordId> &ids, OutFile &json)
{
    constexpr size_t AtOnce = 200;
    const QString name = QString::fromUtf8(type.name());
    KF_ASSIGN(CsvWriter csv, CsvWriter::create(m_folder.filePath(name + QStringLiteral(".csv")), headingsOf(type)));
    for (size_t from = 0; from < ids.size(); from += AtOnce) {
        const auto begin = ids.begin() + qptrdiff(from);
        KF_ASSIGN(auto found, read({begin, begin + qptrdiff(std::min(AtOnce, ids.size() - from))}));
        for (Found &one : found)
            KF_TRY(writeRecord(std::move(one), json, csv));
        m_progress.done = m_progress.done + qint64(std::min(AtOnce, ids.size() - from));
    }
    return csv.finish();
}

Result<std::vector<Job::Found>> Job::read(std::vector<RecordId> ids)
{
    if (m_titles.size() > MostTitles)
        m_titles.clear();
    return m_store
        .read([this, ids = std::move(ids)](Reader &reader) -> Result<std::vector<Found>> {
            std::vector<Found> all;
            for (const RecordId &id : ids) {
                KF_ASSIGN(auto record, reader.get(id));
                if (!record || record->deleted)
                    continue; // gone meanwhile
                for (const FieldType *field : record->type()->fields()) {
                    for (const RecordId &other : idsIn(record->value(*field))) {
                        if (m_titles.contains(other))
                            continue;
                        KF_ASSIGN(const auto target, reader.get(other));
                        m_titles.insert(other, target ? target->title() : QString());
                    }
                }
                Found found{std::move(*record), {}};
                if (m_options.history) {
                    KF_ASSIGN(found.history, reader.history(id));
                }
                all.push_back(std::move(found));
            }
            return all;
        })
        .result();
}

Result<void> Job::writeRecord(Found found, OutFile &json, CsvWriter &csv)
{
    KF_TRY(goOn());
    const Record &record = found.record;
    QJsonObject object = recordJson(record);
    QString file;
    if (record.type() == &types::attachment) {
        KF_ASSIGN(file, writeMedia(record));
        object[QLatin1String(FileHeading)] = textJson(file);
    }
    if (m_options.history) {
        QJsonArray changes;
        for (const FieldHistory &change : found.history)
            changes.append(jsonOf(change, *record.type()));
        object[QStringLiteral("history")] = changes;
    }
    KF_TRY(json.write((m_first ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact)));
    m_first = false;
    KF_TRY(csv.write(row(record, file)));
    ++m_report.records;
    ++m_report.types[QString::fromUtf8(record.type()->name())];
    return {};
}

QJsonObject Job::jsonOf(const FieldHistory &change, const RecordType &type) const
{
    const bool own = change.device == m_status.device;
    QJsonObject object{
        {QStringLiteral("field"), QString::fromUtf8(change.field)},
        {QStringLiteral("at"), instantJson(change.at)},
        {QStringLiteral("author"), textJson(change.author.isEmpty() && own ? m_status.user : change.author)},
        {QStringLiteral("device"),
         textJson(change.deviceName.isEmpty() && own ? m_status.deviceName : change.deviceName)}};
    const FieldType *field = type.field(change.field);
    putValue(object, QStringLiteral("value"), QStringLiteral("currency"), field, change.value);
    putValue(object, QStringLiteral("before"), QStringLiteral("currencyBefore"), field, change.before);
    return object;
}

// By its name, as import finds it; by its id where a name would not say which.
QString Job::nameOf(const RecordId &id, bool amongOthers) const
{
    const QString name = m_titles.value(id).simplified();
    return name.isEmpty() || (amongOthers && name.contains(u',')) ? id.toString() : name;
}

QStringList Job::row(const Record &record, const QString &file) const
{
    QStringList cells{record.id().toString()};
    for (const FieldType *field : record.type()->fields()) {
        const Value &value = record.value(*field);
        if (!field->target().isEmpty()) {
            QStringList names;
            QStringList ids;
            if (!isEmpty(value)) {
                for (const RecordId &id : idsIn(value)) {
                    names << nameOf(id, field->isSet());
                    ids << id.toString();
                }
            }
            cells << guarded(names.join(QStringLiteral(", "))) << ids.join(QStringLiteral(", "));
            continue;
        }
        const bool text = std::holds_alternative<QString>(value) || std::holds_alternative<QStringList>(value);
        cells << (text ? guarded(formatValue(*field, value)) : formatValue(*field, value));
        if (field->kind() == FieldKind::Money) {
            const auto *money = std::get_if<Money>(&value);
            cells << (money ? QString::fromUtf8(money->currency) : QString());
        }
    }
    if (record.type() == &types::attachment)
        cells << guarded(file);
    return cells;
}

Result<QString> Job::writeMedia(const Record &attachment)
{
    auto from = m_media.open(attachment.id());
    if (!from) {
        ++m_report.missing;
        return QString();
    }
    if (!m_folder.mkpath(QLatin1String(MediaFolder)))
        return fail(writeError(m_folder.path()));
    const QString name = fileNameOf(attachment);
    const auto copied = copyMedia(*from, m_folder.filePath(name));
    if (!copied && copied.error().code != ErrorCode::Damaged)
        return fail(copied.error());
    ++(copied ? m_report.files : m_report.missing);
    return copied ? name : QString();
}

Result<void> Job::copyMedia(SealedReader &from, const QString &path)
{
    KF_ASSIGN(OutFile to, OutFile::create(path));
    for (;;) {
        KF_TRY(goOn());
        KF_ASSIGN(const auto chunk, from.next());
        if (!chunk)
            return to.finish();
        KF_TRY(to.write(*chunk));
    }
}

} // namespace

QJsonObject ExportReport::toJson() const
{
    QJsonObject counts;
    for (auto it = types.begin(); it != types.end(); ++it)
        counts[it.key()] = it.value();
    return {{QStringLiteral("directory"), directory}, {QStringLiteral("records"), records},
            {QStringLiteral("types"), counts},        {QStringLiteral("files"), files},
            {QStringLiteral("missing"), missing},     {QStringLiteral("encrypted"), false},
            {QStringLiteral("seconds"), seconds}};
}

Result<ExportReport> exportRecords(Store &store, MediaStore &media, const ExportOptions &options,
                                   ExportProgress &progress)
{
    const qint64 startMs = store.clock().monotonicMs();
    const QFileInfo target(QDir::cleanPath(QDir(options.directory).absolutePath()));
    if (target.exists() || target.isSymLink())
        return fail(
            ErrorCode::AlreadyExists,
            QStringLiteral("there is something called %1 already; nothing was overwritten").arg(target.fileName()));
    if (!QDir().mkpath(target.path()))
        return fail(writeError(target.path()));
    QTemporaryDir unfinished(target.filePath() + QStringLiteral(".unfinished-XXXXXX"));
    if (!unfinished.isValid())
        return fail(writeError(target.path()));
    Job job(store, media, options, progress, unfinished.path());
    KF_ASSIGN(ExportReport report, job.run());
    if (!QDir().rename(unfinished.path(), target.filePath()))
        return fail(target.exists() ? Error{ErrorCode::AlreadyExists, QStringLiteral("another took the name meanwhile")}
                                    : writeError(target.path()));
    unfinished.setAutoRemove(false);
    report.directory = target.filePath();
    report.seconds = double(store.clock().monotonicMs() - startMs) / 1000;
    return report;
}

} // namespace kf
