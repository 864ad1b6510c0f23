#pragma once

#include "core/store/action.h"
#include "qml/Media/medialibrary.h"
#include "qml/Models/storeviewmodel.h"

#include <QUrl>

namespace kf {

// Files of any kind come to a client and leave as copies. UI thread; the work is done on the library's threads.
class FileTray : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

public:
    using ViewModel::ViewModel;
    // Both outlive this.
    void attach(Session &session, MediaLibrary &library);
    bool busy() const { return m_busy > 0; }

    // All of them or, of those that cannot be read, none; encrypted at once.
    Q_INVOKABLE void add(const QList<QUrl> &files, const QString &accountKey);
    // A new file in the folder, for other programs to read.
    Q_INVOKABLE void saveCopy(const QString &key, const QString &name, const QUrl &folder);
    // From the server, when there is a network.
    Q_INVOKABLE void fetch(const QString &key);
    Q_INVOKABLE void undo(); // what was added last

Q_SIGNALS:
    void busyChanged();
    void done(const QString &text); // and can be taken back
    void told(const QString &text); // what was done, and needs no way back
    void failed(const QString &text);

protected:
    void present() override {}

private:
    void count(int by);

    Session *m_session = nullptr;
    MediaLibrary *m_library = nullptr;
    int m_busy = 0;
    Action m_back;
};

} // namespace kf
