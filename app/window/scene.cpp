#include "app/window/scene.h"

#include "app/sample/sample.h"
#include "app/window/scenemedia.h"
#include "core/db/transaction.h"
#include "core/record/types.h"
#include "core/sync/identity.h"

#include <QDateTime>

namespace kf {

namespace {

constexpr quint64 Laptop = 0x4c4150544f50;
constexpr char NobodyListens[] = "https://127.0.0.1:9";

QString inLanguage(const QString &language, const char16_t *ru, const char *en)
{
    return language == QStringLiteral("ru") ? QString::fromUtf16(ru) : QString::fromLatin1(en);
}

// As if the server had taken everything so far.
Result<void> settle(Store &store, const QString &language)
{
    return store
        .write([language](Store::WriteAccess &access) -> Result<void> {
            Connection &db = access.keeper.db();
            KF_ASSIGN(const Place place, journal::readPlace(db));
            Identity identity;
            identity.server = QString::fromLatin1(NobodyListens);
            identity.workspace = RecordId::generate(1);
            identity.workspaceName = inLanguage(language, u"Полевица", "Polevitsa");
            identity.user = RecordId::generate(2);
            identity.userName = inLanguage(language, u"Марина Лаптева", "Marina Lapteva");
            identity.role = QStringLiteral("kam");
            {
                KF_ASSIGN(auto transaction, Transaction::begin(db));
                KF_TRY(writeIdentity(db, identity));
                KF_TRY(transaction.commit());
            }
            wire::PullResponse response;
            response.cursor = {1, place.counter, 1};
            response.head = place.counter;
            response.authors = {
                {place.device, inLanguage(language, u"Телефон", "Phone"), identity.user, identity.userName},
                {DeviceId(Laptop), inLanguage(language, u"Ноутбук", "Laptop"), identity.user, identity.userName}};
            for (quint64 i = 1; i <= place.counter; ++i) {
                wire::Entry entry;
                entry.number = entry.counter = i;
                entry.device = place.device;
                entry.ownAsWritten = true;
                response.entries.push_back(entry);
            }
            KF_TRY(access.incoming.takeEntries(response));
            return access.incoming.noteSynced();
        })
        .result();
}

// What two devices disagree about.
Record disputedTask(const RecordId &account, const StoryClock &clock, const QString &language)
{
    Record task(types::task);
    task.set(types::task.title, inLanguage(language, u"Компенсировать недовоз", "Make up for the short delivery"))
        .set(types::task.account, account)
        .set(types::task.due, Moment{clock.day().addDays(6), {}});
    return task;
}

wire::Entry entryOf(const Record &record, quint64 number, qint64 at)
{
    wire::Entry entry;
    entry.number = number;
    entry.device = DeviceId(Laptop);
    entry.counter = entry.action = number;
    entry.at = at;
    entry.record = record.id();
    entry.type = record.type()->name().toByteArray();
    return entry;
}

// The same task, written on the phone in one way and on the laptop in another.
Result<void> disagree(Store &store, const Record &task, const StoryClock &clock, const QString &language)
{
    return store
        .write([&](Store::WriteAccess &access) -> Result<void> {
            KF_ASSIGN(const Place place, journal::readPlace(access.keeper.db()));
            const qint64 onPhone = clock.nowMs() - 8 * 60'000;
            const qint64 onLaptop = clock.nowMs() - 4 * 60'000;
            wire::Entry entry = entryOf(task, place.number + 1, onLaptop);
            const auto differ = [&](const FieldType &field, const Value &phone, const Value &laptop) {
                entry.fields.push_back({field.name().toByteArray(),
                                        false,
                                        {{encodeValue(field, laptop), onLaptop, {{DeviceId(Laptop), entry.number}}},
                                         {encodeValue(field, phone), onPhone, {{place.device, entry.number - 1}}}}});
            };
            const QDate friday = clock.day().addDays(3);
            differ(types::task.due, Moment{friday, QTime(15, 0)}, Moment{friday.addDays(3), {}});
            differ(types::task.text,
                   inLanguage(language,
                              u"Ольга недовольна недовозом, но готова обсуждать рост полки. Попросила компенсацию.",
                              "Olga is unhappy about the short delivery, but ready to talk about more shelf space. She "
                              "asked for a refund."),
                   inLanguage(language, u"Ольга недовольна недовозом. Попросила компенсацию. Ждёт акт до среды.",
                              "Olga is unhappy about the short delivery. She asked for a refund. She expects the act "
                              "by Wednesday."));
            differ(types::task.title, inLanguage(language, u"Компенсировать 240 коробок", "Make up for 240 boxes"),
                   inLanguage(language, u"Компенсировать 260 коробок", "Make up for 260 boxes"));
            wire::PullResponse response;
            response.cursor = {1, entry.number, 1};
            response.head = entry.number;
            response.entries = {entry};
            return access.incoming.takeEntries(response);
        })
        .result();
}

Result<void> workOffline(Store &store, const Record &visit, const QString &language)
{
    const RecordId account = visit.get(types::visit.account);
    Action notes;
    Record note(types::note);
    note.set(types::note.account, account)
        .set(types::note.text, inLanguage(language, u"Рябинина просит показать отчёт по недовозу до встречи",
                                          "Ryabinina wants to see the short-delivery report before we meet"));
    notes.edits.push_back(RecordEdit::create(note));
    Record task(types::task);
    task.set(types::task.account, account)
        .set(types::task.title, inLanguage(language, u"Прислать график отгрузок", "Send the shipping schedule"));
    notes.edits.push_back(RecordEdit::create(task));
    KF_TRY(store.apply(std::move(notes)).result());

    Action move;
    RecordEdit edit;
    edit.type = &types::visit;
    edit.id = visit.id();
    edit.values.emplace_back(&types::visit.end, Value(visit.get(types::visit.end) + 15 * 60'000));
    move.edits.push_back(std::move(edit));
    KF_TRY(store.apply(std::move(move)).result());
    return {};
}

} // namespace

StoryClock::StoryClock() : m_now(QDateTime(QDate(2026, 10, 13), QTime(9, 52)).toMSecsSinceEpoch()) {}

void StoryClock::moveTo(QTime time)
{
    m_now = QDateTime(day(), time).toMSecsSinceEpoch();
}

QFuture<PositionSource::Answer> StoryPosition::locate(std::chrono::milliseconds)
{
    const auto door = GeoPoint::fromDegrees(55.77125, 37.65123);
    const auto hall = GeoPoint::fromDegrees(55.77205, 37.65240);
    const auto street = GeoPoint::fromDegrees(55.75500, 37.62600);
    PositionFix fix;
    fix.point = m_where == Where::Indoors ? *hall : m_where == Where::Door ? *door : *street;
    fix.accuracy = m_where == Where::Indoors ? 180 : m_where == Where::Door ? 8 : 12;
    fix.at = m_clock.nowMs();
    return QtFuture::makeReadyFuture(Answer(fix));
}

QDate StoryClock::day() const
{
    return QDateTime::fromMSecsSinceEpoch(m_now).date();
}

Result<std::unique_ptr<Store>> makeEmptyScene(const QString &directory, const StoryClock &clock)
{
    StoreOptions options;
    options.directory = directory;
    options.deviceName = QStringLiteral("Keyfield");
    options.create = true;
    options.clock = &clock;
    return Store::open(options, Secret::random(32));
}

Result<std::unique_ptr<Store>> makeScene(const QString &directory, const QByteArray &story, const QString &language,
                                         const StoryClock &clock)
{
    StoreOptions options;
    options.directory = directory;
    options.deviceName = inLanguage(language, u"Телефон", "Phone");
    options.create = true;
    options.clock = &clock;
    KF_ASSIGN(auto store, Store::open(options, Secret::random(32)));
    KF_TRY(loadSample(*store, story, clock.day(), language));
    Query today;
    today.type = &types::visit;
    today.orderBy = &types::visit.start;
    today.where.push_back({&types::visit.start, Condition::Test::Greater, Value(clock.nowMs())});
    today.limit = 2;
    KF_ASSIGN(const auto visits, store->read([today](Reader &reader) { return reader.list(today); }).result());
    std::optional<Record> disputed;
    if (!visits.empty()) {
        // Not of the client whose page is shown: that one stands as the design draws it.
        Action action;
        action.edits.push_back(
            RecordEdit::create(disputedTask(visits.back().get(types::visit.account), clock, language)));
        KF_ASSIGN(const ActionReceipt receipt, store->apply(std::move(action)).result());
        disputed = Record(types::task, receipt.ids.front());
    }
    if (!visits.empty()) {
        KF_TRY(addMediaNote(*store, visits.front().get(types::visit.account),
                            inLanguage(language, u"Полка у кассы: гранолы нет", "The shelf at the till: no granola"),
                            inLanguage(language, u"Фото, 9:40", "Photo, 9:40"),
                            inLanguage(language, u"Голос, 9:41", "Voice note, 9:41")));
    }
    KF_TRY(settle(*store, language));
    if (disputed)
        KF_TRY(disagree(*store, *disputed, clock, language));
    if (!visits.empty())
        KF_TRY(workOffline(*store, visits.front(), language));
    return store;
}

} // namespace kf
