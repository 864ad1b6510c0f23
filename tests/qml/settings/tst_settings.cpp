// Settings, joining and exporting, as their pages are told of them.
#include "qml/Export/exportmodel.h"
#include "qml/Format/language.h"
#include "qml/Join/joinmodel.h"
#include "qml/Settings/appearance.h"
#include "qml/Settings/autolock.h"
#include "qml/Settings/passphrasemodel.h"
#include "qml/Settings/settingsmodel.h"
#include "qml/Theme/theme.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QDir>
#include <QKeyEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

class HandClock : public Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 monotonicMs() const override { return now; }
    quint32 bootId() const override { return 1; }
    qint64 now = 1'000'000;
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_files->path());
        QSettings().clear();
        m_language.use(QStringLiteral("ru"));
        m_live.open();
    }
    void cleanup() { m_live.close(); }

    void howItLooksIsRemembered()
    {
        {
            Appearance appearance;
            appearance.setTheme(Theme::Dark);
            appearance.setSunlight(true);
            QCOMPARE(appearance.mode(), int(Theme::Sunlight));
            appearance.setLanguage(text("en"));
            appearance.setTextPercent(150);
            QVERIFY(!appearance.reduceMotion() && !appearance.leftHanded());
            appearance.setReduceMotion(true);
            appearance.setLeftHanded(true);
        }
        Appearance again;
        QCOMPARE(again.language(), text("en"));
        QCOMPARE(again.textPercent(), 150);
        QVERIFY(again.reduceMotion() && again.leftHanded());
        QCOMPARE(again.mode(), int(Theme::Sunlight));
        again.setSunlight(false); // what was chosen before is there again
        QCOMPARE(again.mode(), int(Theme::Dark));
    }

    void textGrowsInStepsToTwiceItsSize()
    {
        Appearance appearance;
        QVERIFY(!appearance.canShrink());
        int steps = 0;
        while (appearance.canGrow()) {
            appearance.grow();
            ++steps;
        }
        QCOMPARE(appearance.textPercent(), 200);
        QCOMPARE(steps, 5);
        appearance.shrink();
        QCOMPARE(appearance.textPercent(), 175);
        appearance.setTextPercent(20);
        QCOMPARE(appearance.textPercent(), 100);
    }

    void itLocksOnceNobodyHasTouchedIt()
    {
        HandClock clock;
        AutoLock lock(clock);
        QCOMPARE(lock.minutes(), 15);
        lock.setMinutes(5);
        lock.setMinutes(7); // nobody offered that
        QCOMPARE(AutoLock(clock).minutes(), 5);
        QSignalSpy idle(&lock, &AutoLock::idle);
        QObject anything;
        const auto touched = [&] {
            QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
            return QCoreApplication::sendEvent(&anything, &key);
        };
        const auto timeIsUp = [&] { QMetaObject::invokeMethod(lock.findChild<QTimer *>(), "timeout"); };
        lock.watch(true);
        clock.now += 4 * 60'000;
        touched();
        clock.now += 4 * 60'000;
        timeIsUp();
        QCOMPARE(idle.count(), 0); // touched four minutes ago
        clock.now += 60'000;
        bool recording = true;
        lock.setBusy([&] { return recording; });
        timeIsUp();
        QCOMPARE(idle.count(), 0); // it listens
        recording = false;
        timeIsUp();
        QCOMPARE(idle.count(), 1);
        // In the pocket it waits less.
        lock.setAway(true);
        clock.now += 59'000;
        lock.setAway(false);
        QCOMPARE(idle.count(), 1);
        lock.setAway(true);
        clock.now += 60'000;
        lock.setAway(false);
        QCOMPARE(idle.count(), 2);
        // Locked, it watches nothing.
        lock.watch(false);
        clock.now += 3'600'000;
        touched();
        QCOMPARE(idle.count(), 2);
    }

    void theFirstTouchAfterASleepOnlyLocks()
    {
        HandClock clock;
        AutoLock lock(clock);
        lock.watch(true);
        QSignalSpy idle(&lock, &AutoLock::idle);
        clock.now += 16 * 60'000; // the timer slept as well
        struct Listener : QObject
        {
            bool event(QEvent *event) override
            {
                heard += event->type() == QEvent::KeyPress ? 1 : 0;
                return QObject::event(event);
            }
            int heard = 0;
        } listener;
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QCoreApplication::sendEvent(&listener, &key);
        QCOMPARE(idle.count(), 1);
        QCOMPARE(listener.heard, 0);
        lock.setMinutes(AutoLock::Never);
        clock.now += 86'400'000;
        QCoreApplication::sendEvent(&listener, &key);
        QCOMPARE(idle.count(), 1);
        QCOMPARE(listener.heard, 1);
    }

    void aNewPassphraseIsAskedForTwiceAndTheOldOneOnce()
    {
        PassphraseModel model(m_live.clock);
        QSignalSpy asked(&model, &PassphraseModel::asked);
        const QString old = text("овёс и рожь");
        model.change({}, text("пшеница и просо"), text("пшеница и просо"));
        QVERIFY(!model.currentError().isEmpty() && model.nextError().isEmpty());
        model.change(old, text("овёс"), text("овёс"));
        QCOMPARE(plain(model.nextError()), text("Нужно хотя бы 8 знаков"));
        model.change(old, text("пшеница и просо"), text("пшеница"));
        QCOMPARE(model.nextError(), text("Пароли не совпали"));
        model.change(old, old, old);
        QCOMPARE(model.nextError(), text("Это нынешний пароль"));
        QCOMPARE(asked.count(), 0);
        model.change(old, text("пшеница и просо"), text("пшеница и просо"));
        QCOMPARE(asked.count(), 1);
        QVERIFY(model.busy());
        model.refuse({ErrorCode::WrongPassphrase, {}});
        QCOMPARE(model.currentError(), text("Пароль не подошёл"));
        QVERIFY(!model.busy() && model.nextError().isEmpty());
        model.refuse({ErrorCode::Io, {}});
        QVERIFY(model.nextError().contains(text("прежний пароль")));
    }

    void figuresAreThoseOfTheDisk()
    {
        m_live.addAccount(text("Тавория"));
        m_live.addAccount(text("Береста"));
        SettingsModel model(m_live.clock);
        model.attach(*m_live.session);
        QTRY_VERIFY(model.view().loaded);
        QTRY_COMPARE(plain(model.view().about), text("2 клиента"));
        QVERIFY(!model.view().joined);
        QCOMPARE(rowsOf<SizeRow>(model.sizes()).size(), size_t(1));
        const SizeRow &records = rowsOf<SizeRow>(model.sizes()).front();
        QCOMPARE(records.label, text("Записи и поиск"));
        QCOMPARE(records.share, 1.0);
        QCOMPARE(model.view().total, records.size);
        QVERIFY(!model.view().freeRoom.isEmpty());
        const auto &devices = rowsOf<KnownDeviceRow>(model.devices());
        QCOMPARE(devices.size(), size_t(1));
        QVERIFY(devices.front().own);
        QCOMPARE(devices.front().name, text("Phone"));
    }

    void sizesAreToldByKind()
    {
        SettingsModel model(m_live.clock);
        SettingsModel::Snapshot snapshot;
        snapshot.role = text("kam");
        snapshot.clients = 14;
        snapshot.server = text("https://keyfield.example:8443");
        snapshot.databaseBytes = 25ll << 20;
        snapshot.attachments = {{text("photo"), 104ll << 20}, {text("voice"), 55ll << 20}, {text("scan"), 1 << 20}};
        snapshot.freeBytes = 100ll << 20;
        model.show(snapshot);
        QCOMPARE(plain(model.view().total), text("185 МБ"));
        QCOMPARE(plain(model.view().spokenSizes), text("Фото 104 МБ, Голос 55 МБ, Файлы 1,0 МБ, Записи и поиск 25 МБ"));
        QVERIFY(model.view().roomIsLow);
        QCOMPARE(plain(model.view().about), text("Менеджер по ключевым клиентам, 14 клиентов"));
        QCOMPARE(model.view().server, text("keyfield.example:8443"));
        snapshot.role = text("oracle"); // of a newer server
        model.show(snapshot);
        QVERIFY(model.view().about.startsWith(text("oracle")));
    }

    void aDiskThatIsNearlyFullIsTold()
    {
        SettingsModel model(m_live.clock);
        SettingsModel::Snapshot snapshot;
        snapshot.diskBytes = 100ll << 30;
        snapshot.freeBytes = 11ll << 30;
        snapshot.spareBytes = 104ll << 20;
        model.show(snapshot);
        QVERIFY(!model.view().roomIsLow);
        QCOMPARE(model.view().freeable, QString()); // nobody has to think of it
        snapshot.freeBytes = 9ll << 30;             // more than 90 % are taken
        model.show(snapshot);
        QVERIFY(model.view().roomIsLow);
        QCOMPARE(plain(model.view().freeRoom), text("Мало места: свободно 9,0 ГБ"));
        QCOMPARE(plain(model.view().freeable), text("Освободить 104 МБ"));
        snapshot.spareBytes = 0; // nothing that the server has too
        model.show(snapshot);
        QVERIFY(model.view().roomIsLow);
        QCOMPARE(model.view().freeable, QString());
    }

    void aBadCodeIsRefusedInWordsAndStays()
    {
        JoinModel model(m_live.clock);
        model.attach(*m_live.session);
        model.join();
        QTRY_COMPARE(model.error(), text("Вставьте код приглашения"));
        model.setCode(text("hello"));
        QVERIFY(model.error().isEmpty());
        model.join();
        QTRY_COMPARE(model.error(), text("Это не код приглашения: он начинается с KF1-"));
        model.setCode(text("KF1-abc"));
        model.join();
        QTRY_VERIFY(model.error().startsWith(text("Код неполный")));
        QCOMPARE(model.code(), text("KF1-abc"));
        model.show({ErrorCode::Forbidden, {}});
        QVERIFY(model.error().contains(text("Попросите новый")));
    }

    void everythingGoesIntoANewFolder()
    {
        m_live.addAccount(text("Тавория"));
        ExportModel model(m_live.clock);
        model.attach(*m_live.session);
        for (const char *name : {"Keyfield 2026-10-13 09-52", "Keyfield 2026-10-13 09-52 (2)"}) {
            model.offer({}, {});
            model.start(QUrl::fromLocalFile(m_files->path()));
            QTRY_COMPARE(model.state(), ExportModel::State::Done);
            QCOMPARE(model.folder(), m_files->filePath(text(name)));
            QCOMPARE(plain(model.result()), text("1 запись"));
            QVERIFY(QFileInfo::exists(model.folder() + text("/account.csv")));
        }
    }

    void aClientGoesIntoAFolderOfHisName()
    {
        const QString key = m_live.addAccount(text("Тавория: «Юг»/Север")).toString();
        m_live.addAccount(text("Береста"));
        ExportModel model(m_live.clock);
        model.attach(*m_live.session);
        model.offer(key, text("Тавория: «Юг»/Север"));
        model.start(QUrl::fromLocalFile(m_files->path()));
        QTRY_COMPARE(model.state(), ExportModel::State::Done);
        QCOMPARE(model.folder(), m_files->filePath(text("Keyfield Тавория ЮгСевер 2026-10-13 09-52")));
        QCOMPARE(plain(model.result()), text("1 запись"));
    }

    void whereItCannotBeWrittenIsSaid()
    {
        ExportModel model(m_live.clock);
        model.attach(*m_live.session);
        model.offer({}, {});
        model.start(QUrl::fromLocalFile(text("/proc")));
        QTRY_COMPARE(model.state(), ExportModel::State::Ready);
        QTRY_VERIFY(!model.error().isEmpty());
    }

private:
    Language m_language;
    LiveStore m_live;
    std::unique_ptr<QTemporaryDir> m_files;
};

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
