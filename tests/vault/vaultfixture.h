#pragma once

#include "core/vault/vault.h"
#include "tests/db/check.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace kf {

constexpr qint64 Now = 1'790'000'000'000;

// A folder for one vault, its derivation at the least cost.
class VaultFixture
{
public:
    QString folder() const { return m_dir.path(); }
    QString copyA() const { return m_dir.filePath(QStringLiteral("vault.kf")); }
    QString copyB() const { return m_dir.filePath(QStringLiteral("vault-b.kf")); }

    Result<Vault> create(QStringView passphrase = u"correct horse")
    {
        return Vault::create(folder(), secretFromText(passphrase), KdfProfile::test(), Now);
    }
    Result<Vault> open(QStringView passphrase = u"correct horse")
    {
        return Vault::open(folder(), secretFromText(passphrase));
    }

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    bool putBoth(const QByteArray &bytes) { return put(copyA(), bytes) && put(copyB(), bytes); }

private:
    QTemporaryDir m_dir;
};

} // namespace kf
