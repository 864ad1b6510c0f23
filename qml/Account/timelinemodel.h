#pragma once

#include "qml/Account/timeline.h"
#include "qml/Media/photoedit.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

// Everything that ever happened at one client's. It reads while its page is open, and lets go of what it read when the
// page closes.
class TimelineModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString accountKey READ accountKey NOTIFY accountKeyChanged)
    Q_PROPERTY(QString name READ name NOTIFY nameChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    Q_PROPERTY(kf::RowModel *events READ events CONSTANT)
    Q_PROPERTY(kf::MediaLibrary *library READ library NOTIFY mediaChanged)
    Q_PROPERTY(kf::PhotoEdit *photo READ photo NOTIFY mediaChanged)

public:
    struct Snapshot
    {
        QString name; // of the client
        std::vector<TimelineEvent> events;
        bool whole = true; // otherwise the newest events alone, and the others follow
    };

    explicit TimelineModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);
    void useMedia(MediaLibrary &library); // outlives this; without it no voice and no photo is shown

    QString accountKey() const { return m_accountKey; }
    QString name() const { return m_name; }
    bool loaded() const { return m_loaded; }
    RowModel *events() { return m_timeline.rows(); }
    MediaLibrary *library() { return m_library; }
    PhotoEdit *photo() { return m_photo.get(); } // the one that is open

    // By the keys of clients' pages; empty: the page is closed.
    Q_INVOKABLE void open(const QString &accountKey);

Q_SIGNALS:
    void accountKeyChanged();
    void nameChanged();
    void loadedChanged();
    void mediaChanged();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override { return Timeline::types(); }

private:
    QString m_accountKey;
    QString m_name;
    bool m_loaded = false;
    bool m_whole = false; // what was read last, or is asked for next
    Timeline m_timeline;
    MediaLibrary *m_library = nullptr;
    std::unique_ptr<PhotoEdit> m_photo;
};

} // namespace kf
