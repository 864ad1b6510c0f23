#include "tests/support/testnetwork.h"

#include <QProcess>

#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
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

// To the programs that we start: a user who is not root keeps no right over its exec() otherwise.
bool handDownRights()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3]{};
    if (::syscall(SYS_capget, &header, sets) != 0)
        return false;
    sets[0].inheritable |= 1U << CAP_NET_ADMIN;
    return ::syscall(SYS_capset, &header, sets) == 0 &&
           ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_NET_ADMIN, 0, 0) == 0;
}

int ownNamespace()
{
    return ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
}

} // namespace

QByteArray TestNetwork::enter(Root root)
{
    if (::unshare(CLONE_NEWNET) == 0)
        return {};
    if (root == Root::NeedsOthers && ::geteuid() == 0)
        return QByteArray("no namespaces for this root: ") + std::strerror(errno);
    // Whoever is not root, or is it in a container alone, may have its rights among users of his own.
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return QByteArray("no namespaces for us: ") + std::strerror(errno);
    if (!writeFile("/proc/self/setgroups", "deny") || !writeFile("/proc/self/uid_map", user + ' ' + user + " 1") ||
        !writeFile("/proc/self/gid_map", group + ' ' + group + " 1") || !handDownRights())
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
    const QString serverSide = QStringLiteral("/proc/self/fd/%1").arg(m_serverSide); // which the program inherits
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

void TestNetwork::silence(quint16 port)
{
    const QByteArray number = QByteArray::number(port);
    run(false, QStringLiteral(KF_NFT), {QStringLiteral("-f"), QStringLiteral("-")},
        "add rule ip fault arriving tcp dport " + number + " drop\nadd rule ip fault arriving tcp sport " + number +
            " drop\n");
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
    process.setChildProcessModifier([this, onServerSide] {
        ::fcntl(m_serverSide, F_SETFD, 0);
        if (onServerSide)
            goToServerSide();
    });
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(LongestRunMs) || process.exitCode() != 0)
        qFatal("%s %s: %s\n(the kernel has to have veth and nf_tables)", qPrintable(program),
               qPrintable(arguments.join(u' ')), process.readAll().constData());
}

} // namespace kf::test
