#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QtGlobal>

#include <cstdio>

namespace kf::test {

// How much of a campaign is run, and from which seed: KF_<NAME> and KF_SEED; else, with KF_SOAK, the size of ./dev
// soak, and without it that of every test run.
class Campaign
{
public:
    Campaign(const char *name, qint64 size, qint64 soakSize) : m_name(name)
    {
        const auto number = [](const QByteArray &variable, qint64 otherwise) {
            bool ok = false;
            const qint64 said = qgetenv(variable.constData()).toLongLong(&ok);
            return ok ? said : otherwise;
        };
        m_size = number("KF_" + QByteArray(name).toUpper(), qEnvironmentVariableIsSet("KF_SOAK") ? soakSize : size);
        m_seed = quint64(number("KF_SEED", 20261127));
        m_timer.start();
    }

    qint64 size() const { return m_size; }
    quint64 seed() const { return m_seed; }
    qint64 elapsedMs() const { return m_timer.elapsed(); }

    // One line that a later run can be made from.
    void tell(const QByteArray &counts) const
    {
        std::printf("%s: seed %llu, %s, %.1f s\n", m_name, static_cast<unsigned long long>(m_seed), counts.constData(),
                    double(elapsedMs()) / 1000);
        std::fflush(stdout);
    }

private:
    const char *m_name;
    qint64 m_size = 0;
    quint64 m_seed = 0;
    QElapsedTimer m_timer;
};

} // namespace kf::test
