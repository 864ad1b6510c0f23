#pragma once

// clang-format off
#include <utility> // first: Boost.Asio 1.74 uses std::exchange without it
// clang-format on

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

namespace kf::server {

namespace net = boost::asio;
using boost::system::error_code;

// Runs `work` on the pool and comes back to the coroutine's own executor with what it answered.
template <typename T, typename Fn>
net::awaitable<T> onPool(net::thread_pool &pool, Fn work)
{
    return net::async_initiate<const net::use_awaitable_t<>, void(T)>(
        [&pool](auto &&handler, Fn job) {
            net::post(pool, [handler = std::forward<decltype(handler)>(handler), job = std::move(job)]() mutable {
                auto executor = net::get_associated_executor(handler);
                net::post(executor, [handler = std::move(handler), result = job()]() mutable {
                    std::move(handler)(std::move(result));
                });
            });
        },
        net::use_awaitable, std::move(work));
}

} // namespace kf::server
