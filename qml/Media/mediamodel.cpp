#include "qml/Media/mediamodel.h"

namespace kf {

MediaModel::MediaModel(const Clock &clock, MediaLibrary &library, const QString &place, QObject *parent)
    : StoreViewModel(clock, parent),
      m_library(library),
      m_place(place),
      m_voice(clock, library, place),
      m_camera(clock, library, place),
      m_photo(library)
{
    connect(&m_voice, &VoiceNote::kept, this, &MediaModel::changed);
    connect(&m_camera, &CameraModel::kept, this, &MediaModel::changed);
    connect(&m_photo, &PhotoEdit::saved, this, &MediaModel::changed);
    connect(&m_voice, &VoiceNote::settled, this, &MediaModel::settle);
    connect(&m_camera, &CameraModel::settled, this, &MediaModel::settle);
}

void MediaModel::begin()
{
    m_voice.forgetTrouble();
    m_camera.forgetTrouble();
    reload();
}

void MediaModel::drop()
{
    letGo();
    reload();
}

void MediaModel::end()
{
    m_voice.stop();
    m_camera.stop();
}

void MediaModel::settle()
{
    if (!busy())
        Q_EMIT settled();
}

void MediaModel::reload()
{
    readFromStore([place = m_place](Reader &reader) { return reader.mediaOf(place); },
                  [this](const std::vector<Media> &media) {
                      std::vector<MediaRow> rows;
                      for (const Media &one : media) {
                          if (one.state == Media::State::Whole)
                              rows.push_back(mediaRow(one));
                      }
                      m_items.setRows(std::move(rows));
                  });
}

void MediaModel::write(Result<void> (MediaStore::*change)(const RecordId &), const RecordId &id)
{
    ++m_writing;
    onResult(m_library.writing().run([&store = m_library.store(), change, id] { return (store.*change)(id); }), this,
             [this](const Result<void> &done) {
                 --m_writing;
                 if (!done)
                     letGo();
                 Q_EMIT changed();
                 settle();
             });
}

void MediaModel::remove(const QString &key)
{
    const MediaRow *row = m_items.find(key);
    const auto id = RecordId::fromString(key);
    if (!row || !id)
        return;
    if (m_library.player()->playing() == key)
        m_library.player()->stop();
    m_removed = *id;
    m_removedName = row->name;
    write(&MediaStore::remove, *id);
    Q_EMIT removedChanged();
}

void MediaModel::takeBack()
{
    if (m_removed.isNull())
        return;
    write(&MediaStore::takeBack, m_removed);
    letGo();
}

void MediaModel::letGo()
{
    m_removed = {};
    m_removedName.clear();
    Q_EMIT removedChanged();
}

void MediaModel::present()
{
    reload();
}

} // namespace kf
