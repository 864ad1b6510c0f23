#include "server/http/service.h"

#include "core/change/codec.h"
#include "core/change/news.h"
#include "server/media/blobs.h"
#include "server/scope/refusals.h"
#include "server/sync/numbering.h"
#include "server/sync/pull.h"
#include "server/sync/push.h"

namespace kf::server {

namespace {

constexpr char Cbor[] = "application/cbor";

QByteArray emptyMessage()
{
    QByteArray body;
    CborWriter(body).array(0);
    return body;
}

// What an error of ours is in HTTP. What passes by itself is 503: come again.
int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::Protocol:
        return 400;
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::AlreadyExists:
        return 409;
    case ErrorCode::LimitExceeded:
        return 413;
    case ErrorCode::Busy:
    case ErrorCode::DiskFull:
    case ErrorCode::Io:
    case ErrorCode::Offline:
    case ErrorCode::Cancelled:
        return 503;
    case ErrorCode::WrongPassphrase:
    case ErrorCode::Damaged:
    case ErrorCode::TooNew:
    case ErrorCode::Internal:
        break;
    }
    return 500;
}

} // namespace

Answer problem(int status, ErrorCode code, const QString &message)
{
    Answer answer;
    answer.status = status;
    answer.body = compress(wire::encode(wire::Problem{errorName(code), message}));
    if (status == 429 || status == 503)
        answer.retryAfterSeconds = 2;
    return answer;
}

struct Service::Route
{
    const char *method;
    const char *path;
    bool needsBearer;
    Body (Service::*run)(const Gate &, QByteArrayView);
};

struct Routes
{
    static constexpr Service::Route All[] = {
        {"POST", wire::EnrolPath, false, &Service::enrol},      {"POST", wire::TokenPath, false, &Service::token},
        {"POST", wire::DevicePath, true, &Service::rename},     {"POST", wire::PushPath, true, &Service::push},
        {"POST", wire::PullPath, true, &Service::pull},         {"POST", wire::SnapshotPath, true, &Service::snapshot},
        {"POST", wire::NewsPath, true, &Service::news},         {"POST", wire::MediaPutPath, true, &Service::mediaPut},
        {"POST", wire::MediaGetPath, true, &Service::mediaGet}, {"POST", wire::RefusedPath, true, &Service::refused},
        {"GET", "/healthz", false, &Service::health},           {"GET", "/metrics", false, &Service::metricsText},
    };
};

Service::Service(Storage &storage, Secret serverSecret, const Clock &clock)
    : m_storage(storage),
      m_tokens(std::move(serverSecret)),
      m_access(storage.directory(), m_tokens),
      m_clock(clock),
      m_board(std::make_shared<NewsBoard>())
{
    m_storage.listen([board = m_board](const std::optional<News> &news) {
        if (news)
            board->post(*news);
        else
            board->postToAll();
    });
}

