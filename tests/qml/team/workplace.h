#pragma once

#include "core/sync/identity.h"
#include "tests/qml/livestore.h"

namespace kf::test {

// A store that belongs to a workspace, where colleagues are known.
class Workplace : public LiveStore
{
public:
    void open(const char *role = "kam")
    {
        LiveStore::open();
        must(session->store()
                 .write([&](Store::WriteAccess &store) {
                     Identity identity;
                     identity.server = QStringLiteral("https://localhost:1");
                     identity.workspace = RecordId::generate(1);
                     identity.user = me;
                     identity.userName = QStringLiteral("Anna");
                     identity.role = QString::fromLatin1(role);
                     return writeIdentity(store.keeper.db(), identity);
                 })
                 .result());
        boris = add(Record(types::user).set(types::user.name, QStringLiteral("Boris")));
    }
    RecordId note(const RecordId &account, const QString &text, const QString &marking = {})
    {
        return add(Record(types::note)
                       .set(types::note.account, account)
                       .set(types::note.text, text)
                       .set(types::note.marking, marking));
    }
    std::vector<Record> all(const RecordType &type) { return recordsOf(session->store(), type); }

    const RecordId me = RecordId::generate(2);
    RecordId boris;
};

} // namespace kf::test
