#include "core/vault/vaultcontent.h"
#include "tests/vault/vaultfixture.h"

#include <QElapsedTimer>

#include <functional>
#include <vector>

using namespace kf;

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithThePassphraseOnly();
    void passphraseIsNormalised();
    void keysAreOfOneVault();
    void isMadeOnce();
    void filesBelongToTheOwnerAlone();
    void passphraseChanges();
    void wrongCurrentPassphraseChangesNothing();
    void oneLostCopyIsWrittenAnew();
    void oneDamagedCopyIsWrittenAnew();
    void everyBitFlippedInBothIsDamage();
    void everyCutOfBothIsDamage();
    void changedSlotsDoNotOpen();
    void slotOfAnotherVaultDoesNotOpen();
    void poisonedCostsAreRefusedAtOnce_data();
    void poisonedCostsAreRefusedAtOnce();
    void largeFileIsRefused();
    void newerVersionIsTold();
    void endBetweenTheCopiesKeepsTheNewPassphrase();
    void failedWriteKeepsOnePassphrase();
};

void TestVault::opensWithThePassphraseOnly()
{
    VaultFixture fixture;
    QVERIFY(!Vault::exists(fixture.folder()));
    KF_FAILS(ErrorCode::NotFound, fixture.open());
    const auto made = fixture.create();
    KF_OK(made);
    QVERIFY(Vault::exists(fixture.folder()));
    QCOMPARE(made->databaseKey().size(), 48);
    QCOMPARE(made->id().size(), 16);

    const auto opened = fixture.open();
    KF_OK(opened);
    QVERIFY(opened->health() == Vault::Health::Sound);
    QVERIFY(opened->databaseKey().view() == made->databaseKey().view());
    QCOMPARE(opened->id(), made->id());

    for (const QStringView wrong : {u"correct hors", u"correct horse ", u"Correct horse", u"x"})
        KF_FAILS(ErrorCode::WrongPassphrase, fixture.open(wrong));
    KF_FAILS(ErrorCode::InvalidInput, fixture.open(u""));
    KF_FAILS(ErrorCode::InvalidInput, fixture.open(QString(2000, u'x')));
    KF_OK(fixture.open());
}

void TestVault::passphraseIsNormalised()
{
    VaultFixture fixture;
    const QString composed = QString::fromUtf8("M\u00fcller \u00e9\u00e8 \u0419");
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    KF_OK(fixture.create(decomposed));
    KF_OK(fixture.open(composed));
    KF_OK(fixture.open(decomposed));
    KF_FAILS(ErrorCode::WrongPassphrase, fixture.open(u"Muller ee"));
}

void TestVault::keysAreOfOneVault()
{
    VaultFixture first;
    VaultFixture second;
    const auto a = first.create();
    const auto b = second.create();
    KF_OK(a);
    KF_OK(b);
    QVERIFY(a->id() != b->id());
    QVERIFY(a->databaseKey().view() != b->databaseKey().view());
    QVERIFY(VaultFixture::content(first.copyA()) != VaultFixture::content(second.copyA()));
    QVERIFY(!VaultFixture::content(first.copyA()).contains("horse"));
    const QByteArray key = a->databaseKey().view().toByteArray();
    QVERIFY(!VaultFixture::content(first.copyA()).contains(key.left(8)));
}

void TestVault::isMadeOnce()
{
    VaultFixture fixture;
    KF_OK(fixture.create());
    const QByteArray before = VaultFixture::content(fixture.copyA());
    KF_FAILS(ErrorCode::AlreadyExists, fixture.create());
    QVERIFY(QFile::remove(fixture.copyA()));
    KF_FAILS(ErrorCode::AlreadyExists, fixture.create()); // a part of one is one
    KF_OK(fixture.open());
    QCOMPARE(VaultFixture::content(fixture.copyA()), before);

    QVERIFY(QDir(fixture.folder()).mkdir(QStringLiteral("deep")));
    KF_OK(Vault::create(fixture.folder() + QLatin1String("/deep/er"), secretFromText(u"x"), KdfProfile::test(), Now));
}

void TestVault::filesBelongToTheOwnerAlone()
{
    VaultFixture fixture;
    KF_OK(fixture.create());
    for (const QString &path : {fixture.copyA(), fixture.copyB()})
        QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    QCOMPARE(QDir(fixture.folder()).entryList(QDir::Files).size(), 2);
    QVERIFY(QFileInfo(fixture.copyA()).size() < 512);
}

