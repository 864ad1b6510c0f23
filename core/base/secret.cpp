#include "core/base/secret.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace kf {

void Secret::Free::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

Secret::Secret(qsizetype size)
{
    if (size <= 0)
        return;
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_bytes.reset(static_cast<unsigned char *>(sodium_malloc(size_t(size))));
    if (!m_bytes)
        throw std::bad_alloc();
    m_size = size;
    sodium_memzero(m_bytes.get(), size_t(size));
}

Secret Secret::random(qsizetype size)
{
    Secret secret(size);
    if (!secret.isEmpty())
        randombytes_buf(secret.data(), size_t(secret.size()));
    return secret;
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(secret.data(), bytes.data(), size_t(bytes.size()));
    return secret;
}

Secret secretFromText(QStringView text)
{
    const auto zero = [](auto &copy) { sodium_memzero(copy.data(), size_t(copy.size()) * sizeof(*copy.data())); };
    QString typed = text.toString();
    QString normal = typed.normalized(QString::NormalizationForm_C);
    if (normal.isSharedWith(typed))
        typed.clear(); // so that what is zeroed is the one copy
    QByteArray utf8 = normal.toUtf8();
    Secret secret = Secret::copyOf(utf8);
    zero(utf8);
    zero(normal);
    zero(typed);
    return secret;
}

} // namespace kf
