#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace kf::server {

// Parameters of one statement, in PostgreSQL's binary form. Arrays travel as one parameter, so that a thousand rows are
// one statement. Values are copied.
class PgValues
{
public:
    PgValues &add(qint64 value);
    PgValues &add(quint64 value) { return add(qint64(value)); }
    PgValues &add(int value) { return add(qint64(value)); }
    PgValues &add(bool value);
    PgValues &add(const RecordId &id); // uuid
    PgValues &add(DeviceId id) { return add(qint64(id)); }
    PgValues &add(QByteArrayView bytes); // bytea
    PgValues &text(QByteArrayView utf8);
    PgValues &text(const QString &value) { return text(QByteArrayView(value.toUtf8())); }

    int count() const { return int(m_values.size()); }
    const std::vector<QByteArray> &values() const { return m_values; }
    const std::vector<unsigned> &types() const { return m_types; } // object ids of PostgreSQL's built-in types

private:
    friend class PgArray;
    PgValues &push(unsigned type, QByteArray value);
    std::vector<QByteArray> m_values;
    std::vector<unsigned> m_types;
};

// One array parameter, element by element, all of one kind.
class PgArray
{
public:
    enum class Kind { Integer, Boolean, Uuid, Bytes, Text };

    explicit PgArray(Kind kind, size_t expected = 0);
    void add(qint64 value);
    void add(quint64 value) { add(qint64(value)); }
    void add(bool value);
    void add(const RecordId &id);
    void add(QByteArrayView bytes); // Bytes and Text
    void appendTo(PgValues &values) &&;

private:
    void element(QByteArrayView bytes);
    Kind m_kind;
    QByteArray m_elements;
    qint32 m_count = 0;
};

} // namespace kf::server