void TestVault::passphraseChanges()
{
    VaultFixture fixture;
    auto vault = fixture.create();
    KF_OK(vault);
    const QByteArray key = vault->databaseKey().view().toByteArray();
    KF_OK(vault->changePassphrase(secretFromText(u"correct horse"), secretFromText(u"battery staple"),
                                  KdfProfile{2, 16}, Now));
    KF_FAILS(ErrorCode::WrongPassphrase, fixture.open());
    const auto opened = fixture.open(u"battery staple");
    KF_OK(opened);
    QCOMPARE(opened->databaseKey().view().toByteArray(), key);
    QCOMPARE(VaultFixture::content(fixture.copyA()), VaultFixture::content(fixture.copyB()));
    KF_OK(
        vault->changePassphrase(secretFromText(u"battery staple"), secretFromText(u"third"), KdfProfile::test(), Now));
    KF_OK(fixture.open(u"third"));
}

void TestVault::wrongCurrentPassphraseChangesNothing()
{
    VaultFixture fixture;
    auto vault = fixture.create();
    KF_OK(vault);
    const QByteArray before = VaultFixture::content(fixture.copyA());
    KF_FAILS(ErrorCode::WrongPassphrase,
             vault->changePassphrase(secretFromText(u"guess"), secretFromText(u"mine"), KdfProfile::test(), Now));
    KF_FAILS(ErrorCode::InvalidInput,
             vault->changePassphrase(secretFromText(u"correct horse"), secretFromText(u""), KdfProfile::test(), Now));
    KF_FAILS(ErrorCode::InvalidInput, vault->changePassphrase(secretFromText(u"correct horse"), secretFromText(u"mine"),
                                                              KdfProfile{17, 64}, Now));
    QCOMPARE(VaultFixture::content(fixture.copyA()), before);
    QCOMPARE(VaultFixture::content(fixture.copyB()), before);
}

void TestVault::oneLostCopyIsWrittenAnew()
{
    VaultFixture fixture;
    KF_OK(fixture.create());
    const QByteArray good = VaultFixture::content(fixture.copyA());
    for (const QString &path : {fixture.copyA(), fixture.copyB()}) {
        QVERIFY(QFile::remove(path));
        KF_FAILS(ErrorCode::WrongPassphrase, fixture.open(u"guess"));
        QVERIFY(!QFile::exists(path)); // nothing is written for someone who has not opened it
        const auto opened = fixture.open();
        KF_OK(opened);
        QVERIFY(opened->health() == Vault::Health::Repaired);
        QCOMPARE(VaultFixture::content(path), good);
        QVERIFY(fixture.open()->health() == Vault::Health::Sound);
    }
}

void TestVault::oneDamagedCopyIsWrittenAnew()
{
    VaultFixture fixture;
    KF_OK(fixture.create());
    const QByteArray good = VaultFixture::content(fixture.copyA());
    for (const QString &path : {fixture.copyA(), fixture.copyB()}) {
        for (const QByteArray &bad : {QByteArray(), QByteArray("junk"), good.left(100), QByteArray(20'000, 'x')}) {
            QVERIFY(VaultFixture::put(path, bad));
            const auto opened = fixture.open();
            KF_OK(opened);
            QVERIFY(opened->health() == Vault::Health::Repaired);
            QCOMPARE(VaultFixture::content(path), good);
        }
    }
}

void TestVault::everyBitFlippedInBothIsDamage()
{
    VaultFixture fixture;
    KF_OK(fixture.create());
    const QByteArray good = VaultFixture::content(fixture.copyA());
    const auto flipped = [&](qsizetype byte, int bit) {
        QByteArray bad = good;
        bad[byte] = char(bad.at(byte) ^ (1 << bit));
        return bad;
    };
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit)
            KF_FAILS(ErrorCode::Damaged, VaultContent::decode(flipped(i, bit)));
    }
    for (qsizetype i = 0; i < good.size(); i += 7) { // and by way of the files
        const QByteArray bad = flipped(i, int(i % 8));
        QVERIFY(fixture.putBoth(bad));
        KF_FAILS(ErrorCode::Damaged, fixture.open());
        QCOMPARE(VaultFixture::content(fixture.copyA()), bad); // it stays for a rescue
    }
}

