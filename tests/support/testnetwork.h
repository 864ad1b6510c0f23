#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kf::test {

// A network of the test's own, which needs no root: this process is the devices' side, the server's side is another
// network namespace, and a cable (veth) goes between them. The server's side has an address for each device, by which
// packets are told apart. Where something does not work, the test run ends with the reason.
class TestNetwork
{
public:
    // Leaves the machine's network for one of its own, for good; in main(), before there is any thread. What the system
    // says against it; empty: it is done. Where namespaces take root's rights and we have not got all of them, we are
    // the only user there is afterwards, unless root has to be able to become another one.
    enum class Root { MayBeAlone, NeedsOthers };
    static QByteArray enter(Root root);

    explicit TestNetwork(int devices); // 0: of the server's side nothing is wanted
    ~TestNetwork();
    Q_DISABLE_COPY_MOVE(TestNetwork)

    QString addressFor(int device) const; // of the server's side
    // The calling thread, or a process that is about to begin, stands on the server's side from now on.
    void goToServerSide() const;

    enum class Way { ToServer, ToDevice };
    // In place of what was said before: what becomes of the devices' packets of one way, as nft says it: "drop".
    void treat(Way way, const std::vector<int> &devices, const QByteArray &verdict);
    // On this side, nothing arrives from this port any more, or at it: as when its machine is gone.
    void silence(quint16 port);
    void heal();

private:
    void run(bool onServerSide, const QString &program, const QStringList &arguments, const QByteArray &input = {});

    const int m_devices;
    int m_serverSide = -1; // the file descriptor of its namespace
};

} // namespace kf::test
