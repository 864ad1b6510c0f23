#pragma once

#include "qml/Checklist/checklist.h"
#include "qml/Media/mediamodel.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

// Everything that is to be seen to in one visit: what one means to talk about, then the templates of the client, then
// those of every client; and how each item went. Of a visit that is over too. All of it is written at once. UI thread.
class ChecklistModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::ChecklistView view READ view NOTIFY viewChanged)
    Q_PROPERTY(QString visitKey READ visitKey WRITE setVisitKey NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *topics READ topics CONSTANT)
    Q_PROPERTY(kf::RowModel *others READ others CONSTANT)
    Q_PROPERTY(kf::RowModel *ideas READ ideas CONSTANT)
    Q_PROPERTY(kf::MediaModel *media READ media CONSTANT)
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged)

public:
    static constexpr int SaveAfterMs = 300;
    static constexpr size_t EnoughTopics = 3; // more ideas are not offered then
    static constexpr size_t MostIdeas = 6;

    struct Snapshot
    {
        RecordId visit; // null: none
        RecordId account;
        std::vector<ChecklistEntry> topics;
        std::vector<ChecklistPart> parts; // those of the client first
        std::vector<TopicIdea> ideas;
        QString typed; // the beginning of a topic that a kill or a lock cut off
    };

    using StoreViewModel::StoreViewModel;
    ~ChecklistModel() override;

    // Photos for the items that need one; outlives this. Without it none can be taken.
    void useMedia(MediaModel &media);
    void show(Snapshot snapshot);

    const ChecklistView &view() const { return m_view; }
    QString visitKey() const { return m_snapshot.visit.isNull() ? QString() : m_snapshot.visit.toString(); }
    void setVisitKey(const QString &key);
    RowModel *topics() { return &m_topics; }
    RowModel *others() { return &m_others; }
    RowModel *ideas() { return &m_ideas; }
    MediaModel *media() { return m_media; }
    QString typed() const { return m_snapshot.typed; } // of a topic that is not added yet
    void setTyped(const QString &text);
    QString undoText() const { return m_undoText; } // what was just done; empty: nothing to take back

    // Ticks an item off, or opens it again. One that needs a photo asks for it first.
    Q_INVOKABLE void toggle(const QString &key);
    // Whether the reason was one.
    Q_INVOKABLE bool setNotApplicable(const QString &key, const QString &reason);
    Q_INVOKABLE void endPhoto(); // nobody is at the camera any more

    Q_INVOKABLE void add(); // what was typed
    Q_INVOKABLE void addIdea(const QString &key);
    Q_INVOKABLE void edit(const QString &key, const QString &title, const QString &why);
    Q_INVOKABLE void setNeedsPhoto(const QString &key, bool needs);
    Q_INVOKABLE void move(const QString &key, int by); // among the topics
    Q_INVOKABLE void remove(const QString &key);
    // The topics as a template, of this client or of every one.
    Q_INVOKABLE bool saveTemplate(const QString &title, bool forClient);
    Q_INVOKABLE void removeTemplate(const QString &listKey);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void letGo(); // of what could be taken back

    Q_INVOKABLE void open() { Q_EMIT opened(); }

Q_SIGNALS:
    void viewChanged();
    void typedChanged();
    void undoChanged();
    void opened();     // its sheet is to be shown
    void photoAsked(); // the camera is to be shown
    void photoOver();  // and is to go
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    ChecklistEntry *find(const QString &key);
    ChecklistRow rowOf(const ChecklistEntry &entry) const;
    void answer(ChecklistEntry &entry, ChecklistAnswer::State state, const QString &reason, const RecordId &photo);
    void takePhoto(const RecordId &photo);
    void watchCamera();
    void openWithoutPhoto(); // what was done with a photo that is gone
    void addTopic(const QString &title, const QString &why);
    void writeTopic(const ChecklistEntry &topic, std::vector<std::pair<const FieldType *, Value>> values);
    void saveTyped();
    void write(std::function<Result<void>(Writer &)> work);
    void wrote(const Result<void> &done);
    // `back`: what takes it back.
    void offerUndo(const QString &text, Action back);

    Snapshot m_snapshot;
    ChecklistView m_view;
    ListOf<ChecklistRow> m_topics;
    ListOf<ChecklistRow> m_others;
    ListOf<TopicIdeaRow> m_ideas;
    MediaModel *m_media = nullptr;
    RecordId m_photoFor; // the item that waits for its photo; null: none does
    RecordId m_troubled; // the item that could not be ticked
    QString m_trouble;
    QTimer m_save{this};
    bool m_typing = false; // what is typed is newer than what is on the disk
    int m_writing = 0;
    QString m_undoText;
    Action m_back;
};

} // namespace kf
