#pragma once

#include "core/base/money.h"
#include "qml/Account/timeline.h"
#include "qml/Media/photoedit.h"
#include "qml/Models/dueitems.h"
#include "qml/Models/keys.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

struct AccountView
{
    Q_GADGET
    QML_VALUE_TYPE(accountView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool gone MEMBER gone CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString tier MEMBER tier CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(QString callUrl MEMBER callUrl CONSTANT)
    Q_PROPERTY(QString email MEMBER email CONSTANT)
    Q_PROPERTY(bool visitable MEMBER visitable CONSTANT)
    Q_PROPERTY(int dealCount MEMBER dealCount CONSTANT)
    Q_PROPERTY(bool moreEvents MEMBER moreEvents CONSTANT)
    Q_PROPERTY(bool empty MEMBER empty CONSTANT)

public:
    bool loaded = false;
    bool gone = false; // deleted, or no longer to be seen
    QString name;
    QString tier;
    QString about;   // in short, else the legal name, else where it is
    QString callUrl; // empty: nothing that could be dialled
    QString email;
    bool visitable = true; // a client, and not what belongs to none
    int dealCount = 0;
    bool moreEvents = false; // than the timeline of the page has
    bool empty = false;      // nothing but the name is known

    bool operator==(const AccountView &) const = default;
};

struct PersonRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString key;
    QString name;
    QString detail; // position, else phone, else e-mail

    bool operator==(const PersonRow &) const = default;
};

struct DealStageRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString stage MEMBER stage CONSTANT)
    Q_PROPERTY(QString deals MEMBER deals CONSTANT)
    Q_PROPERTY(QString sum MEMBER sum CONSTANT)

public:
    QString key;
    QString stage;
    QString deals; // 12 сделок
    QString sum;   // one for each currency, never added together

    bool operator==(const DealStageRow &) const = default;
};

class AccountModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString accountKey READ accountKey WRITE open NOTIFY accountKeyChanged)
    Q_PROPERTY(kf::AccountView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *steps READ steps CONSTANT)
    Q_PROPERTY(kf::RowModel *people READ people CONSTANT)
    Q_PROPERTY(kf::RowModel *deals READ deals CONSTANT)
    Q_PROPERTY(kf::RowModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(kf::MediaLibrary *library READ library NOTIFY mediaChanged)
    Q_PROPERTY(kf::PhotoEdit *photo READ photo NOTIFY mediaChanged)

public:
    struct Person
    {
        RecordId id;
        QString name;
        QString position;
        QString phone;
        QString email;
    };
    struct DealStage
    {
        QString stage;
        int deals = 0;
        std::vector<Money> sums; // one for each currency
    };
    using Event = TimelineEvent;
    static constexpr qint64 NewestEvents = 12; // that stand on the page itself
    struct Snapshot
    {
        bool exists = true;
        QString name;
        QString tier;
        QString about;
        QString legalName;
        QString address;
        QString phone;
        QString email;
        std::vector<DueItem> open; // isDueBefore
        std::vector<Person> people;
        std::vector<DealStage> deals;
        std::vector<Event> events; // newest first, the first of them
        bool moreEvents = false;
    };

    explicit AccountModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);
    void useMedia(MediaLibrary &library); // outlives this; without it no voice and no photo is shown

    QString accountKey() const
    {
        return m_orphans ? noClientKey() : m_account.isNull() ? QString() : m_account.toString();
    }
    void open(const QString &accountKey);
    const AccountView &view() const { return m_view; }
    RowModel *steps() { return &m_steps; }
    RowModel *people() { return &m_people; }
    RowModel *deals() { return &m_deals; }
    RowModel *timeline() { return m_timeline.rows(); }
    MediaLibrary *library() { return m_library; }
    PhotoEdit *photo() { return m_photo.get(); } // the one that is open

    Q_INVOKABLE void complete(const QString &key);
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void accountKeyChanged();
    void viewChanged();
    void mediaChanged();
    void done(const QString &text); // something was ticked off and can be taken back
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    void keep(const DueItem &item);
    void giveBack(); // what could not be kept is as it was
    void presentSteps();
    void presentDeals();

    RecordId m_account;
    bool m_orphans = false;
    bool m_loaded = false;
    Snapshot m_snapshot;
    JustDone m_justDone;
    AccountView m_view;
    ListOf<DueRow> m_steps;
    ListOf<PersonRow> m_people;
    ListOf<DealStageRow> m_deals;
    Timeline m_timeline;
    MediaLibrary *m_library = nullptr;
    std::unique_ptr<PhotoEdit> m_photo;
};

} // namespace kf
