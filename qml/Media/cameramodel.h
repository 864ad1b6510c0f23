#pragma once

#include "qml/Media/medialibrary.h"
#include "qml/Models/viewmodel.h"

#include <QImage>

namespace kf {

// Takes photos into a draft, one after the other: from the camera's memory sealed to the disk. UI thread.
class CameraModel : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(bool on READ on NOTIFY stateChanged)
    Q_PROPERTY(bool seeing READ seeing NOTIFY stateChanged)
    Q_PROPERTY(int taken READ taken NOTIFY stateChanged)
    Q_PROPERTY(QString trouble READ trouble NOTIFY stateChanged)

public:
    CameraModel(const Clock &clock, MediaLibrary &library, const QString &place, QObject *parent = nullptr);
    ~CameraModel() override;

    bool on() const { return m_on; }
    bool seeing() const { return !m_view.isNull(); }
    int taken() const { return m_taken; } // photos kept since start()
    bool busy() const { return m_waiting > 0; }
    QString trouble() const { return m_trouble; }
    const QImage &view() const { return m_view; }

    void forgetTrouble();
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void take();

Q_SIGNALS:
    void stateChanged();
    void looked();                        // view() is another
    void kept(const kf::RecordId &photo); // hangs on the draft
    void settled();                       // nothing is being taken or written any more

protected:
    void present() override;

private:
    void look(const CameraView &view);
    void keep(const QByteArray &jpeg);
    void giveUp(DeviceTrouble trouble);
    void settle();

    MediaLibrary &m_library;
    QString m_place;
    QImage m_view;
    bool m_on = false;
    int m_taken = 0;
    int m_waiting = 0; // pictures asked for that are not kept yet
    QString m_trouble;
};

} // namespace kf
