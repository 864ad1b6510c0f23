#pragma once

#include "core/base/money.h"
#include "qml/Account/timeline.h"
#include "qml/Forms/fieldrows.h"
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
    Q_PROPERTY(int peopleCount MEMBER peopleCount CONSTANT)
    Q_PROPERTY(int fileCount MEMBER fileCount CONSTANT)
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
    int peopleCount = 0;
    int fileCount = 0;
    bool empty = false; // nothing but the name is known

    bool operator==(const AccountView &) const = default;
};

// A person at the client's, another company of its group, or a deal.
struct RelatedRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString key;
    QString name;
    QString detail; // position, else phone, else e-mail; how the company belongs to the group;
                    // a deal's stage and sum

    bool operator==(const RelatedRow &) const = default;
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
    Q_PROPERTY(kf::AccountModel::Tab tab READ tab WRITE setTab NOTIFY tabChanged)
    Q_PROPERTY(kf::RowModel *questions READ questions CONSTANT)
    Q_PROPERTY(kf::RowModel *goals READ goals CONSTANT)
    Q_PROPERTY(kf::RowModel *people READ people CONSTANT)
    Q_PROPERTY(kf::RowModel *group READ group CONSTANT)
    Q_PROPERTY(kf::RowModel *files READ files CONSTANT)
    Q_PROPERTY(kf::RowModel *visits READ visits CONSTANT)
    Q_PROPERTY(kf::RowModel *newestDeals READ newestDeals CONSTANT)
    Q_PROPERTY(kf::RowModel *facts READ facts CONSTANT)
    Q_PROPERTY(kf::RowModel *deals READ deals CONSTANT)
    Q_PROPERTY(kf::RowModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(kf::MediaLibrary *library READ library NOTIFY mediaChanged)
    Q_PROPERTY(kf::PhotoEdit *photo READ photo NOTIFY mediaChanged)

public:
    enum Tab { Overview, Plan, People, Contracts, Questions, Offers, Files };
    Q_ENUM(Tab)

    struct Person
    {
        RecordId id;
        QString name;
        QString position;
        QString phone;
        QString email;
    };
    struct Company // of the same group
    {
        RecordId id;
        QString name;
        QString about;
        bool above = false; // the client belongs to it

        bool operator==(const Company &) const = default;
    };
    struct Visit // ahead
    {
        RecordId id;
        QString title;
        QString place;
        qint64 start = 0; // UTC ms
    };
    struct Deal
    {
        RecordId id;
        QString title;
        QString stage;
        Money value;
    };
    struct DealStage
    {
        QString stage;
        int deals = 0;
        std::vector<Money> sums; // one for each currency
    };
    using Event = TimelineEvent;
    static constexpr qint64 NewestEvents = 12; // that stand on the page itself
    static constexpr qint64 VisitsAhead = 3;
    static constexpr qint64 MostOfAKind = 60; // people, companies, questions, goals, files
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
        std::vector<DueItem> open;      // tasks and promises; isDueBefore, as the next two
        std::vector<DueItem> questions; // complaints to settle
        std::vector<DueItem> goals;
        std::vector<Person> people;
        int peopleCount = 0;
        std::vector<Company> group;  // the one above first
        std::vector<MediaRow> files; // newest first
        int fileCount = 0;
        std::vector<DealStage> deals;
        std::vector<Deal> newestDeals;
        std::vector<Visit> visits; // the next ones, the first first
        Record account;            // null: of none
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
    Tab tab() const { return m_tab; }
    void setTab(Tab tab);
    // So many tabs to the right, and round.
    Q_INVOKABLE void stepTab(int steps);
    RowModel *questions() { return &m_questions; }
    RowModel *goals() { return &m_goals; }
    RowModel *people() { return &m_people; }
    RowModel *group() { return &m_group; }
    RowModel *files() { return &m_files; }
    RowModel *visits() { return &m_visits; }
    RowModel *newestDeals() { return &m_newestDeals; }
    RowModel *facts() { return &m_facts; }
    RowModel *deals() { return &m_deals; }
    RowModel *timeline() { return m_timeline.rows(); }
    MediaLibrary *library() { return m_library; }
    PhotoEdit *photo() { return m_photo.get(); } // the one that is open

    Q_INVOKABLE void complete(const QString &key);
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void accountKeyChanged();
    void viewChanged();
    void tabChanged();
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
    std::vector<DueItem> &listOf(const DueItem &item);
    std::vector<DueRow> dueRows(const std::vector<DueItem> &open, bool (*shown)(const DueItem &));
    void presentDue();
    void presentRelated();
    void presentDeals();
    void presentVisits();
    void presentFacts();

    RecordId m_account;
    bool m_orphans = false;
    bool m_loaded = false;
    Snapshot m_snapshot;
    JustDone m_justDone;
    AccountView m_view;
    Tab m_tab = Overview;
    ListOf<DueRow> m_steps;
    ListOf<DueRow> m_questions;
    ListOf<DueRow> m_goals;
    ListOf<RelatedRow> m_people;
    ListOf<RelatedRow> m_group;
    ListOf<MediaRow> m_files;
    ListOf<DueRow> m_visits;
    ListOf<RelatedRow> m_newestDeals;
    ListOf<FieldRow> m_facts;
    ListOf<DealStageRow> m_deals;
    Timeline m_timeline;
    MediaLibrary *m_library = nullptr;
    std::unique_ptr<PhotoEdit> m_photo;
};

} // namespace kf
