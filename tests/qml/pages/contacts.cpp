#include "tests/qml/pages/contacts.h"

#include "core/record/types.h"
#include "tests/qml/pages/sampleparts.h"

namespace kf::sample {

ContactModel::Snapshot contact(const QString &kind)
{
    ContactModel::Snapshot olga;
    olga.exists = kind != QLatin1String("gone");
    olga.name = utf8("Ольга Рябинина");
    if (kind == QLatin1String("bare") || !olga.exists)
        return olga;
    olga.position = utf8("Директор закупок");
    olga.account = id(100);
    olga.accountName = utf8("Тавория");
    olga.phone = utf8("+7 495 000-08-41 доб. 12");
    olga.email = utf8("o.ryabinina@tavoria.example");
    olga.about = utf8("Ценит точность поставок. Итоги любит видеть на одной странице.");
    olga.birthday = Moment{Today.addDays(2).addYears(-41), {}};
    olga.rhythm = 14;
    olga.lastContact = at(-21, 10, 30);
    olga.open = {due(1, DueItem::Kind::OurPromise, "Компенсация за недовоз", "Тавория", "", -1),
                 due(2, DueItem::Kind::ClientPromise, "Планограмма под гранолу", "Тавория", "", 3)};
    olga.touches = {
        {id(3), &types::complaint, utf8("Повторный недовоз"), {}, at(-1, 12, 0), false},
        {id(4), &types::visit, utf8("Аудит полки в 3 магазинах"), utf8("Центральный офис"), at(-21, 10, 30), false},
        {id(5), &types::note, utf8("Просит прислать отчёт по недовозу до встречи"), {}, at(-21, 11, 0), false},
        {id(6), &types::promise, utf8("Акт сверки"), {}, at(-60, 11, 0), true}};
    if (kind == QLatin1String("long")) {
        olga.name = longName();
        olga.position = longName();
        olga.accountName = longName();
        olga.email = QStringLiteral("name-that-is-far-too-long.").repeated(4) + QStringLiteral("x@tavoria.example");
        olga.about = longText();
        olga.open.front().title = longName();
        olga.touches.front().title = longName();
        olga.touches.front().detail = longText();
    }
    return olga;
}

void fillForm(FormModel &model, const QString &type, const QString &kind)
{
    FormModel::Opened opened;
    opened.fresh = kind != QLatin1String("edit");
    opened.record = Record(*Registry::keyfield().find(type.toLatin1()), id(1));
    opened.titles.insert(id(100), kind == QLatin1String("long") ? longName() : utf8("Тавория"));
    if (type == QLatin1String("contact"))
        opened.record.setValue(types::contact.account, id(100));
    if (kind == QLatin1String("edit") && type == QLatin1String("account")) {
        opened.record.set(types::account.name, utf8("Тавория"))
            .set(types::account.legalName, utf8("АО «Тавория»"))
            .set(types::account.inn, QStringLiteral("7707083893"))
            .set(types::account.phone, QStringLiteral("+7 495 000-00-84"))
            .set(types::account.tags, {utf8("сети"), utf8("гипермаркеты"), utf8("федеральные")})
            .set(types::account.language, QStringLiteral("ru"))
            .set(types::account.employees, 1200);
    }
    model.show(opened);
    if (kind == QLatin1String("long")) {
        for (const FieldType *field : opened.record.type()->fields())
            model.write(QString::fromLatin1(field->name()), longName());
        model.write(QStringLiteral("about"), longText());
        model.add(QStringLiteral("tags"), longName().left(60));
        model.save(); // says of every field what is wrong with it
    } else if (kind == QLatin1String("wrong")) {
        model.write(QStringLiteral("inn"), QStringLiteral("7707083894"));
        model.write(QStringLiteral("kpp"), QStringLiteral("77"));
        model.write(QStringLiteral("phone"), utf8("через секретаря"));
        model.write(QStringLiteral("email"), QStringLiteral("tavoria.ru"));
        model.write(QStringLiteral("birthday"), QStringLiteral("31.02"));
        model.leave(QStringLiteral("phone"));
        model.save();
    } else if (opened.fresh && type == QLatin1String("contact")) {
        model.write(QStringLiteral("name"), utf8("Рябинина Ольга"));
        model.write(QStringLiteral("phone"), QStringLiteral("+7 495 000-08-41"));
    }
    if (kind != QLatin1String("edit") && opened.record.type()->field("phone")) {
        const RecordType &recordType = *opened.record.type();
        model.showLikes(
            {{id(7), kind == QLatin1String("long") ? longName() : utf8("Ольга Рябинина"),
              kind == QLatin1String("long") ? longName() : utf8("Тавория"), recordType.field("phone"), true},
             {id(8), utf8("Ольга Рябинна"), utf8("Сытный квартал"), recordType.titleField(), false}});
    }
}

} // namespace kf::sample
