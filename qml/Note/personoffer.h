#pragma once

#include "core/capture/people.h"
#include "qml/Models/rowmodel.h"

#include <QHash>
#include <QQmlEngine>

namespace kf {

struct OfferedPersonRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString key;
    QString name;
    QString detail; // whose client

    bool operator==(const OfferedPersonRow &) const = default;
};

// Who could be meant: people of the note's client first, others by the beginnings of their names. UI thread only.
class PersonOffer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the note's model")
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)

public:
    static constexpr size_t MostPeople = 12;

    using QObject::QObject;

    // `details`: what tells people of one name apart.
    void setPeople(capture::People people, QHash<RecordId, QString> details);
    RowModel *rows() { return &m_rows; }
    QString nameOf(const QString &key) const; // of one who is offered

    Q_INVOKABLE void seek(const QString &words); // empty: the first ones

private:
    capture::People m_people;
    QHash<RecordId, QString> m_details;
    ListOf<OfferedPersonRow> m_rows;
};

} // namespace kf
