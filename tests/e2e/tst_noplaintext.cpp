// Marker words go through every path; none of them may be found in any file of the device's store, of the server's
// embedded store, or of the temporary folders: while open, after a kill, and closed.
#include "core/record/types.h"
#include "core/store/store.h"
#include "tests/support/programs.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

const QStringList Markers{QStringLiteral("Шаромыжник"), QStringLiteral("Quixotryword"), QStringLiteral("Дерзновение"),
                          QStringLiteral("Zugzwangmark"), QStringLiteral("Околесица")};

// UTF-8 and UTF-16, as both byte orders would write them.
QList<QByteArray> encodings(const QString &word)
{
    const auto *units = reinterpret_cast<const char *>(word.utf16());
    QByteArray little(units, word.size() * 2);
    QByteArray big = little;
    for (qsizetype i = 0; i + 1 < big.size(); i += 2)
        std::swap(big[i], big[i + 1]);
    return {word.toUtf8(), little, big};
}

QStringList findMarkers(const QString &root)
{
    QStringList found;
    QDirIterator files(root, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith(QStringLiteral(".csv")) || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QString &word : Markers) {
            for (const QByteArray &bytes : encodings(word)) {
                if (content.contains(bytes))
                    found.append(file.fileName() + QStringLiteral(" holds ") + word);
            }
        }
    }
    return found;
}

} // namespace

class NoPlaintextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QDir(m_directory.path()).mkpath(QStringLiteral("tmp"));
        QDir(m_directory.path()).mkpath(QStringLiteral("server"));
        qputenv("TMPDIR", m_directory.filePath(QStringLiteral("tmp")).toUtf8());
        qputenv("SQLITE_TMPDIR", m_directory.filePath(QStringLiteral("tmp")).toUtf8());
    }

    void theSearchItselfFindsWhatIsThere()
    {
        QTemporaryDir control;
        QFile file(control.filePath(QStringLiteral("plain")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(encodings(Markers[0])[1]);
        file.close();
        QCOMPARE(findMarkers(control.path()).size(), 1);
    }

    void whileOpenAndClosed()
    {
        StoreOptions options;
        options.directory = m_directory.filePath(QStringLiteral("open"));
        options.create = true;
        auto store = Store::open(options, Secret::random(32));
        QVERIFY(store);
        for (int i = 0; i < 400; ++i) {
            Record note(types::note);
            note.set(types::note.text, Markers.join(u' ') + QString::number(i));
            Action action;
            action.edits.push_back(RecordEdit::create(note));
            QVERIFY((*store)->apply(action).result());
        }
        Draft draft;
        draft.place = QStringLiteral("capture");
        draft.text = Markers[0];
        QVERIFY(
            (*store)->write([draft](Store::WriteAccess &access) { return access.writer.saveDraft(draft); }).result());
        // A sort and a search that need more than memory's first page.
        Query query;
        query.type = &types::note;
        query.descending = true;
        QVERIFY((*store)->read([query](Reader &reader) { return reader.list(query); }).result());
        QVERIFY((*store)->read([](Reader &reader) { return reader.search(Markers[1]); }).result());
        QCOMPARE(findMarkers(m_directory.path()), QStringList());
        store->reset();
        QCOMPARE(findMarkers(m_directory.path()), QStringList());
    }

    void throughEveryProgramAndAfterKills()
    {
        Server server(m_directory.filePath(QStringLiteral("server")), {});
        server.createWorkspace({QStringLiteral("marina")});
        server.start();
        const Device a(m_directory.filePath(QStringLiteral("a")));
        const Device b(m_directory.filePath(QStringLiteral("b")));
        a.init(QStringLiteral("A"));
        b.init(QStringLiteral("B"));
        a.must({QStringLiteral("enrol"), server.invite(QStringLiteral("marina"))});
        b.must({QStringLiteral("enrol"), server.invite(QStringLiteral("marina"))});

        QFile csv(m_directory.filePath(QStringLiteral("accounts.csv")));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("account,sector\n");
        for (int i = 0; i < 300; ++i)
            csv.write(
                (Markers[i % Markers.size()] + QString::number(i) + QStringLiteral(",") + Markers[0] + u'\n').toUtf8());
        csv.close();
        a.must({QStringLiteral("import"), csv.fileName(), QStringLiteral("--type"), QStringLiteral("account"),
                QStringLiteral("--json")});
        const QString account =
            a.must({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=") + Markers[2]}).line();
        a.must({QStringLiteral("sync"), QStringLiteral("--json")});
        b.must({QStringLiteral("sync"), QStringLiteral("--json")});
        // Both sides of a conflict.
        a.must({QStringLiteral("set"), account, QStringLiteral("phone=") + Markers[3]});
        b.must({QStringLiteral("set"), account, QStringLiteral("phone=") + Markers[4]});
        a.must({QStringLiteral("note"), QStringLiteral("--account"), account, Markers.join(u'\n')});
        a.must({QStringLiteral("search"), Markers[1], QStringLiteral("--json")});
        a.must({QStringLiteral("sync"), QStringLiteral("--json")});
        b.must({QStringLiteral("sync"), QStringLiteral("--json")});
        QCOMPARE(findMarkers(m_directory.path()), QStringList());

        const auto writing =
            a.start({QStringLiteral("import"), csv.fileName(), QStringLiteral("--type"), QStringLiteral("contact"),
                     QStringLiteral("--map"), QStringLiteral("account=name"), QStringLiteral("--json")});
        QVERIFY(writing->waitForStarted());
        writing->waitForFinished(60);
        writing->kill();
        writing->waitForFinished();
        server.killNow();
        QCOMPARE(findMarkers(m_directory.path()), QStringList());
        server.start();
        a.must({QStringLiteral("sync"), QStringLiteral("--json")});
        server.stop();
        QCOMPARE(findMarkers(m_directory.path()), QStringList());
    }

private:
    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(NoPlaintextTest)
#include "tst_noplaintext.moc"
