#pragma once

#include "core/rescue/rescuefile.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

#include <QUrl>

namespace kf {

struct RescueView
{
    Q_GADGET
    QML_VALUE_TYPE(rescueView)
    Q_PROPERTY(bool working MEMBER working CONSTANT)
    Q_PROPERTY(bool made MEMBER made CONSTANT)
    Q_PROPERTY(bool looked MEMBER looked CONSTANT)
    Q_PROPERTY(bool taken MEMBER taken CONSTANT)
    Q_PROPERTY(bool takes MEMBER takes CONSTANT)
    Q_PROPERTY(bool saved MEMBER saved CONSTANT)
    Q_PROPERTY(QString fileName MEMBER fileName CONSTANT)
    Q_PROPERTY(QString result MEMBER result CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString origin MEMBER origin CONSTANT)
    Q_PROPERTY(QString error MEMBER error CONSTANT)
    Q_PROPERTY(QString passphraseError MEMBER passphraseError CONSTANT)
    Q_PROPERTY(QUrl folder MEMBER folder CONSTANT)

public:
    bool working = false;
    bool made = false;   // a file, or nothing had to be made
    bool looked = false; // into one, which can be taken in
    bool taken = false;
    bool takes = false; // there is something in it
    bool saved = false; // a file, and not nothing
    QString fileName;   // of the one to be taken in
    QString result;     // what was done
    QString detail;     // what of it needs a word
    QString origin;     // who made it, when and on which device
    QString error;
    QString passphraseError;
    QUrl folder; // where the file is

    bool operator==(const RescueView &) const = default;
};

// A record in a rescue file.
struct RescueRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString key;
    QString iconName;
    QString tone;
    QString name;
    QString detail; // новая · сегодня, 9:40

    bool operator==(const RescueRow &) const = default;
};

// Everything unsent goes into an encrypted file, or comes out of one. UI thread; the work has a thread of its own.
class RescueModel : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::RescueView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *lines READ lines CONSTANT)

public:
    static constexpr size_t MostLines = 200; // that are shown

    using ViewModel::ViewModel;
    ~RescueModel() override;

    void attach(Session &session) { m_session = &session; } // outlives this
    const RescueView &view() const { return m_view; }
    RowModel *lines() { return &m_lines; }

    Q_INVOKABLE void startOver();
    // `passphrase`: that of this store, so that nothing new has to be remembered.
    Q_INVOKABLE void make(const QUrl &folder, const QString &passphrase);
    Q_INVOKABLE void choose(const QUrl &file);
    Q_INVOKABLE void look(const QString &passphrase); // that of the store the file was made on
    Q_INVOKABLE void take();                          // all of it
    Q_INVOKABLE void undo();                          // what was taken in

    // What the worker or a test answers.
    void showMade(const RescueMade &made);
    void showContents(const RescueContents &contents);
    void showTaken(const RescueImported &taken);
    void refuse(const Error &error);

Q_SIGNALS:
    void viewChanged();
    void done(const QString &text); // and can be taken back
    void failed(const QString &text);

protected:
    void present() override { Q_EMIT viewChanged(); }

private:
    template <typename Work, typename Show>
    void work(Work work, Show show);
    QString freeName(const QString &folder) const;
    QString errorOf(ErrorCode code) const;

    Session *m_session = nullptr;
    RescueView m_view;
    QString m_file;
    Secret m_passphrase; // while its file is looked at
    RecordId m_import;
    ListOf<RescueRow> m_lines;
    std::unique_ptr<Executor> m_thread;
};

} // namespace kf
