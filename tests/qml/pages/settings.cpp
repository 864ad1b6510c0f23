#include "tests/qml/pages/settings.h"

#include "core/base/id.h"
#include "tests/qml/pages/sampleparts.h"

namespace kf::sample {

namespace {

constexpr qint64 MiB = 1024 * 1024;

TablePreview clientsOfACrm(bool longTexts)
{
    TablePreview preview;
    preview.facts.fileName = longTexts ? utf8("Выгрузка из старой CRM, все клиенты северо-запада, октябрь 2026, "
                                              "исправленная, окончательная версия 3.csv")
                                       : utf8("клиенты.csv");
    preview.facts.encoding = utf8("windows-1251");
    preview.facts.separator = utf8("semicolon");
    preview.facts.bytes = 1'234'567;
    preview.headings = {utf8("Название"), utf8("ИНН"), utf8("Отрасль"), utf8("Сотрудников"), utf8("Ответственный")};
    if (longTexts)
        preview.headings << utf8("Дополнительные сведения о клиенте, которые когда-то записал прежний менеджер");
    preview.rows = {{utf8("Тавория"), utf8("7701234567"), utf8("Розница"), utf8("1200"), utf8("Лаптева"), utf8("x")},
                    {utf8("Береста"), utf8(""), utf8("Кафе"), utf8("12"), utf8("Лаптева"),
                     utf8("Очень длинное примечание, которое не поместится в строку ни на одном телефоне")}};
    return preview;
}

ImportReport plan(const QString &kind)
{
    ImportReport report;
    report.type = "account";
    report.dryRun = true;
    report.rows = 4830;
    report.created = 4812;
    report.refused = {{12, utf8("Сотрудников"), utf8("много"), utf8("write a whole number")},
                      {31, utf8("Название"), utf8(""), utf8("it has no name")}};
    report.duplicates = {{48, utf8("Лавка Норд"), utf8("it is in the store already")},
                         {52, utf8("Тавория"), utf8("it is in line 2 already")}};
    report.changed = {
        {7, utf8("name"), utf8("  Сытный  квартал "), utf8("Сытный квартал"), utf8("spaces around it were dropped")}};
    if (kind == QLatin1String("long")) {
        report.withoutCurrency = 17;
        report.withoutAccount = 3;
        report.importedBefore = ImportReport::Before{id(1), utf8("клиенты.csv"), at(0, 8, 10)};
        report.proposals = {{utf8("parent"), utf8("Холдинг Юг"), utf8("Холдинг «Юг»"), {3, 4}}};
        report.refused.front().value = utf8("много людей, точнее не знает никто, спросить в отделе кадров");
        for (qint64 line = 100; line < 500; ++line)
            report.duplicates.push_back({line, utf8("Клиент"), utf8("it is in the store already")});
    }
    return report;
}

} // namespace

SettingsModel::Snapshot settings(const QString &kind)
{
    SettingsModel::Snapshot snapshot;
    snapshot.clients = 14;
    snapshot.databaseBytes = 25 * MiB;
    snapshot.attachments = {{utf8("photo"), 104 * MiB}, {utf8("voice"), 55 * MiB}};
    snapshot.freeBytes = 12'400 * MiB;
    snapshot.device = DeviceId(1);
    snapshot.deviceName = utf8("Телефон Марины");
    if (kind == QLatin1String("alone")) {
        snapshot.attachments.clear();
        snapshot.databaseBytes = MiB / 2;
        snapshot.clients = 0;
        snapshot.freeBytes = 120 * MiB;
        snapshot.spareBytes = 104 * MiB;
        return snapshot;
    }
    snapshot.user = utf8("Марина Лаптева");
    snapshot.role = utf8("kam");
    snapshot.workspace = utf8("Полевица");
    snapshot.server = utf8("https://keyfield.polevitsa.example:8443");
    snapshot.lastSync = at(0, 9, 40);
    snapshot.others = {{DeviceId(2), utf8("Ноутбук"), id(1), utf8("Марина Лаптева")}};
    if (kind == QLatin1String("long")) {
        snapshot.user = utf8("Марина Константиновна Лаптева-Преображенская");
        snapshot.workspace = utf8("Объединение производителей круп и хлопьев «Полевица» Северо-Западного округа");
        snapshot.deviceName = utf8("Debian GNU/Linux 12 (bookworm) на ноутбуке отдела ключевых клиентов");
        snapshot.attachments = {{utf8("photo"), 104'000 * MiB}, {utf8("voice"), 55'000 * MiB}, {utf8("file"), MiB}};
    }
    return snapshot;
}

void fillJoin(JoinModel &model, const QString &kind)
{
    if (kind == QLatin1String("refused")) {
        model.setCode(utf8("KF1-hGhodHRwczovL2tleWZpZWxkLnBvbGV2aXRzYS5leGFtcGxlOjg0NDNQAZnq"));
        model.show({ErrorCode::Forbidden, {}});
    }
}

void fillImport(ImportModel &model, const QString &kind)
{
    ImportNote first;
    first.id = id(1);
    first.type = "account";
    first.file = utf8("клиенты.csv");
    first.at = at(0, 8, 10);
    first.created = 4812;
    ImportNote second = first;
    second.id = id(2);
    second.type = "contact";
    second.file = utf8("Контакты ключевых клиентов, выгрузка.csv");
    second.created = 38;
    second.undone = true;
    if (kind == QLatin1String("past"))
        model.showPast({second, first});
    if (kind == QLatin1String("refused"))
        model.refuse({ErrorCode::InvalidInput, utf8("this is no CSV file but an Excel workbook")});
    if (kind != QLatin1String("plan") && kind != QLatin1String("long") && kind != QLatin1String("done"))
        return;
    model.show(clientsOfACrm(kind == QLatin1String("long")));
    ImportReport report = plan(kind);
    model.showPlan(report);
    if (kind == QLatin1String("done")) {
        report.import = id(3);
        report.dryRun = false;
        model.showDone(std::move(report));
    }
}

void fillExport(ExportModel &model, const QString &kind)
{
    if (kind == QLatin1String("client"))
        model.offer(id(1).toString(), utf8("Тавория, Межрегиональное объединение торговых предприятий"));
    if (kind == QLatin1String("full"))
        model.show(Error{ErrorCode::DiskFull, {}});
    if (kind == QLatin1String("done")) {
        ExportReport report;
        report.directory = utf8("/home/marina/Документы/Keyfield 2026-10-13 09-52");
        report.records = 12'480;
        report.files = 312;
        report.missing = 3;
        model.show(std::move(report));
    }
}

} // namespace kf::sample
