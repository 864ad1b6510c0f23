// Whatever the text: no crash, sensible spans, the same answer twice, and time that grows with the length alone.
#include "core/capture/note.h"
#include "tests/base/property.h"

#include <ctime>

using namespace kf;
using namespace kf::capture;
using namespace kf::test;

namespace {

Context context()
{
    Context context;
    context.now = 1773130800000; // 2026-03-10T11:20 in Moscow
    context.zone = QTimeZone("Europe/Moscow");
    context.people = People({{QStringLiteral("Иванова Мария"), RecordId::generate(1), true},
                             {QStringLiteral("Smith Anna"), RecordId::generate(1), false}});
    return context;
}

// Notes made of what the grammar looks for, and of what it never saw.
QString noteOf(Story &story)
{
    static const QStringList words =
        QStringLiteral(
            "в|к|до|на|с|по|за|через|после|at|on|by|in|from|to|between|and|и|следующий|next|this|last|прошлый|каждый|"
            "every|"
            "понедельник|пт|Friday|tue|mondays|понедельникам|мая|March|may|кв|Q2|неделю|week|месяца|часов|minutes|дней|"
            "завтра|tomorrow|утром|morning|noon|полтретьего|half|quarter|без|четверти|пять|двадцать|пятого|twenty|"
            "fifth|"
            "15|25|3|2026|1500|0|99|31|000|30|.|,|:|-|/"
            "|–|!|!!!|#|?|+|@|%|№|$|€|₽|«|»|(|)|'|’|тыс|млн|к|k|M|руб|USD|"
            "миллион|полтора|a|the|of|end|конца|начале|раз|рабочих|business|числа|@Ивановой|@Anna|#задача|срочно|"
            "urgent|"
            "2026-03-12|25.03|15:30|3pm|12.05.2027|+7 916 123-45-67|1 000 "
            "000|T|h|ч|м|st|го|eod|EOQ|не|позднее|\n|\r\n|\t|"
            "е\u0308|и\u0306|\u0301|\u200b|🙂|\u4e2d|İ|ß|ﬁ|٣|२|²|Ⅳ|\u00a0|\u2028")
            .split(u'|');
    QString note;
    while (!story.atEnd() && note.size() < 2000) {
        const int choice = story.byte();
        if (choice == 255)
            note += QChar(ushort(story.number())); // a half of a surrogate pair as well
        else
            note += words[choice % words.size()];
        if (story.below(4) != 0)
            note += u' ';
    }
    return note;
}

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r';
}

// A function, for RC_ASSERT evaluates both sides of "||".
bool isSound(const Item &item)
{
    const bool isDay = !item.due || (item.due->date.isValid() && (!item.due->time || item.due->time->isValid()));
    return isDay && (!item.money || item.money->minor >= 0);
}

} // namespace

class TestAnyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyNoteIsRead()
    {
        const Context now = context();
        QVERIFY(holds("spans lie in the text, in order and apart; twice the same", [&](Story &story) {
            const QString text = noteOf(story);
            const std::vector<Item> items = parse(text, now);
            qsizetype end = 0;
            for (const Item &item : items) {
                for (const Span &span : item.spans) {
                    RC_ASSERT(span.length > 0);
                    RC_ASSERT(span.start >= end);
                    end = span.start + span.length;
                    RC_ASSERT(end <= text.size());
                    const QStringView what = QStringView(text).mid(span.start, span.length);
                    RC_ASSERT(std::none_of(what.begin(), what.end(), isBreak));
                }
                RC_ASSERT(isSound(item));
                RC_ASSERT(item.title == item.title.trimmed());
                RC_ASSERT(item.title.size() <= text.size());
            }
            RC_ASSERT(parse(text, now) == items);
        }));
    }

    void anyMomentIsSurvived()
    {
        QVERIFY(holds("every day and zone", [&](Story &story) {
            static const QList<QByteArray> zones{"Europe/Moscow",  "Europe/Berlin", "America/New_York",
                                                 "Asia/Kathmandu", "Pacific/Apia",  "UTC"};
            Context now = context();
            now.zone = QTimeZone(zones[story.below(int(zones.size()))]);
            now.now += qint64(story.below(256)) * 86'400'000 * 7 + qint64(story.byte()) * 337'000;
            for (const Item &item : parse(noteOf(story), now))
                RC_ASSERT(isSound(item));
        }));
    }

    // Ten times the text may take ten times as long, and some.
    void timeIsLinear_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"@Иванова ",
                                  "через ",
                                  "двадцать ",
                                  "1 000 ",
                                  "12.",
                                  "12-",
                                  "1.1:1/1-",
                                  "не позднее чем ",
                                  "a ",
                                  "!",
                                  "(",
                                  ") и ",
                                  "каждый пн, ",
                                  "в в ",
                                  "the ",
                                  "of the ",
                                  "on the ",
                                  "последний день ",
                                  "рабочих ",
                                  "каждый ",
                                  "каждый в ",
                                  "через через ",
                                  "in about ",
                                  "и @Иванова ",
                                  "$1 ",
                                  "1-",
                                  "1/1/",
                                  "около ",
                                  "@A@A",
                                  "8 (",
                                  "+7 ",
                                  "at 5 to 5 past ",
                                  "конца ",
                                  "e",
                                  "🙂",
                                  "«",
                                  "\xd0\xb5\xcc\x88"})
            QTest::newRow(piece) << QString::fromUtf8(piece);
    }
    void timeIsLinear()
    {
        QFETCH(QString, piece);
        const Context now = context();
        const auto timeOf = [&](qsizetype size) {
            const QString text = piece.repeated(size / piece.size());
            qint64 best = INT64_MAX;
            for (int i = 0; i < 3; ++i) {
                // Of the processor, not of the clock: other programs want to run too.
                const std::clock_t begin = std::clock();
                const auto items = parse(text, now);
                best = std::min(best, qint64(std::clock() - begin) * 1'000'000'000 / CLOCKS_PER_SEC);
                if (items.size() > 1)
                    return qint64(-1);
            }
            return best;
        };
        const qint64 small = timeOf(10'000);
        const qint64 large = timeOf(100'000);
        QVERIFY(small >= 0 && large >= 0);
        QVERIFY2(large < std::max(small, qint64(200'000)) * 40,
                 qPrintable(QStringLiteral("%1 ns, %2 ns").arg(small).arg(large)));
    }

    void linesAreItems()
    {
        const QString text = QStringLiteral("\n  \n#task call by Fri\r\n\nзавтра в 15:00 акт\n");
        const std::vector<Item> items = parse(text, context());
        QCOMPARE(items.size(), size_t(2));
        QCOMPARE(items[0].kind, Kind::Task);
        QCOMPARE(items[0].title, QStringLiteral("call"));
        QCOMPARE(items[0].spans.size(), size_t(2));
        const Span due = items[1].spans.front();
        QCOMPARE(text.mid(due.start, due.length), QStringLiteral("завтра"));
        QCOMPARE(due.what, Span::What::Due);
        QVERIFY(parse(QString(), context()).empty());
    }

    void skippedHourIsAnHourLater()
    {
        Context now = context();
        now.zone = QTimeZone("Europe/Berlin");
        now.now = QDateTime(QDate(2026, 3, 28), QTime(12, 0), now.zone).toMSecsSinceEpoch();
        const auto dueOf = [&](const char *text) {
            return parse(QString::fromUtf8(text), now).front().due->toString();
        };
        QCOMPARE(dueOf("tomorrow at 02:30"), QStringLiteral("2026-03-29T03:30"));
        QCOMPARE(dueOf("in 15 hours"), QStringLiteral("2026-03-29T04:00"));
        QCOMPARE(dueOf("завтра в 03:30"), QStringLiteral("2026-03-29T03:30"));
    }
};

int main(int argc, char *argv[])
{
    return runProperties<TestAnyText>(argc, argv, 3'000);
}
#include "tst_anytext.moc"
