// Bits that flip, pages and ends that are gone, in the store's database and in its log: what is read is what was
// written, or that it is damaged is said. So nothing else is sent either, and no file is taken away.
#include "tests/faults/campaign.h"
#include "tests/faults/workday.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace kf;
using namespace kf::test;

namespace {

using Files = std::map<QString, QByteArray>; // of a store, by their names

Files filesOf(const QString &folder)
{
    Files files;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (info.fileName().endsWith(QLatin1String("-shm"))) // made anew from the log
            continue;
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(info.filePath()));
        files[info.fileName()] = file.readAll();
    }
    return files;
}

void write(const Files &files, const QString &folder)
{
    for (const auto &[name, content] : files) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
}

// The files of a day at some moment, and what they held.
struct Image
{
    Files files;
    QByteArray content;
    std::vector<QByteArray> unsent;
};

constexpr size_t MostOperations = 1000;
constexpr qsizetype MostBytes = 1024 * 1024;

Result<std::vector<QByteArray>> unsentOf(Store &store)
{
    KF_ASSIGN(
        const Incoming::Batch batch,
        store.write([](Store::WriteAccess &access) { return access.incoming.nextBatch(MostOperations, MostBytes); })
            .result());
    std::vector<QByteArray> operations;
    for (const wire::PushRequest::Item &item : batch.request.items)
        operations.push_back(item.operation);
    return operations;
}

Result<QByteArray> allOf(Store &store)
{
    return store.write([](Store::WriteAccess &access) { return contentOf(access.keeper.db()); }).result();
}

// What may befall a file; in words.
QByteArray damage(QByteArray &content, QRandomGenerator &random)
{
    constexpr qsizetype Sector = 512;
    const auto at = qsizetype(random.bounded(quint64(content.size())));
    switch (random.bounded(4)) {
    case 0:
        content.truncate(at);
        return "cut at " + QByteArray::number(at);
    case 1: {
        const qsizetype from = at / Sector * Sector;
        const qsizetype size = std::min(Sector, content.size() - from);
        content.replace(from, size, QByteArray(size, '\0'));
        return "no sector at " + QByteArray::number(from);
    }
    case 2: {
        const qsizetype from = at / Sector * Sector;
        for (qsizetype i = from; i < std::min(from + Sector, content.size()); ++i)
            content[i] = char(random.generate());
        return "noise at " + QByteArray::number(from);
    }
    default:
        content[at] = char(content[at] ^ (1 << random.bounded(8)));
        return "a bit at " + QByteArray::number(at);
    }
}

} // namespace

class DamagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void soundFilesAreRead();
    void whatIsReadIsWhatWasWritten();

private:
    Result<std::unique_ptr<Store>> opened(const Files &files);
    QString wrongAfter(const Image &image, const QString &damaged, const Files &files);

    std::vector<Image> m_images;
    std::set<QByteArray> m_moments; // all that the store ever held
    StoreOptions m_options;
    Secret m_key;
    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_unharmed = 0;
    qint64 m_earlier = 0;
    qint64 m_told = 0;
};

// A day of all kinds of work, looked at after each step and kept now and then: with its log, and without one.
void DamagesTest::initTestCase()
{
    Workday day;
    m_options = day.options();
    m_key = Secret::copyOf(day.key().view());
    must(day.store().emptyLog().result()); // of how the store was made
    m_moments.insert(must(day.content()));
    int steps = 0;
    for (const Workday::Step &step : Workday::steps()) {
        if (step.prepare)
            step.prepare(day);
        must(step.run(day));
        if (!day.isOpen())
            must(day.reopen());
        const QByteArray content = must(day.content());
        m_moments.insert(content);
        if (++steps % 4 != 0)
            continue;
        m_images.push_back({filesOf(day.folder()), content, {}});
    }
    QVERIFY(m_images.size() > 5);
}

void DamagesTest::soundFilesAreRead()
{
    for (Image &image : m_images) {
        const auto store = must(opened(image.files));
        QCOMPARE(must(allOf(*store)), image.content);
        image.unsent = must(unsentOf(*store));
    }
    QVERIFY(std::any_of(m_images.begin(), m_images.end(), [](const Image &image) { return !image.unsent.empty(); }));
}

Result<std::unique_ptr<Store>> DamagesTest::opened(const Files &files)
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(files, m_folder->path());
    StoreOptions options = m_options;
    options.directory = m_folder->path();
    return Store::open(options, m_key);
}

QString DamagesTest::wrongAfter(const Image &image, const QString &damaged, const Files &files)
{
    const bool inLog = damaged.endsWith(QLatin1String("-wal"));
    const auto store = opened(files);
    const QString database = damaged.chopped(inLog ? 4 : 0);
    if (QFileInfo(m_folder->filePath(database)).size() < files.at(database).size()) // to be rescued from, in any case
        return QStringLiteral("something was taken away");
    if (!store) {
        ++m_told;
        return store.error().code == ErrorCode::Damaged ? QString()
                                                        : QStringLiteral("not told: ") + store.error().message;
    }
    const auto all = allOf(**store);
    if (!all) {
        ++m_told;
        if (all.error().code != ErrorCode::Damaged)
            return QStringLiteral("not told when it is read: ") + all.error().message;
        const auto unsent = unsentOf(**store);
        if (unsent && *unsent != image.unsent)
            return QStringLiteral("something else would be sent");
        return {};
    }
    if (*all == image.content)
        ++m_unharmed;
    else if (inLog && m_moments.contains(*all)) // a log ends where it is damaged
        ++m_earlier;
    else
        return QStringLiteral("something is read that was never written");
    return {};
}

void DamagesTest::whatIsReadIsWhatWasWritten()
{
    const Campaign campaign("damages", 600, 5'000);
    qInfo("seed %llu", static_cast<unsigned long long>(campaign.seed()));
    QRandomGenerator random(quint32(campaign.seed()));
    for (qint64 i = 0; i < campaign.size(); ++i) {
        const Image &image = m_images[random.bounded(quint32(m_images.size()))];
        Files files = image.files;
        auto damaged = files.begin();
        std::advance(damaged, random.bounded(int(files.size())));
        if (damaged->second.isEmpty())
            continue;
        const QByteArray how = damage(damaged->second, random);
        const QString wrong = wrongAfter(image, damaged->first, files);
        QVERIFY2(
            wrong.isEmpty(),
            qPrintable(QStringLiteral("%1, %2: %3: %4").arg(i).arg(damaged->first, QString::fromUtf8(how), wrong)));
    }
    campaign.tell(QByteArray::number(campaign.size()) + " damages, " + QByteArray::number(m_told) + " told, " +
                  QByteArray::number(m_unharmed) + " without harm, " + QByteArray::number(m_earlier) +
                  " times the log ends earlier");
    QVERIFY(m_told > 0 && m_earlier > 0);
}

QTEST_GUILESS_MAIN(DamagesTest)
#include "tst_damages.moc"
