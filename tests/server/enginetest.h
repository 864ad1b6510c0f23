#pragma once

#include "tests/server/engines.h"
#include "tests/server/office.h"

#include <QTest>

namespace kf::server {

inline wire::Receipt numbered(quint64 counter, quint64 count, quint64 number)
{
    return {wire::Verdict::Numbered, counter, count, number, {}};
}

inline wire::Receipt quarantined(quint64 counter, quint64 count, const char *why)
{
    return {wire::Verdict::Quarantined, counter, count, 0, why};
}

using Receipts = std::vector<wire::Receipt>;

// Every test of a class derived from this runs on each engine, with an office of its own.
class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { Engines::addRows(); }
    void initTestCase() { QVERIFY(m_engines.start()); }
    void cleanupTestCase() { m_engines.stop(); }

    void init()
    {
        m_storage = m_engines.open();
        m_office = std::make_unique<Office>(*m_storage);
    }

    void cleanup()
    {
        m_office.reset();
        m_storage.reset();
    }

protected:
    Engines m_engines;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Office> m_office;
};

} // namespace kf::server
