#pragma once

#include "core/store/store.h"
#include "core/vault/keyslot.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace kf::ctl {

// What a command works with: the store, unlocked when it is first asked for, and the way to its caller. Answers go to
// standard output, everything else to standard error. Main thread.
class Context
{
public:
    Context(QString directory, bool json);

    const QString &directory() const { return m_directory; }
    bool json() const { return m_json; }

    // Unlocks with the passphrase of the environment or of a prompt.
    Result<void> open();
    Result<void> open(const Secret &passphrase);
    Result<void> create(const QString &deviceName, const KdfProfile &kdf);
    Store &store() { return *m_store; } // after open() or create()

    // Waits for the answer of the store's thread.
    template <typename Fn>
    auto read(Fn work)
    {
        return m_store->read(std::move(work)).result();
    }
    template <typename Fn>
    auto write(Fn work)
    {
        return m_store->write(std::move(work)).result();
    }
    // Of whatever type it is, deleted or not. NotFound, or InvalidInput when `id` is none.
    Result<Record> record(const QString &id);
    Result<const RecordType *> type(const QString &name) const;
    Result<RecordId> apply(RecordEdit edit); // one edit, one action

    // The one document of --json; `text` instead of it for people.
    void answer(const QJsonObject &object, const QString &text) const;
    void answer(const QJsonArray &array, const QString &text) const;
    void say(const QString &line) const; // to standard error

private:
    void print(const QByteArray &bytes) const;

    QString m_directory;
    bool m_json;
    std::unique_ptr<Store> m_store;
};

} // namespace kf::ctl
