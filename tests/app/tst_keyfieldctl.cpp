// The public contract of keyfieldctl, by the real program: what scripts rely on.
#include "core/db/transaction.h"
#include "core/record/types.h"
#include "core/sync/identity.h"
#include "core/vault/vault.h"
#include "tests/app/ctlfixture.h"

#include <QElapsedTimer>
#include <QTcpServer>

using namespace kf;
using namespace kf::test;

namespace {

constexpr int Failed = 1;
constexpr int Misused = 2;
constexpr int NoServer = 3;

QStringList keysOf(const QJsonObject &object)
{
    return object.keys();
}

// The store of a device, opened by this process.
std::unique_ptr<Store> openStore(const Device &device)
{
    const auto vault = Vault::open(device.directory(), secretFromText(passphrase()));
    if (!vault)
        qFatal("%s", qPrintable(vault.error().message));
    StoreOptions options;
    options.directory = device.directory();
    auto store = Store::open(options, vault->databaseKey());
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::move(*store);
}

// As if the device had joined a workspace of that server.
void joinAsIf(const Device &device, const QString &server)
{
    const auto store = openStore(device);
    const auto joined = store
                            ->write([server](Store::WriteAccess &access) -> Result<void> {
                                Connection &db = access.keeper.db();
                                KF_ASSIGN(auto transaction, Transaction::begin(db));
                                KF_ASSIGN(const Secret key, deviceKey(db));
                                Identity identity;
                                identity.server = server;
                                identity.fingerprint = QByteArray(32, 'f');
                                identity.workspace = RecordId::generate(1);
                                identity.workspaceName = QStringLiteral("work");
                                identity.user = RecordId::generate(1);
                                identity.userName = QStringLiteral("Марина");
                                KF_TRY(writeIdentity(db, identity));
                                return transaction.commit();
                            })
                            .result();
    if (!joined)
        qFatal("%s", qPrintable(joined.error().message));
}

// What another device wrote at the same time, as the server tells it: a phone of the account that `record` is.
void receive(const Device &device, const RecordId &record, const QString &phone, quint64 number)
{
    const auto store = openStore(device);
    const auto taken =
        store
            ->write([&](Store::WriteAccess &access) -> Result<void> {
                KF_ASSIGN(const auto kept, access.keeper.load("account", record));
                RecordState state = kept.state;
                FieldState &field = state.fieldToWrite("phone");
                field.values.push_back(
                    {encodeValue(types::account.phone, Value(phone)), 1'760'000'000'000, {{DeviceId(77), number}}});
                KF_ASSIGN(auto transaction, Transaction::begin(access.keeper.db()));
                KF_TRY(access.keeper.keep(record, kept, state));
                KF_ASSIGN(Place place, journal::readPlace(access.keeper.db()));
                place.number = number; // seen: what is written next answers it
                KF_TRY(journal::writePlace(access.keeper.db(), place));
                return transaction.commit();
            })
            .result();
    if (!taken)
        qFatal("%s", qPrintable(taken.error().message));
}

} // namespace

class KeyfieldCtlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_own = std::make_unique<OwnDevice>(); }

    // ---- The vault's door ----

    void makesAStoreOnce()
    {
        CTL_FAILS(Failed, m_own->device.run(words({"init"})));
        const QJsonObject status = m_own->status();
        QCOMPARE(keysOf(status), words({"conflicts", "cursor", "device", "deviceName", "lastSync", "pending",
                                        "quarantined", "records", "server", "user", "workspace"}));
        QCOMPARE(status[text("deviceName")].toString(), text("Ноутбук"));
        QCOMPARE(status[text("device")].toString().size(), 16);
        QVERIFY(status[text("server")].isNull());
        QVERIFY(status[text("lastSync")].isNull());
        QCOMPARE(status[text("cursor")].toInt(-1), 0);
    }

    void finishesAnInitThatWasBrokenOff()
    {
        QTemporaryDir directory;
        const Device device(directory.path());
        QVERIFY(Vault::create(directory.path(), secretFromText(passphrase()), KdfProfile::test(), 1));
        device.init(text("x"));
        QCOMPARE(device.must(words({"status", "--json"})).object()[text("records")].toInt(-1), 0);
    }

    void opensForThePassphraseAlone()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(text("KEYFIELD_PASSPHRASE"), text("рожь и овес 2026"));
        process.setProcessEnvironment(environment);
        process.start(binary(text("keyfieldctl")),
                      {text("--store"), m_own->device.directory(), text("status"), text("--json")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), Failed);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(process.readAllStandardError().contains("passphrase"));

        CTL_FAILS(Failed, Device(m_own->directory.filePath(text("nothing"))).run(words({"status"})));
    }

    // ---- Misuse ----

    void tellsMisuse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList();
        QTest::newRow("unknown command") << words({"frobnicate"});
        QTest::newRow("too little") << words({"get"});
        QTest::newRow("too much") << words({"status", "now"});
        QTest::newRow("unknown option") << words({"status", "--verbose"});
        QTest::newRow("an option twice") << words({"note", "--account", "a", "--account", "b", "x"});
        QTest::newRow("an option without its value") << words({"note", "x", "--account"});
        QTest::newRow("a flag with a value") << words({"import", "x.csv", "--type", "deal", "--dry-run=1"});
    }
    void tellsMisuse()
    {
        QFETCH(QStringList, arguments);
        CTL_FAILS(Misused, m_own->device.run(arguments));
    }

    void helpsWithoutAStore()
    {
        QProcess process;
        process.start(binary(text("keyfieldctl")), words({"--help"}));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QByteArray help = process.readAllStandardOutput();
        for (const char *command : {"init", "enrol", "status", "add", "set", "delete", "restore", "get", "list",
                                    "history", "note", "search", "import", "sync", "conflicts", "resolve"})
            QVERIFY2(help.contains(command), command);
        process.start(binary(text("keyfieldctl")), words({"status"}));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), Misused);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("a type") << words({"add", "alien", "name=x"});
        QTest::newRow("a field") << words({"add", "account", "name=x", "fax=1"});
        QTest::newRow("a field of a list") << words({"list", "account", "fax=1", "--json"});
        QTest::newRow("no assignment") << words({"add", "account", "name"});
        QTest::newRow("a field twice") << words({"add", "account", "name=x", "name=y"});
        QTest::newRow("a currency of nothing") << words({"add", "deal", "title=x", "currency=USD"});
        QTest::newRow("no currency") << words({"add", "deal", "value=1", "currency=rubles"});
        QTest::newRow("no amount") << words({"add", "deal", "value=much"});
        QTest::newRow("no date") << words({"add", "task", "title=x", "due=tomorrow"});
        QTest::newRow("no id") << words({"get", "x", "--json"});
        QTest::newRow("an id of nothing") << words({"get", "01a20b89-0000-7000-8000-000000000000", "--json"});
        QTest::newRow("a name of nothing") << words({"add", "note", "account=Nobody", "text=x"});
        QTest::newRow("an empty note") << words({"note", "  "});
        QTest::newRow("no conflict") << words({"resolve", "01a20b89-0000-7000-8000-000000000000", "phone", "1"});
        QTest::newRow("no import") << words({"import", "--undo", "01a20b89-0000-7000-8000-000000000000"});
        QTest::newRow("no file") << words({"import", "/nowhere.csv", "--type", "deal", "--json"});
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        CTL_FAILS(Failed, m_own->device.run(arguments));
    }

    // ---- Records ----

    void everyFieldOfTheContractIsThere_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *type, std::initializer_list<const char *> fields) {
            QTest::newRow(type) << QString::fromLatin1(type) << words(fields);
        };
        row("account", {"name", "legalName", "phone", "email", "parent", "tier"});
        row("contact", {"account", "name", "phone", "email"});
        row("note", {"account", "visit", "text"});
        row("visit", {"account", "title", "start", "end", "place"});
        row("task", {"account", "title", "due", "done"});
        row("promise", {"account", "title", "due", "done"});
        row("checklist", {"title", "account", "visit"});
        row("checklistItem", {"checklist", "title", "position", "why", "needsPhoto"});
        row("product", {"name", "price"});
        row("deal", {"account", "product", "title", "stage", "value", "currency", "opened", "closed"});
    }
    void everyFieldOfTheContractIsThere()
    {
        QFETCH(QString, type);
        QFETCH(QStringList, fields);
        const Registry &registry = Registry::keyfield();
        const RecordType *known = registry.find(type.toUtf8());
        QVERIFY(known);
        const FieldType *title = known->titleField() ? known->titleField() : known->fields().front();
        const QString id =
            m_own->device.must({text("add"), type, QString::fromUtf8(title->name()) + text("=Проба ") + type}).line();
        const QJsonObject object = m_own->get(id);
        for (const QString &field : fields)
            QVERIFY2(object.contains(field), qPrintable(field));
        QCOMPARE(object[text("id")].toString(), id);
        QCOMPARE(object[text("type")].toString(), type);
        QCOMPARE(object[text("deleted")].toBool(true), false);
        QVERIFY(QDateTime::fromString(object[text("changed")].toString(), Qt::ISODateWithMs).isValid());
        for (const auto &value : object)
            QVERIFY(!value.isObject()); // flat
    }

    void keepsValuesAsTheyAre()
    {
        const QString account = m_own->add({"account", "name=Тавория \"Юг\"", "tags=сеть,ключевой"});
        const QString deal = m_own->add(
            {"deal", "title=Мюсли", "account=Тавория \"Юг\"", "value=1054.50", "currency=rub", "opened=2026-10-01"});
        const QJsonObject got = m_own->get(deal);
        QCOMPARE(got[text("account")].toString(), account);
        QCOMPARE(got[text("value")].toString(), text("1054.50"));
        QCOMPARE(got[text("currency")].toString(), text("RUB"));
        QCOMPARE(got[text("opened")].toString(), text("2026-10-01"));
        QVERIFY(got[text("closed")].isNull());
        QCOMPARE(m_own->get(account)[text("tags")].toArray().size(), 2);
        const QString visit = m_own->add({"visit", "title=Встреча", "start=2026-10-13T10:30:00+03:00"});
        QCOMPARE(m_own->get(visit)[text("start")].toString(), text("2026-10-13T07:30:00Z"));
        const QString task = m_own->add({"task", "title=Письмо", "due=2026-10-16T15:00", "done=false"});
        QCOMPARE(m_own->get(task)[text("due")].toString(), text("2026-10-16T15:00"));
        QCOMPARE(m_own->get(task)[text("done")].toBool(true), false);
    }

    void checklistsAreRecordsLikeOthers()
    {
        const QString list = m_own->add({"checklist", "title=В зале"});
        const QString visit = m_own->add({"visit", "title=Аудит"});
        const QString item = m_own->device
                                 .must({text("add"), text("checklistItem"), text("checklist=") + list,
                                        text("title=Снять полку"), text("position=1"), text("needsPhoto=true")})
                                 .line();
        QCOMPARE(m_own->get(item)[text("checklist")].toString(), list);
        QCOMPARE(m_own->get(item)[text("needsPhoto")].toBool(), true);
        QVERIFY(m_own->get(list)[text("visit")].isNull()); // a template
        const QString answer = m_own->device
                                   .must({text("add"), text("answer"), text("item=") + item, text("visit=") + visit,
                                          text("state=n/a"), text("reason=Снимать нельзя")})
                                   .line();
        QCOMPARE(m_own->get(answer)[text("state")].toString(), text("n/a"));
        QCOMPARE(
            m_own->device.must({text("list"), text("answer"), text("visit=") + visit, text("--json")}).array().size(),
            1);
    }

    void setsDeletesAndRestores()
    {
        const QString id = m_own->add({"deal", "title=Хлопья", "value=100", "currency=USD"});
        m_own->device.must({text("set"), id, text("currency=JPY")});
        QCOMPARE(m_own->get(id)[text("value")].toString(), text("100"));
        QCOMPARE(m_own->get(id)[text("currency")].toString(), text("JPY"));
        m_own->device.must({text("set"), id, text("value=250")});
        QCOMPARE(m_own->get(id)[text("currency")].toString(), text("JPY"));
        m_own->device.must({text("set"), id, text("value="), text("title=Хлопья 2")});
        QVERIFY(m_own->get(id)[text("value")].isNull() && m_own->get(id)[text("currency")].isNull());

        m_own->device.must({text("delete"), id});
        m_own->device.must({text("delete"), id}); // harmless
        QCOMPARE(m_own->get(id)[text("deleted")].toBool(), true);
        CTL_FAILS(Failed, m_own->device.run({text("set"), id, text("title=x")}));
        QVERIFY(m_own->list({"deal", "title=Хлопья 2"}).isEmpty());
        m_own->device.must({text("restore"), id});
        QCOMPARE(m_own->list({"deal", "title=Хлопья 2"}).size(), 1);
    }

    void listsByFields()
    {
        m_own->add({"product", "name=Рожь", "price=5", "currency=RUB", "series=A"});
        m_own->add({"product", "name=Овёс", "price=5", "currency=USD", "series=A"});
        m_own->add({"product", "name=Ячмень", "series=B"});
        QCOMPARE(m_own->list({"product", "series=A"}).size(), 2);
        QCOMPARE(m_own->list({"product", "price=5", "currency=USD"}).size(), 1);
        QCOMPARE(m_own->list({"product", "currency=RUB"}).size(), 1);
        QVERIFY(m_own->list({"product", "price="}).size() >= 1);
        QCOMPARE(m_own->list({"product", "series=A", "name=Овёс"}).size(), 1);
        QCOMPARE(m_own->list({"product", "series=никакой"}).size(), 0);
        m_own->add({"account", "name=С метками", "tags=один,два"});
        QCOMPARE(m_own->list({"account", "tags=два"}).size(), 1);
        QCOMPARE(m_own->list({"account", "tags=один,три"}).size(), 0);
        const QJsonObject first = m_own->list({"product", "name=Рожь"}).first().toObject();
        QCOMPARE(first, m_own->get(first[text("id")].toString()));
    }

    void namesTheCandidatesOfAnAmbiguousName()
    {
        const QString one = m_own->add({"account", "name=Двойник"});
        const QString two = m_own->add({"account", "name=Двойник"});
        const Ran ran = m_own->device.run(words({"note", "--account", "Двойник", "Кому?"}));
        QCOMPARE(ran.code, Failed);
        QVERIFY(ran.out.isEmpty());
        QVERIFY(ran.err.contains(one.toLatin1()) && ran.err.contains(two.toLatin1()));
        m_own->device.must({text("delete"), two});
        m_own->device.must(words({"note", "--account", "Двойник", "Ему."}));
    }

    void writesNotes()
    {
        const QString account = m_own->add({"account", "name=Сытный квартал"});
        const QString byName = m_own->device.must(words({"note", "--account", "Сытный квартал", "Первая"})).line();
        const QString byId =
            m_own->device.must({text("note"), text("--account"), account, text("--"), text("--строка 1\nстрока 2")})
                .line();
        QCOMPARE(m_own->get(byName)[text("account")].toString(), account);
        QCOMPARE(m_own->get(byId)[text("text")].toString(), text("--строка 1\nстрока 2"));
        QCOMPARE(m_own->device.must(words({"note", "Ничья"})).line().size(), 36);

        const auto process = m_own->device.start(words({"note", "-"}));
        QVERIFY(process->waitForStarted());
        process->write("из ввода\nвторая\n");
        process->closeWriteChannel();
        QVERIFY(process->waitForFinished());
        const QString id = QString::fromUtf8(process->readAllStandardOutput()).trimmed();
        QCOMPARE(m_own->get(id)[text("text")].toString(), text("из ввода\nвторая"));
    }

    void tellsHistoryNewestFirst()
    {
        const QString id = m_own->add({"deal", "title=История", "value=10", "currency=RUB"});
        m_own->device.must({text("set"), id, text("value=20")});
        m_own->device.must({text("delete"), id});
        const QJsonArray history = m_own->device.must({text("history"), id, text("--json")}).array();
        QCOMPARE(history.size(), 4);
        const QJsonObject deletion = history[0].toObject();
        QCOMPARE(deletion[text("field")].toString(), text("deleted"));
        QCOMPARE(deletion[text("value")].toBool(), true);
        const QJsonObject change = history[1].toObject();
        QCOMPARE(keysOf(change),
                 words({"at", "author", "before", "currency", "currencyBefore", "device", "field", "number", "value"}));
        QCOMPARE(change[text("value")].toString(), text("20"));
        QCOMPARE(change[text("before")].toString(), text("10"));
        QCOMPARE(change[text("device")].toString(), text("Ноутбук"));
        QVERIFY(change[text("number")].isNull()); // no server has numbered it
        QVERIFY(history[3].toObject()[text("before")].isNull());
    }

    void findsByWords()
    {
        const QString id = m_own->device.must(words({"note", "Компенсировать двести сорок коробок"})).line();
        const QJsonArray hits = m_own->device.must(words({"search", "двести кор", "--json"})).array();
        QCOMPARE(hits.size(), 1);
        const QJsonObject hit = hits.first().toObject();
        QCOMPARE(keysOf(hit), words({"id", "snippet", "title", "type"}));
        QCOMPARE(hit[text("id")].toString(), id);
        QVERIFY(hit[text("snippet")].toString().contains(text("двести")));
        const QJsonArray marked = m_own->device.must(words({"search", "коробка", "--marks", "--json"})).array();
        QCOMPARE(marked.first()[text("marks")], QJsonArray({QJsonArray({28, 7})}));
        QVERIFY(m_own->device.must(words({"search", "\"*) OR NEAR(", "--json"})).array().isEmpty());
        CTL_FAILS(Failed, m_own->device.run(words({"search", "x", "--limit", "0"})));
    }

    // ---- Conflicts ----

    void showsAndSettlesConflicts()
    {
        OwnDevice own;
        QVERIFY(own.device.must(words({"conflicts", "--json"})).array().isEmpty());
        const QString id = own.add({"account", "name=Спор", "phone=1"});
        receive(own.device, *RecordId::fromString(id), text("2"), 5);
        QCOMPARE(own.status()[text("conflicts")].toInt(), 1);
        const QJsonArray conflicts = own.device.must(words({"conflicts", "--json"})).array();
        QCOMPARE(conflicts.size(), 1);
        const QJsonObject conflict = conflicts.first().toObject();
        QCOMPARE(keysOf(conflict), words({"alternatives", "field", "id", "shown", "type"}));
        QCOMPARE(conflict[text("id")].toString(), id);
        QCOMPARE(conflict[text("field")].toString(), text("phone"));
        QCOMPARE(conflict[text("shown")].toString(), text("1"));
        const QJsonObject other = conflict[text("alternatives")].toArray().first().toObject();
        QCOMPARE(keysOf(other), words({"at", "author", "device", "n", "value"}));
        QCOMPARE(other[text("n")].toInt(), 1);
        QCOMPARE(other[text("value")].toString(), text("2"));
        QVERIFY(other[text("at")].toString().startsWith(text("2025-")));

        CTL_FAILS(Failed, own.device.run({text("resolve"), id, text("phone"), text("2")}));
        CTL_FAILS(Failed, own.device.run({text("resolve"), id, text("phone")}));
        CTL_FAILS(Failed, own.device.run({text("resolve"), id, text("name"), text("0")}));
        own.device.must({text("resolve"), id, text("phone"), text("1")});
        QVERIFY(own.device.must(words({"conflicts", "--json"})).array().isEmpty());
        QCOMPARE(own.get(id)[text("phone")].toString(), text("2"));

        receive(own.device, *RecordId::fromString(id), text("3"), 6);
        own.device.must({text("resolve"), id, text("phone"), text("--value"), text("+7 (4)")});
        QVERIFY(own.device.must(words({"conflicts", "--json"})).array().isEmpty());
        QCOMPARE(own.get(id)[text("phone")].toString(), text("+7 (4)"));
    }

    // ---- The server that is not there ----

    void withNoServerInReachItAnswersAllTheSame_data()
    {
        QTest::addColumn<bool>("joined");
        QTest::addColumn<bool>("listening");
        QTest::newRow("no workspace yet") << false << false;
        QTest::newRow("nobody listens") << true << false;
        QTest::newRow("somebody listens and never answers") << true << true;
    }
    void withNoServerInReachItAnswersAllTheSame()
    {
        QFETCH(bool, joined);
        QFETCH(bool, listening);
        OwnDevice own;
        own.add({"account", "name=Офлайн"});
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        if (joined)
            joinAsIf(own.device, text("https://127.0.0.1:%1").arg(server.serverPort()));
        if (!listening)
            server.close();
        QElapsedTimer timer;
        timer.start();
        const Ran ran = own.device.run(words({"sync", "--json"}));
        QCOMPARE(ran.code, NoServer);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(keysOf(ran.object()),
                 words({"bytesIn", "bytesOut", "conflicts", "pending", "pulled", "pushed", "quarantined"}));
        QCOMPARE(ran.object()[text("pending")].toInt(), 1);
        QVERIFY2(ran.err.startsWith("keyfieldctl: "), ran.err.constData());
        QCOMPARE(own.status()[text("pending")].toInt(), 1);
    }

    void refusesACodeThatIsNone() { CTL_FAILS(Failed, m_own->device.run(words({"enrol", "hello"}))); }

    // ---- Several at once ----

    void severalProcessesShareAStore()
    {
        OwnDevice own;
        constexpr int Processes = 8;
        std::vector<std::unique_ptr<QProcess>> running;
        running.reserve(Processes);
        for (int i = 0; i < Processes; ++i)
            running.push_back(own.device.start({text("note"), text("Заметка %1").arg(i)}));
        for (const auto &process : running) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
        }
        QCOMPARE(own.list({"note"}).size(), Processes);
    }

private:
    std::unique_ptr<OwnDevice> m_own;
};

QTEST_GUILESS_MAIN(KeyfieldCtlTest)
#include "tst_keyfieldctl.moc"
