#pragma once

#include "core/sync/syncloop.h"

namespace kf {

// One unlocked store and its sync: what the window's view models are given. Made by unlocking, destroyed by locking,
// with everything that was made of it. Lives on the UI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(std::unique_ptr<Store> store, QObject *parent = nullptr)
        : QObject(parent), m_store(std::move(store)), m_sync(*m_store)
    {
    }

    Store &store() { return *m_store; }
    SyncLoop &sync() { return m_sync; }
    const Clock &clock() const { return m_store->clock(); }

private:
    std::unique_ptr<Store> m_store;
    SyncLoop m_sync; // before the store dies
};

} // namespace kf

Q_DECLARE_METATYPE(kf::Session *)
