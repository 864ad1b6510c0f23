#pragma once

#include "core/portfolio/team.h"
#include "qml/Models/actingviewmodel.h"
#include "qml/Models/rowmodel.h"

namespace kf {

struct TeamView
{
    Q_GADGET
    QML_VALUE_TYPE(teamView)
    Q_PROPERTY(bool shown MEMBER shown CONSTANT)
    Q_PROPERTY(bool closed MEMBER closed CONSTANT)
    Q_PROPERTY(bool managed MEMBER managed CONSTANT)
    Q_PROPERTY(QString takeover MEMBER takeover CONSTANT)
    Q_PROPERTY(QString letter MEMBER letter CONSTANT)
    Q_PROPERTY(QString receiver MEMBER receiver CONSTANT)
    Q_PROPERTY(bool mine MEMBER mine CONSTANT)
    Q_PROPERTY(int handed MEMBER handed CONSTANT)

public:
    bool shown = false;   // this device belongs to a workspace, and a client is open
    bool closed = false;  // the client has a team; else everybody sees it
    bool managed = false; // it may be changed here
    QString takeover;     // the key of a handover that one has to accept oneself; empty: none
    QString letter;       // of one whose receiver is still to be introduced to the client; empty: none
    QString receiver;     // his name
    bool mine = false;    // that is oneself
    int handed = 0;       // changes of colleagues that were not accepted, for oneself to decide

    bool operator==(const TeamView &) const = default;
};

struct MemberRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString role MEMBER role CONSTANT)
    Q_PROPERTY(bool changeable MEMBER changeable CONSTANT)

public:
    QString key;
    QString name;
    QString detail; // Заместитель · до 20 декабря
    QString role;   // as types::membership.role
    bool changeable = false;

    bool operator==(const MemberRow &) const = default;
};

struct ColleagueRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)

public:
    QString key;
    QString name;

    bool operator==(const ColleagueRow &) const = default;
};

// Those who work with a client. UI thread only.
class TeamModel : public kf::ActingViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString accountKey READ accountKey WRITE open NOTIFY viewChanged)
    Q_PROPERTY(kf::TeamView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *members READ members CONSTANT)
    Q_PROPERTY(kf::RowModel *colleagues READ colleagues CONSTANT)
    Q_PROPERTY(QStringList roles READ roles CONSTANT)

public:
    using ActingViewModel::ActingViewModel;
    void show(portfolio::Team team, int handed = 0);

    QString accountKey() const { return m_account.isNull() ? QString() : m_account.toString(); }
    void open(const QString &accountKey);
    const TeamView &view() const { return m_view; }
    RowModel *members() { return &m_members; }
    RowModel *colleagues() { return &m_colleagues; } // who is not in it yet
    static constexpr int IntroductionDays = 30;      // one introduces whoever got the client since
    static QStringList roles();                      // as types::membership.role

    Q_INVOKABLE QString roleName(const QString &role) const;
    Q_INVOKABLE void closeForTeam(); // I own it; who else sees it is said from now on. Nobody takes that back
    Q_INVOKABLE void add(const QString &person, const QString &role);
    Q_INVOKABLE void setRole(const QString &key, const QString &role);
    Q_INVOKABLE void remove(const QString &key);

Q_SIGNALS:
    void viewChanged();
    void said(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    const portfolio::Member *memberOf(const QString &key) const;
    bool staysOwned(const portfolio::Member &member); // without him, or in another role; else it says so
    void make(portfolio::Change change, const QString &text);

    RecordId m_account;
    portfolio::Team m_team;
    TeamView m_view;
    ListOf<MemberRow> m_members;
    ListOf<ColleagueRow> m_colleagues;
};

} // namespace kf
