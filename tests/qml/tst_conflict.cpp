// Conflicts in a real store, settled as the page settles them.
#include "core/record/types.h"
#include "core/sync/session.h"
#include "qml/Conflict/conflictmodel.h"
#include "qml/Format/language.h"
#include "tests/qml/rows.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kf;
using test::rowOf;

namespace {

const QDate Today(2026, 10, 13);

class EveningClock : public Clock
{
public:
    qint64 nowMs() const override { return QDateTime(Today, QTime(18, 40)).toMSecsSinceEpoch(); }
    qint64 monotonicMs() const override { return 0; }
    quint32 bootId() const override { return 1; }
};

// Others of the workspace; the first two devices are Marina's.
struct Other
{
    DeviceId device;
    const char *name;
    const char *user;
};
constexpr std::array<Other, 5> Others = {{{DeviceId(101), "Phone", "Marina Lapteva"},
                                          {DeviceId(102), "Laptop", "Marina Lapteva"},
                                          {DeviceId(103), "Tablet", "Anna Orlova"},
                                          {DeviceId(104), "Phone", "Pavel Sedov"},
                                          {DeviceId(105), "", ""}}};

Value due(int days)
{
    return Moment{Today.addDays(days), {}};
}

} // namespace

class TestConflict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_session.reset(); }
    void anyNumberOfVersions_data();
    void anyNumberOfVersions();
    void everyVersionIsNamed();
    void aSideMaySayNothingOfAField();
    void textsArePutTogether();
    void ownValues();
    void ownValuesThatCannotBe_data();
    void ownValuesThatCannotBe();
    void whatWasChosenStaysChosen();
    void deletedAndEdited_data();
    void deletedAndEdited();

private:
    RecordId add(const Record &record);
    // As if each of the first others had written one of the values, an hour after the one before.
    void arrive(const Record &record, const FieldType &field, const std::vector<Value> &values, size_t first = 0);
    void arrive(const RecordId &record, const RecordType &type, FieldState state);
    std::unique_ptr<ConflictModel> opened(const RecordId &record);
    Record stored(const RecordType &type, const RecordId &record);
    qsizetype conflicts();

    EveningClock m_clock;
    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    quint64 m_counter = 0;
};

void TestConflict::init()
{
    m_language.use(QStringLiteral("en"));
    m_folder = std::make_unique<QTemporaryDir>();
    StoreOptions options;
    options.directory = m_folder->path();
    options.deviceName = QStringLiteral("Desk");
    options.create = true;
    options.clock = &m_clock;
    auto store = Store::open(options, Secret::random(32));
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_session = std::make_unique<Session>(std::move(*store));
    m_counter = 0;
}

RecordId TestConflict::add(const Record &record)
{
    Action action;
    action.edits.push_back(RecordEdit::create(record));
    const auto receipt = m_session->store().apply(std::move(action)).result();
    return receipt ? receipt->ids.front() : RecordId();
}

