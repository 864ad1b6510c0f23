#include "app/ctl/commands/commands.h"

namespace kf::ctl {

Result<ExitCode> search(Context &context, const Arguments &arguments)
{
    constexpr qint64 UsualLimit = 50;
    bool isNumber = true;
    const qint64 limit = arguments.has("--limit") ? arguments.value("--limit").toLongLong(&isNumber) : UsualLimit;
    if (!isNumber || limit < 1)
        return fail(ErrorCode::InvalidInput, QStringLiteral("--limit is a number from 1"));
    KF_TRY(context.open());
    KF_ASSIGN(const auto hits, context.read([text = arguments.positional.front(), limit](Reader &reader) {
        return reader.search(text, {.limit = limit});
    }));
    QJsonArray json;
    QString text;
    for (const SearchHit &hit : hits) {
        const QString type = QString::fromUtf8(hit.record.type()->name());
        QJsonObject entry{{QStringLiteral("type"), type},
                          {QStringLiteral("id"), hit.record.id().toString()},
                          {QStringLiteral("title"), hit.title},
                          {QStringLiteral("snippet"), hit.snippet}};
        if (arguments.has("--marks")) {
            QJsonArray marks; // [start, length] of each word found, in the snippet, in UTF-16
            for (const search::TextRange &mark : hit.marks)
                marks.append(QJsonArray{mark.start, mark.length});
            entry.insert(QStringLiteral("marks"), marks);
        }
        json.append(entry);
        text += QStringLiteral("%1 %2 %3\n    %4\n").arg(type, hit.record.id().toString(), hit.title, hit.snippet);
    }
    context.answer(json, text);
    return Done;
}

} // namespace kf::ctl
