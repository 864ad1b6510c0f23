#include "core/exchange/tablepreview.h"

#include "core/exchange/tablefile.h"

namespace kf {

Result<TablePreview> previewTable(const QString &path, int rows)
{
    KF_ASSIGN(const auto source, openTable(path));
    TablePreview preview;
    preview.facts = source->facts();
    SourceRow row;
    KF_ASSIGN(const bool any, source->next(row));
    if (!any)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the file is empty"));
    if (!row.problem.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the headings cannot be read: %1").arg(row.problem));
    preview.headings = row.cells;
    while (int(preview.rows.size()) < rows) {
        KF_ASSIGN(const bool more, source->next(row));
        if (!more)
            break;
        row.cells.resize(preview.headings.size());
        preview.rows.push_back(row.cells);
    }
    return preview;
}

} // namespace kf
