#include "qml/Rescue/rescuemodel.h"

#include "core/vault/vault.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

#include <QDir>
#include <QFileInfo>

namespace kf {

namespace {

QString titleOf(const RescueLine &line, const RecordType *type)
{
    if (!line.title.isEmpty())
        return line.title;
    return type ? format::typeName(*type) : QString::fromLatin1(line.type);
}

} // namespace

RescueModel::~RescueModel() = default;

void RescueModel::startOver()
{
    if (m_view.working)
        return;
    m_view = {};
    m_passphrase = Secret();
    m_file.clear();
    m_lines.setRows({});
    present();
}

// Runs `work(Session &)` on the thread of its own and gives what it found to `show`.
template <typename Work, typename Show>
void RescueModel::work(Work work, Show show)
{
    m_view.error.clear();
    m_view.passphraseError.clear();
    m_view.working = true;
    present();
    if (!m_thread)
        m_thread = std::make_unique<Executor>(QStringLiteral("kf-rescue"));
    onResult(m_thread->run([&store = m_session->store(), work = std::move(work)] { return work(store); }), this,
             [this, show](const auto &found) {
                 m_view.working = false;
                 if (found)
                     (this->*show)(*found);
                 else
                     refuse(found.error());
             });
}

void RescueModel::make(const QUrl &folder, const QString &passphrase)
{
    if (!m_session || m_view.working)
        return;
    if (passphrase.isEmpty()) {
        m_view.passphraseError = tr("Type the passphrase of this device");
        present();
        return;
    }
    const auto secret = std::make_shared<Secret>(secretFromText(passphrase));
    work(
        [secret, path = freeName(folder.toLocalFile())](Store &store) -> Result<RescueMade> {
            KF_TRY(Vault::open(store.directory(), *secret)); // nobody could open a file with a mistyped one
            MediaStore media(store);
            return writeRescueFile(store, media, path, *secret);
        },
        &RescueModel::showMade);
}

void RescueModel::choose(const QUrl &file)
{
    startOver();
    m_file = file.toLocalFile();
    m_view.fileName = QFileInfo(m_file).fileName();
    present();
}

void RescueModel::look(const QString &passphrase)
{
    if (m_view.working || m_file.isEmpty())
        return;
    if (passphrase.isEmpty()) {
        m_view.passphraseError = tr("Type the passphrase of the device it was made on");
        present();
        return;
    }
    m_passphrase = secretFromText(passphrase);
    const auto secret = std::make_shared<Secret>(m_passphrase.clone());
    work([secret, path = m_file](Store &) { return readRescueFile(path, *secret); }, &RescueModel::showContents);
}

void RescueModel::take()
{
    if (!m_session || m_view.working || !m_view.looked)
        return;
    const auto secret = std::make_shared<Secret>(m_passphrase.clone());
    work(
        [secret, path = m_file](Store &store) {
            MediaStore media(store);
            return importRescueFile(store, media, path, *secret);
        },
        &RescueModel::showTaken);
}

void RescueModel::undo()
{
    if (!m_session || m_import.isNull())
        return;
    onResult(m_session->store().write([id = std::exchange(m_import, {})](Store::WriteAccess &access) {
        return access.writer.undoImport(id);
    }),
             this, [this](const Result<qint64> &count) {
                 if (!count)
                     Q_EMIT failed(tr("It could not be taken back. Nothing was changed"));
             });
}

void RescueModel::showMade(const RescueMade &made)
{
    m_view = {};
    m_view.made = true;
    if (made.path.isEmpty()) {
        m_view.result = tr("Everything is sent: there is nothing to save");
    } else {
        QStringList parts{tr("%n change(s)", "", int(made.operations))};
        if (made.drafts > 0)
            parts << tr("%n draft(s)", "", int(made.drafts));
        if (made.attachments > 0)
            parts << tr("%n attachment(s)", "", int(made.attachments));
        m_view.result = tr("%1: %2", "the name of a file, what is in it")
                            .arg(QFileInfo(made.path).fileName(), parts.join(QStringLiteral(", ")));
        m_view.saved = true;
        m_view.folder = QUrl::fromLocalFile(QFileInfo(made.path).absolutePath());
        if (made.missing > 0)
            m_view.detail = tr("%n attachment(s) are not on this device, and not in there", "", int(made.missing));
    }
    present();
}

void RescueModel::showContents(const RescueContents &contents)
{
    const Unacknowledged::Origin &origin = contents.work.origin;
    const QDate today = now().date();
    m_view.looked = true;
    m_view.takes = !contents.work.isEmpty();
    //: who, on which device, when
    m_view.origin = tr("Made by %1 on “%2”, %3")
                        .arg(origin.userName.isEmpty() ? tr("somebody") : origin.userName, origin.deviceName,
                             format::when(QDateTime::fromMSecsSinceEpoch(origin.madeAt), today));
    m_view.detail = contents.missing > 0 ? tr("%n attachment(s) are not in there: their device did not have them", "",
                                              int(contents.missing))
                                         : QString();
    std::vector<RescueRow> rows;
    for (const RescueLine &line : contents.lines()) {
        if (rows.size() == MostLines)
            break;
        const RecordType *type = Registry::keyfield().find(line.type);
        QStringList detail{line.created   ? tr("new")
                           : line.deleted ? tr("deleted")
                                          : tr("%n change(s)", "", int(line.changes)),
                           format::when(QDateTime::fromMSecsSinceEpoch(line.at), today)};
        if (!line.reason.isEmpty())
            detail << tr("refused by the server");
        rows.push_back({line.id.toString(), format::typeIcon(line.type), format::typeTone(line.type),
                        titleOf(line, type), detail.join(QStringLiteral(" · "))});
    }
    int n = 0;
    for (const Draft &draft : contents.work.drafts) {
        if (rows.size() == MostLines)
            break;
        rows.push_back({QStringLiteral("draft %1").arg(n++), QStringLiteral("note"), QStringLiteral("neutral"),
                        draft.text.section(u'\n', 0, 0), tr("a draft")});
    }
    m_lines.setRows(std::move(rows));
    present();
}

void RescueModel::showTaken(const RescueImported &taken)
{
    m_passphrase = Secret();
    m_view.looked = false;
    m_view.taken = true;
    m_import = taken.import;
    QStringList parts;
    if (taken.again)
        parts << tr("This file was taken in here before");
    else if (taken.abroad)
        parts << tr("Another device has taken this file in; what it brought comes with the sync");
    if (taken.written > 0)
        parts << tr("%n change(s) taken in", "", int(taken.written));
    if (taken.drafts + taken.notes > 0)
        parts << tr("%n draft(s) taken in", "", int(taken.drafts + taken.notes));
    if (taken.attachments > 0)
        parts << tr("%n attachment(s) taken in", "", int(taken.attachments));
    if (taken.here > 0)
        parts << tr("%n were here already", "", int(taken.here));
    m_view.result = parts.isEmpty() ? tr("There was nothing in it that is not here") : parts.join(QStringLiteral(". "));
    m_view.detail = taken.held > 0 ? tr("%n change(s) wait for your word on the sync page: something else was written "
                                        "here meanwhile",
                                        "", int(taken.held))
                                   : QString();
    present();
    if (!m_import.isNull())
        Q_EMIT done(tr("Taken in from a rescue file"));
}

void RescueModel::refuse(const Error &error)
{
    m_view.working = false;
    if (error.code == ErrorCode::WrongPassphrase)
        m_view.passphraseError = tr("That passphrase didn't match");
    else
        m_view.error = errorOf(error.code);
    present();
}

QString RescueModel::errorOf(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::NotFound:
        return tr("This file is no longer there");
    case ErrorCode::InvalidInput:
        return tr("This is no rescue file of Keyfield");
    case ErrorCode::TooNew:
        return tr("A newer Keyfield made this file. Update this one first");
    case ErrorCode::Damaged:
        return tr("The file is damaged or was cut. Nothing was taken in");
    case ErrorCode::Forbidden:
        return tr("This file belongs to another workspace");
    case ErrorCode::Busy:
        return tr("Another import is going on. Try again when it is done");
    case ErrorCode::LimitExceeded:
        return tr("There is not enough memory for it");
    case ErrorCode::DiskFull:
        return tr("Not enough room. Nothing is left of it; free some or choose another folder");
    case ErrorCode::AlreadyExists:
        return tr("There is something of this name already, and nothing was overwritten. Try again");
    case ErrorCode::Io:
        return tr("This place cannot be read or written. Choose another");
    default:
        return tr("It did not work. Your data are untouched; try again");
    }
}

QString RescueModel::freeName(const QString &folder) const
{
    const QString name = QStringLiteral("Keyfield ") + now().toString(QStringLiteral("yyyy-MM-dd HH-mm"));
    QString path = QDir(folder).filePath(name + QLatin1String(RescueSuffix));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QDir(folder).filePath(QStringLiteral("%1 (%2)%3").arg(name).arg(i).arg(QLatin1String(RescueSuffix)));
    return path;
}

} // namespace kf
