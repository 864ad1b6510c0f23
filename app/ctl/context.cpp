#include "app/ctl/context.h"

#include "app/ctl/passphrase.h"
#include "core/vault/vault.h"

#include <QDir>
#include <QJsonDocument>

#include <cstdio>

namespace kf::ctl {

namespace {

Error noStoreIn(const QString &directory)
{
    return {ErrorCode::NotFound, QStringLiteral("there is no store in %1; make one with init").arg(directory)};
}

} // namespace

Context::Context(QString directory, bool json) : m_directory(std::move(directory)), m_json(json) {}

Result<void> Context::open()
{
    if (!Vault::exists(m_directory))
        return fail(noStoreIn(m_directory));
    KF_ASSIGN(const Secret passphrase, askPassphrase(PassphraseUse::Unlock));
    return open(passphrase);
}

Result<void> Context::open(const Secret &passphrase)
{
    if (!Vault::exists(m_directory))
        return fail(noStoreIn(m_directory));
    KF_ASSIGN(const Vault vault, Vault::open(m_directory, passphrase));
    StoreOptions options;
    options.directory = m_directory;
    KF_ASSIGN(m_store, Store::open(options, vault.databaseKey()));
    return {};
}

Result<void> Context::create(const QString &deviceName, const KdfProfile &kdf)
{
    StoreOptions options;
    options.directory = m_directory;
    options.deviceName = deviceName;
    options.create = true;
    KF_ASSIGN(const Secret passphrase, askPassphrase(PassphraseUse::Choose));
    // A vault without a store is an init that was broken off: it goes on where it stopped, if the passphrase is right.
    Result<Vault> vault = Vault::exists(m_directory)
                              ? Vault::open(m_directory, passphrase)
                              : Vault::create(m_directory, passphrase, kdf, options.clock->nowMs());
    if (!vault)
        return fail(vault.error());
    auto store = Store::open(options, vault->databaseKey());
    if (!store && store.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, QStringLiteral("there is a store in %1 already").arg(m_directory));
    if (!store)
        return fail(store.error());
    m_store = std::move(*store);
    return {};
}

Result<Record> Context::record(const QString &id)
{
    const auto known = RecordId::fromString(id);
    if (!known)
        return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is no id of a record").arg(id));
    KF_ASSIGN(auto found, read([id = *known](Reader &reader) { return reader.get(id); }));
    if (!found)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no record %1").arg(id));
    return std::move(*found);
}

Result<const RecordType *> Context::type(const QString &name) const
{
    const Registry &registry = Registry::keyfield();
    if (const RecordType *type = registry.find(name.toUtf8()))
        return type;
    QStringList names;
    for (const RecordType *type : registry.types())
        names.append(QString::fromUtf8(type->name()));
    return fail(ErrorCode::InvalidInput,
                QStringLiteral("there is no type \"%1\"; there are %2").arg(name, names.join(QStringLiteral(", "))));
}

Result<RecordId> Context::apply(RecordEdit edit)
{
    Action action;
    action.edits.push_back(std::move(edit));
    KF_ASSIGN(const ActionReceipt receipt, m_store->apply(std::move(action)).result());
    return receipt.ids.front();
}

void Context::print(const QByteArray &bytes) const
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        std::fputc('\n', stdout);
}

void Context::answer(const QJsonObject &object, const QString &text) const
{
    print(m_json ? QJsonDocument(object).toJson(QJsonDocument::Compact) : text.toUtf8());
}

void Context::answer(const QJsonArray &array, const QString &text) const
{
    print(m_json ? QJsonDocument(array).toJson(QJsonDocument::Compact) : text.toUtf8());
}

void Context::say(const QString &line) const
{
    std::fprintf(stderr, "keyfieldctl: %s\n", line.toUtf8().constData());
}

} // namespace kf::ctl
