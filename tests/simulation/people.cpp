// What people do on their devices, and what they had before their eyes when they did.
#include "core/record/types.h"
#include "tests/simulation/simulation.h"
#include "tests/support/must.h"

namespace kf::sim {

using test::must;
using Kind = Ledger::Kind;

namespace {

Words wordsOf(const RecordState &state, const QByteArray &field)
{
    Words words;
    if (const FieldState *held = state.field(field)) {
        for (const RegisterValue &value : held->values)
            words.merge(wordsIn(value.value));
    }
    return words;
}

QString textOf(const RecordState &state, const FieldType &field)
{
    const RegisterValue *shown = state.shown(field.name());
    return shown ? QString::fromUtf8(CborReader(shown->value).text()) : QString();
}

QStringList tagsOf(const RecordState &state)
{
    QStringList tags;
    if (const FieldState *held = state.field(types::account.tags.name())) {
        for (const RegisterValue &value : held->values)
            tags.append(QString::fromUtf8(CborReader(value.value).text()));
    }
    return tags;
}

} // namespace

void Simulation::someoneActs()
{
    Device &device = someDevice();
    const quint64 what = m_chance.below(100);
    if (what < 10)
        addAccount(device);
    else if (what < 20)
        addVisit(device);
    else if (what < 50)
        editValue(device);
    else if (what < 62)
        editText(device);
    else if (what < 72)
        editTags(device);
    else if (what < 78)
        deleteOrRestore(device);
    else if (what < 81)
        move(device);
    else if (what < 87)
        beginOrEndTyping(device);
    else if (what < 91)
        settleConflict(device);
    else if (what < 93)
        settleRefusal(device);
    else if (what < 96)
        changeTeam(device);
    else if (what < 99)
        writePrivately(device);
    else
        eraseForPrivacy();
    endStep(&device);
}

std::optional<Simulation::Place> Simulation::someRecord(Device &device, const RecordType &type, bool deletedOne)
{
    std::vector<RecordId> &ids = m_records[&type];
    for (int tries = 0; tries < 5 && !ids.empty(); ++tries) {
        const RecordId id = m_chance.of(ids);
        const RecordState state = device.state(type, id);
        if (state.exists() && !state.erased && state.isDeleted() == deletedOne)
            return Place{&type, id, state};
    }
    return std::nullopt;
}

bool Simulation::act(Device &device, std::vector<RecordEdit> edits, std::vector<Ledger::Write> writes)
{
    noteWhatIsShown(device);
    Action action;
    action.edits = std::move(edits);
    const auto done = device.act(std::move(action));
    say("act " + QByteArray::number(device.machine) + (done ? " done" : " refused"));
    if (!done)
        return false;
    ++m_outcome.counts.edits;
    for (size_t i = 0; i < writes.size(); ++i) {
        m_log.back() += ' ' + writes[i].word;
        writes[i].machine = device.machine;
        m_ledger.note(std::move(writes[i]));
    }
    return true;
}

// What is shown before a first synchronisation is complete has no number yet that an edit could say it had seen: both
// versions stand then, though its author knew.
void Simulation::noteWhatIsShown(Device &device)
{
    m_exact = m_exact && !device.isHalfFetched();
}

void Simulation::addAccount(Device &device)
{
    const QByteArray word = m_ledger.newWord();
    Record record(types::account);
    record.set(types::account.name, QString::fromLatin1(word));
    if (const auto holding = m_chance.oneIn(3) ? someRecord(device, types::account) : std::nullopt)
        record.set(types::account.parent, holding->id);
    RecordEdit edit = RecordEdit::create(record);
    edit.id = RecordId::generate(m_now);
    Ledger::Write write;
    write.word = word;
    write.record = edit.id;
    write.field = types::account.name.name().toByteArray();
    if (act(device, {edit}, {write}))
        m_records[&types::account].push_back(edit.id);
}

void Simulation::addVisit(Device &device)
{
    const auto account = someRecord(device, types::account);
    if (!account)
        return;
    Ledger::Write goal;
    goal.word = m_ledger.newWord();
    goal.field = types::visit.title.name().toByteArray();
    Record visit(types::visit);
    visit.set(types::visit.title, QString::fromLatin1(goal.word)).set(types::visit.account, account->id);
    Ledger::Write line;
    line.kind = Kind::Line;
    line.word = m_ledger.newWord();
    line.field = types::note.text.name().toByteArray();
    std::vector<RecordEdit> edits{RecordEdit::create(visit)};
    edits.front().id = goal.record = RecordId::generate(m_now);
    Record note(types::note);
    note.set(types::note.text, QString::fromLatin1(line.word))
        .set(types::note.account, account->id)
        .set(types::note.visit, goal.record);
    edits.push_back(RecordEdit::create(note));
    edits.back().id = line.record = RecordId::generate(m_now);
    if (!act(device, edits, {goal, line}))
        return;
    m_records[&types::visit].push_back(goal.record);
    m_records[&types::note].push_back(line.record);
    m_pairs.emplace_back(goal.record, line.record);
}

Ledger::Write Simulation::valueWrite(Device &, const Place &place, const FieldType &field)
{
    Ledger::Write write;
    write.word = m_ledger.newWord();
    write.record = place.id;
    write.field = field.name().toByteArray();
    write.seen = m_ledger.knownThrough(wordsOf(place.state, write.field));
    return write;
}

void Simulation::editValue(Device &device)
{
    const auto place = someRecord(device, m_chance.oneIn(4) ? static_cast<const RecordType &>(types::visit)
                                                            : static_cast<const RecordType &>(types::account));
    if (!place)
        return;
    const FieldType *field = &types::visit.title;
    if (place->type != &types::visit)
        field = m_chance.oneIn(2) ? static_cast<const FieldType *>(&types::account.phone) : &types::account.name;
    const Ledger::Write write = valueWrite(device, *place, *field);
    if (!act(device, {RecordEdit::change(*place->type, place->id, {{field, QString::fromLatin1(write.word)}})},
             {write}))
        return;
    if (!wordsOf(device.state(*place->type, place->id), write.field).contains(write.word))
        wrong(QStringLiteral("a device does not show what was written on it"));
}

void Simulation::editText(Device &device)
{
    const auto place = someRecord(device, types::note);
    if (!place)
        return;
    Ledger::Write line;
    line.kind = Kind::Line;
    line.word = m_ledger.newWord();
    line.record = place->id;
    line.field = types::note.text.name().toByteArray();
    QStringList lines = textOf(place->state, types::note.text).split(u'\n');
    lines.insert(m_chance.oneIn(2) ? 0 : lines.size(), QString::fromLatin1(line.word));
    act(device, {RecordEdit::change(types::note, place->id, {{&types::note.text, lines.join(u'\n')}})}, {line});
}

void Simulation::editTags(Device &device)
{
    const auto place = someRecord(device, types::account);
    if (!place)
        return;
    const Ledger::Write value = valueWrite(device, *place, types::account.phone);
    Ledger::Write tag;
    tag.record = place->id;
    tag.field = types::account.tags.name().toByteArray();
    tag.with = value.word;
    QStringList tags = tagsOf(place->state);
    if (tags.isEmpty() || m_chance.oneIn(2)) {
        tag.kind = Kind::Tag;
        tag.word = m_ledger.newWord();
        tags.append(QString::fromLatin1(tag.word));
    } else {
        tag.kind = Kind::Untag;
        tag.word = tags.takeAt(qsizetype(m_chance.below(quint64(tags.size())))).toLatin1();
    }
    act(device,
        {RecordEdit::change(types::account, place->id,
                            {{&types::account.phone, QString::fromLatin1(value.word)}, {&types::account.tags, tags}})},
        {value, tag});
}

void Simulation::deleteOrRestore(Device &device)
{
    const bool restores = m_chance.oneIn(2);
    const RecordType &type = m_chance.oneIn(2) ? static_cast<const RecordType &>(types::visit)
                                               : static_cast<const RecordType &>(types::account);
    if (const auto place = someRecord(device, type, restores))
        act(device, {restores ? RecordEdit::restore(type, place->id) : RecordEdit::remove(type, place->id)}, {});
}

void Simulation::move(Device &device)
{
    const auto place = someRecord(device, types::account);
    const auto holding = someRecord(device, types::account);
    if (place && holding)
        act(device, {RecordEdit::change(types::account, place->id, {{&types::account.parent, holding->id}})}, {});
}

// A form that stands open while the world goes on: what its author had seen is what was there when he opened it.
void Simulation::beginOrEndTyping(Device &device)
{
    const QByteArray field = types::account.name.name().toByteArray();
    noteWhatIsShown(device);
    if (!m_typing) {
        if (const auto place = someRecord(device, types::account))
            m_typing = Typing{device.machine, *place, device.place().number,
                              m_ledger.knownThrough(wordsOf(place->state, field)), m_ledger.writes().size()};
        return;
    }
    const Typing typing = *std::exchange(m_typing, std::nullopt);
    Device &author = *m_devices[size_t(typing.machine)];
    Ledger::Write write;
    write.word = m_ledger.newWord();
    write.record = typing.place.id;
    write.field = field;
    write.seen = typing.known;
    for (size_t i = typing.since; i < m_ledger.writes().size(); ++i) {
        const Ledger::Write &other = m_ledger.writes()[i];
        if (other.machine != typing.machine || other.record != write.record || other.field != field)
            continue;
        write.seen.insert(i); // his own
        write.seen.insert(other.seen.begin(), other.seen.end());
    }
    RecordEdit edit =
        RecordEdit::change(types::account, write.record, {{&types::account.name, QString::fromLatin1(write.word)}});
    edit.base = typing.base;
    act(author, {edit}, {write});
    endStep(&author);
}

void Simulation::settleConflict(Device &device)
{
    const auto place = someRecord(device, types::account);
    if (!place || !place->state.hasConflicts())
        return;
    const FieldType &field = types::account.name;
    if (wordsOf(place->state, field.name().toByteArray()).size() < 2)
        return;
    Ledger::Write write = valueWrite(device, *place, field);
    const auto done = device.write([&](Store::WriteAccess &access) {
        return access.writer.resolve(place->id, field.name(), Value(QString::fromLatin1(write.word)));
    });
    say("settle a conflict on " + QByteArray::number(device.machine));
    if (!done)
        return;
    write.machine = device.machine;
    m_ledger.note(write);
}

void Simulation::settleRefusal(Device &device)
{
    const auto refused = device.refused();
    if (refused.empty())
        return;
    const Change &change = refused[size_t(m_chance.below(refused.size()))];
    const Words words = wordsIn(encode(change.operation));
    const bool tries = m_chance.oneIn(2);
    const RecordType *type = Registry::keyfield().find(change.operation.type);
    const RecordState before = device.state(*type, change.operation.record);
    const auto done = device.write([&](Store::WriteAccess &access) {
        return tries ? access.writer.retryQuarantined(change.outboxKey)
                     : access.writer.discardQuarantined(change.outboxKey);
    });
    say((tries ? "try again on " : "let go on ") + QByteArray::number(device.machine) + (done ? " done" : " refused"));
    if (!done)
        return;
    for (const QByteArray &word : words) {
        if (!tries) {
            m_ledger.excuse(word);
            continue;
        }
        for (const FieldChange &field : change.operation.fields) {
            if (wordsIn(field.value).contains(word))
                m_ledger.noteAgain(word, device.machine, wordsOf(before, field.name));
        }
    }
}

void Simulation::changeTeam(Device &device)
{
    if (!m_may.teams)
        return;
    if (const auto membership = m_chance.oneIn(3) ? someRecord(device, types::membership) : std::nullopt) {
        act(device, {RecordEdit::remove(types::membership, membership->id)}, {});
        return;
    }
    const auto account = someRecord(device, types::account);
    if (!account)
        return;
    Record member(types::membership);
    member.set(types::membership.account, account->id)
        .set(types::membership.user, someDevice().owner.user)
        .set(types::membership.role, m_chance.oneIn(2) ? QStringLiteral("kam") : QStringLiteral("reader"));
    RecordEdit edit = RecordEdit::create(member);
    edit.id = RecordId::generate(m_now);
    if (act(device, {edit}, {}))
        m_records[&types::membership].push_back(edit.id);
}

void Simulation::writePrivately(Device &device)
{
    if (!m_may.secrets)
        return;
    Ledger::Write line;
    line.kind = Kind::Line;
    line.word = m_ledger.newWord();
    line.field = types::note.text.name().toByteArray();
    line.record = RecordId::generate(m_now);
    Record note(types::note);
    note.set(types::note.text, QString::fromLatin1(line.word)).set(types::note.marking, QStringLiteral("private"));
    if (const auto account = someRecord(device, types::account))
        note.set(types::note.account, account->id);
    RecordEdit edit = RecordEdit::create(note);
    edit.id = line.record;
    m_secrets.push_back({line.word, device.owner.user});
    act(device, {edit}, {line});
}

void Simulation::eraseForPrivacy()
{
    Device &administrator = *m_devices[3];
    const auto place = someRecord(administrator, types::account);
    if (!place)
        return;
    RecordEdit edit;
    edit.kind = Operation::Kind::Erase;
    edit.type = place->type;
    edit.id = place->id;
    act(administrator, {edit}, {});
    endStep(&administrator);
}

} // namespace kf::sim
