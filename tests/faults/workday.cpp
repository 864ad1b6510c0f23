#include "tests/faults/workday.h"

#include "core/db/transaction.h"

#include <QCryptographicHash>

namespace kf::test {

namespace {

struct StandingClock : Clock
{
    qint64 nowMs() const override { return 1'760'000'000'000; }
    qint64 monotonicMs() const override { return 1; }
    quint32 bootId() const override { return 1; }
};

const Clock &standingClock()
{
    static const StandingClock clock;
    return clock;
}

constexpr DeviceId Laptop{7};
const RecordId Client = RecordId::generate(1);
const RecordId Person = RecordId::generate(2);
const RecordId Meeting = RecordId::generate(3);
const RecordId Words = RecordId::generate(4);
const RecordId Secret1 = RecordId::generate(5);
const RecordId Imported = RecordId::generate(6);

FieldChange writes(const char *field, QStringView words)
{
    EncodedValue value;
    CborWriter(value).text(words);
    return {field, MergeKind::Register, value, {}, {}, {}};
}
FieldChange belongs(const char *field, const RecordId &parent)
{
    EncodedValue value;
    CborWriter(value).bytes(parent.bytes());
    return {field, MergeKind::Parent, value, {}, {}, {}};
}

RecordEdit note(const RecordId &id, const QString &text)
{
    Record record(types::note, id);
    record.set(types::note.text, text).set(types::note.account, Client);
    return RecordEdit::create(record);
}

QString longText(int lines)
{
    QString text;
    for (int i = 0; i < lines; ++i)
        text += QStringLiteral("Договорились о поставке номер %1, ответ до пятницы.\n").arg(i);
    return text;
}

Draft typed(const QString &text)
{
    Draft draft;
    draft.place = QStringLiteral("capture");
    draft.account = Client;
    draft.text = text;
    draft.open = true;
    return draft;
}

} // namespace

Result<QByteArray> contentOf(Connection &db)
{
    std::vector<QByteArray> tables;
    {
        KF_ASSIGN(Statement names,
                  db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"));
        KF_TRY(names.forEach([&](const Statement &row) {
            if (!row.text(1).startsWith("CREATE VIRTUAL"))
                tables.push_back(row.text(0).toByteArray());
        }));
    }
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    for (const QByteArray &table : tables) {
        hash.addData(table);
        int columns = 0;
        KF_ASSIGN(Statement names, db.prepare(QByteArray("PRAGMA table_info(\"" + table + "\")")));
        KF_TRY(names.forEach([&](const Statement &) { ++columns; }));
        KF_ASSIGN(Statement rows, db.prepare(QByteArray("SELECT * FROM \"" + table + '"')));
        KF_TRY(rows.forEach([&](const Statement &row) {
            for (int i = 0; i < columns; ++i) {
                const QByteArrayView bytes = row.blob(i);
                const qint64 size = row.isNull(i) ? -1 : bytes.size();
                hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
                hash.addData(bytes);
            }
        }));
    }
    return hash.result();
}

Workday::Workday(int cacheKiB) : m_office(standingClock())
{
    m_office.open.options.cacheKiB = cacheKiB;
    must(reopen());
}

Result<void> Workday::reopen()
{
    m_office.open.store.reset();
    m_office.open.options.create = false;
    KF_ASSIGN(m_office.open.store, Store::open(options(), key()));
    return {};
}

bool Workday::canRead()
{
    return store().read([](Reader &reader) { return reader.get(types::account, Client); }).result().has_value();
}

Result<QByteArray> Workday::content()
{
    return write([](Store::WriteAccess &access) { return contentOf(access.keeper.db()); });
}

qint64 Workday::operations()
{
    return must(write([](Store::WriteAccess &access) {
        return access.keeper.db().integer("SELECT count(*) FROM change WHERE device <> 7" /* the laptop */);
    }));
}

Result<void> Workday::act(std::vector<RecordEdit> edits)
{
    Action action;
    action.edits = std::move(edits);
    KF_TRY(store().apply(std::move(action)).result());
    return {};
}

Result<void> Workday::pull()
{
    wire::PullResponse response;
    response.entries.assign(m_office.log.begin() + qsizetype(m_pulled), m_office.log.end());
    response.cursor = {1, quint64(m_office.log.size()), 1};
    KF_TRY(write([response](Store::WriteAccess &access) { return access.incoming.takeEntries(response); }));
    m_pulled = size_t(m_office.log.size());
    return {};
}

void Workday::arrive()
{
    m_receipts.clear();
    for (const auto &item : m_sent.request.items) {
        const Operation operation = must(decodeOperation(item.operation, Ours));
        m_receipts.push_back({wire::Verdict::Numbered, operation.counter, 1, quint64(m_office.log.size()) + 1, {}});
        m_office.number(operation);
    }
}

// The words of the day; a struct, so that they may see what is the day's own.
struct Steps
{
    using Kind = Operation::Kind;
    using Step = Workday::Step;

    static Result<void> send(Workday &day)
    {
        KF_ASSIGN(day.m_sent,
                  day.write([](Store::WriteAccess &access) { return access.incoming.nextBatch(500, 1024 * 1024); }));
        return {};
    }
    static Result<void> takeReceipts(Workday &day)
    {
        return day.write([receipts = day.m_receipts](Store::WriteAccess &access) {
            return access.incoming.takeReceipts({1, 0, receipts.back().firstCounter, receipts});
        });
    }
    static void arrives(Workday &day) { day.arrive(); }
    // Its first operation, of which there are more, is not accepted.
    static void refuses(Workday &day)
    {
        const auto first = must(decodeOperation(day.m_sent.request.items.front().operation, Ours));
        day.m_receipts = {{wire::Verdict::Quarantined, first.counter, 1, 0, "read-only"}};
    }
    static quint64 refusedOne(Workday &day) { return day.m_receipts.front().firstCounter; }

    static std::vector<Step> morning()
    {
        return {
            {"colleagues' clients come in", [](Workday &day) { return day.pull(); }, 0,
             [](Workday &day) {
                 Office &office = day.m_office;
                 office.happen(Laptop, Kind::Create, types::account, Client, 0,
                               {writes("name", u"ООО «Ромашка»"), writes("phone", u"+74951234567")});
                 office.happen(Laptop, Kind::Create, types::contact, Person, 0,
                               {writes("name", u"Анна Петрова"), belongs("account", Client)});
                 for (int i = 0; i < 12; ++i) {
                     office.happen(Laptop, Kind::Create, types::account, RecordId::generate(100 + i), 0,
                                   {writes("name", QString(QStringLiteral("Клиент %1").arg(i)))});
                 }
             }},
            {"a visit and its note",
             [](Workday &day) {
                 Record visit(types::visit, Meeting);
                 visit.set(types::visit.title, QStringLiteral("Годовой план")).set(types::visit.account, Client);
                 return day.act({RecordEdit::create(visit), note(Words, QStringLiteral("Ждут скидку"))});
             },
             2},
            {"an edit",
             [](Workday &day) {
                 return day.act({RecordEdit::change(types::account, Client,
                                                    {{&types::account.phone, QStringLiteral("+74957654321")}})});
             },
             1},
            {"a long note", [](Workday &day) { return day.act({note(Secret1, longText(60))}); }, 1},
            {"typing",
             [](Workday &day) {
                 return day.write([](Store::WriteAccess &access) {
                     return access.writer.saveDraft(typed(QStringLiteral("Анна просит")));
                 });
             }},
            {"typing on",
             [](Workday &day) {
                 return day.write(
                     [](Store::WriteAccess &access) { return access.writer.saveDraft(typed(longText(9))); });
             }},
            {"a photo begins",
             [](Workday &day) {
                 Media &photo = day.m_photo;
                 photo.id = RecordId::generate(7);
                 photo.place = QStringLiteral("capture");
                 photo.kind = QStringLiteral("photo");
                 photo.name = QStringLiteral("Полка.jpg");
                 photo.mediaType = QStringLiteral("image/jpeg");
                 return day.write([photo](Store::WriteAccess &access) {
                     return addMedia(access.keeper.db(), photo, Secret::copyOf(QByteArray(32, 'k')));
                 });
             }},
            {"a photo is whole",
             [](Workday &day) {
                 day.m_photo.state = Media::State::Whole;
                 day.m_photo.size = 123'456;
                 day.m_photo.sha256 = QByteArray(32, 's');
                 return day.write([photo = day.m_photo](Store::WriteAccess &access) {
                     return writeMedia(access.keeper.db(), photo);
                 });
             }},
            {"a draft becomes a note with a photo",
             [](Workday &day) {
                 Action action;
                 const RecordId id = RecordId::generate(8);
                 Record photo = attachmentOf(day.m_photo);
                 photo.set(types::attachment.account, Client).set(types::attachment.note, id);
                 action.edits = {note(id, longText(9)), RecordEdit::create(photo)};
                 return day.write([action](Store::WriteAccess &access) -> Result<void> {
                     KF_TRY(access.writer.cutDraft(QStringLiteral("capture"), action, std::nullopt));
                     return {};
                 });
             },
             2},
            {"a deletion", [](Workday &day) { return day.act({RecordEdit::remove(types::note, Secret1)}); }, 1},
            {"a restoration", [](Workday &day) { return day.act({RecordEdit::restore(types::note, Secret1)}); }, 1},
        };
    }

    static std::vector<Step> sync()
    {
        return {
            {"what waits is marked as sent", send},
            {"its receipts", takeReceipts, 0, arrives},
            {"it comes back", [](Workday &day) { return day.pull(); }},
            {"the log is emptied", [](Workday &day) { return day.store().emptyLog().result(); }},
            {"an edit that a colleague's meets",
             [](Workday &day) {
                 return day.act({RecordEdit::change(
                     types::account, Client,
                     {{&types::account.tier, QStringLiteral("A")}, {&types::account.about, longText(4)}})});
             },
             1},
            {"the colleague's comes in", [](Workday &day) { return day.pull(); }, 0,
             [](Workday &day) {
                 day.m_office.happen(Laptop, Kind::Edit, types::account, Client, 1, {writes("tier", u"C")});
                 day.m_office.happen(Laptop, Kind::Edit, types::note, Words, 1, {writes("marking", u"team")});
             }},
            {"the edit is sent", send},
            {"it is numbered", takeReceipts, 0, arrives},
            {"they are in conflict", [](Workday &day) { return day.pull(); }},
            {"the conflict is settled",
             [](Workday &day) {
                 return day.write([](Store::WriteAccess &access) {
                     return access.writer.resolve(Client, "tier", Value(QStringLiteral("B")));
                 });
             },
             1},
            {"a colleague deletes", [](Workday &day) { return day.pull(); }, 0,
             [](Workday &day) {
                 day.m_office.happen(Laptop, Kind::Delete, types::contact, Person, quint64(day.m_office.log.size()));
             }},
            {"the settlement is sent", send},
            {"it is not accepted", takeReceipts, 0, refuses},
            {"it is let go",
             [](Workday &day) {
                 return day.write(
                     [n = refusedOne(day)](Store::WriteAccess &access) { return access.writer.discardQuarantined(n); });
             }},
            {"it is taken back",
             [](Workday &day) {
                 return day.write(
                     [n = refusedOne(day)](Store::WriteAccess &access) { return access.writer.takeBackDiscarded(n); });
             }},
            {"it is tried again",
             [](Workday &day) {
                 return day.write(
                     [n = refusedOne(day)](Store::WriteAccess &access) { return access.writer.retryQuarantined(n); });
             },
             1},
        };
    }

    static std::vector<Step> evening()
    {
        return {
            {"an import",
             [](Workday &day) {
                 ImportNote about;
                 about.id = Imported;
                 about.type = "task";
                 about.contentHash = QByteArray(32, 'h');
                 about.file = QStringLiteral("задачи.csv");
                 about.at = 1;
                 return day.write([about](Store::WriteAccess &access) mutable {
                     int actions = 0;
                     return access.writer.applyImport(about, [&]() -> Result<std::optional<Action>> {
                         if (actions++ == 3)
                             return std::nullopt;
                         Action action;
                         for (int i = 0; i < 20; ++i) {
                             Record task(types::task);
                             task.set(types::task.title, QStringLiteral("Позвонить %1-%2").arg(actions).arg(i))
                                 .set(types::task.account, Client);
                             action.edits.push_back(RecordEdit::create(task));
                         }
                         return action;
                     });
                 });
             },
             60},
            {"the index is tidied",
             [](Workday &day) {
                 return day.write([](Store::WriteAccess &access) -> Result<void> {
                     KF_TRY(access.writer.tidy());
                     return {};
                 });
             }},
            {"the store is closed and opened", [](Workday &day) { return day.reopen(); }},
            {"the import is taken back",
             [](Workday &day) {
                 return day.write([](Store::WriteAccess &access) -> Result<void> {
                     KF_TRY(access.writer.undoImport(Imported));
                     return {};
                 });
             },
             60},
            {"a note after that", [](Workday &day) { return day.act({note(RecordId::generate(9), longText(2))}); }, 1},
            {"a colleague erases", [](Workday &day) { return day.pull(); }, -3,
             [](Workday &day) {
                 day.m_office.happen(Laptop, Kind::Erase, types::note, Secret1, quint64(day.m_office.log.size()));
             }},
            {"the log is emptied again", [](Workday &day) { return day.store().emptyLog().result(); }},
            {"the server lost what came last",
             [](Workday &day) {
                 return day.write([](Store::WriteAccess &access) -> Result<void> {
                     KF_TRY(access.incoming.resendAfter(3));
                     return {};
                 });
             }},
            {"the device takes another name",
             [](Workday &day) {
                 return day.write(
                     [](Store::WriteAccess &access) { return access.incoming.becomeNewDevice(DeviceId(900)); });
             }},
            {"a last note", [](Workday &day) { return day.act({note(RecordId::generate(10), longText(1))}); }, 1},
        };
    }
};

const std::vector<Workday::Step> &Workday::steps()
{
    static const std::vector<Step> all = [] {
        std::vector<Step> steps = Steps::morning();
        for (const auto &part : {Steps::sync(), Steps::evening()})
            steps.insert(steps.end(), part.begin(), part.end());
        return steps;
    }();
    return all;
}

} // namespace kf::test
