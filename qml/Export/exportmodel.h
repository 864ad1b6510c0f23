#pragma once

#include "core/exchange/exporter.h"
#include "qml/Models/storeviewmodel.h"

#include <QUrl>

namespace kf {

// Everything, or one client, as files that other programs read.
class ExportModel : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString subject READ subject NOTIFY changed)
    Q_PROPERTY(bool history READ history WRITE setHistory NOTIFY changed)
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString missing READ missing NOTIFY changed)
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(QUrl folderUrl READ folderUrl NOTIFY changed)

public:
    enum class State { Ready, Running, Done };
    Q_ENUM(State)

    using ViewModel::ViewModel;
    ~ExportModel() override; // what runs is cancelled

    void attach(Session &session) { m_session = &session; }
    // For what is about to be exported: a client by his key and name; both empty: everything.
    Q_INVOKABLE void offer(const QString &accountKey, const QString &name);
    // Into a new folder below this one.
    Q_INVOKABLE void start(const QUrl &parent);
    Q_INVOKABLE void cancel();

    State state() const { return m_state; }
    const QString &subject() const { return m_subject; }
    bool history() const { return m_options.history; }
    void setHistory(bool history);
    double fraction() const;
    QString progress() const;
    QString error() const;
    QString result() const;
    QString missing() const;
    const QString &folder() const { return m_report.directory; }
    QUrl folderUrl() const { return QUrl::fromLocalFile(m_report.directory); }

    void show(ExportReport report);
    void show(const Error &error);

Q_SIGNALS:
    void changed();

protected:
    void present() override { Q_EMIT changed(); }

private:
    QString freeName(const QString &parent) const;

    Session *m_session = nullptr;
    State m_state = State::Ready;
    ExportOptions m_options;
    QString m_subject;
    std::shared_ptr<ExportProgress> m_progress;
    ExportReport m_report;
    std::optional<ErrorCode> m_trouble;
    QTimer m_look; // at how far it is
    std::unique_ptr<Executor> m_thread;
};

} // namespace kf
