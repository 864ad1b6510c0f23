#pragma once

#include "core/base/checkin.h"
#include "core/record/record.h"

// The record types of Keyfield. A field is one line: C++ kind, name on the wire and in scripts, label, flags, and the
// column headings of other systems that mean it.
namespace kf::types {

// A field is one line.
// clang-format off

struct Account : RecordType
{
    Account() : RecordType("account", "Client") {}
    TextField name{*this, "name", "Name", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched | FieldFlag::Indexed | FieldFlag::Telling,
                   {QStringLiteral("account"), QStringLiteral("company"), QStringLiteral("client"), QStringLiteral("клиент"), QStringLiteral("название")}};
    TextField legalName{*this, "legalName", "Legal name", FieldFlag::Searched | FieldFlag::Telling, {QStringLiteral("legal name"), QStringLiteral("юрлицо")}};
    TextField inn{*this, "inn", "Taxpayer number", FieldFlag::Searched | FieldFlag::Telling | FieldFlag::TaxNumber, {QStringLiteral("инн"), QStringLiteral("tax id")}};
    TextField kpp{*this, "kpp", "KPP", FieldFlag::Searched | FieldFlag::TaxReason, {QStringLiteral("кпп")}};
    TextField phone{*this, "phone", "Phone", FieldFlag::Searched | FieldFlag::Telling | FieldFlag::Phone, {QStringLiteral("телефон")}};
    TextField email{*this, "email", "Email", FieldFlag::Searched | FieldFlag::Telling | FieldFlag::Email, {QStringLiteral("e-mail"), QStringLiteral("почта")}};
    ParentField parent{*this, "parent", "Part of", "account", FieldFlag::Indexed, {QStringLiteral("subsidiary_of"), QStringLiteral("parent account"), QStringLiteral("холдинг")}};
    TextField tier{*this, "tier", "Segment", {}, {QStringLiteral("segment"), QStringLiteral("сегмент")}};
    TextField sector{*this, "sector", "Industry", FieldFlag::Searched, {QStringLiteral("industry"), QStringLiteral("отрасль")}};
    PlaceField place{*this, "place", "On the map"};
    TextField address{*this, "address", "Address", FieldFlag::Searched, {QStringLiteral("office_location"), QStringLiteral("location"), QStringLiteral("адрес")}};
    IntegerField founded{*this, "founded", "Founded in", {}, {QStringLiteral("year_established")}};
    IntegerField employees{*this, "employees", "Employees", {}, {QStringLiteral("сотрудников")}};
    TextField about{*this, "about", "In short", FieldFlag::Searched, {QStringLiteral("description"), QStringLiteral("описание")}};
    TagsField tags{*this, "tags", "Tags", FieldFlag::Searched, {QStringLiteral("метки")}};
    IntegerField rhythm{*this, "rhythm", "Days between contacts"}; // none: as its segment has it; 0: never asked for
    ChoiceField language{*this, "language", "Language of letters", {QStringLiteral("ru"), QStringLiteral("en")}};
    BooleanField wantsLetters{*this, "wantsLetters", "Gets a letter after a visit"};
};

struct Contact : RecordType
{
    Contact() : RecordType("contact", "Person") {}
    TextField name{*this, "name", "Full name", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched | FieldFlag::Telling | FieldFlag::PersonName, {QStringLiteral("full name"), QStringLiteral("фио"), QStringLiteral("имя")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент"), QStringLiteral("компания")}};
    TextField position{*this, "position", "Position", FieldFlag::Searched, {QStringLiteral("title"), QStringLiteral("должность")}};
    TextField phone{*this, "phone", "Phone", FieldFlag::Searched | FieldFlag::Telling | FieldFlag::Phone, {QStringLiteral("телефон")}};
    TextField email{*this, "email", "Email", FieldFlag::Searched | FieldFlag::Telling | FieldFlag::Email, {QStringLiteral("e-mail"), QStringLiteral("почта")}};
    MomentField birthday{*this, "birthday", "Birthday", FieldFlag::Past, {QStringLiteral("день рождения")}};
    LongTextField about{*this, "about", "What matters to them", FieldFlag::Searched, {QStringLiteral("description"), QStringLiteral("описание")}};
    IntegerField rhythm{*this, "rhythm", "Days between contacts"}; // none: as often as the client; 0: never asked for
};

struct Visit : RecordType
{
    Visit() : RecordType("visit", "Visit") {}
    TextField title{*this, "title", "Goal", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("subject"), QStringLiteral("цель")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    InstantField start{*this, "start", "Start", FieldFlag::Indexed, {QStringLiteral("начало")}};
    InstantField end{*this, "end", "End", {}, {QStringLiteral("конец")}};
    TextField zone{*this, "zone", "Time zone", FieldFlag::Technical};
    TextField place{*this, "place", "Place", FieldFlag::Searched, {QStringLiteral("место")}};
    ReferencesField people{*this, "people", "People", "contact", {}, {QStringLiteral("участники")}};
    InstantField started{*this, "started", "Started", FieldFlag::Indexed | FieldFlag::Technical};
    InstantField finished{*this, "finished", "Finished", FieldFlag::Technical};
    InstantField pausedAt{*this, "pausedAt", "Paused since", FieldFlag::Technical};
    IntegerField paused{*this, "paused", "Seconds paused", FieldFlag::Technical};
    ChoiceField checkIn{*this, "checkIn", "Check-in", checkInWords(), FieldFlag::Technical};
    PlaceField checkInPlace{*this, "checkInPlace", "Checked in where", FieldFlag::Technical};
    InstantField checkInAt{*this, "checkInAt", "Checked in when", FieldFlag::Technical};
    IntegerField checkInDistance{*this, "checkInDistance", "Metres to the client", FieldFlag::Technical};
    TextField uid{*this, "uid", "In the calendar", FieldFlag::Indexed | FieldFlag::Technical}; // of the iCalendar event it came from, RFC 5545
    IntegerField satisfaction{*this, "satisfaction", "How content the client is, 1 to 5"};
};

struct Note : RecordType
{
    Note() : RecordType("note", "Note") {}
    LongTextField text{*this, "text", "Text", FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("note"), QStringLiteral("body"), QStringLiteral("заметка"), QStringLiteral("текст")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    ParentField visit{*this, "visit", "Visit", "visit", FieldFlag::Indexed};
    // None: the client's team. Private: its author, and what he made of it, too.
    ChoiceField marking{*this, "marking", "Who sees it", {QStringLiteral("private"), QStringLiteral("team"), QStringLiteral("client")}};
};

// A recording, a picture or a file. Its bytes are kept apart, sealed (core/media): these fields tell what they are.
struct Attachment : RecordType
{
    Attachment() : RecordType("attachment", "Attachment") {}
    TextField name{*this, "name", "Name", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed};
    ReferenceField note{*this, "note", "Note", "note", FieldFlag::Indexed};
    ReferenceField visit{*this, "visit", "Visit", "visit"};
    ChoiceField kind{*this, "kind", "Kind", {QStringLiteral("voice"), QStringLiteral("photo"), QStringLiteral("file")}};
    TextField mediaType{*this, "mediaType", "Format"};
    IntegerField size{*this, "size", "Size in bytes"};
    IntegerField duration{*this, "duration", "Length in milliseconds"};
    TextField sha256{*this, "sha256", "Fingerprint"}; // of the sealed bytes: what a server can check without a key
    TextField key{*this, "key", "Key of the bytes", FieldFlag::Technical}; // 32 bytes, base64url: whoever sees the record can open them
    InstantField taken{*this, "taken", "Taken at"};
    LongTextField transcript{*this, "transcript", "Transcript", FieldFlag::Searched};
};

struct Task : RecordType
{
    Task() : RecordType("task", "Task") {}
    TextField title{*this, "title", "What", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("subject"), QStringLiteral("задача")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    MomentField due{*this, "due", "Due", FieldFlag::Indexed, {QStringLiteral("deadline"), QStringLiteral("срок")}};
    ReferenceField person{*this, "person", "Who does it", "contact"}; // none: the user
    BooleanField urgent{*this, "urgent", "Urgent"};
    BooleanField done{*this, "done", "Done", {}, {QStringLiteral("completed"), QStringLiteral("выполнено")}};
    LongTextField text{*this, "text", "Details", FieldFlag::Searched, {QStringLiteral("description"), QStringLiteral("описание")}};
    TextField recurrence{*this, "recurrence", "Repeats", FieldFlag::Technical}; // as the note language writes it: "weekly:MO"
    ReferenceField note{*this, "note", "From the note", "note", FieldFlag::Technical};
    TextField sentence{*this, "sentence", "Said as", FieldFlag::Technical};
};

struct Promise : RecordType
{
    Promise() : RecordType("promise", "Promise") {}
    TextField title{*this, "title", "What was promised", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("subject"), QStringLiteral("обещание")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    ChoiceField direction{*this, "direction", "Who promised", {QStringLiteral("we"), QStringLiteral("client")}};
    ReferenceField person{*this, "person", "Whom", "contact"};
    MomentField due{*this, "due", "Due", FieldFlag::Indexed, {QStringLiteral("deadline"), QStringLiteral("срок")}};
    BooleanField done{*this, "done", "Kept", {}, {QStringLiteral("completed"), QStringLiteral("выполнено")}};
    ReferenceField note{*this, "note", "From the note", "note", FieldFlag::Technical};
    TextField sentence{*this, "sentence", "Said as", FieldFlag::Technical};
};

// What a sentence of a note can also be. Each knows the note and the sentence that it was taken from.
struct Complaint : RecordType
{
    Complaint() : RecordType("complaint", "Complaint") {}
    TextField title{*this, "title", "What happened", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("subject"), QStringLiteral("жалоба")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    ReferenceField person{*this, "person", "Who complained", "contact"};
    MomentField due{*this, "due", "Answer due", FieldFlag::Indexed, {QStringLiteral("deadline"), QStringLiteral("срок")}};
    BooleanField done{*this, "done", "Settled"};
    LongTextField text{*this, "text", "Details", FieldFlag::Searched, {QStringLiteral("description"), QStringLiteral("описание")}};
    ReferenceField note{*this, "note", "From the note", "note", FieldFlag::Technical};
    TextField sentence{*this, "sentence", "Said as", FieldFlag::Technical};
};

struct Goal : RecordType
{
    Goal() : RecordType("goal", "Goal") {}
    TextField title{*this, "title", "What is to be reached", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("цель")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    MomentField due{*this, "due", "Due", FieldFlag::Indexed, {QStringLiteral("deadline"), QStringLiteral("срок")}};
    BooleanField done{*this, "done", "Reached"};
    LongTextField text{*this, "text", "Details", FieldFlag::Searched, {QStringLiteral("description"), QStringLiteral("описание")}};
    ReferenceField note{*this, "note", "From the note", "note", FieldFlag::Technical};
    TextField sentence{*this, "sentence", "Said as", FieldFlag::Technical};
};

struct Need : RecordType
{
    Need() : RecordType("need", "Need") {}
    TextField title{*this, "title", "What they need", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("потребность")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    ReferenceField person{*this, "person", "Whose", "contact"};
    BooleanField done{*this, "done", "Met"};
    ReferenceField note{*this, "note", "From the note", "note", FieldFlag::Technical};
    TextField sentence{*this, "sentence", "Said as", FieldFlag::Technical};
};

struct Risk : RecordType
{
    Risk() : RecordType("risk", "Risk") {}
    TextField title{*this, "title", "What may happen", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("риск")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    BooleanField done{*this, "done", "Gone"};
    ReferenceField note{*this, "note", "From the note", "note", FieldFlag::Technical};
    TextField sentence{*this, "sentence", "Said as", FieldFlag::Technical};
};

struct Idea : RecordType
{
    Idea() : RecordType("idea", "Idea") {}
    TextField title{*this, "title", "The idea", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("идея")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    BooleanField done{*this, "done", "Taken up"};
    ReferenceField note{*this, "note", "From the note", "note", FieldFlag::Technical};
    TextField sentence{*this, "sentence", "Said as", FieldFlag::Technical};
};

// What is to be seen to in a visit: a template for every client, or for the one it names; with a visit, what one means
// to talk about there.
struct Checklist : RecordType
{
    Checklist() : RecordType("checklist", "Checklist", Alone::Everyone) {}
    TextField title{*this, "title", "Name", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("чек-лист")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed};
    ParentField visit{*this, "visit", "Visit", "visit", FieldFlag::Indexed};
};

struct ChecklistItem : RecordType
{
    ChecklistItem() : RecordType("checklistItem", "Checklist item") {}
    TextField title{*this, "title", "What to see to", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched};
    ParentField checklist{*this, "checklist", "Checklist", "checklist", FieldFlag::Indexed};
    IntegerField position{*this, "position", "Place in the list"};
    TextField why{*this, "why", "Why", FieldFlag::Searched};
    BooleanField needsPhoto{*this, "needsPhoto", "Needs a photo"};
};

// How an item went in a visit. None: nobody has come to it yet.
struct Answer : RecordType
{
    Answer() : RecordType("answer", "Answer") {}
    ReferenceField item{*this, "item", "To what", "checklistItem", FieldFlag::Indexed};
    ParentField visit{*this, "visit", "Visit", "visit", FieldFlag::Indexed};
    ChoiceField state{*this, "state", "State", {QStringLiteral("open"), QStringLiteral("done"), QStringLiteral("n/a")}};
    TextField reason{*this, "reason", "Why it does not apply", FieldFlag::Searched};
    ReferenceField photo{*this, "photo", "Photo", "attachment"};
};

struct Product : RecordType
{
    Product() : RecordType("product", "Product", Alone::Everyone) {}
    TextField name{*this, "name", "Name", FieldFlag::Title | FieldFlag::Required | FieldFlag::Searched, {QStringLiteral("product"), QStringLiteral("товар"), QStringLiteral("название")}};
    TextField series{*this, "series", "Series", FieldFlag::Searched, {QStringLiteral("line"), QStringLiteral("серия")}};
    MoneyField price{*this, "price", "Price", {}, {QStringLiteral("sales_price"), QStringLiteral("цена")}};
};

struct Deal : RecordType
{
    Deal() : RecordType("deal", "Deal") {}
    TextField title{*this, "title", "What it is about", FieldFlag::Title | FieldFlag::Searched, {QStringLiteral("deal"), QStringLiteral("сделка")}};
    TextField code{*this, "code", "Number", FieldFlag::Searched | FieldFlag::Indexed, {QStringLiteral("opportunity_id"), QStringLiteral("номер")}};
    ParentField account{*this, "account", "Client", "account", FieldFlag::Indexed, {QStringLiteral("company"), QStringLiteral("клиент")}};
    ReferenceField product{*this, "product", "Product", "product", {}, {QStringLiteral("товар")}};
    TextField productName{*this, "productName", "Product as written", FieldFlag::Searched};
    TextField agent{*this, "agent", "Sales person", FieldFlag::Searched, {QStringLiteral("sales_agent"), QStringLiteral("owner"), QStringLiteral("менеджер")}};
    TextField stage{*this, "stage", "Stage", FieldFlag::Indexed, {QStringLiteral("deal_stage"), QStringLiteral("стадия")}};
    MoneyField value{*this, "value", "Sum", {}, {QStringLiteral("close_value"), QStringLiteral("amount"), QStringLiteral("сумма")}};
    MomentField opened{*this, "opened", "Opened", {}, {QStringLiteral("engage_date"), QStringLiteral("открыта")}};
    MomentField closed{*this, "closed", "Closed", {}, {QStringLiteral("close_date"), QStringLiteral("закрыта")}};
};

// A person of the workspace. Only the server writes it.
struct User : RecordType
{
    User() : RecordType("user", "Colleague", Alone::Everyone) {}
    TextField name{*this, "name", "Name", FieldFlag::Title | FieldFlag::Required};
    TextField login{*this, "login", "Login"};
    ChoiceField role{*this, "role", "Role", {QStringLiteral("kam"), QStringLiteral("deputy"), QStringLiteral("manager"), QStringLiteral("specialist"), QStringLiteral("reader"), QStringLiteral("admin")}};
    ReferenceField manager{*this, "manager", "Manager", "user"};
};

// Somebody is in a client's team, and in the teams of all that is part of this client. Its client and its person never
// change: another one is another membership.
struct Membership : RecordType
{
    Membership() : RecordType("membership", "Team member") {}
    ParentField account{*this, "account", "Client", "account", FieldFlag::Required | FieldFlag::Indexed};
    ReferenceField user{*this, "user", "Colleague", "user", FieldFlag::Required | FieldFlag::Indexed};
    ChoiceField role{*this, "role", "Role", {QStringLiteral("kam"), QStringLiteral("deputy"), QStringLiteral("manager"), QStringLiteral("specialist"), QStringLiteral("reader")}}; // "kam" owns the client
    InstantField from{*this, "from", "From"}; // none: from the beginning
    InstantField to{*this, "to", "Until"};    // the first instant without it; none: without an end
    BooleanField over{*this, "over", "Not in force", FieldFlag::Technical}; // by its dates, says the server
};

// clang-format on

extern const Account account;
extern const Contact contact;
extern const Visit visit;
extern const Note note;
extern const Attachment attachment;
extern const Task task;
extern const Promise promise;
extern const Complaint complaint;
extern const Goal goal;
extern const Need need;
extern const Risk risk;
extern const Idea idea;
extern const Checklist checklist;
extern const ChecklistItem checklistItem;
extern const Answer answer;
extern const Product product;
extern const Deal deal;
extern const User user;
extern const Membership membership;

} // namespace kf::types
