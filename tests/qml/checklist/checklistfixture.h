#pragma once

#include "core/record/types.h"
#include "qml/Checklist/checklistmodel.h"
#include "qml/Format/language.h"
#include "tests/qml/livestore.h"

#include <QSignalSpy>
#include <QTest>

// A client, a visit there, and the checklists of it.
namespace kf::test {

class ChecklistTest : public QObject
{
protected:
    // For init() and cleanup().
    void begin()
    {
        m_language.use(QStringLiteral("en"));
        m_at.open();
        m_account = m_at.addAccount(QStringLiteral("Tavoria"));
        Record visit(types::visit);
        visit.set(types::visit.account, m_account).set(types::visit.title, QStringLiteral("Q3 results"));
        m_visit = m_at.add(visit);
    }
    void end() { m_at.close(); }

    std::unique_ptr<ChecklistModel> model()
    {
        auto made = std::make_unique<ChecklistModel>(m_at.clock);
        made->attach(*m_at.session);
        made->setVisitKey(m_visit.toString());
        return made;
    }
    RecordId addList(const QString &title, const RecordId &account = {}, const RecordId &visit = {})
    {
        Record list(types::checklist);
        list.set(types::checklist.title, title);
        if (!account.isNull())
            list.set(types::checklist.account, account);
        if (!visit.isNull())
            list.set(types::checklist.visit, visit);
        return m_at.add(list);
    }
    RecordId addItem(const RecordId &list, const QString &title, int position, bool needsPhoto = false)
    {
        Record item(types::checklistItem);
        item.set(types::checklistItem.title, title).set(types::checklistItem.checklist, list);
        item.set(types::checklistItem.position, position).set(types::checklistItem.needsPhoto, needsPhoto);
        return m_at.add(item);
    }
    std::vector<Record> all(const RecordType &type) { return recordsOf(m_at.session->store(), type); }
    // The rows with their states and, of templates, their headings: "Granola: open".
    static QStringList shown(RowModel *rows)
    {
        QStringList lines;
        for (int i = 0; i < rows->count(); ++i) {
            const QString heading = told(rows, i, "heading");
            if (!heading.isEmpty())
                lines << heading + QStringLiteral(" (") + told(rows, i, "headingDetail") + u')';
            lines << told(rows, i, "title") + QStringLiteral(": ") + told(rows, i, "answer");
        }
        return lines;
    }
    static QString told(RowModel *rows, int at, const char *role)
    {
        return rows->data(rows->index(at, 0), rows->roleNames().key(role)).toString();
    }
    void addTopic(ChecklistModel &model, const QString &title)
    {
        model.setTyped(title);
        model.add();
    }

    LiveStore m_at;
    RecordId m_account;
    RecordId m_visit;
    Language m_language;
};

} // namespace kf::test
