#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <utility>

namespace kf {

// Bytes that must not leave the process: guarded, locked in memory where the system allows it, zeroed when dropped.
// Move-only, so that no copy is made by accident. Any thread may read it; changing it is its owner's.
class Secret
{
public:
    Secret() = default;
    Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0)) {}
    Secret &operator=(Secret &&other) noexcept
    {
        m_size = std::exchange(other.m_size, 0);
        m_bytes = std::move(other.m_bytes);
        return *this;
    }
    explicit Secret(qsizetype size); // zeroed
    static Secret random(qsizetype size);
    static Secret copyOf(QByteArrayView bytes);

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    unsigned char *data() { return m_bytes.get(); }
    const unsigned char *data() const { return m_bytes.get(); }
    QByteArrayView view() const { return {m_bytes.get(), m_size}; }
    Secret clone() const { return copyOf(view()); }

private:
    struct Free
    {
        void operator()(unsigned char *bytes) const;
    };
    std::unique_ptr<unsigned char[], Free> m_bytes;
    qsizetype m_size = 0;
};

// UTF-8 of the text in canonical composition (NFC), so that one passphrase typed on two keyboards is the same.
Secret secretFromText(QStringView text);

} // namespace kf
