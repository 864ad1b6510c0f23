#include "core/db/files.h"
#include "core/media/sealedfile.h"
#include "tests/support/must.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace kf;
using namespace kf::test;

namespace {

const QByteArray Marker("Shelf-photo-marker-2026");

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::global()->bounded(256));
    return bytes;
}

} // namespace

class TestSealedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void nothingOfItIsInTheClear();
    void anotherIdOrKeyDoesNotOpenIt();
    void cutAnywhereIsSaid();
    void everyChangedByteIsFound();
    void chunksInAnotherOrderAreFound();
    void aChunkOfAnotherFileIsFound();
    void whatComesBehindTheEndIsFound();
    void isLockedWhileItIsWritten();
    void isNeverWrittenOver();
    void twiceTheSameIsNotTheSameFile();

private:
    QString path(const QString &name = QStringLiteral("file")) const { return m_directory.filePath(name); }
    SealedSeal write(const QByteArray &content, const QString &name = QStringLiteral("file"));
    Result<QByteArray> read(const QString &name = QStringLiteral("file"));
    QByteArray bytes(const QString &name = QStringLiteral("file"));
    void put(const QByteArray &bytes, const QString &name = QStringLiteral("file"));
    std::vector<std::pair<qsizetype, qsizetype>> chunks(const QByteArray &file); // where each begins, and its length

    QTemporaryDir m_directory;
    const RecordId m_id = RecordId::generate(1);
    const Secret m_key = Secret::random(32);
};

SealedSeal TestSealedFile::write(const QByteArray &content, const QString &name)
{
    QFile::remove(path(name));
    SealedWriter writer = must(SealedWriter::create(path(name), m_id, m_key));
    must(writer.append(content));
    return must(writer.finish());
}

Result<QByteArray> TestSealedFile::read(const QString &name)
{
    KF_ASSIGN(SealedReader reader, SealedReader::open(path(name), m_id, m_key));
    QByteArray content;
    for (;;) {
        KF_ASSIGN(const auto chunk, reader.next());
        if (!chunk)
            return content;
        content += *chunk;
    }
}

QByteArray TestSealedFile::bytes(const QString &name)
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSealedFile::put(const QByteArray &bytes, const QString &name)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::vector<std::pair<qsizetype, qsizetype>> TestSealedFile::chunks(const QByteArray &file)
{
    std::vector<std::pair<qsizetype, qsizetype>> found;
    for (qsizetype at = 28; at + 4 <= file.size();) {
        const qsizetype size = 4 + qsizetype(qFromLittleEndian<quint32>(file.constData() + at));
        found.emplace_back(at, size);
        at += size;
    }
    return found;
}

void TestSealedFile::comesBackAsItWas_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {qsizetype(0), qsizetype(1), SealedWriter::ChunkSize - 1, SealedWriter::ChunkSize,
                                 SealedWriter::ChunkSize + 1, 5 * SealedWriter::ChunkSize + 17})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void TestSealedFile::comesBackAsItWas()
{
    QFETCH(const qsizetype, size);
    const QByteArray content = noise(size);
    const SealedSeal seal = write(content);
    QCOMPARE(seal.contentSize, size);
    QCOMPARE(seal.sha256, QCryptographicHash::hash(bytes(), QCryptographicHash::Sha256));
    QCOMPARE(must(read()), content);
}

void TestSealedFile::nothingOfItIsInTheClear()
{
    SealedWriter writer = must(SealedWriter::create(path(QStringLiteral("clear")), m_id, m_key));
    for (int i = 0; i < 50; ++i) {
        must(writer.append(Marker + noise(1000)));
        QVERIFY(!bytes(QStringLiteral("clear")).contains(Marker));
    }
    must(writer.finish());
    QVERIFY(!bytes(QStringLiteral("clear")).contains(Marker));
    QVERIFY(must(read(QStringLiteral("clear"))).contains(Marker));
}

