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
    QString normal = text.toString().normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normal.toUtf8();
    Secret secret = Secret::copyOf(utf8);
    sodium_memzero(utf8.data(), size_t(utf8.size()));
    sodium_memzero(normal.data(), size_t(normal.size()) * sizeof(QChar));
    return secret;
}

} // namespace kf
