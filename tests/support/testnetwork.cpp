#include "tests/support/testnetwork.h"

#include <QProcess>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace kf::test {

namespace {

constexpr int LongestRunMs = 20'000;
constexpr int FirstAddress = 101;

bool writeFile(const char *path, const QByteArray &content)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool written = file >= 0 && ::write(file, content.constData(), size_t(content.size())) == content.size();
    if (file >= 0)
        ::close(file);
    return written;
}

int ownNamespace()
{
    return ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
}

} // namespace

QByteArray TestNetwork::enter()
{
    if (::unshare(CLONE_NEWNET) == 0)
        return {};
    // Whoever is not root, or is it in a container alone, may be root among users of his own.
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return QByteArray("no namespaces for us: ") + std::strerror(errno);
    if (!writeFile("/proc/self/setgroups", "deny") || !writeFile("/proc/self/uid_map", "0 " + user + " 1") ||
        !writeFile("/proc/self/gid_map", "0 " + group + " 1"))
        return QByteArray("no users of our own: ") + std::strerror(errno);
    return {};
}

TestNetwork::TestNetwork(int devices) : m_devices(devices)
{
    std::thread([this] {
        if (::unshare(CLONE_NEWNET) == 0)
            m_serverSide = ownNamespace();
    }).join();
    if (m_serverSide < 0)
        qFatal("the server's side of the network cannot be made: %s", std::strerror(errno));
    const QString serverSide = QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(m_serverSide);
    const auto ip = [this](bool there, const char *command) {
        run(there, QStringLiteral(KF_IP), QString::fromLatin1(command).split(u' '));
    };
    ip(false, "link set lo up");
    run(false, QStringLiteral(KF_IP),
        {QStringLiteral("link"), QStringLiteral("add"), QStringLiteral("devices"), QStringLiteral("type"),
         QStringLiteral("veth"), QStringLiteral("peer"), QStringLiteral("name"), QStringLiteral("server"),
         QStringLiteral("netns"), serverSide});
    ip(false, "addr add 10.77.0.1/24 dev devices");
    ip(false, "link set devices up");
    ip(true, "link set lo up");
    for (int device = 0; device < devices; ++device)
        ip(true, ("addr add " + addressFor(device).toLatin1() + "/24 dev server").constData());
    ip(true, "link set server up");
    heal();
}

TestNetwork::~TestNetwork()
{
    ::close(m_serverSide);
}

QString TestNetwork::addressFor(int device) const
{
    return QStringLiteral("10.77.0.%1").arg(FirstAddress + device);
}

void TestNetwork::goToServerSide() const
{
    if (::setns(m_serverSide, CLONE_NEWNET) != 0)
        ::_exit(127); // also between fork and exec, where nothing else may be done
}

// Each side throws away what arrives: whoever sent it is not told, as on the road.
void TestNetwork::treat(Way way, const std::vector<int> &devices, const QByteArray &verdict)
{
    QByteArray addresses;
    for (const int device : devices)
        addresses += (addresses.isEmpty() ? "" : ", ") + addressFor(device).toLatin1();
    const bool there = way == Way::ToServer;
    run(there, QStringLiteral(KF_NFT), {QStringLiteral("-f"), QStringLiteral("-")},
        "flush chain ip fault arriving\nadd rule ip fault arriving ip " + QByteArray(there ? "daddr" : "saddr") +
            " { " + addresses + " } " + verdict + '\n');
}

void TestNetwork::heal()
{
    for (const bool there : {false, true}) {
        run(there, QStringLiteral(KF_NFT), {QStringLiteral("-f"), QStringLiteral("-")},
            "add table ip fault\ndelete table ip fault\nadd table ip fault\n"
            "add chain ip fault arriving { type filter hook input priority 0 ; }\n");
    }
}

void TestNetwork::run(bool onServerSide, const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (onServerSide)
        process.setChildProcessModifier([this] { goToServerSide(); });
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(LongestRunMs) || process.exitCode() != 0)
        qFatal("%s %s: %s\n(the kernel has to have veth and nf_tables)", qPrintable(program),
               qPrintable(arguments.join(u' ')), process.readAll().constData());
}

} // namespace kf::test
