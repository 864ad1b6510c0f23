#pragma once

#include "core/base/moment.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

struct PresentedView
{
    Q_GADGET
    QML_VALUE_TYPE(presentedView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString next MEMBER next CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)

public:
    bool loaded = false;
    QString account;
    QString next;  // Следующая встреча: вт, 20 октября, 10:00; empty: none is planned
    QString place; // of it

    bool operator==(const PresentedView &) const = default;
};

struct PresentedRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString due MEMBER due CONSTANT)
    Q_PROPERTY(bool done MEMBER done CONSTANT)

public:
    QString key;
    QString title;
    QString due; // до 16 октября
    bool done = false;

    bool operator==(const PresentedRow &) const = default;
};

// One client as he may see it: what both sides have promised each other, and the next meeting. It reads nothing else:
// no note, task, risk, complaint, goal of a visit, sum, nor any other client can come in here by mistake.
class PresentedModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::PresentedView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *ours READ ours CONSTANT)
    Q_PROPERTY(kf::RowModel *theirs READ theirs CONSTANT)

public:
    static constexpr int KeptForDays = 90; // since a promise that has been kept was made

    struct Promise
    {
        RecordId id;
        QString title;
        std::optional<Moment> due;
        bool done = false;
    };
    struct Snapshot
    {
        QString account;
        std::vector<Promise> ours;
        std::vector<Promise> theirs;
        qint64 next = 0; // UTC ms; 0: no meeting is planned
        QString place;
    };

    using StoreViewModel::StoreViewModel;

    void show(Snapshot snapshot);
    const PresentedView &view() const { return m_view; }
    RowModel *ours() { return &m_ours; }
    RowModel *theirs() { return &m_theirs; }

    Q_INVOKABLE void open(const QString &accountKey); // empty: nobody is shown anything any more

Q_SIGNALS:
    void viewChanged();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override { return {"account", "promise", "visit"}; }

private:
    std::vector<PresentedRow> rowsOf(const std::vector<Promise> &promises) const;

    RecordId m_account;
    bool m_loaded = false;
    Snapshot m_snapshot;
    PresentedView m_view;
    ListOf<PresentedRow> m_ours;
    ListOf<PresentedRow> m_theirs;
};

} // namespace kf
