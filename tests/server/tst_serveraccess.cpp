// Workspaces, people, devices, invitations and tokens on both engines.
#include "server/access/access.h"
#include "tests/db/check.h"
#include "tests/server/engines.h"
#include "tests/server/office.h"

#include <QTest>

#include <sodium.h>

#include <thread>

using namespace kf;
using namespace kf::server;

namespace {

struct DeviceKey
{
    DeviceKey()
    {
        crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                            reinterpret_cast<unsigned char *>(secretKey.data()));
    }
    QByteArray sign(const QByteArray &message) const
    {
        QByteArray signature(qsizetype(crypto_sign_BYTES), Qt::Uninitialized);
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()),
                             reinterpret_cast<const unsigned char *>(secretKey.constData()));
        return signature;
    }
    QByteArray publicKey = QByteArray(qsizetype(crypto_sign_PUBLICKEYBYTES), '\0');
    QByteArray secretKey = QByteArray(qsizetype(crypto_sign_SECRETKEYBYTES), '\0');
};

} // namespace

class ServerAccessTest : public QObject
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
        auto secret = m_storage->directory().serverSecret();
        KF_OK(secret);
        m_tokens = std::make_unique<Tokens>(std::move(*secret));
        m_access = std::make_unique<Access>(m_storage->directory(), *m_tokens);
    }

    void cleanup()
    {
        m_access.reset();
        m_office.reset();
        m_storage.reset();
    }

    void theSecretIsOneForAllNodes()
    {
        const auto other = m_engines.openAgain();
        const auto secret = other->directory().serverSecret();
        KF_OK(secret);
        const Tokens elsewhere(secret->clone());
        QVERIFY(elsewhere.isValidChallenge(m_tokens->challenge(Noon), Noon));
        const Bearer bearer{m_office->workspace(), DeviceId(5)};
        QVERIFY(elsewhere.bearer(m_tokens->token(bearer, Noon), Noon) == bearer);
    }

    void enrollingTwiceGivesTheSameAnswer()
    {
        const wire::EnrolRequest request = invited(Role::Kam);
        const auto first = m_access->enrol(request, Noon);
        KF_OK(first);
        QCOMPARE(first->workspace, m_office->workspace());
        QCOMPARE(first->userName, QStringLiteral("kam"));
        QCOMPARE(first->role, QStringLiteral("kam"));
        const auto second = m_access->enrol(request, Noon + 30 * Access::InvitationValidMs);
        KF_OK(second);
        QCOMPARE(second->user, first->user);
        const auto devices = m_storage->directory().devices(m_office->workspace());
        KF_OK(devices);
        QCOMPARE(devices->size(), size_t(1));

        wire::EnrolRequest otherKey = request;
        otherKey.publicKey = DeviceKey().publicKey;
        KF_FAILS(ErrorCode::Forbidden, m_access->enrol(otherKey, Noon));
        wire::EnrolRequest otherDevice = request;
        otherDevice.device = generateDeviceId();
        KF_FAILS(ErrorCode::Forbidden, m_access->enrol(otherDevice, Noon));
    }

    void aCodeIsForOneDevice()
    {
        wire::EnrolRequest request = invited(Role::Kam);
        std::atomic<int> welcome = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, mine = request]() mutable {
                mine.device = generateDeviceId();
                mine.publicKey = DeviceKey().publicKey;
                if (m_access->enrol(mine, Noon))
                    ++welcome;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(welcome.load(), 1);
        const auto devices = m_storage->directory().devices(m_office->workspace());
        KF_OK(devices);
        QCOMPARE(devices->size(), size_t(1));
    }

    void aCodeEnds()
    {
        const wire::EnrolRequest request = invited(Role::Kam);
        KF_FAILS(ErrorCode::Forbidden, m_access->enrol(request, Noon + Access::InvitationValidMs));
        wire::EnrolRequest unknown = request;
        unknown.secret = QByteArray(16, 'x');
        KF_FAILS(ErrorCode::Forbidden, m_access->enrol(unknown, Noon));
        KF_OK(m_access->enrol(request, Noon + Access::InvitationValidMs - 1));
    }

    void tokensProveTheDevice()
    {
        const wire::EnrolRequest request = invited(Role::Kam);
        KF_OK(m_access->enrol(request, Noon));
        wire::TokenRequest ask;
        ask.workspace = m_office->workspace();
        ask.device = request.device;
        ask.challenge = m_tokens->challenge(Noon);
        ask.signature = m_key.sign(wire::tokenMessage(ask.challenge));
        const auto token = m_access->token(ask, Noon + 1000);
        KF_OK(token);
        const auto bearer = m_tokens->bearer(token->token, Noon + 2000);
        QVERIFY(bearer == (Bearer{m_office->workspace(), request.device}));
        KF_OK(m_access->admit(*bearer));
        QVERIFY(!m_tokens->bearer(token->token, Noon + 1000 + Tokens::TokenValidMs));
        QByteArray forged = token->token;
        forged[3] = char(forged[3] ^ 1);
        QVERIFY(!m_tokens->bearer(forged, Noon + 2000));
        QVERIFY(!m_tokens->bearer(m_tokens->challenge(Noon), Noon)); // one proof is not good for the other purpose

        KF_FAILS(ErrorCode::Unauthorized, m_access->token(ask, Noon + Tokens::ChallengeValidMs));
        wire::TokenRequest stranger = ask;
        stranger.signature = DeviceKey().sign(wire::tokenMessage(ask.challenge));
        KF_FAILS(ErrorCode::Forbidden, m_access->token(stranger, Noon));
        wire::TokenRequest unknown = ask;
        unknown.device = generateDeviceId();
        KF_FAILS(ErrorCode::Forbidden, m_access->token(unknown, Noon));
    }

    void aRevokedDeviceStaysOut()
    {
        const wire::EnrolRequest request = invited(Role::Kam);
        KF_OK(m_access->enrol(request, Noon));
        const Bearer bearer{m_office->workspace(), request.device};
        // A copied device took another id under the same key: it goes with it.
        const DeviceId renamed = generateDeviceId();
        KF_OK(m_access->rename(bearer, {renamed}, Noon));
        KF_OK(m_access->rename(bearer, {renamed}, Noon)); // asking twice is harmless
        const Bearer again{m_office->workspace(), renamed};
        KF_OK(m_access->admit(again));
        const auto revoked = m_storage->directory().revokeKey(m_office->workspace(), request.publicKey);
        KF_OK(revoked);
        QCOMPARE(*revoked, 2);
        for (const Bearer &who : {bearer, again}) {
            const auto admitted = m_access->admit(who);
            KF_FAILS(ErrorCode::Forbidden, admitted);
            QCOMPARE(admitted.error().message, QStringLiteral("this device was revoked"));
        }
        KF_FAILS(ErrorCode::Forbidden, m_access->enrol(request, Noon));
        KF_FAILS(ErrorCode::Forbidden, m_access->rename(bearer, {generateDeviceId()}, Noon));
    }

    void anIdIsNotTakenFromAnother()
    {
        const wire::EnrolRequest request = invited(Role::Kam);
        KF_OK(m_access->enrol(request, Noon));
        const Pen other = m_office->device();
        KF_FAILS(ErrorCode::Forbidden,
                 m_access->rename({m_office->workspace(), request.device}, {other.device()}, Noon));
        wire::EnrolRequest second = invited(Role::Admin);
        second.device = request.device;
        KF_FAILS(ErrorCode::Forbidden, m_access->enrol(second, Noon));
    }

    void namesAreUnique()
    {
        Directory &directory = m_storage->directory();
        KF_FAILS(ErrorCode::AlreadyExists, directory.addWorkspace({RecordId::generate(Noon), m_office->name(), 3}));
        User twin = m_office->person(Role::Kam);
        twin.id = RecordId::generate(Noon);
        KF_FAILS(ErrorCode::AlreadyExists, directory.addUser(twin));
        const auto all = directory.workspaces();
        KF_OK(all);
        QCOMPARE(std::count_if(all->begin(), all->end(),
                               [&](const Workspace &workspace) { return workspace.name == m_office->name(); }),
                 qsizetype(1));
    }

private:
    wire::EnrolRequest invited(Role role)
    {
        const auto secret = m_access->invite(m_office->person(role), Noon);
        if (!secret)
            qFatal("%s", qPrintable(secret.error().message));
        m_key = DeviceKey();
        return {*secret, generateDeviceId(), m_key.publicKey, QStringLiteral("Телефон")};
    }

    Engines m_engines;
    DeviceKey m_key;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Tokens> m_tokens;
    std::unique_ptr<Access> m_access;
};

QTEST_GUILESS_MAIN(ServerAccessTest)
#include "tst_serveraccess.moc"
