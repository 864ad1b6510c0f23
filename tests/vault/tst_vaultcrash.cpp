#include "tests/vault/vaultfixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace kf;

// This binary is also the process that is killed: `tst_vaultcrash --child <folder> <number of the passphrase that
// holds>`.

namespace {

Secret passphrase(qint64 number)
{
    return secretFromText(QString(QLatin1String("passphrase ") + QString::number(number)));
}

int changeForEver(const QString &folder, qint64 number)
{
    auto vault = Vault::open(folder, passphrase(number));
    for (; vault; ++number) {
        if (!vault->changePassphrase(passphrase(number), passphrase(number + 1), KdfProfile::test(), Now))
            return 1;
        std::printf("%lld\n", static_cast<long long>(number + 1));
        std::fflush(stdout);
    }
    return 1;
}

} // namespace

class TestVaultCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killNeverLocksOut();
};

void TestVaultCrash::killNeverLocksOut()
{
    VaultFixture fixture;
    qint64 holds = 0;
    QByteArray key;
    {
        const auto vault = Vault::create(fixture.folder(), passphrase(holds), KdfProfile::test(), Now);
        KF_OK(vault);
        key = vault->databaseKey().view().toByteArray();
    }
    for (int round = 0; round < 40; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), fixture.folder(), QString::number(holds)});
        const qint64 target = holds + 1 + QRandomGenerator::global()->bounded(5);
        qint64 acknowledged = holds;
        while (acknowledged < target) {
            QVERIFY(child.waitForReadyRead(30'000));
            while (child.canReadLine())
                acknowledged = child.readLine().trimmed().toLongLong();
        }
        // Somewhere within the next change.
        (void)child.waitForFinished(int(QRandomGenerator::global()->bounded(3)));
        child.kill();
        QVERIFY(child.waitForFinished());
        for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                acknowledged = std::max(acknowledged, line.trimmed().toLongLong());
        }

        // The last one that was acknowledged, or the next when it was being made.
        auto vault = Vault::open(fixture.folder(), passphrase(acknowledged));
        holds = acknowledged;
        if (!vault) {
            KF_FAILS(ErrorCode::WrongPassphrase, vault);
            holds = acknowledged + 1;
            vault = Vault::open(fixture.folder(), passphrase(holds));
        }
        KF_OK(vault);
        QCOMPARE(vault->databaseKey().view().toByteArray(), key);
        QCOMPARE(VaultFixture::content(fixture.copyA()), VaultFixture::content(fixture.copyB()));
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--child"))
        return changeForEver(arguments.at(2), arguments.at(3).toLongLong());
    TestVaultCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_vaultcrash.moc"
