// The brief as a PDF.
#include "core/base/onresult.h"
#include "qml/Brief/briefmodel.h"

#include <QDir>
#include <QStandardPaths>

namespace kf {

void BriefModel::save()
{
    saveTo(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void BriefModel::saveTo(const QString &folder)
{
    write(folder, [this](const QString &path) { Q_EMIT saved(tr("Saved as a PDF: %1").arg(path)); });
}

void BriefModel::print()
{
    write(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), [this](const QString &path) {
        Q_EMIT printed(QUrl::fromLocalFile(QDir::fromNativeSeparators(path)), tr("Saved as a PDF: %1").arg(path));
    });
}

Paper BriefModel::paper() const
{
    Paper paper;
    paper.title = m_view.account;
    paper.lines = {m_view.when, m_view.goal, m_view.warning};
    const auto add = [&](const QString &heading, const ListOf<BriefRow> &rows) {
        if (rows.rows().empty())
            return;
        Paper::Section section{heading, {}};
        for (const BriefRow &row : rows.rows())
            section.lines.push_back({row.title, row.detail, row.tag, row.settled});
        paper.sections.push_back(std::move(section));
    };
    add(tr("People"), m_people);
    add(tr("Birthdays"), m_birthdays);
    add(m_view.news, m_news);
    if (m_view.moreNews > 0)
        paper.sections.back().lines.push_back({tr("and %n more", nullptr, m_view.moreNews), {}, {}, false});
    add(tr("We promised"), m_ours);
    add(tr("The client promised"), m_theirs);
    add(tr("Open questions"), m_questions);
    add(tr("Open risks"), m_risks);
    add(tr("To talk about"), m_points);
    add(tr("Goals"), m_goals);
    add(tr("The client's needs"), m_needs);
    add(tr("Last notes"), m_notes);
    return paper;
}

void BriefModel::write(const QString &folder, std::function<void(const QString &)> written)
{
    if (!m_view.loaded || m_view.gone)
        return;
    const QDate day = m_brief.start == 0 ? now().date() : QDateTime::fromMSecsSinceEpoch(m_brief.start).date();
    //: the name of a file: client, day
    const QString name = tr("Brief, %1, %2").arg(m_view.account, day.toString(Qt::ISODate));
    if (!m_press)
        m_press = std::make_unique<Executor>(QStringLiteral("paper"));
    onResult(m_press->run([paper = paper(), folder, name] { return savePaper(paper, folder, name); }), this,
             [this, written = std::move(written)](const Result<QString> &path) {
                 if (path)
                     written(*path);
                 else
                     Q_EMIT failed(tr("The PDF could not be written. Is there room on the disk?"));
             });
}

} // namespace kf
