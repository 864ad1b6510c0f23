#pragma once

#include "qml/Models/dueitems.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

struct ContactView
{
    Q_GADGET
    QML_VALUE_TYPE(contactView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool gone MEMBER gone CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString position MEMBER position CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString phone MEMBER phone CONSTANT)
    Q_PROPERTY(QString callUrl MEMBER callUrl CONSTANT)
    Q_PROPERTY(QString email MEMBER email CONSTANT)
    Q_PROPERTY(QString mailUrl MEMBER mailUrl CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QString lastContact MEMBER lastContact CONSTANT)
    Q_PROPERTY(QString lastTone MEMBER lastTone CONSTANT)
    Q_PROPERTY(QString birthday MEMBER birthday CONSTANT)
    Q_PROPERTY(QString birthdayTone MEMBER birthdayTone CONSTANT)
    Q_PROPERTY(QString promises MEMBER promises CONSTANT)
    Q_PROPERTY(QString promisesTone MEMBER promisesTone CONSTANT)

public:
    bool loaded = false;
    bool gone = false; // deleted, or no longer to be seen
    QString name;
    QString position;
    QString account;
    QString accountKey; // empty: of no client
    QString phone;
    QString callUrl; // empty: nothing that could be dialled
    QString email;
    QString mailUrl;
    QString about;       // what matters to them
    QString lastContact; // 21 день назад
    QString lastTone;    // "neutral", "warning": longer ago than one wants it to be
    QString birthday;    // 15 октября, через 2 дня
    QString birthdayTone;
    QString promises; // 1 просрочено; 2; нет
    QString promisesTone;

    bool operator==(const ContactView &) const = default;
};

struct TouchRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)

public:
    QString key;
    QString iconName;
    QString tone;
    QString title;
    QString detail;
    QString when;

    bool operator==(const TouchRow &) const = default;
};

class ContactModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString contactKey READ contactKey WRITE open NOTIFY contactKeyChanged)
    Q_PROPERTY(kf::ContactView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *promises READ promises CONSTANT)
    Q_PROPERTY(kf::RowModel *touches READ touches CONSTANT)

public:
    static constexpr int SoonDays = 7; // of a birthday

    // Something that one had to do with this person.
    struct Touch
    {
        RecordId id;
        const RecordType *type = nullptr;
        QString title;
        QString detail;
        qint64 at = 0; // UTC ms
        bool settled = false;
    };
    struct Snapshot
    {
        bool exists = true;
        QString name;
        QString position;
        RecordId account;
        QString accountName;
        QString phone;
        QString email;
        QString about;
        std::optional<Moment> birthday;
        qint64 rhythm = 0;          // days between contacts; 0: nobody said
        qint64 lastContact = 0;     // UTC ms; 0: none is known
        std::vector<DueItem> open;  // promises from either side, isDueBefore
        std::vector<Touch> touches; // newest first
    };

    explicit ContactModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);

    QString contactKey() const { return m_contact.isNull() ? QString() : m_contact.toString(); }
    void open(const QString &contactKey);
    const ContactView &view() const { return m_view; }
    RowModel *promises() { return &m_promises; }
    RowModel *touches() { return &m_touches; }

    Q_INVOKABLE void complete(const QString &key);
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void contactKeyChanged();
    void viewChanged();
    void done(const QString &text); // something was ticked off and can be taken back
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    void keep(const DueItem &item);
    void giveBack(); // what could not be kept is as it was
    void presentPromises();
    void presentTouches();
    void sayLastContact(ContactView &view) const;
    void sayBirthday(ContactView &view) const;
    void sayPromises(ContactView &view) const;

    RecordId m_contact;
    bool m_loaded = false;
    Snapshot m_snapshot;
    JustDone m_justDone;
    ContactView m_view;
    ListOf<DueRow> m_promises;
    ListOf<TouchRow> m_touches;
};

} // namespace kf