void TestSealedFile::anotherIdOrKeyDoesNotOpenIt()
{
    write(Marker);
    const auto first = [this](const RecordId &id, const Secret &key) {
        return must(SealedReader::open(path(), id, key)).next();
    };
    QVERIFY(first(m_id, m_key));
    QCOMPARE(first(RecordId::generate(2), m_key).error().code, ErrorCode::Damaged);
    QCOMPARE(first(m_id, Secret::random(32)).error().code, ErrorCode::Damaged);
    QCOMPARE(SealedReader::open(path(QStringLiteral("none")), m_id, m_key).error().code, ErrorCode::NotFound);
}

void TestSealedFile::cutAnywhereIsSaid()
{
    write(noise(2 * SealedWriter::ChunkSize + 100));
    const QByteArray whole = bytes();
    std::vector<qsizetype> lengths{0, 3, 4, 27, 28, whole.size() - 1};
    for (const auto &[at, size] : chunks(whole)) // at the border between two chunks above all
        lengths.insert(lengths.end(), {at, at + 1, at + 4, at + size - 1});
    for (const qsizetype length : lengths) {
        put(whole.first(length));
        const auto content = read();
        QVERIFY2(!content, qPrintable(QString::number(length)));
        QCOMPARE(content.error().code, ErrorCode::Damaged);
    }
}

void TestSealedFile::everyChangedByteIsFound()
{
    write(noise(300));
    const QByteArray whole = bytes();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray changed = whole;
        changed[i] = char(changed[i] ^ 1);
        put(changed);
        const auto content = read();
        QVERIFY2(!content, qPrintable(QString::number(i)));
        QCOMPARE(content.error().code, ErrorCode::Damaged);
    }
}

void TestSealedFile::chunksInAnotherOrderAreFound()
{
    write(noise(3 * SealedWriter::ChunkSize));
    const QByteArray whole = bytes();
    const auto at = chunks(whole);
    QCOMPARE(at.size(), size_t(4));
    const auto chunk = [&](size_t i) { return whole.sliced(at[i].first, at[i].second); };
    const QByteArray head = whole.first(28);
    put(head + chunk(0) + chunk(1) + chunk(2) + chunk(3));
    QVERIFY(read());
    for (const QByteArray &mixed :
         {head + chunk(1) + chunk(0) + chunk(2) + chunk(3), head + chunk(0) + chunk(2) + chunk(3),
          head + chunk(0) + chunk(1) + chunk(1) + chunk(2) + chunk(3), head + chunk(3), head + chunk(0) + chunk(3)}) {
        put(mixed);
        const auto content = read();
        QVERIFY(!content);
        QCOMPARE(content.error().code, ErrorCode::Damaged);
    }
}

void TestSealedFile::aChunkOfAnotherFileIsFound()
{
    write(noise(2 * SealedWriter::ChunkSize));
    const QByteArray one = bytes();
    write(noise(2 * SealedWriter::ChunkSize), QStringLiteral("other"));
    const QByteArray other = bytes(QStringLiteral("other"));
    const auto at = chunks(one);
    put(one.first(at[1].first) + other.sliced(at[1].first, at[1].second) + one.sliced(at[2].first));
    QCOMPARE(read().error().code, ErrorCode::Damaged);
}

void TestSealedFile::whatComesBehindTheEndIsFound()
{
    write(noise(100));
    const QByteArray whole = bytes();
    put(whole + 'x');
    QCOMPARE(read().error().code, ErrorCode::Damaged);
    put(whole + whole.sliced(28));
    QCOMPARE(read().error().code, ErrorCode::Damaged);
}

void TestSealedFile::isLockedWhileItIsWritten()
{
    QFile::remove(path());
    {
        SealedWriter writer = must(SealedWriter::create(path(), m_id, m_key));
        must(writer.append(Marker));
        QCOMPARE(FileLock::tryAcquire(path()).error().code, ErrorCode::Busy);
    }
    QVERIFY(FileLock::tryAcquire(path()));
    QCOMPARE(read().error().code, ErrorCode::Damaged); // it has no end
}

void TestSealedFile::isNeverWrittenOver()
{
    write(Marker);
    QCOMPARE(SealedWriter::create(path(), m_id, m_key).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(must(read()), Marker);
}

void TestSealedFile::twiceTheSameIsNotTheSameFile()
{
    QVERIFY(write(Marker).sha256 != write(Marker).sha256);
}

QTEST_GUILESS_MAIN(TestSealedFile)
#include "tst_sealedfile.moc"
