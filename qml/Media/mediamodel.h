#pragma once

#include "qml/Media/cameramodel.h"
#include "qml/Media/mediarow.h"
#include "qml/Media/photoedit.h"
#include "qml/Media/voicenote.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

// The voices and photos that hang on a draft, and how more of them come. UI thread.
class MediaModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::MediaLibrary *library READ library CONSTANT)
    Q_PROPERTY(kf::RowModel *items READ items CONSTANT)
    Q_PROPERTY(kf::VoiceNote *voice READ voice CONSTANT)
    Q_PROPERTY(kf::CameraModel *camera READ camera CONSTANT)
    Q_PROPERTY(kf::PhotoEdit *photo READ photo CONSTANT)
    Q_PROPERTY(QString removed READ removed NOTIFY removedChanged)

public:
    // `library` outlives this. `place`: of the draft.
    MediaModel(const Clock &clock, MediaLibrary &library, const QString &place, QObject *parent = nullptr);

    MediaLibrary *library() { return &m_library; }
    const QString &place() const { return m_place; }
    RowModel *items() { return &m_items; }
    VoiceNote *voice() { return &m_voice; }
    CameraModel *camera() { return &m_camera; }
    PhotoEdit *photo() { return &m_photo; }
    QString removed() const { return m_removedName; } // what can be taken back; empty: nothing

    bool voiceFirst() const { return !m_items.rows().empty() && m_items.rows().front().voice; }
    // Something is being recorded, written or taken away; end() makes it end, and settled() follows.
    bool busy() const { return m_voice.busy() || m_camera.busy() || m_writing > 0; }
    void end();
    // The draft is opened: what went wrong the last time is not of interest any more.
    void begin();
    // The draft is a note now, to which its media belong.
    void drop();

    Q_INVOKABLE void remove(const QString &key);
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void letGo(); // of what was removed: it is not offered any more

Q_SIGNALS:
    void removedChanged();
    void changed(); // by the user, here
    void settled();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override { return {}; } // what is not yet a record

private:
    void settle();
    void write(Result<void> (MediaStore::*change)(const RecordId &), const RecordId &id);

    MediaLibrary &m_library;
    QString m_place;
    ListOf<MediaRow> m_items;
    VoiceNote m_voice;
    CameraModel m_camera;
    PhotoEdit m_photo;
    int m_writing = 0; // removals, and what takes them back, on their way
    RecordId m_removed;
    QString m_removedName;
};

} // namespace kf
