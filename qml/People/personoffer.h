#pragma once

#include "qml/Models/rowmodel.h"
#include "qml/People/knownpeople.h"

#include <QQmlEngine>

#include <memory>

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

// Who could be meant: people of the client first, others by the beginnings of their names; and where a new name may be
// written, whether somebody is called nearly so already. UI thread only.
class PersonOffer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the model that asks for a person")
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString newName READ newName NOTIFY sought)
    Q_PROPERTY(bool likely READ likely NOTIFY sought)

public:
    static constexpr size_t MostPeople = 12;
    static constexpr size_t MostNamesakes = 3;

    using QObject::QObject;

    // `details`: what tells people of one name apart.
    void setPeople(capture::People people, QHash<RecordId, QString> details);
    // Those who are called nearly as the words stand first then.
    void setNamesakes(std::shared_ptr<const Namesakes> namesakes) { m_namesakes = std::move(namesakes); }
    RowModel *rows() { return &m_rows; }
    QString nameOf(const QString &key) const; // of one who is offered
    // What a new person would be called by the words; empty: there are none, or somebody offered is called just so.
    QString newName() const { return m_newName; }
    bool likely() const { return m_likely; } // the first one is probably the one being written

    Q_INVOKABLE void seek(const QString &words); // empty: the first ones
    void seekAgain() { seek(m_words); }

Q_SIGNALS:
    void sought();

private:
    capture::People m_people;
    QHash<RecordId, QString> m_details;
    std::shared_ptr<const Namesakes> m_namesakes;
    QString m_words;
    QString m_newName;
    bool m_likely = false;
    ListOf<OfferedPersonRow> m_rows;
};

} // namespace kf
