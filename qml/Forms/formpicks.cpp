// Choosing the record that a field of the form points to.
#include "core/record/types.h"
#include "qml/Forms/formmodel.h"

namespace kf {

namespace {

// Whose it is: what tells records of one name apart.
QString ownerOf(const Record &record, Titles &titles)
{
    for (const FieldType *field : record.type()->fields()) {
        if (field->kind() != FieldKind::Parent)
            continue;
        if (const auto *id = std::get_if<RecordId>(&record.value(*field)))
            return titles.of(*id);
    }
    return {};
}

Result<std::vector<FormModel::Pick>> readPicks(Reader &reader, const RecordType &type, const QString &query)
{
    std::vector<Record> records;
    if (query.isEmpty()) {
        KF_ASSIGN(
            records,
            reader.list({.type = &type, .where = {}, .orderBy = type.titleField(), .limit = FormModel::MostPicks}));
    } else {
        KF_ASSIGN(std::vector<SearchHit> hits, reader.search(query, {.limit = FormModel::MostPicks, .types = {&type}}));
        for (SearchHit &hit : hits)
            records.push_back(std::move(hit.record));
    }
    Titles titles(reader);
    std::vector<FormModel::Pick> picks;
    for (const Record &record : records)
        picks.push_back({record.id(), record.title(), ownerOf(record, titles)});
    return picks;
}

} // namespace

void FormModel::offerPicks(const QString &key)
{
    const FieldType *field = fieldOf(key);
    if (!field || field->target().isEmpty())
        return;
    m_pickField = field;
    m_picks.clear();
    m_picksLoaded = false;
    seekPicks({});
}

void FormModel::seekPicks(const QString &query)
{
    m_pickQuery = query.trimmed();
    present();
    const RecordType *type = m_pickField ? Registry::keyfield().find(m_pickField->target()) : nullptr;
    if (!type || !session())
        return;
    onResult(session()->store().read(
                 [type, query = m_pickQuery](Reader &reader) { return readPicks(reader, *type, query); }),
             this, [this, query = m_pickQuery](Result<std::vector<Pick>> found) {
                 if (found)
                     showPicks(query, std::move(*found));
             });
}

void FormModel::showPicks(const QString &query, std::vector<Pick> picks)
{
    if (query != m_pickQuery)
        return;
    m_picks = std::move(picks);
    std::erase_if(m_picks, [this](const Pick &pick) { return pick.id == m_id; }); // nothing is a part of itself
    m_picksLoaded = true;
    present();
}

void FormModel::pick(const QString &key)
{
    if (!m_pickField)
        return;
    const FieldType &field = *m_pickField;
    const bool several = field.kind() == FieldKind::References;
    const RecordId id = RecordId::fromString(key).value_or(RecordId());
    Written &written = at(field);
    if (!several)
        written.ids.clear();
    const bool there = std::find(written.ids.begin(), written.ids.end(), id) != written.ids.end();
    if (!id.isNull() && !there)
        written.ids.push_back(id);
    for (const Pick &pick : m_picks) {
        if (pick.id == id)
            m_titles.insert(id, pick.title);
    }
    m_pickField = several ? m_pickField : nullptr;
    touch(field);
}

void FormModel::presentPicks()
{
    std::vector<PickRow> rows;
    if (m_pickField && m_loaded) {
        const std::vector<RecordId> &chosen = at(*m_pickField).ids;
        if (m_pickField->kind() != FieldKind::References && m_pickQuery.isEmpty())
            //: none of the records that can be chosen
            rows.push_back({QString(), tr("None"), {}, chosen.empty()});
        for (const Pick &pick : m_picks) {
            const bool isChosen = std::find(chosen.begin(), chosen.end(), pick.id) != chosen.end();
            rows.push_back({pick.id.toString(), pick.title, pick.detail, isChosen});
        }
    }
    m_pickRows.setRows(std::move(rows));
}

} // namespace kf
