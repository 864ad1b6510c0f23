#pragma once

#include "core/device/position.h"

#include <QPromise>

namespace kf::test {

// Says nothing until it is told what to say.
class FakePosition : public PositionSource
{
public:
    QFuture<Answer> locate(std::chrono::milliseconds) override
    {
        ++asked;
        m_open.emplace();
        m_open->start();
        return m_open->future();
    }
    void giveUp() override { m_open.reset(); }
    bool isOpen() const { return m_open.has_value(); }
    void answer(const Answer &answer)
    {
        m_open->addResult(answer);
        m_open->finish();
        m_open.reset();
    }

    int asked = 0;

private:
    std::optional<QPromise<Answer>> m_open;
};

// A machine that cannot tell where it is.
class Nowhere : public PositionSource
{
public:
    QFuture<Answer> locate(std::chrono::milliseconds) override
    {
        return QtFuture::makeReadyFuture(Answer(tl::unexpected(PositionTrouble::NoReceiver)));
    }
    void giveUp() override {}
};

} // namespace kf::test
