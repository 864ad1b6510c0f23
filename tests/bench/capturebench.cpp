#include "tests/bench/capturebench.h"

#include "core/capture/note.h"
#include "tests/bench/measure.h"

namespace kf::bench {

namespace {

constexpr int NoteSize = 2000;
constexpr int PeopleCount = 5000;

QString noteOf(const QStringList &lines)
{
    QString note;
    for (qsizetype i = 0; note.size() < NoteSize; ++i)
        note += lines[i % lines.size()] + u'\n';
    return note.left(NoteSize);
}

capture::People people()
{
    static const QStringList names{QStringLiteral("Мария"), QStringLiteral("Сергей"), QStringLiteral("Anna"),
                                   QStringLiteral("Илья"), QStringLiteral("Ольга")};
    static const QStringList surnames{QStringLiteral("Иванов"), QStringLiteral("Петров"), QStringLiteral("Кравец"),
                                      QStringLiteral("Вишневский"), QStringLiteral("Smith")};
    std::vector<capture::Person> all;
    for (int i = 0; i < PeopleCount; ++i)
        all.push_back({names[i % names.size()] + u' ' + surnames[i / 5 % surnames.size()] + QString(i / 25 % 26, u'а'),
                       RecordId::generate(i), i % 100 == 0});
    return capture::People(std::move(all));
}

} // namespace

int captureBench()
{
    capture::Context context;
    context.now = 1773130800000;
    context.zone = QTimeZone("Europe/Moscow");
    const double built = once([&] { context.people = people(); });
    line("capture: names of 5,000 people prepared", QStringLiteral("%1 ms").arg(built, 0, 'f', 1));

    const QString dense = noteOf(
        {QStringLiteral("#задача Отправить @Марии КП на 1,5 млн ₽ завтра в 15:00, "
                        "срочно"),
         QStringLiteral("Обсудить с @Кравцом скидку 5% до конца квартала, договор №45/2 от 12.03.2025"),
         QStringLiteral("call @Anna Smith next Tue 10am about the $300k rebate, in two weeks at the latest"),
         QStringLiteral("каждый понедельник в полтретьего планёрка; через полтора часа перезвонить")});
    const QString plain =
        noteOf({QStringLiteral("Закупщик доволен выкладкой, но говорит, что полка у конкурента длиннее и ярче;"),
                QStringLiteral("the new category manager wants to see how our granola sells beside muesli,")});
    double worst = 0;
    for (const auto &[what, note] : {std::pair("capture: a dense note of 2,000 characters", dense),
                                     std::pair("capture: a plain note of 2,000 characters", plain)}) {
        size_t items = 0;
        const Times taken = times(1000, [&, &text = note](int) { items += capture::parse(text, context).size(); });
        line(what, figures(taken) + QStringLiteral("   %1 lines").arg(items / 1000));
        worst = std::max(worst, taken.p95());
    }
    line("capture: within 1 ms", worst < 1 ? QStringLiteral("yes") : QStringLiteral("NO"));
    return worst < 1 ? 0 : 1;
}

} // namespace kf::bench
