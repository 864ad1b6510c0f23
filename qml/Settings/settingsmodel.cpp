#include "qml/Settings/settingsmodel.h"

#include "qml/Format/filesize.h"
#include "qml/Format/format.h"

#include <QCoreApplication>
#include <QUrl>

#include <numeric>

namespace kf {

namespace {

constexpr qint64 LowRoom = 500ll * 1024 * 1024;

struct Role
{
    const char *key;
    const char *name;
};
constexpr Role Roles[] = {{"kam", QT_TRANSLATE_NOOP("kf::SettingsModel", "Key account manager")},
                          {"deputy", QT_TRANSLATE_NOOP("kf::SettingsModel", "Deputy")},
                          {"manager", QT_TRANSLATE_NOOP("kf::SettingsModel", "Manager")},
                          {"specialist", QT_TRANSLATE_NOOP("kf::SettingsModel", "Specialist")},
                          {"reader", QT_TRANSLATE_NOOP("kf::SettingsModel", "Reads only")},
                          {"admin", QT_TRANSLATE_NOOP("kf::SettingsModel", "Administrator")}};

} // namespace

void SettingsModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    present();
}

QString SettingsModel::roleName() const
{
    for (const Role &role : Roles) {
        if (m_snapshot.role == QLatin1String(role.key))
            return tr(role.name);
    }
    return m_snapshot.role; // of a newer server
}

void SettingsModel::present()
{
    SettingsView view;
    view.loaded = m_loaded;
    view.joined = !m_snapshot.server.isEmpty();
    view.name = m_snapshot.user;
    const QString clients = tr("%n client(s)", nullptr, int(m_snapshot.clients));
    const QString role = roleName();
    view.about = role.isEmpty() ? clients : tr("%1, %2", "role, 14 clients").arg(role, clients);
    view.workspace = m_snapshot.workspace;
    const QUrl server(m_snapshot.server);
    view.server = server.port() > 0 ? QStringLiteral("%1:%2").arg(server.host()).arg(server.port()) : server.host();
    view.lastSync = m_snapshot.lastSync == 0
                        ? tr("Not yet")
                        : format::when(QDateTime::fromMSecsSinceEpoch(m_snapshot.lastSync), now().date());
    view.version = QCoreApplication::applicationVersion();
    presentSizes(view);
    presentDevices();
    if (view == m_view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void SettingsModel::presentSizes(SettingsView &view)
{
    QHash<QString, qint64> bytes;
    for (const auto &[kind, size] : m_snapshot.attachments)
        bytes[kind == u"photo" || kind == u"voice" ? kind : QStringLiteral("file")] += size;
    struct Kind
    {
        QString key;
        QString label;
        qint64 bytes;
    };
    const Kind kinds[] = {{QStringLiteral("photo"), tr("Photos"), bytes.value(QStringLiteral("photo"))},
                          {QStringLiteral("voice"), tr("Voice"), bytes.value(QStringLiteral("voice"))},
                          {QStringLiteral("file"), tr("Files"), bytes.value(QStringLiteral("file"))},
                          {QStringLiteral("record"), tr("Records and search"), m_snapshot.databaseBytes}};
    const qint64 total = std::accumulate(std::begin(kinds), std::end(kinds), qint64(0),
                                         [](qint64 sum, const Kind &kind) { return sum + kind.bytes; });
    std::vector<SizeRow> rows;
    QStringList spoken;
    for (const Kind &kind : kinds) {
        if (kind.bytes == 0)
            continue;
        rows.push_back({kind.key, kind.label, format::fileSize(kind.bytes), double(kind.bytes) / double(total)});
        spoken << tr("%1 %2", "Photos 104 MB").arg(kind.label, rows.back().size);
    }
    view.total = format::fileSize(total);
    view.spokenSizes = spoken.join(QStringLiteral(", "));
    const qint64 free = m_snapshot.freeBytes;
    view.roomIsLow = free >= 0 && (free < LowRoom || (m_snapshot.diskBytes > 0 && free < m_snapshot.diskBytes / 10));
    if (free >= 0)
        view.freeRoom = view.roomIsLow ? tr("Storage is low: %1 are free on this device").arg(format::fileSize(free))
                                       : tr("%1 are free on this device").arg(format::fileSize(free));
    if (view.roomIsLow && m_snapshot.spareBytes > 0)
        view.freeable = tr("Free up %1", "104 MB").arg(format::fileSize(m_snapshot.spareBytes));
    m_sizes.setRows(std::move(rows));
}

void SettingsModel::presentDevices()
{
    std::vector<KnownDeviceRow> rows;
    if (m_loaded) {
        rows.push_back({toString(m_snapshot.device),
                        m_snapshot.deviceName.isEmpty() ? tr("This device") : m_snapshot.deviceName, tr("This device"),
                        true});
    }
    for (const wire::Author &other : m_snapshot.others)
        rows.push_back({toString(other.device), other.deviceName.isEmpty() ? tr("Another device") : other.deviceName,
                        tr("Writes to the same workspace"), false});
    m_devices.setRows(std::move(rows));
}

} // namespace kf
