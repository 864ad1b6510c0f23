#pragma once

#include "core/media/mediastore.h"
#include "qml/Media/medialibrary.h"
#include "qml/Models/viewmodel.h"

namespace kf {

// Records a voice into a draft: what is heard is sealed and on the disk a second later. UI thread.
class VoiceNote : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(bool recording READ recording NOTIFY recordingChanged)
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY heardChanged)
    Q_PROPERTY(QList<qreal> levels READ levels NOTIFY heardChanged)
    Q_PROPERTY(QString trouble READ trouble NOTIFY recordingChanged)

public:
    static constexpr int Bars = 16; // of the meter, a tenth of a second each

    VoiceNote(const Clock &clock, MediaLibrary &library, const QString &place, QObject *parent = nullptr);
    ~VoiceNote() override; // what is being recorded is kept

    bool recording() const { return m_on; }
    bool busy() const { return m_on || m_open > 0; }
    QString elapsed() const;                         // 0:42
    QList<qreal> levels() const { return m_levels; } // the latest stands last
    QString trouble() const { return m_trouble; }

    void forgetTrouble();
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void recordingChanged();
    void heardChanged();
    void kept();    // what was recorded hangs on the draft
    void settled(); // nothing is being recorded or written any more

protected:
    void present() override;

private:
    struct Tape; // on the writing thread alone
    void hear(const Samples &samples);
    void giveUp(DeviceTrouble trouble);
    void finish(const QString &trouble);

    MediaLibrary &m_library;
    QString m_place;
    std::shared_ptr<Tape> m_tape;
    bool m_on = false;
    int m_open = 0;     // recordings that are being closed
    qint64 m_heard = 0; // samples
    int m_rate = 16'000;
    QList<qreal> m_levels;
    Samples m_meter; // less than a bar
    QString m_trouble;
};

} // namespace kf
