#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QThread>

#include <cstdio>
#include <functional>
#include <iostream>
#include <string>

namespace kf::bench {

// The rivals' harness speaks JSON, one object a line: {"i":1,"cmd":"open",...} in, {"i":1,"ok":true,...} out.
class LineProtocol : public QObject
{
    Q_OBJECT

public:
    // `handle` on the caller's thread, one command at a time; answers with answer() or fail().
    explicit LineProtocol(std::function<void(const QJsonObject &)> handle) : m_handle(std::move(handle))
    {
        m_reader.reset(QThread::create([this] {
            std::string line;
            while (std::getline(std::cin, line)) {
                const QJsonObject command = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
                QMetaObject::invokeMethod(
                    this, [this, command] { take(command); }, Qt::QueuedConnection);
            }
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT closed(); }, Qt::QueuedConnection);
        }));
        m_reader->start();
    }
    ~LineProtocol() override
    {
        m_reader->terminate(); // it waits in a read that nothing else ends
        m_reader->wait();
    }

    void answer(QJsonObject result = {})
    {
        result.insert(QStringLiteral("i"), m_number);
        result.insert(QStringLiteral("ok"), true);
        print(result);
    }
    void fail(const QString &why)
    {
        print({{QStringLiteral("i"), m_number}, {QStringLiteral("ok"), false}, {QStringLiteral("err"), why}});
    }

Q_SIGNALS:
    void closed();

private:
    void take(const QJsonObject &command)
    {
        m_number = command[QStringLiteral("i")].toInt();
        m_handle(command);
    }
    static void print(const QJsonObject &object)
    {
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
        std::fflush(stdout);
    }

    std::function<void(const QJsonObject &)> m_handle;
    std::unique_ptr<QThread> m_reader;
    int m_number = 0;
};

} // namespace kf::bench
