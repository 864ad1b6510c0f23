#pragma once

#include "qml/Due/dayoffer.h"
#include "qml/Media/mediamodel.h"
#include "qml/Models/storeviewmodel.h"
#include "qml/Note/notecompletion.h"
#include "qml/Note/notecut.h"
#include "qml/People/personoffer.h"

namespace kf {

// A note while it is typed: its text, what is read in it, what is offered for it and hangs on it, and when it is saved
// and cut. Whose note it is, and where its draft stays, is the derived class's to say. UI thread only.
class NoteModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a capture sheet, a visit")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY textChanged)
    Q_PROPERTY(bool saved READ saved NOTIFY savedChanged)
    Q_PROPERTY(QString trouble READ trouble NOTIFY savedChanged)
    Q_PROPERTY(QString marking READ marking NOTIFY markingChanged)
    Q_PROPERTY(kf::NoteReading *reading READ reading CONSTANT)
    Q_PROPERTY(kf::NoteCompletion *completion READ completion CONSTANT)
    Q_PROPERTY(kf::DayOffer *days READ days CONSTANT)
    Q_PROPERTY(kf::PersonOffer *persons READ persons CONSTANT)
    Q_PROPERTY(kf::MediaModel *media READ media NOTIFY mediaChanged)

public:
    static constexpr int SaveAfterMs = 300;
    static constexpr int CutAfterMs = 30'000; // of rest
    using Contact = KnownPerson;

    // The voices and photos of the draft; outlives this. Without it there are none.
    void useMedia(MediaModel &media);
    void showPeople(std::vector<Contact> people);
    static QCborMap memoryOf(const Draft &draft); // empty: none
    static QByteArray bytesOf(const QCborMap &memory);
    void showSaved();           // what was typed is on the disk
    virtual void showTrouble(); // it could not be saved

    QString text() const { return m_text; }
    void setText(const QString &text);
    int cursor() const { return m_cursor; } // in UTF-16 units; saved with the text
    void setCursor(int cursor);
    bool saved() const { return m_saved && !m_text.isEmpty(); }
    QString trouble() const;
    QString marking() const { return m_marking; } // who sees it, as types::note.marking; empty: as it is
    Q_INVOKABLE void markNext();
    NoteReading *reading() { return &m_reading; }
    NoteCompletion *completion() { return &m_completion; }
    MediaModel *media() { return m_media; }
    DayOffer *days() { return &m_days; }
    PersonOffer *persons() { return &m_persons; }

    // Of what was found: one of `days`, or a day in the user's words; one of `persons`, empty: nobody.
    Q_INVOKABLE void chooseDue(const QString &key, const QString &day);
    Q_INVOKABLE void sayDue(const QString &key, const QString &words);
    Q_INVOKABLE void choosePerson(const QString &key, const QString &person);

    Q_INVOKABLE virtual void finish() = 0; // makes the note
    Q_INVOKABLE virtual void leave() = 0;  // keeps the draft, and cuts it into a note; one may still be at it

Q_SIGNALS:
    void textChanged();
    void savedChanged();
    void markingChanged();
    void mediaChanged();

protected:
    explicit NoteModel(const Clock &clock, QObject *parent);
    virtual RecordId account() const = 0; // whose the note is; null: nobody's
    virtual bool isOpen() const = 0;      // the user is at it
    virtual void saveDraft() = 0;
    // What a draft keeps besides its text: what the user said of what was read in it.
    virtual QCborMap memory() const;

    // Begins with that text, which is on the disk; nothing of an earlier note is left. `memory`: of its draft.
    void put(const QString &text, int cursor, const QCborMap &memory = {});
    void rest();       // neither saves nor cuts by itself any more
    void rankPeople(); // by the account of the note
    void read();
    Draft draftAt(const QString &place) const;
    std::vector<NoteReading::Proposal> acceptedSteps() const;
    template <typename T>
    void wrote(const Result<T> &done)
    {
        if (done)
            showSaved();
        else
            showTrouble();
    }
    bool hasMedia() const { return m_media && m_media->items()->count() > 0; }
    void recallMarking(const QCborMap &memory);
    // Ends what is being recorded; true: finish() is called again when that is on the disk.
    bool finishesLater();

    QTimer m_save{this};
    QTimer m_rest{this};
    QString m_text;
    int m_cursor = 0;
    bool m_typed = false;        // by the user, since put()
    bool m_cut = true;           // all of it is in a note
    bool m_finishWanted = false; // as soon as that can be
    MediaModel *m_media = nullptr;

private:
    void takeMedia(); // something was recorded, taken or removed

    QString m_marking;
    bool m_saved = true;
    bool m_failed = false;
    std::vector<Contact> m_people;
    NoteReading m_reading{this};
    NoteCompletion m_completion{this};
    DayOffer m_days;
    PersonOffer m_persons{this};
};

} // namespace kf
