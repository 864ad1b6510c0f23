#include "app/window/scenemedia.h"

#include "core/media/mediastore.h"
#include "core/record/types.h"
#include "qml/Media/pictures.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace kf {

namespace {

constexpr int Rate = 16'000;
constexpr int VoiceSeconds = 42;

// Boxes on three boards.
QByteArray shelf(int seed)
{
    constexpr QRgb Colors[] = {0xc98a3a, 0x8fa7e8, 0xd8624f, 0x5fa889, 0xe2c15a, 0x7d6bc2};
    QImage image(1440, 1120, QImage::Format_RGB32);
    image.fill(QColor(0xd9dde5));
    QPainter painter(&image);
    int box = seed;
    for (int board = 0; board < 3; ++board) {
        const int bottom = 340 + board * 370;
        for (int x = 40 + (box * 37) % 60; x < 1340; ++box) {
            const int width = 130 + (box * 83) % 140;
            const int height = 180 + (box * 61) % 120;
            if ((box * 7) % 11 != 0) // one is sold out here and there
                painter.fillRect(x, bottom - height, width, height, QColor(Colors[(box * 5) % 6]));
            x += width + 18;
        }
        painter.fillRect(0, bottom, image.width(), 44, QColor(0x5b6372));
    }
    painter.end();
    return jpegOf(image);
}

Samples speech(int second)
{
    Samples samples(static_cast<size_t>(Rate));
    for (int i = 0; i < Rate; ++i) {
        const double t = second + double(i) / Rate;
        const double loud = std::abs(std::sin(t * 1.7)) * std::abs(std::sin(t * 0.31));
        samples[size_t(i)] = qint16(7000 * loud * std::sin(2 * std::numbers::pi * 180 * t));
    }
    return samples;
}

Record attachmentOf(const Media &media, const RecordId &account, const RecordId &note)
{
    Record record(types::attachment, media.id);
    record.set(types::attachment.name, media.name).set(types::attachment.kind, media.kind);
    record.set(types::attachment.account, account).set(types::attachment.note, note);
    record.set(types::attachment.duration, media.durationMs).set(types::attachment.size, media.size);
    return record;
}

} // namespace

Result<void> addMediaNote(Store &store, const RecordId &account, const QString &text, const QString &photoName,
                          const QString &voiceName)
{
    const QString place = QStringLiteral("scene");
    MediaStore files(store);
    std::vector<Media> kept;
    Media what;
    what.place = place;
    what.takenAt = store.clock().nowMs();
    what.kind = QStringLiteral("photo");
    what.mediaType = QStringLiteral("image/jpeg");
    what.name = photoName;
    for (const int seed : {3, 8}) {
        KF_ASSIGN(Media photo, files.keep(what, shelf(seed)));
        kept.push_back(std::move(photo));
    }
    what.kind = QStringLiteral("voice");
    what.name = voiceName;
    KF_ASSIGN(VoiceRecording recording, files.record(what, Rate));
    for (int second = 0; second < VoiceSeconds; ++second)
        KF_TRY(recording.append(speech(second)));
    KF_ASSIGN(Media voice, recording.finish());
    kept.push_back(std::move(voice));

    Record note(types::note, RecordId::generate(store.clock().nowMs()));
    note.set(types::note.account, account).set(types::note.text, text);
    Action action;
    action.edits.push_back(RecordEdit::create(note));
    for (const Media &media : kept)
        action.edits.push_back(RecordEdit::create(attachmentOf(media, account, note.id())));
    const auto cut = [action, place](Store::WriteAccess &access) {
        return access.writer.cutDraft(place, action, std::nullopt);
    };
    KF_TRY(store.write(cut).result());
    return {};
}

} // namespace kf
