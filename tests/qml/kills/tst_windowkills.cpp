// The real window, killed while somebody types into it: unlocked again, it stands where he was.
#include "app/window/application.h"
#include "core/vault/vault.h"
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"
#include "tests/qml/kills/typist.h"
#include "tests/qml/window/pressing.h"
#include "tests/support/must.h"
#include "tests/support/programs.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 20'000;

// The app as it is, and a hand at its keyboard.
class Child : public QObject
{
public:
    Child(const QString &directory, quint32 seed) : m_typist(seed), m_application(options(directory))
    {
        m_window = m_application.load(m_engine);
        Theme::of(m_engine)->setReduceMotion(true);
        m_window->resize(390, 844);
    }

    // False when the window is not what its user expects.
    bool run(bool fresh)
    {
        if (!QTest::qWaitForWindowActive(m_window) || !waitFor([this] { return shows(u"Открыть"_s); }))
            return false;
        typeText(*m_window, passphrase());
        QTest::keyClick(m_window, Qt::Key_Return);
        if (!waitFor([this] { return m_application.workbench() != nullptr; }))
            return false;
        if (fresh)
            QTest::keyClick(m_window, Qt::Key_N, Qt::ControlModifier);
        if (!waitFor([this, fresh] {
                const QQuickItem *focus = m_window->activeFocusItem();
                return shows(u"Готово"_s) && focus && focus->inherits("QQuickTextArea") &&
                       (fresh || !m_application.workbench()->capture()->text().isEmpty());
            }))
            return false;
        tellFound(m_application.workbench()->capture()->text());
        for (;;) {
            QTest::qWait(m_typist.pauseMs()); // between two keys, as a hand has them: no result is waited for
            const QString before = m_application.workbench()->capture()->text();
            const QString after = m_typist.after(before);
            if (!std::exchange(m_uncommitted, {}).isEmpty())
                typeText(*m_window, before.back());
            if (after.size() < before.size())
                QTest::keyClick(m_window, Qt::Key_Backspace);
            else if (after.size() % 3 == 0)
                hold(after.back());
            else
                typeText(*m_window, after.back());
            tellTyped();
        }
    }

private:
    static ApplicationOptions options(const QString &directory)
    {
        ApplicationOptions options;
        options.storeDirectory = directory;
        options.language = u"ru"_s;
        return options;
    }
    // A letter that the input method has not let go of yet counts like any other.
    void hold(QChar letter)
    {
        m_uncommitted = letter;
        QInputMethodEvent event(m_uncommitted, {});
        QCoreApplication::sendEvent(m_window->activeFocusItem(), &event);
    }
    bool shows(const QString &name) { return named(*m_window, name) != nullptr; }
    static bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, LongMs); }

    Typist m_typist;
    QString m_uncommitted;
    Application m_application;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr; // the engine's
};

} // namespace

class TestWindowKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledWindowComesBackWhereOneWas();
};

void TestWindowKills::aKilledWindowComesBackWhereOneWas()
{
    const int kills = killsWanted(4);
    constexpr int Chains = 2;
    std::vector<QString> troubles(Chains);
    inChains(kills, Chains, [&](int chain, int share) {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"store"_s);
        Device(path).init(u"Телефон"_s);
        StoreOptions options;
        options.directory = path;
        const Secret key = must(Vault::open(path, secretFromText(passphrase()))).databaseKey();
        QString held;
        for (int i = 0; i < share && troubles[size_t(chain)].isEmpty(); ++i) {
            const quint32 seed = quint32(chain * 100'000 + i);
            const Kill kill = killOne({held.isEmpty() ? u"--fresh"_s : u"--resumed"_s, path}, held, seed,
                                      int((seed * 2654435761u >> 16) % 2000));
            const auto store = must(Store::open(options, key));
            const auto draft = must(store->read([](Reader &reader) { return reader.draft(u"capture"_s); }).result());
            const QString text = draft ? draft->text : QString();
            troubles[size_t(chain)] = judge(kill, text).trouble;
            held = text;
        }
    });
    for (const QString &trouble : troubles)
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && (arguments[1] == u"--fresh"_s || arguments[1] == u"--resumed"_s)) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           QFileInfo(arguments[2]).dir().filePath(u"settings"_s));
        QAccessible::setActive(true);
        if (!loadFonts())
            return 1;
        return Child(arguments[2], arguments[3].toUInt()).run(arguments[1] == u"--fresh"_s) ? 0 : 1;
    }
    TestWindowKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowkills.moc"
