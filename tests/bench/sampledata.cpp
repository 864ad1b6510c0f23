#include "tests/bench/sampledata.h"

#include <QStringList>

namespace kf::bench {

namespace {

const QStringList &vocabulary()
{
    static const QStringList words =
        QStringLiteral(
            "клиент договор поставка встреча звонок счёт оплата отгрузка склад прайс скидка бюджет квартал план "
            "менеджер закупка тендер рекламация образец презентация согласование директор логистика продление "
            "контракт аптека сеть регион остатки ассортимент матрица бонус акция мерчандайзинг дебиторка "
            "отсрочка лимит заявка партнёр конкурент прогноз выручка маржа категория полка выкладка визит "
            "решение вопрос риск срок ответ письмо протокол итог задача")
            .split(u' ');
    return words;
}

} // namespace

QString randomWords(QRandomGenerator &random, int least, int most)
{
    const int count = least + int(random.bounded(most - least + 1));
    QStringList words;
    for (int i = 0; i < count; ++i)
        words.append(vocabulary()[random.bounded(int(vocabulary().size()))]);
    return words.join(u' ');
}

void portfolio(int count, const std::function<void(Record)> &take)
{
    QRandomGenerator random(20261013);
    const qint64 start = 1'780'000'000'000;
    qint64 made = 0;
    const auto id = [&] { return RecordId::generate(start + made++ * 1000); };
    std::vector<RecordId> accounts;
    const auto owner = [&] { return accounts[size_t(random.bounded(int(accounts.size())))]; };
    const int accountCount = std::max(1, count / 100);
    for (int i = 0; i < accountCount; ++i) {
        Record record(types::account, id());
        accounts.push_back(record.id());
        record.set(types::account.name, randomWords(random, 2, 4)).set(types::account.tier, QStringLiteral("A"));
        record.set(types::account.about, randomWords(random, 4, 14));
        take(std::move(record));
    }
    for (int i = 0; i < count / 20; ++i) {
        Record record(types::contact, id());
        record.set(types::contact.name, randomWords(random, 2, 3)).set(types::contact.account, owner());
        record.set(types::contact.position, randomWords(random, 2, 6));
        take(std::move(record));
    }
    for (int i = 0; i < count / 5; ++i) {
        Record record(types::task, id());
        record.set(types::task.title, randomWords(random, 2, 4)).set(types::task.account, owner());
        record.set(types::task.text, randomWords(random, 2, 10));
        record.set(types::task.due, Moment{QDate(2026, 1, 1).addDays(int(random.bounded(365))), std::nullopt});
        take(std::move(record));
    }
    const int notes = count - accountCount - count / 20 - count / 5;
    for (int i = 0; i < notes; ++i) {
        Record record(types::note, id());
        record.set(types::note.text, randomWords(random, 8, 24)).set(types::note.account, owner());
        take(std::move(record));
    }
}

} // namespace kf::bench
