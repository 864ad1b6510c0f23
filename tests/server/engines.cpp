#include "tests/server/engines.h"

#include "server/storage/openstorage.h"

#include <QTest>

namespace kf::server {

void Engines::addRows()
{
    QTest::addColumn<bool>("embedded");
    QTest::newRow("embedded") << true;
    QTest::newRow("postgresql") << false;
}

bool Engines::start()
{
    return m_postgres.start();
}

void Engines::stop()
{
    m_postgres.stop();
    m_folder.reset();
}

bool Engines::isEmbedded() const
{
    QFETCH_GLOBAL(bool, embedded);
    return embedded;
}

std::unique_ptr<Storage> Engines::open()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (m_database.isEmpty() && !isEmbedded())
        m_database = m_postgres.freshDatabase();
    return openAgain();
}

std::unique_ptr<Storage> Engines::openAgain()
{
    auto storage = openStorage({m_folder->path(), isEmbedded() ? QString() : m_database, {}}, [](const QString &) {});
    if (!storage)
        qFatal("the storage does not open: %s", qPrintable(storage.error().message));
    return std::move(*storage);
}

void Engines::restart(std::unique_ptr<Storage> &storage)
{
    if (!isEmbedded()) {
        m_postgres.restart();
        return;
    }
    storage.reset();
    storage = openAgain();
}

} // namespace kf::server