Service::Gate Service::check(const RequestHead &head) const
{
    Gate gate;
    for (const Route &route : Routes::All) {
        if (head.target == route.path)
            gate.route = &route;
    }
    if (!gate.route) {
        gate.refusal = problem(404, ErrorCode::NotFound, QStringLiteral("there is nothing at this address"));
        return gate;
    }
    if (head.method != gate.route->method) {
        gate.refusal = problem(405, ErrorCode::InvalidInput, QStringLiteral("this address takes another method"));
        return gate;
    }
    if (head.method == "POST" && (head.contentType != Cbor || head.contentEncoding != "zstd")) {
        gate.refusal = problem(415, ErrorCode::InvalidInput, QStringLiteral("the body must be CBOR, packed with zstd"));
        return gate;
    }
    if (gate.route->needsBearer) {
        constexpr char Scheme[] = "Bearer ";
        if (head.authorization.startsWith(Scheme)) {
            const auto decoded =
                QByteArray::fromBase64Encoding(head.authorization.mid(qsizetype(sizeof Scheme) - 1),
                                               QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
            if (decoded)
                gate.bearer = m_tokens.bearer(decoded.decoded, m_clock.nowMs());
        }
    }
    return gate;
}

Answer Service::handle(const Gate &gate, QByteArrayView body)
{
    if (gate.route->needsBearer && !gate.bearer)
        return challenge();
    const bool posted = qstrcmp(gate.route->method, "POST") == 0;
    QByteArray plain;
    if (posted) {
        auto unpacked = decompress(body, wire::MaxPlainBytes);
        if (!unpacked)
            return failed(unpacked.error());
        plain = std::move(*unpacked);
    }
    Body result = (this->*gate.route->run)(gate, plain);
    // The database went away in the middle of it. It may be there again, and whatever is asked may be asked twice.
    if (!result && result.error().code == ErrorCode::Offline)
        result = (this->*gate.route->run)(gate, plain);
    if (!result)
        return failed(result.error());
    Answer answer;
    answer.remains = std::move(result->remains);
    if (posted) {
        answer.body = result->body.isEmpty() ? QByteArray() : compress(result->body);
    } else {
        answer.contentType = "text/plain; charset=utf-8";
        answer.contentEncoding.clear();
        answer.body = std::move(result->body);
    }
    return answer;
}

bool Service::waitsForNews(const Gate &gate)
{
    return gate.route && gate.route->run == &Service::news;
}

Answer Service::newsAnswer(bool news)
{
    Answer answer;
    answer.body = compress(wire::encode(wire::NewsResponse{news}));
    return answer;
}

Service::NewsWait Service::beginNews(const Gate &gate, QByteArrayView body, NewsBoard::Wake wake)
{
    NewsWait wait;
    // First a place on the board, then a look at the log: what comes in between is seen by one of them.
    if (gate.bearer)
        wait.place = m_board->wait(gate.bearer->workspace, gate.bearer->device, std::move(wake));
    wait.answer = handle(gate, body);
    if (wait.answer.status != 200 || !wait.answer.body.isEmpty())
        wait.place.reset();
    return wait;
}

Answer Service::challenge() const
{
    Answer answer;
    answer.status = 401;
    answer.body = compress(wire::encode(wire::Challenge{m_tokens.challenge(m_clock.nowMs())}));
    return answer;
}

Answer Service::failed(const Error &error) const
{
    if (error.code == ErrorCode::Unauthorized)
        return challenge();
    const int status = statusOf(error.code);
    // What went wrong inside is the administrator's matter: it stands in the log.
    const QString told = status == 500   ? QStringLiteral("the server could not do this")
                         : status == 503 ? QStringLiteral("the server cannot do this just now")
                                         : error.message;
    Answer answer = problem(status, error.code, told);
    if (status >= 500)
        answer.logNote = error.message.toUtf8();
    return answer;
}

QByteArray Service::routeName(const Gate &gate)
{
    return gate.route ? QByteArray(gate.route->path) : QByteArray("other");
}

QByteArray Service::deviceTag(const Gate &gate) const
{
    return gate.bearer ? m_tokens.tag(gate.bearer->device) : QByteArray();
}

QByteArray Service::rateKey(const Gate &gate, const RequestHead &head) const
{
    if (!gate.bearer)
        return head.peer;
    return gate.bearer->workspace.toByteArray() + QByteArray::number(quint64(gate.bearer->device), 16);
}

// ---- The paths ----

Service::Body Service::health(const Gate &, QByteArrayView)
{
    KF_TRY(m_storage.probe());
    return Reply("ok\n");
}

Service::Body Service::metricsText(const Gate &, QByteArrayView)
{
    return Reply(m_metrics.text());
}

Service::Body Service::enrol(const Gate &, QByteArrayView plain)
{
    KF_ASSIGN(const auto request, wire::decodeEnrolRequest(plain));
    KF_ASSIGN(const auto response, m_access.enrol(request, m_clock.nowMs()));
    return Reply(wire::encode(response));
}

Service::Body Service::token(const Gate &, QByteArrayView plain)
{
    KF_ASSIGN(const auto request, wire::decodeTokenRequest(plain));
    KF_ASSIGN(const auto response, m_access.token(request, m_clock.nowMs()));
    return Reply(wire::encode(response));
}

Service::Body Service::rename(const Gate &gate, QByteArrayView plain)
{
    KF_ASSIGN(const auto request, wire::decodeRenameRequest(plain));
    KF_TRY(m_access.rename(*gate.bearer, request, m_clock.nowMs()));
    return Reply(emptyMessage());
}

Service::Body Service::push(const Gate &gate, QByteArrayView plain)
{
    const qint64 arrivedAt = m_clock.nowMs();
    KF_ASSIGN(const User user, m_access.admit(*gate.bearer));
    KF_ASSIGN(const auto request, wire::decodePushRequest(plain));
    const Pusher pusher{gate.bearer->workspace, gate.bearer->device, user.role, user.id};
    KF_ASSIGN(PushOutcome outcome, server::push(m_storage, pusher, request, arrivedAt));
    m_metrics.countOperations(outcome.numbered);
    if (outcome.numbered > 0) {
        const News news{gate.bearer->workspace, gate.bearer->device};
        m_board->post(news);
        m_storage.announce(news);
    }
    return Reply(wire::encode(outcome.response), std::move(outcome.remains));
}

Service::Body Service::pull(const Gate &gate, QByteArrayView plain)
{
    KF_ASSIGN(const User user, m_access.admit(*gate.bearer));
    KF_ASSIGN(const auto request, wire::decodePullRequest(plain));
    const Reader reader{gate.bearer->workspace, gate.bearer->device, user.id};
    KF_ASSIGN(QByteArray body, server::pull(m_storage, reader, request, m_clock.nowMs()));
    return Reply(std::move(body));
}

Service::Body Service::news(const Gate &gate, QByteArrayView plain)
{
    KF_TRY(m_access.admit(*gate.bearer));
    KF_ASSIGN(const auto request, wire::decodeNewsRequest(plain));
    KF_ASSIGN(const auto view, beginReadAt(m_storage, gate.bearer->workspace, m_clock.nowMs()));
    const LogHead &head = view->head();
    const bool news = head.number != request.cursor.number || head.epoch != request.cursor.epoch;
    return Reply(news ? wire::encode(wire::NewsResponse{true}) : QByteArray());
}

Service::Body Service::snapshot(const Gate &gate, QByteArrayView plain)
{
    KF_ASSIGN(const User user, m_access.admit(*gate.bearer));
    KF_ASSIGN(const auto request, wire::decodeSnapshotRequest(plain));
    const Reader reader{gate.bearer->workspace, gate.bearer->device, user.id};
    KF_ASSIGN(QByteArray body, server::snapshot(m_storage, reader, request, m_clock.nowMs()));
    return Reply(std::move(body));
}

Service::Body Service::refused(const Gate &gate, QByteArrayView plain)
{
    KF_ASSIGN(const User user, m_access.admit(*gate.bearer));
    KF_ASSIGN(const auto request, wire::decodeRefusedRequest(plain));
    const Reader reader{gate.bearer->workspace, gate.bearer->device, user.id};
    KF_ASSIGN(const auto answer, answerRefused(m_storage, reader, request, m_clock.nowMs()));
    return Reply(wire::encode(answer));
}

Service::Body Service::mediaPut(const Gate &gate, QByteArrayView plain)
{
    KF_ASSIGN(const User user, m_access.admit(*gate.bearer));
    KF_ASSIGN(const auto range, wire::decodeMediaPut(plain));
    const Reader reader{gate.bearer->workspace, gate.bearer->device, user.id};
    KF_ASSIGN(const auto answer, putMedia(m_storage, reader, range, m_clock.nowMs()));
    return Reply(wire::encode(answer));
}

Service::Body Service::mediaGet(const Gate &gate, QByteArrayView plain)
{
    KF_ASSIGN(const User user, m_access.admit(*gate.bearer));
    KF_ASSIGN(const auto wanted, wire::decodeMediaGet(plain));
    const Reader reader{gate.bearer->workspace, gate.bearer->device, user.id};
    KF_ASSIGN(const auto answer, getMedia(m_storage, reader, wanted, m_clock.nowMs()));
    return Reply(wire::encode(answer));
}

} // namespace kf::server
