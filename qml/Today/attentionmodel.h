#pragma once

#include "core/portfolio/signal.h"
#include "qml/Models/actingviewmodel.h"
#include "qml/Models/rowmodel.h"

namespace kf {

// A client who needs attention.
struct AttentionRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString reason MEMBER reason CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString money MEMBER money CONSTANT)
    Q_PROPERTY(QString phone MEMBER phone CONSTANT)
    Q_PROPERTY(QString matterType MEMBER matterType CONSTANT)
    Q_PROPERTY(QString matterKey MEMBER matterKey CONSTANT)
    Q_PROPERTY(bool forgotten MEMBER forgotten CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key; // the client's
    QString name;
    QString reason;
    QString iconName;
    QString tone;
    QString money;      // what is open in deals: 2,5 млн ₽
    QString phone;      // whom to call: the person not seen, else the client
    QString matterType; // of the record that is the reason, where it is settled on a page of its own; empty: the client
    QString matterKey;
    bool forgotten = false; // not seen for longer than the rhythm
    QString spoken;

    bool operator==(const AttentionRow &) const = default;
};

// Who needs attention, by money at risk times deadline; what is simply due stands in the list of tasks. A client who
// was not seen for long is called, visited, or let go: each in one action that can be taken back.
class AttentionModel : public kf::ActingViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    Q_PROPERTY(bool whole READ whole WRITE setWhole NOTIFY wholeChanged)

public:
    static constexpr int Few = 3;

    explicit AttentionModel(const Clock &clock, QObject *parent = nullptr);
    void show(portfolio::Portfolio book);

    RowModel *rows() { return &m_rows; }
    int total() const { return m_total; }
    bool whole() const { return m_whole; } // all of them, instead of the first few
    void setWhole(bool whole);

    // He is not asked for any more: not the client, or not the person whom he stands here for. Why, a note of the
    // client's says, so that colleagues see it too; without a reason nothing happens.
    Q_INVOKABLE void letGo(const QString &accountKey, const QString &reason);

Q_SIGNALS:
    void totalChanged();
    void wholeChanged();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    AttentionRow rowOf(const portfolio::Attention &attention, const QDateTime &now) const;

    portfolio::Portfolio m_book;
    std::vector<portfolio::Attention> m_list;
    int m_total = 0;
    bool m_whole = false;
    ListOf<AttentionRow> m_rows;
};

} // namespace kf
