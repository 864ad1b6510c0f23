// Teams and handovers by the real programs: two people, each with a device, and their server.
#include "tests/app/ctlfixture.h"

using namespace kf::test;

class CtlTeamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<Server>(m_directory->filePath(text("server")), QString());
        m_server->createWorkspace(words({"anna", "boris"}));
        m_server->start();
        m_anna = enrolled("anna");
        m_boris = enrolled("boris");
        m_client = m_anna->must(words({"add", "account", "name=Tavoria"})).line();
        sync();
    }
    void cleanup()
    {
        m_anna.reset();
        m_boris.reset();
        m_server.reset();
    }

    void aTeamIsMadeAndChanged()
    {
        QJsonObject team = teamOf(*m_anna);
        QVERIFY(!team[text("closed")].toBool());
        QVERIFY(team[text("members")].toArray().isEmpty());
        m_anna->must(words({"team", "Tavoria", "add", "boris", "--role", "specialist"}));
        sync();
        team = teamOf(*m_boris);
        QVERIFY(team[text("closed")].toBool());
        QVERIFY(!team[text("managed")].toBool());
        QCOMPARE(membersIn(team), words({"anna kam", "boris specialist"}));
        m_anna->must(words({"team", "Tavoria", "add", "boris", "--role", "deputy"}));
        QCOMPARE(membersIn(teamOf(*m_anna)), words({"anna kam", "boris deputy"}));
        QVERIFY(m_anna->must(words({"team", "Tavoria"})).out.contains("boris deputy\n"));
        m_anna->must(words({"team", "Tavoria", "remove", "boris"}));
        sync();
        QCOMPARE(membersIn(teamOf(*m_anna)), words({"anna kam"}));
        QVERIFY(m_boris->must(words({"list", "account", "--json"})).array().isEmpty());
    }

    void whatCannotBeIsSaidInPlainWords()
    {
        const auto says = [](const Ran &ran, const char *words) { return ran.err.contains(words); };
        CTL_FAILS(1, m_anna->run(words({"team", "Nobody"})));
        CTL_FAILS(1, m_anna->run(words({"team", "Tavoria", "add", "boris"})));
        CTL_FAILS(1, m_anna->run(words({"team", "Tavoria", "befriend", "boris"})));
        QVERIFY(says(m_anna->run(words({"team", "Tavoria", "add", "clara", "--role", "deputy"})),
                     "there is no colleague \"clara\" here; there are anna, boris"));
        QVERIFY(
            says(m_anna->run(words({"team", "Tavoria", "add", "boris", "--role", "boss"})), "--role is one of kam"));
        QVERIFY(says(m_anna->run(words({"team", "Tavoria", "remove", "boris"})), "boris is not in the team"));
        m_anna->must(words({"team", "Tavoria", "add", "boris", "--role", "deputy"}));
        sync();
        CTL_FAILS(1, m_boris->run(words({"handover", "--to", "boris", "Tavoria"})));
        QVERIFY(says(m_boris->run(words({"team", "Tavoria", "remove", "anna"})), "only whoever owns Tavoria"));
        QVERIFY(says(m_anna->run(words({"team", "Tavoria", "remove", "anna"})), "nobody would own the client"));
        QVERIFY(says(m_anna->run(words({"team", "Tavoria", "add", "anna", "--role", "reader"})), "nobody would own"));
        CTL_FAILS(1, m_anna->run(words({"handover", "Tavoria"})));
        CTL_FAILS(1, m_anna->run(words({"handover", "--to", "boris"})));
        CTL_FAILS(1, m_anna->run(words({"handover", "--to", "anna", "Tavoria"})));
        CTL_FAILS(1, m_anna->run(words({"handover", "--to", "boris", "--until", "soon", "Tavoria"})));
        QVERIFY(
            says(m_anna->run(words({"handover", "--to", "boris", "--until", "2020-01-01", "Tavoria"})), "has passed"));
        CTL_FAILS(1, m_anna->run(words({"handover", "--undo", "hello"})));
        QVERIFY(says(m_anna->run(words({"handover", "--undo", "01890000-0000-7000-8000-000000000000"})),
                     "there is no handover"));
        OwnDevice alone;
        alone.add({"account", "name=Orbis"});
        const Ran ran = alone.device.run(words({"team", "Orbis"}));
        QCOMPARE(ran.code, 1);
        QVERIFY(says(ran, "has joined no workspace"));
    }

    void clientsGoTogetherAndAreTakenBack()
    {
        m_anna->must(words({"add", "account", "name=Orbis"}));
        sync();
        CTL_FAILS(1, m_anna->run(words({"handover", "--to", "boris", "Tavoria", "Nowhere"}))); // all or none
        QVERIFY(teamOf(*m_anna)[text("members")].toArray().isEmpty());
        const QJsonObject given =
            m_anna->must(words({"handover", "--to", "boris", "Tavoria", "Orbis", "--json"})).object();
        QCOMPARE(given[text("to")].toString(), text("boris"));
        QCOMPARE(given[text("accounts")].toArray().size(), 2);
        sync();
        QCOMPARE(membersIn(teamOf(*m_boris)), words({"anna kam", "boris kam"}));
        QVERIFY(!memberIn(teamOf(*m_anna), "boris")[text("accepted")].toBool());
        QVERIFY(memberIn(teamOf(*m_anna), "anna")[text("to")].isString()); // until tonight

        m_anna->must({text("handover"), text("--undo"), given[text("handover")].toString()});
        sync();
        QCOMPARE(membersIn(teamOf(*m_anna)), words({"anna kam"})); // what had a team is not everybody's again
        QVERIFY(memberIn(teamOf(*m_anna), "anna")[text("to")].isNull());
        QVERIFY(m_boris->must(words({"list", "account", "--json"})).array().isEmpty());
        QCOMPARE(m_anna->must(words({"status", "--json"})).object()[text("quarantined")].toInt(), 0);
    }

    void somebodyStandsIn()
    {
        const QString until = QDate::currentDate().addDays(14).toString(Qt::ISODate);
        m_anna->must({text("handover"), text("--to"), text("boris"), text("--until"), until, m_client});
        sync();
        const QJsonObject team = teamOf(*m_boris);
        QCOMPARE(membersIn(team), words({"anna kam", "boris deputy"}));
        const QString to = memberIn(team, "boris")[text("to")].toString();
        QCOMPARE(QDateTime::fromString(to, Qt::ISODate).toLocalTime().date().addDays(-1).toString(Qt::ISODate), until);
    }

private:
    std::unique_ptr<Device> enrolled(const char *login)
    {
        auto device = std::make_unique<Device>(m_directory->filePath(text(login)));
        device->init(text(login));
        device->must({text("enrol"), m_server->invite(text(login))});
        return device;
    }
    // Until each has what the other wrote.
    void sync()
    {
        for (const Device *device : {m_anna.get(), m_boris.get(), m_anna.get()})
            device->must(words({"sync"}));
    }
    static QJsonObject teamOf(const Device &device)
    {
        return device.must(words({"team", "Tavoria", "--json"})).object();
    }
    static QStringList membersIn(const QJsonObject &team)
    {
        QStringList all;
        for (const QJsonValue &value : team[text("members")].toArray())
            all << value[text("name")].toString() + u' ' + value[text("role")].toString();
        all.sort();
        return all;
    }
    static QJsonObject memberIn(const QJsonObject &team, const char *name)
    {
        for (const QJsonValue &value : team[text("members")].toArray()) {
            if (value[text("name")].toString() == text(name))
                return value.toObject();
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Device> m_anna;
    std::unique_ptr<Device> m_boris;
    QString m_client;
};

QTEST_GUILESS_MAIN(CtlTeamTest)
#include "tst_ctlteam.moc"
