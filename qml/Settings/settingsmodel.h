#pragma once

#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

// The texts of Settings that stand alone.
struct SettingsView
{
    Q_GADGET
    QML_VALUE_TYPE(settingsView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool joined MEMBER joined CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QString workspace MEMBER workspace CONSTANT)
    Q_PROPERTY(QString server MEMBER server CONSTANT)
    Q_PROPERTY(QString lastSync MEMBER lastSync CONSTANT)
    Q_PROPERTY(QString total MEMBER total CONSTANT)
    Q_PROPERTY(QString freeRoom MEMBER freeRoom CONSTANT)
    Q_PROPERTY(bool roomIsLow MEMBER roomIsLow CONSTANT)
    Q_PROPERTY(QString freeable MEMBER freeable CONSTANT)
    Q_PROPERTY(QString spokenSizes MEMBER spokenSizes CONSTANT)
    Q_PROPERTY(QString version MEMBER version CONSTANT)

public:
    bool loaded = false;
    bool joined = false; // belongs to a workspace
    QString name;        // who one is; a store of one's own has no name for that
    QString about;       // the role, and how many clients
    QString workspace;
    QString server;
    QString lastSync;
    QString total; // 184 МБ
    QString freeRoom;
    bool roomIsLow = false; // and what is needed grows
    QString freeable;       // Освободить 104 МБ; empty: nothing can go
    QString spokenSizes;
    QString version;

    bool operator==(const SettingsView &) const = default;
};

struct SizeRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString size MEMBER size CONSTANT)
    Q_PROPERTY(double share MEMBER share CONSTANT)

public:
    QString key;
    QString label;
    QString size;
    double share = 0; // of all, 0 to 1

    bool operator==(const SizeRow &) const = default;
};

struct KnownDeviceRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool own MEMBER own CONSTANT)

public:
    QString key;
    QString name;
    QString detail;
    bool own = false;

    bool operator==(const KnownDeviceRow &) const = default;
};

// Who one is here, what lies on this device, and which devices there are.
class SettingsModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::SettingsView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *sizes READ sizes CONSTANT)
    Q_PROPERTY(kf::RowModel *devices READ devices CONSTANT)

public:
    struct Snapshot
    {
        QString user;
        QString role;
        QString workspace;
        QString server;
        qint64 lastSync = 0;
        qint64 clients = 0;
        qint64 databaseBytes = 0;              // search index and waiting changes included
        std::map<QString, qint64> attachments; // bytes by kind
        qint64 freeBytes = -1;                 // nobody knows
        qint64 diskBytes = -1;                 // nobody knows
        qint64 spareBytes = 0;                 // of attachments that the server has too
        DeviceId device = DeviceId::None;
        QString deviceName;
        std::vector<wire::Author> others; // devices of the same user
    };

    using StoreViewModel::StoreViewModel;
    void attach(Session &session);
    void show(Snapshot snapshot);

    const SettingsView &view() const { return m_view; }
    RowModel *sizes() { return &m_sizes; }
    RowModel *devices() { return &m_devices; }

    // Sizes grow without a word: reads them anew.
    Q_INVOKABLE void refresh() { reload(); }
    // What the server has too goes from here, and comes again when it is asked for.
    Q_INVOKABLE void freeUp();

Q_SIGNALS:
    void viewChanged();
    void said(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override { return {"account"}; }

private:
    void measure(Snapshot found);
    void presentSizes(SettingsView &view);
    void presentDevices();
    QString roleName() const;

    std::unique_ptr<Executor> m_sweeper; // where room is made
    bool m_loaded = false;
    Snapshot m_snapshot;
    SettingsView m_view;
    ListOf<SizeRow> m_sizes;
    ListOf<KnownDeviceRow> m_devices;
};

} // namespace kf
