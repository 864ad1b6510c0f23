#pragma once

#include "core/db/connection.h"
#include "tests/db/check.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace kf {

// A folder with one database in it and its key.
class DbFixture
{
public:
    QString folder() const { return m_dir.path(); }
    QString path() const { return m_dir.filePath(QStringLiteral("data.kf")); }
    const Secret &key() const { return m_key; }

    Result<Connection> create() { return Connection::open(path(), m_key, {.mode = OpenMode::Create}); }
    Result<Connection> open(const ConnectionOptions &options = {}) { return Connection::open(path(), m_key, options); }

    // With the table `item(id INTEGER PRIMARY KEY, name TEXT UNIQUE)`.
    Connection withTable()
    {
        Connection connection = std::move(*create());
        (void)connection.execute("CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT UNIQUE)");
        return connection;
    }

private:
    QTemporaryDir m_dir;
    Secret m_key = Secret::random(48);
};

inline Result<void> addItem(Connection &connection, qint64 id, QStringView name)
{
    KF_ASSIGN(Statement statement, connection.prepare("INSERT INTO item(id, name) VALUES(?1, ?2)"));
    statement.bind(1, id);
    statement.bind(2, name);
    return statement.run();
}

inline qint64 countItems(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM item").value_or(-1);
}

} // namespace kf
