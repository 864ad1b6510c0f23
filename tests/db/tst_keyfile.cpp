#include "core/db/keyfile.h"
#include "tests/db/dbfixture.h"

#include <QFileInfo>

#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

using namespace kf;

class TestKeyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isMadeOnceAndPrivate();
    void manyAtOnceGetOneKey();
    void refusesAFileOpenToOthers();
    void refusesAnotherSize();
    void ignoresAnUnfinishedFile();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestKeyFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("server.key"));
}

void TestKeyFile::isMadeOnceAndPrivate()
{
    KF_FAILS(ErrorCode::NotFound, loadKeyFile(m_path));
    bool created = false;
    const auto first = ensureKeyFile(m_path, &created);
    KF_OK(first);
    QVERIFY(created);
    const auto second = ensureKeyFile(m_path, &created);
    KF_OK(second);
    QVERIFY(!created);
    QCOMPARE(first->size(), 32);
    QVERIFY(first->view() == second->view());
    QVERIFY(loadKeyFile(m_path)->view() == first->view());
    QCOMPARE(QFileInfo(m_path).permissions(),
             QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{QStringLiteral("server.key")});
    KF_FAILS(ErrorCode::Io, ensureKeyFile(m_dir->filePath(QStringLiteral("no/such/folder.key"))));
}

void TestKeyFile::manyAtOnceGetOneKey()
{
    std::mutex mutex;
    std::set<QByteArray> keys;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const auto key = ensureKeyFile(m_path);
            const std::lock_guard guard(mutex);
            keys.insert(key ? key->view().toByteArray() : QByteArray());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(keys.size(), size_t(1));
    QCOMPARE(keys.begin()->size(), 32);
}

void TestKeyFile::refusesAFileOpenToOthers()
{
    KF_OK(ensureKeyFile(m_path));
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    KF_FAILS(ErrorCode::Forbidden, loadKeyFile(m_path));
    KF_FAILS(ErrorCode::Forbidden, ensureKeyFile(m_path));
}

void TestKeyFile::refusesAnotherSize()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    KF_FAILS(ErrorCode::Damaged, ensureKeyFile(m_path)); // empty: damage, not a wish for a new key
    QCOMPARE(file.write(QByteArray(33, 'k')), 33);
    file.close();
    KF_FAILS(ErrorCode::Damaged, ensureKeyFile(m_path));
    QCOMPARE(QFileInfo(m_path).size(), 33);
}

void TestKeyFile::ignoresAnUnfinishedFile()
{
    QFile file(m_path + QLatin1String(".new"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("half"), 4);
    file.close();
    KF_OK(ensureKeyFile(m_path));
    QVERIFY(!file.exists());
}

QTEST_APPLESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