void TestConflict::arrive(const RecordId &record, const RecordType &type, FieldState state)
{
    const auto done = m_session->store()
                          .write([&](Store::WriteAccess &access) -> Result<void> {
                              KF_ASSIGN(const Place place, journal::readPlace(access.keeper.db()));
                              wire::PullResponse response;
                              for (const Other &other : Others) {
                                  response.authors.push_back({other.device, QString::fromLatin1(other.name),
                                                              RecordId::generate(1), QString::fromLatin1(other.user)});
                              }
                              quint64 number = place.number + 10; // what others wrote has numbers below
                              for (quint64 own = m_counter + 1; own <= place.counter; ++own) {
                                  wire::Entry entry;
                                  entry.number = ++number;
                                  entry.counter = own;
                                  entry.device = place.device;
                                  entry.ownAsWritten = true;
                                  response.entries.push_back(entry);
                              }
                              m_counter = place.counter;
                              wire::Entry entry;
                              entry.number = ++number;
                              entry.device = Others[0].device;
                              entry.counter = entry.action = entry.number;
                              entry.at = m_clock.nowMs();
                              entry.record = record;
                              entry.type = type.name().toByteArray();
                              entry.fields = {std::move(state)};
                              response.entries.push_back(entry);
                              response.cursor = {1, number, 1};
                              response.head = number;
                              return access.incoming.takeEntries(response);
                          })
                          .result();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

void TestConflict::arrive(const Record &record, const FieldType &field, const std::vector<Value> &values, size_t first)
{
    FieldState state{field.name().toByteArray(), false, {}};
    for (size_t i = 0; i < values.size(); ++i) {
        const qint64 at = QDateTime(Today, QTime(8 + int(first + i), 30)).toMSecsSinceEpoch();
        state.values.insert(state.values.begin(),
                            {encodeValue(field, values[i]), at, {{Others[first + i].device, 1 + i}}});
    }
    arrive(record.id(), *record.type(), std::move(state));
}

std::unique_ptr<ConflictModel> TestConflict::opened(const RecordId &record)
{
    auto model = std::make_unique<ConflictModel>(m_clock);
    model->attach(*m_session);
    model->open(record.toString());
    [&] { QTRY_VERIFY(model->view().loaded); }();
    return model;
}

Record TestConflict::stored(const RecordType &type, const RecordId &record)
{
    const auto found = m_session->store().read([&](Reader &reader) { return reader.get(type, record); }).result();
    return found && *found ? **found : Record(type);
}

qsizetype TestConflict::conflicts()
{
    const auto found = m_session->store().read([](Reader &reader) { return reader.conflicts(); }).result();
    return found ? qsizetype(found->size()) : -1;
}

void TestConflict::anyNumberOfVersions_data()
{
    QTest::addColumn<int>("versions");
    QTest::addColumn<int>("taken");
    for (const int versions : {2, 3, 5}) {
        for (int taken = -1; taken < versions; ++taken)
            QTest::addRow("%d of %d", taken, versions) << versions << taken;
    }
}

void TestConflict::anyNumberOfVersions()
{
    QFETCH(const int, versions);
    QFETCH(const int, taken);
    Record promise(types::promise);
    promise.set(types::promise.title, QStringLiteral("Refund")).set(types::promise.direction, QStringLiteral("we"));
    const Record record(types::promise, add(promise));
    std::vector<Value> titles;
    std::vector<Value> days;
    std::vector<Value> directions;
    for (int i = 0; i < versions; ++i) {
        titles.emplace_back(QStringLiteral("Refund %1 boxes").arg(200 + i));
        days.push_back(due(i + 1));
        directions.emplace_back(QStringLiteral("way %1").arg(i));
    }
    arrive(record, types::promise.title, titles);
    arrive(record, types::promise.due, days);
    arrive(record, types::promise.direction, directions);

    const auto model = opened(record.id());
    QCOMPARE(model->fields()->count(), 3);
    QCOMPARE(model->view().sides.size(), versions);
    QCOMPARE(model->view().sideNames.size(), versions);
    QVERIFY(model->view().grid);
    QCOMPARE(model->view().title, versions == 2 ? QStringLiteral("Two versions of a promise")
                                                : QStringLiteral("Promise: %1 versions").arg(versions));
    for (int row = 0; row < 3; ++row) {
        const ConflictFieldRow &field = rowOf<ConflictFieldRow>(model->fields(), row);
        QCOMPARE(field.choices.size(), versions);
        QCOMPARE(field.cells.size(), versions);
    }
    const int expected = taken < 0 ? versions - 1 : taken; // the newest unless told
    if (taken >= 0)
        model->takeSide(taken);
    const QSignalSpy finished(model.get(), &ConflictModel::finished);
    model->save();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(conflicts(), 0);
    const Record after = stored(types::promise, record.id());
    QCOMPARE(after.get(types::promise.title), QStringLiteral("Refund %1 boxes").arg(200 + expected));
    QVERIFY(after.value(types::promise.due) == due(expected + 1));
    QTRY_VERIFY(model->view().settled);
}

void TestConflict::everyVersionIsNamed()
{
    const Record record(types::task, add(Record(types::task).set(types::task.title, QStringLiteral("Call"))));
    arrive(record, types::task.title, {QStringLiteral("a"), QStringLiteral("b")});
    {
        const auto model = opened(record.id());
        const ConflictFieldRow &row = rowOf<ConflictFieldRow>(model->fields(), 0);
        QCOMPARE(row.choices[0].value<ConflictChoice>().source, QStringLiteral("Phone, 8:30"));
        QCOMPARE(model->view().sideNames, (QStringList{QStringLiteral("Phone"), QStringLiteral("Laptop")}));
    }
    arrive(record, types::task.title,
           {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")});
    const auto model = opened(record.id());
    const ConflictFieldRow &row = rowOf<ConflictFieldRow>(model->fields(), 0);
    QStringList sources;
    for (const QVariant &choice : row.choices)
        sources << choice.value<ConflictChoice>().source;
    QCOMPARE(sources,
             (QStringList{QStringLiteral("Marina Lapteva, Phone, 8:30"), QStringLiteral("Marina Lapteva, Laptop, 9:30"),
                          QStringLiteral("Anna Orlova, Tablet, 10:30"), QStringLiteral("Pavel Sedov, Phone, 11:30"),
                          QStringLiteral("Another device, 12:30")}));
    QCOMPARE(model->view().sideNames,
             (QStringList{QStringLiteral("Marina Lapteva, Phone"), QStringLiteral("Marina Lapteva, Laptop"),
                          QStringLiteral("Anna"), QStringLiteral("Pavel"), QStringLiteral("Another device")}));
    QCOMPARE(model->view().keepAll, QStringLiteral("Keep all"));
}

void TestConflict::aSideMaySayNothingOfAField()
{
    const Record record(types::task, add(Record(types::task).set(types::task.title, QStringLiteral("Call"))));
    arrive(record, types::task.title, {QStringLiteral("a"), QStringLiteral("b")});
    arrive(record, types::task.due, {due(1), due(2)}, 1); // the laptop and the tablet
    const auto model = opened(record.id());
    QCOMPARE(model->view().sides.size(), 3);
    QVERIFY(model->view().grid);
    for (int row = 0; row < 2; ++row) {
        const ConflictFieldRow &field = rowOf<ConflictFieldRow>(model->fields(), row);
        QStringList cells;
        for (const QVariant &cell : field.cells)
            cells << cell.value<ConflictChoice>().text;
        if (field.key == QLatin1String("title"))
            QCOMPARE(cells, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QString()}));
        else
            QVERIFY(cells[0].isEmpty() && !cells[1].isEmpty() && !cells[2].isEmpty());
    }
    model->takeSide(0); // says nothing of the day: the newest
    const QSignalSpy finished(model.get(), &ConflictModel::finished);
    model->save();
    QTRY_COMPARE(finished.size(), 1);
    const Record after = stored(types::task, record.id());
    QCOMPARE(after.get(types::task.title), QStringLiteral("a"));
    QVERIFY(after.value(types::task.due) == due(2));
}

void TestConflict::textsArePutTogether()
{
    const Record record(types::note,
                        add(Record(types::note).set(types::note.text, QStringLiteral("Olga is unhappy."))));
    const QString key = QStringLiteral("text");
    arrive(record, types::note.text,
           {QStringLiteral("Olga is unhappy.\nShe wants a refund."), QStringLiteral("Olga is unhappy.\nShe waits."),
            QStringLiteral("Olga is very unhappy.")});
    const auto model = opened(record.id());
    const auto row = [&] { return rowOf<ConflictFieldRow>(model->fields(), 0); };
    const QString all = QStringLiteral("Olga is very unhappy.\nShe wants a refund. waits.");
    QVERIFY(row().longText && row().together);
    QCOMPARE(row().result, all);
    model->choose(key, row().choices[1].value<ConflictChoice>().n);
    QVERIFY(!row().together);
    QCOMPARE(row().result, QStringLiteral("Olga is unhappy.\nShe waits."));
    model->write(key, QStringLiteral("By hand"));
    QVERIFY(row().edited);
    model->putTogether(key);
    QCOMPARE(row().result, all);
    const QSignalSpy finished(model.get(), &ConflictModel::finished);
    model->save();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(conflicts(), 0);
    QCOMPARE(stored(types::note, record.id()).get(types::note.text), all);
}

void TestConflict::ownValues()
{
    const Record record(types::deal, add(Record(types::deal).set(types::deal.title, QStringLiteral("Deal"))));
    arrive(record, types::deal.title, {QStringLiteral("a"), QStringLiteral("b")});
    arrive(record, types::deal.closed, {due(1), due(2)});
    arrive(record, types::deal.value, {Money{100, "EUR"}, Money{200, "EUR"}});
    const auto model = opened(record.id());
    model->write(QStringLiteral("title"), QStringLiteral("Mine"));
    model->write(QStringLiteral("closed"), QStringLiteral("16.10.2026 15:00"));
    model->write(QStringLiteral("value"), QStringLiteral("1 234.50"));
    for (int row = 0; row < 3; ++row)
        QVERIFY(rowOf<ConflictFieldRow>(model->fields(), row).edited);
    const QSignalSpy finished(model.get(), &ConflictModel::finished);
    model->save();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(conflicts(), 0);
    const Record after = stored(types::deal, record.id());
    QCOMPARE(after.get(types::deal.title), QStringLiteral("Mine"));
    QVERIFY(after.value(types::deal.closed) == Value(Moment{Today.addDays(3), QTime(15, 0)}));
    QVERIFY(after.value(types::deal.value) == Value(Money{123'450, "EUR"}));
}

void TestConflict::ownValuesThatCannotBe_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no such day") << "due"
                                 << "31.02.2026";
    QTest::newRow("no day") << "due"
                            << "soon";
    QTest::newRow("no such time") << "due"
                                  << "2026-10-16 25:00";
    QTest::newRow("no title") << "title"
                              << "  ";
}

void TestConflict::ownValuesThatCannotBe()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    const Record record(types::task, add(Record(types::task).set(types::task.title, QStringLiteral("Call"))));
    arrive(record, types::task.title, {QStringLiteral("a"), QStringLiteral("b")});
    arrive(record, types::task.due, {due(1), due(2)});
    const auto model = opened(record.id());
    const QSignalSpy failed(model.get(), &ConflictModel::failed);
    model->write(field, text);
    int errors = 0;
    for (int row = 0; row < 2; ++row)
        errors += rowOf<ConflictFieldRow>(model->fields(), row).error.isEmpty() ? 0 : 1;
    QCOMPARE(errors, 1);
    model->save();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(conflicts(), 2);
}

// A version that comes while the page is open may change the numbers of the others.
void TestConflict::whatWasChosenStaysChosen()
{
    const Record record(types::task, add(Record(types::task).set(types::task.title, QStringLiteral("Call"))));
    arrive(record, types::task.title, {QStringLiteral("a"), QStringLiteral("b")});
    const auto model = opened(record.id());
    model->choose(QStringLiteral("title"), 1);
    QCOMPARE(rowOf<ConflictFieldRow>(model->fields(), 0).result, QStringLiteral("a"));
    arrive(record, types::task.title, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    QTRY_COMPARE(rowOf<ConflictFieldRow>(model->fields(), 0).choices.size(), 3);
    QCOMPARE(rowOf<ConflictFieldRow>(model->fields(), 0).result, QStringLiteral("a"));
}

void TestConflict::deletedAndEdited_data()
{
    QTest::addColumn<bool>("lives");
    QTest::newRow("restored") << true;
    QTest::newRow("deleted") << false;
}

void TestConflict::deletedAndEdited()
{
    QFETCH(const bool, lives);
    const RecordId task = add(Record(types::task).set(types::task.title, QStringLiteral("Call")));
    arrive(task, types::task,
           {DeletedField,
            false,
            {{encodedBool(false), m_clock.nowMs() - 60'000, {{Others[0].device, 1}}},
             {encodedBool(true), m_clock.nowMs() - 120'000, {{Others[2].device, 2}}}}});
    const auto model = opened(task);
    QVERIFY(model->view().review);
    QVERIFY2(model->view().reviewText.contains(QStringLiteral("Anna Orlova, Tablet")),
             qPrintable(model->view().reviewText));
    const QSignalSpy finished(model.get(), &ConflictModel::finished);
    if (lives)
        model->restore();
    else
        model->remove();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(conflicts(), 0);
    QCOMPARE(stored(types::task, task).deleted, !lives);
}

QTEST_GUILESS_MAIN(TestConflict)
#include "tst_conflict.moc"
