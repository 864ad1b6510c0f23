#include "qml/Media/voicenote.h"

#include "core/base/onresult.h"
#include "qml/Format/format.h"
#include "qml/Media/devicewords.h"
#include "qml/Media/mediarow.h"

namespace kf {

struct VoiceNote::Tape
{
    std::optional<VoiceRecording> recording;
    std::optional<Error> error;

    Result<void> append(MediaStore &store, const Media &what, int rate, const Samples &samples)
    {
        if (error)
            return fail(*error);
        const Result<void> done = add(store, what, rate, samples);
        if (!done)
            error = done.error();
        return done;
    }
    Result<void> add(MediaStore &store, const Media &what, int rate, const Samples &samples)
    {
        if (!recording) {
            KF_ASSIGN(VoiceRecording begun, store.record(what, rate));
            recording.emplace(std::move(begun));
        }
        return recording->append(samples);
    }
    // Kept, or nothing was heard.
    Result<bool> finish(MediaStore &store)
    {
        if (!recording)
            return false;
        const Result<Media> media = error ? fail(*error) : recording->finish();
        const RecordId id = recording->id();
        recording.reset(); // lets go of the file
        if (media)
            return true;
        KF_ASSIGN(const std::optional<Media> rescued, store.rescue(id));
        return rescued.has_value();
    }
};

VoiceNote::VoiceNote(const Clock &clock, MediaLibrary &library, const QString &place, QObject *parent)
    : ViewModel(clock, parent), m_library(library), m_place(place)
{
}

VoiceNote::~VoiceNote()
{
    if (!m_on)
        return;
    m_library.devices().microphone.stop(); // its last words come yet
    m_library.writing().run([tape = m_tape, &store = m_library.store()] { return tape->finish(store); });
}

void VoiceNote::start()
{
    if (m_on)
        return;
    m_on = true;
    m_tape = std::make_shared<Tape>();
    m_heard = 0;
    m_levels = QList<qreal>(Bars, 0);
    m_meter.clear();
    m_trouble.clear();
    Microphone &microphone = m_library.devices().microphone;
    connect(&microphone, &Microphone::heard, this, &VoiceNote::hear);
    connect(&microphone, &Microphone::failed, this, &VoiceNote::giveUp);
    Q_EMIT recordingChanged();
    Q_EMIT heardChanged();
    microphone.start();
}

void VoiceNote::hear(const Samples &samples)
{
    m_rate = m_library.devices().microphone.rate();
    m_heard += qint64(samples.size());
    m_meter.insert(m_meter.end(), samples.begin(), samples.end());
    const size_t bar = size_t(m_rate) / 10;
    for (; m_meter.size() >= bar; m_meter.erase(m_meter.begin(), m_meter.begin() + std::ptrdiff_t(bar))) {
        m_levels.removeFirst();
        m_levels.append(levelOf(std::span(m_meter).first(bar)));
    }
    Q_EMIT heardChanged();
    Media what;
    what.kind = QStringLiteral("voice");
    what.place = m_place;
    what.takenAt = nowMs();
    what.name = tr("Voice note, %1").arg(format::time(now().time()));
    onResult(m_library.writing().run([tape = m_tape, &store = m_library.store(), what, rate = m_rate, samples] {
        return tape->append(store, what, rate, samples);
    }),
             this, [this, tape = m_tape](const Result<void> &done) {
                 if (!done && tape == m_tape && m_on)
                     finish(words::notKept(done.error()));
             });
}

void VoiceNote::stop()
{
    if (m_on)
        finish({});
}

void VoiceNote::giveUp(DeviceTrouble trouble)
{
    finish(words::ofMicrophone(trouble));
}

void VoiceNote::finish(const QString &trouble)
{
    Microphone &microphone = m_library.devices().microphone;
    microphone.stop(); // its last words come yet
    microphone.disconnect(this);
    m_on = false;
    m_trouble = trouble;
    ++m_open;
    onResult(m_library.writing().run([tape = m_tape, &store = m_library.store()] { return tape->finish(store); }), this,
             [this](const Result<bool> &done) {
                 --m_open;
                 if (!done && m_trouble.isEmpty())
                     m_trouble = words::notKept(done.error());
                 Q_EMIT recordingChanged();
                 if (done && *done)
                     Q_EMIT kept();
                 if (!busy())
                     Q_EMIT settled();
             });
    Q_EMIT recordingChanged();
}

void VoiceNote::forgetTrouble()
{
    m_trouble.clear();
    Q_EMIT recordingChanged();
}

QString VoiceNote::elapsed() const
{
    return lengthText(m_heard * 1000 / m_rate);
}

void VoiceNote::present()
{
    Q_EMIT recordingChanged();
}

} // namespace kf
