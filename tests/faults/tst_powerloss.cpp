// The power goes at any moment of a working day; whatever the disk then holds, the store opens with all that was
// acknowledged and nothing by halves.
#include "core/db/integrity.h"
#include "tests/faults/campaign.h"
#include "tests/faults/powercut.h"
#include "tests/faults/workday.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace kf;
using namespace kf::test;

namespace {

constexpr const char *LossNames[LossCount] = {"all unsynced lost", "none lost", "some sectors", "torn last write",
                                              "out of order and garbage"};

// A day as the disk saw it.
struct Day
{
    std::unique_ptr<Workday> work; // closed
    PowerCut::Files before;
    std::vector<FaultyDisk::Event> events;
    std::vector<QByteArray> contents; // after each step; the first: before any
};

PowerCut::Files filesIn(const QString &folder)
{
    PowerCut::Files files;
    const QStringList names = QDir(folder).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files[name.toUtf8()] = file.readAll();
    }
    return files;
}

Day play()
{
    Day day;
    day.work = std::make_unique<Workday>();
    Workday &work = *day.work;
    work.close();
    day.before = filesIn(work.folder());
    FaultyDisk::instance().record(work.folder());
    must(work.reopen());
    day.contents.push_back(must(work.content()));
    for (const Workday::Step &step : Workday::steps()) {
        if (step.prepare)
            step.prepare(work);
        const qint64 operations = work.operations();
        if (const auto done = step.run(work); !done)
            qFatal("%s: %s", step.name, qPrintable(done.error().message));
        FaultyDisk::instance().mark(qint64(day.contents.size()));
        if (work.operations() != operations + step.operations)
            qFatal("%s: its operations are not its edits", step.name);
        day.contents.push_back(must(work.content()));
    }
    work.close();
    day.events = FaultyDisk::instance().takeRecord();
    return day;
}

// Where it is neither before nor behind the step that was under way; empty: it is.
QString misplaced(const Day &day, const QByteArray &content, size_t acknowledged)
{
    const size_t next = std::min(acknowledged + 1, day.contents.size() - 1);
    if (content == day.contents[acknowledged] || content == day.contents[next])
        return {};
    for (size_t i = 0; i < day.contents.size(); ++i) {
        if (content == day.contents[i])
            return QStringLiteral("it stands at step %1").arg(i);
    }
    return QStringLiteral("it holds half a step");
}

// What is wrong with the database on such a disk; empty: nothing.
Result<QString> faultOfDatabase(const Day &day, const QString &folder, size_t acknowledged)
{
    const QString path = QDir(folder).filePath(QStringLiteral("store.kf"));
    KF_ASSIGN(Connection db, Connection::open(path, day.work->key()));
    KF_ASSIGN(const QStringList problems, checkIntegrity(db, CheckDepth::Quick));
    if (!problems.isEmpty())
        return problems.join(u'\n');
    KF_ASSIGN(const QByteArray content, contentOf(db));
    return misplaced(day, content, acknowledged);
}

// The same of the whole store, which goes on from there; it takes four times as long.
Result<QString> faultOfStore(const Day &day, const QString &folder, size_t acknowledged)
{
    StoreOptions options = day.work->options();
    options.directory = folder;
    KF_ASSIGN(const auto store, Store::open(options, day.work->key()));
    const auto work = [](auto what) { return [what](Store::WriteAccess &access) { return what(access.keeper.db()); }; };
    KF_ASSIGN(const QByteArray content, store->write(work(contentOf)).result());
    if (const QString fault = misplaced(day, content, acknowledged); !fault.isEmpty())
        return fault;
    Record record(types::note);
    record.set(types::note.text, QStringLiteral("Дальше"));
    KF_TRY(store->apply(Action::only(RecordEdit::create(record))).result());
    KF_ASSIGN(const QStringList problems,
              store->write(work([](Connection &db) { return checkIntegrity(db, CheckDepth::Full); })).result());
    return problems.join(u'\n');
}

constexpr int WholeStoreEvery = 10;

} // namespace

class PowerLossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyMomentLeavesAllThatWasAcknowledged();
};

void PowerLossTest::anyMomentLeavesAllThatWasAcknowledged()
{
    const Campaign campaign("powerloss", 20'000, 200'000);
    FaultyDisk::instance();
    const Day day = play();
    std::array<qint64, LossCount> worth{};
    {
        PowerCut cut(day.before);
        for (const FaultyDisk::Event &event : day.events) {
            cut.happen(event);
            for (int loss = 0; loss < LossCount; ++loss)
                worth[size_t(loss)] += cut.isWorthACut(Loss(loss));
        }
    }
    QTemporaryDir folder;
    PowerCut::Files onDisk;
    std::array<qint64, LossCount> made{};
    qint64 images = 0;
    const auto check = [&](const PowerCut &cut, Loss loss, size_t acknowledged, size_t event) {
        PowerCut::Random random(campaign.seed() + quint64(images));
        const PowerCut::Files files = cut.filesAfter(loss, random);
        const QStringList left = QDir(folder.path()).entryList(QDir::Files);
        for (const QString &name : left)
            QFile::remove(folder.filePath(name));
        for (const auto &[name, bytes] : files) {
            QFile file(folder.filePath(QString::fromUtf8(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("an image cannot be written");
        }
        ++made[size_t(loss)];
        const bool whole = images++ % WholeStoreEvery == 0;
        const auto looked = (whole ? faultOfStore : faultOfDatabase)(day, folder.path(), acknowledged);
        const QString fault = looked ? *looked : looked.error().message;
        if (fault.isEmpty())
            return true;
        qWarning("seed %llu, image %lld, event %zu, step %zu (%s), %s: %s",
                 static_cast<unsigned long long>(campaign.seed()), images - 1, event, acknowledged,
                 Workday::steps()[std::min(acknowledged, Workday::steps().size() - 1)].name, LossNames[int(loss)],
                 qPrintable(fault));
        return false;
    };

    // As many images at every cut as make up the size: one of each kind that has no chance in it, the rest by chance.
    const qint64 certain = worth[0] + worth[1];
    const qint64 chances = worth[2] + worth[3] + worth[4];
    const double each = chances ? double(std::max(campaign.size() - certain, qint64(0))) / double(chances) : 0;
    double owed = 0;
    bool sound = true;
    PowerCut cut(day.before);
    size_t acknowledged = 0;
    for (size_t i = 0; i < day.events.size() && sound; ++i) {
        if (day.events[i].kind == FaultyDisk::Event::Kind::Mark)
            acknowledged = size_t(day.events[i].offset);
        cut.happen(day.events[i]);
        for (int loss = 0; loss < LossCount; ++loss) {
            if (!cut.isWorthACut(Loss(loss)))
                continue;
            if (loss < 2) {
                sound = sound && check(cut, Loss(loss), acknowledged, i);
                continue;
            }
            for (owed += each; owed >= 1 && sound; --owed)
                sound = check(cut, Loss(loss), acknowledged, i);
        }
    }
    QByteArray counts = QByteArray::number(images) + " images of " + QByteArray::number(day.events.size()) +
                        " events, " + QByteArray::number(day.contents.size() - 1) + " steps (";
    for (int loss = 0; loss < LossCount; ++loss)
        counts += (loss ? ", " : "") + QByteArray(LossNames[loss]) + ' ' + QByteArray::number(made[size_t(loss)]);
    campaign.tell(counts + ")");
    QVERIFY(sound);
    QVERIFY(images >= std::min(campaign.size(), certain));
}

QTEST_GUILESS_MAIN(PowerLossTest)
#include "tst_powerloss.moc"
