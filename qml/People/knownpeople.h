#pragma once

#include "core/capture/people.h"
#include "core/check/likeness.h"
#include "qml/Models/storeviewmodel.h"

#include <QHash>

namespace kf {

// Somebody in the book.
struct KnownPerson
{
    capture::Person person;
    RecordId account;
    QString accountName;
};

// Everybody, by name. Reader thread.
Result<std::vector<KnownPerson>> readContacts(Reader &reader, Titles &titles);

// To find those who are called nearly as a name that is being written. Made on any thread, then only asked.
struct Namesakes
{
    explicit Namesakes(const std::vector<KnownPerson> &people);

    check::Likeness likeness;
    QHash<RecordId, QString> names;
};

} // namespace kf