void TestVault::everyCutOfBothIsDamage()
{
    VaultFixture fixture;
    KF_OK(fixture.create());
    const QByteArray good = VaultFixture::content(fixture.copyA());
    for (qsizetype size = 0; size < good.size(); ++size)
        KF_FAILS(ErrorCode::Damaged, VaultContent::decode(good.left(size)));
    for (const qsizetype size : {qsizetype(0), qsizetype(1), good.size() / 2, good.size() - 1}) {
        QVERIFY(fixture.putBoth(good.left(size)));
        KF_FAILS(ErrorCode::Damaged, fixture.open());
    }
    QVERIFY(fixture.putBoth(good + '\0'));
    KF_FAILS(ErrorCode::Damaged, fixture.open());
    QVERIFY(fixture.putBoth(good));
    KF_OK(fixture.open());
}

// With the checksum made to fit, as someone with a text editor for CBOR would.
void TestVault::changedSlotsDoNotOpen()
{
    VaultFixture fixture;
    KF_OK(fixture.create());
    const auto good = VaultContent::decode(VaultFixture::content(fixture.copyA()));
    KF_OK(good);
    QCOMPARE(good->encoded(), VaultFixture::content(fixture.copyA()));
    const std::vector<std::function<void(KeySlot &)>> changes = {
        [](KeySlot &slot) { slot.id += 1; },
        [](KeySlot &slot) { slot.kdf.passes += 1; },
        [](KeySlot &slot) { slot.kdf.memoryKiB += 1; },
        [](KeySlot &slot) { slot.salt[0] = char(slot.salt.at(0) ^ 1); },
        [](KeySlot &slot) { slot.nonce[0] = char(slot.nonce.at(0) ^ 1); },
        [](KeySlot &slot) { slot.wrapped[0] = char(slot.wrapped.at(0) ^ 1); },
        [](KeySlot &slot) { slot.wrapped[47] = char(slot.wrapped.at(47) ^ 1); },
        [](KeySlot &slot) { slot.createdAt += 1; },
        [](KeySlot &slot) { slot.label = "recovery"; },
    };
    for (const auto &change : changes) {
        VaultContent changed = *good;
        change(changed.keySlots.front());
        QVERIFY(fixture.putBoth(changed.encoded()));
        KF_FAILS(ErrorCode::WrongPassphrase, fixture.open());
    }
}

void TestVault::slotOfAnotherVaultDoesNotOpen()
{
    VaultFixture mine;
    VaultFixture theirs;
    KF_OK(mine.create(u"mine"));
    KF_OK(theirs.create(u"theirs"));
    auto content = VaultContent::decode(VaultFixture::content(mine.copyA()));
    const auto other = VaultContent::decode(VaultFixture::content(theirs.copyA()));
    KF_OK(content);
    KF_OK(other);
    content->keySlots.push_back(other->keySlots.front());
    QVERIFY(mine.putBoth(content->encoded()));
    KF_FAILS(ErrorCode::WrongPassphrase, mine.open(u"theirs"));
    KF_OK(mine.open(u"mine"));
}

void TestVault::poisonedCostsAreRefusedAtOnce_data()
{
    QTest::addColumn<quint64>("passes");
    QTest::addColumn<quint64>("memoryKiB");
    QTest::addColumn<int>("copies");
    QTest::newRow("4 TiB") << quint64(3) << quint64(4) * 1024 * 1024 * 1024 << 1;
    QTest::newRow("more than 1 GiB") << quint64(3) << quint64(1024 * 1024 + 1) << 1;
    QTest::newRow("wraps around") << quint64(3) << (quint64(1) << 54) + 64 << 1;
    QTest::newRow("all ones") << quint64(3) << ~quint64(0) << 1;
    QTest::newRow("no memory") << quint64(3) << quint64(0) << 1;
    QTest::newRow("17 passes") << quint64(17) << quint64(8) << 1;
    QTest::newRow("endless passes") << ~quint64(0) << quint64(8) << 1;
    QTest::newRow("no passes") << quint64(0) << quint64(8) << 1;
    QTest::newRow("17 slots") << quint64(1) << quint64(8) << 17;
    QTest::newRow("no slots") << quint64(1) << quint64(8) << 0;
}

