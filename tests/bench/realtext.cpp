// Notes as people write them, for the search: words by Zipf's law, inflected, with numbers and signs between.
#include "tests/bench/sampledata.h"

#include <QStringList>

#include <cmath>

namespace kf::bench {

namespace {

constexpr int DifferentWords = 30'000; // of 100,000 notes; beyond the usual ones names, brands, slips

// The most frequent first.
const QStringList &usualWords()
{
    static const QStringList words =
        QStringLiteral(
            "и в на не по с что договор скидку к за от клиент поставки встреча до из у они мы скидка как для это цене "
            "о "
            "но так заказ уже будет после если прайс директор сказал просит нужно склад отгрузка цены товар полке "
            "когда "
            "неделе договору закупок акции месяц счёт рублей договорились их был ещё поставку надо все или же его "
            "согласовали матрицу категории план под есть бы только нам при объём процентов новый магазинов отсрочку "
            "сети "
            "скидки срок без остатки образцы квартала оплата чтобы отправить менеджер презентацию продаж выкладку "
            "коробок потом может через конкурент претензию дня рекламация итоги они обещал бюджет условия заявку "
            "регионе логист ответ пока прошлого снизил бонус ввести позиций паллет году контракт письмо звонить "
            "маркетинг ассортимент задержали штраф дебиторка вопрос жалуется хочет подписать завтра утром офисе "
            "поставщика марта ноября декабре января отгрузили привезли доставка машину брак упаковку ретробонус "
            "трейд-маркетинг листинг новинки вывести промо листовку дегустацию полки место доли рост падение выручка "
            "маржа наценка НДС акт сверки накладную УПД ЭДО закрыть документы юрист протокол разногласий пролонгация "
            "тендер условие партнёр холдинг филиал Москва Казань Самара Петрова Иванов Сергеев Ольга Дмитрий Анна "
            "обсудили показал посмотреть прислать пересчитать увеличить уменьшить перенести отменить подтвердил "
            "отказал "
            "кредит лимит просрочка гарантия возврат сертификат качество срокам годности холодильник стеллаж касса "
            "покупатель чек трафик аудитория опрос анализ отчёт прогноз цель риск решение отдел команда стажёр "
            "обучение")
            .split(u' ');
    return words;
}

// One of the many that are met once or twice; always the same for the same rank.
QString rareWord(int rank)
{
    static const QStringList syllables =
        QStringLiteral("ба ве ги до жу за ки ло ма не по ри са те фу хо ца че шо ра мир гор вет лен тор").split(u' ');
    static const QStringList endings = QStringLiteral("ов ина ский ка ком ами ость ев ения ой ую ать").split(u' ');
    QString word;
    for (int rest = rank; rest > 0; rest /= int(syllables.size()))
        word += syllables[rest % syllables.size()];
    word += endings[rank % endings.size()];
    if (rank % 3 == 0)
        word[0] = word[0].toUpper();
    return word;
}

QString word(QRandomGenerator &random)
{
    // Zipf: the rank is uniform in its logarithm.
    const int rank = int(std::pow(double(DifferentWords), random.generateDouble())) - 1;
    return rank < usualWords().size() ? usualWords()[rank] : rareWord(rank);
}

QString number(QRandomGenerator &random)
{
    switch (random.bounded(5)) {
    case 0:
        return QStringLiteral("%1/%2").arg(random.bounded(1, 400)).arg(random.bounded(1, 30));
    case 1:
        return QStringLiteral("%1,%2 %").arg(random.bounded(1, 40)).arg(random.bounded(10));
    case 2:
        return QStringLiteral("%1 %2").arg(random.bounded(1, 999)).arg(random.bounded(100, 999));
    case 3:
        return QStringLiteral("%1.%2.2026")
            .arg(random.bounded(1, 29), 2, 10, QLatin1Char('0'))
            .arg(random.bounded(1, 13), 2, 10, QLatin1Char('0'));
    default:
        return QString::number(random.bounded(2, 500));
    }
}

} // namespace

QString realName(QRandomGenerator &random)
{
    return rareWord(int(random.bounded(500, DifferentWords))) + u' ' +
           usualWords()[random.bounded(int(usualWords().size()))];
}

QString realText(QRandomGenerator &random)
{
    const int size = int(random.bounded(100, 600));
    QString text;
    int untilStop = 0;
    while (text.size() < size) {
        QString next = random.bounded(30) == 0 ? number(random) : word(random);
        if (untilStop == 0) {
            if (!text.isEmpty())
                text += random.bounded(4) == 0 ? u".\n" : u". ";
            next[0] = next[0].toUpper();
            untilStop = int(random.bounded(5, 14));
        } else {
            text += random.bounded(9) == 0 ? u", " : u" ";
        }
        text += next;
        --untilStop;
    }
    return text + u'.';
}

} // namespace kf::bench
