#pragma once

#include "core/exchange/importjob.h"
#include "core/exchange/tablepreview.h"
#include "qml/Import/importrows.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

#include <QUrl>

namespace kf {

// A file of somebody else's becomes records: what its columns are, what would come of it, and then all of it in one
// step, which can be taken back as a whole.
class ImportModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::ImportView view READ view NOTIFY viewChanged)
    Q_PROPERTY(double fraction READ fraction NOTIFY progressChanged)
    Q_PROPERTY(QString progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(bool again READ again WRITE setAgain NOTIFY viewChanged)
    Q_PROPERTY(bool takesSimilar READ takesSimilar WRITE setTakesSimilar NOTIFY viewChanged)
    Q_PROPERTY(QString currency READ currency WRITE setCurrency NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *types READ types CONSTANT)
    Q_PROPERTY(kf::RowModel *columns READ columns CONSTANT)
    Q_PROPERTY(kf::RowModel *fields READ fields CONSTANT)
    Q_PROPERTY(kf::RowModel *issues READ issues CONSTANT)
    Q_PROPERTY(kf::RowModel *past READ past CONSTANT)

public:
    static constexpr size_t MostIssues = 200; // that are shown

    using StoreViewModel::StoreViewModel;
    ~ImportModel() override; // what runs is cancelled

    Q_INVOKABLE void open(const QUrl &file);
    Q_INVOKABLE void chooseType(const QString &key);
    Q_INVOKABLE void chooseField(const QString &columnKey, const QString &fieldKey); // empty: leave it out
    Q_INVOKABLE void run();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void undo(const QString &importKey); // empty: the one just made
    Q_INVOKABLE void startOver();

    const ImportView &view() const { return m_view; }
    double fraction() const;
    QString progress() const;
    bool again() const { return m_options.again; }
    void setAgain(bool again);
    bool takesSimilar() const { return m_options.applyMatches; }
    void setTakesSimilar(bool takes);
    QString currency() const { return QString::fromLatin1(m_options.format.currency); }
    void setCurrency(const QString &code);
    RowModel *types() { return &m_types; }
    RowModel *columns() { return &m_columns; }
    RowModel *fields() { return &m_fields; } // of the type, with "leave it out" first
    RowModel *issues() { return &m_issues; }
    RowModel *past() { return &m_past; }

    // What the store or a test answers.
    void show(TablePreview preview);
    void showPlan(ImportReport report);
    void showDone(ImportReport report);
    void showPast(std::vector<ImportNote> notes);
    void refuse(const Error &error);
    bool isRunning() const { return m_running != nullptr; }

Q_SIGNALS:
    void viewChanged();
    void progressChanged();
    void undone(const QString &text);
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override; // the imports made before
    QSet<QByteArray> typesShown() const override { return {}; }

private:
    enum class Step { Start, Reading, Plan, Running, Done };
    struct Column
    {
        QString heading;
        QByteArray key; // of the field, or of a currency
    };

    void useType(const RecordType &type);
    void check(); // what it would do, from the beginning
    void stopChecking();
    ImportOptions optionsNow() const;
    bool anyColumn() const; // becomes something
    QString fieldLabel(const QByteArray &key) const;
    QString headingOf(const QString &heading) const;
    void presentFields();
    void presentColumns();
    void presentReport(ImportView &view);
    void presentIssues(ImportView &view);
    void presentPast();
    QStringList detailsOf(const ImportReport &report) const;

    Step m_step = Step::Start;
    QString m_path;
    TablePreview m_preview;
    const RecordType *m_type = nullptr;
    std::vector<Column> m_chosen;
    ImportOptions m_options; // without its columns
    std::optional<ImportReport> m_report;
    std::optional<Error> m_trouble;
    std::shared_ptr<ImportProgress> m_checking; // null: nothing is being found out
    std::shared_ptr<ImportProgress> m_running;
    std::vector<ImportNote> m_notes;
    QTimer m_look; // at how far it is
    ImportView m_view;
    ListOf<ImportTypeRow> m_types;
    ListOf<ImportColumnRow> m_columns;
    ListOf<ImportFieldRow> m_fields;
    ListOf<ImportIssueRow> m_issues;
    ListOf<PastImportRow> m_past;
};

} // namespace kf