void TestVault::poisonedCostsAreRefusedAtOnce()
{
    QFETCH(quint64, passes);
    QFETCH(quint64, memoryKiB);
    QFETCH(int, copies);
    VaultFixture fixture;
    KF_OK(fixture.create());
    auto content = VaultContent::decode(VaultFixture::content(fixture.copyA()));
    KF_OK(content);
    content->keySlots.front().kdf = {passes, memoryKiB};
    content->keySlots.resize(size_t(copies), content->keySlots.front());
    QVERIFY(fixture.putBoth(content->encoded()));
    QElapsedTimer timer;
    timer.start();
    KF_FAILS(ErrorCode::Damaged, fixture.open());
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestVault::largeFileIsRefused()
{
    VaultFixture fixture;
    for (const QString &path : {fixture.copyA(), fixture.copyB()}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(8) << 30)); // sparse
    }
    KF_FAILS(ErrorCode::Damaged, fixture.open());
    KF_FAILS(ErrorCode::AlreadyExists, fixture.create());
}

void TestVault::newerVersionIsTold()
{
    VaultFixture fixture;
    KF_OK(fixture.create());
    const QByteArray good = VaultFixture::content(fixture.copyA());
    // The same file with another version number, its checksum made to fit by way of the length of the parts: head of
    // the array, magic, head of the body.
    const QByteArray key = QByteArray("\x67") + "version";
    const auto start = good.indexOf("keyfield-vault") + 14;
    const qsizetype bodyHead = good.at(start) == '\x59' ? 3 : 2;
    QByteArray body = good.mid(start + bodyHead, good.size() - start - bodyHead - 34);
    const auto at = body.indexOf(key) + key.size();
    QCOMPARE(body.at(at), '\x01');
    body[at] = '\x02';
    const QByteArray sum = VaultContent::checksum(body);
    QVERIFY(fixture.putBoth(good.left(start + bodyHead) + body + good.mid(good.size() - 34, 2) + sum));
    KF_FAILS(ErrorCode::TooNew, fixture.open());

    // One newer copy is enough to keep an older program's hands off.
    QVERIFY(VaultFixture::put(fixture.copyB(), good));
    const QByteArray newer = VaultFixture::content(fixture.copyA());
    KF_FAILS(ErrorCode::TooNew, fixture.open());
    QCOMPARE(VaultFixture::content(fixture.copyA()), newer);
}

void TestVault::endBetweenTheCopiesKeepsTheNewPassphrase()
{
    VaultFixture fixture;
    auto vault = fixture.create();
    KF_OK(vault);
    const QByteArray old = VaultFixture::content(fixture.copyB());
    KF_OK(vault->changePassphrase(secretFromText(u"correct horse"), secretFromText(u"new"), KdfProfile::test(), Now));
    const QByteArray changed = VaultFixture::content(fixture.copyA());
    QVERIFY(VaultFixture::put(fixture.copyB(), old)); // as if the end had come before B was written

    KF_FAILS(ErrorCode::WrongPassphrase, fixture.open());
    const auto opened = fixture.open(u"new");
    KF_OK(opened);
    QVERIFY(opened->health() == Vault::Health::Repaired);
    QCOMPARE(VaultFixture::content(fixture.copyB()), changed);

    // An old copy put in A's place does not bring the old passphrase back either.
    QVERIFY(VaultFixture::put(fixture.copyA(), old));
    KF_FAILS(ErrorCode::WrongPassphrase, fixture.open());
    KF_OK(fixture.open(u"new"));
}

void TestVault::failedWriteKeepsOnePassphrase()
{
    VaultFixture fixture;
    auto vault = fixture.create();
    KF_OK(vault);
    const auto change = [&](QStringView from, QStringView to) {
        return vault->changePassphrase(secretFromText(from), secretFromText(to), KdfProfile::test(), Now);
    };
    // A folder in the place of the unfinished file makes the write fail.
    const QString blockA = fixture.copyA() + QLatin1String(".new");
    const QString blockB = fixture.copyB() + QLatin1String(".new");
    QVERIFY(QDir().mkdir(blockA));
    KF_FAILS(ErrorCode::Io, change(u"correct horse", u"new"));
    KF_OK(fixture.open());
    QVERIFY(QDir().rmdir(blockA));

    QVERIFY(QDir().mkdir(blockB));
    KF_OK(change(u"correct horse", u"new"));
    QVERIFY(vault->health() == Vault::Health::OneCopy);
    KF_FAILS(ErrorCode::WrongPassphrase, fixture.open());
    QVERIFY(fixture.open(u"new")->health() == Vault::Health::OneCopy);
    QVERIFY(QDir().rmdir(blockB));
    QVERIFY(fixture.open(u"new")->health() == Vault::Health::Repaired);
}

QTEST_APPLESS_MAIN(TestVault)
#include "tst_vault.moc"
