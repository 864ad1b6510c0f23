#pragma once

#include "core/base/clock.h"
#include "core/exchange/cellvalue.h"
#include "core/exchange/columnmap.h"
#include "core/exchange/importreport.h"
#include "core/exchange/references.h"
#include "core/exchange/rowsource.h"
#include "core/store/action.h"

#include <atomic>
#include <memory>

namespace kf {

// Any thread may look, and cancel.
struct ImportProgress
{
    std::atomic<qint64> rows = 0;
    std::atomic<bool> cancelled = false;
};

struct ImportOptions
{
    const RecordType *type = nullptr;
    std::vector<ColumnChoice> columns;
    CellFormat format;
    bool applyMatches = false; // take what is proposed for references that name nothing
    bool again = false;        // although this file was imported before
    bool dryRun = false;       // the same plan and report, and nothing is written
    std::shared_ptr<ImportProgress> progress = {};
};

// Turns the rows of a source into the actions of one import, a few hundred records at a time, and writes the report of
// it. A row is refused as a whole when one of its cells cannot be read; all others are imported. A record that is there
// already, in the store or further up in the file, is left as it is. Records that others of the same file belong to are
// made before them, wherever they stand.
//
// Memory: what is known of the store's records and of the rows so far, to tell duplicates and to find references; not
// the rows themselves. Used on one thread.
class Importer
{
public:
    // Reads the headings, and the store for names and keys. AlreadyExists when this content was imported before, unless
    // again or dryRun.
    static Result<Importer> start(RowSource &source, const ImportOptions &options, Reader &reader, const Clock &clock);

    Result<std::optional<Action>> next(); // nothing: that was all
    const ImportReport &report() const { return m_report; }

private:
    // A row on its way to be a record.
    struct Draft
    {
        Record record;
        qint64 line = 0;
        std::vector<ImportReport::Changed> changes; // told when the record is made
        const FieldType *parent = nullptr;          // of its own type, and not found yet
        QString parentName;
        QString calledBy; // what the first reference says, for a record that has no name of its own
    };
    struct Guess
    {
        std::optional<NameIndex::Found> meant;
        std::optional<size_t> proposal; // its place in the report
    };

    Importer(RowSource &source, const ImportOptions &options, const Clock &clock);
    Result<void> checkNotImported(Reader &reader);
    Result<void> readHeadings();
    Result<void> readStore(Reader &reader);

    void takeRow(const SourceRow &row);
    bool isSound(const SourceRow &row);
    bool readCells(const SourceRow &row, Draft &draft);
    void readReference(const FieldType &field, const QString &text, Draft &draft);
    std::optional<RecordId> findReference(const FieldType &field, const QString &text, Draft &draft);
    std::optional<RecordId> guessReference(const FieldType &field, const QString &text, Draft &draft);
    bool isWhole(Draft &draft);
    bool isNew(const Draft &draft);
    QByteArray keyOf(const Record &record) const;
    void place(Draft draft);
    void create(Draft draft);
    void finish(const Draft &draft);
    void settleWaiting();
    std::vector<Draft> takeWaiting();

    RowSource *m_source;
    ImportOptions m_options;
    const Clock *m_clock;
    ImportReport m_report;
    std::vector<MappedColumn> m_columns;
    std::vector<int> m_currencyColumns; // beside each column of amounts; -1: none
    std::vector<const FieldType *> m_keyFields;
    QHash<QByteArray, qint64> m_lines; // of the keys: their line in this file, 0: in the store
    bool m_refersToItself = false;     // the type has references to its own records, and the file fills them
    References m_references;
    QHash<std::pair<size_t, QString>, Guess> m_guesses;
    QHash<QString, std::vector<Draft>> m_waiting; // for a record of this file, by its folded name
    std::vector<RecordEdit> m_ready;
    bool m_atEnd = false;
};

} // namespace kf
