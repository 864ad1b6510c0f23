#pragma once

#include "app/window/diary.h"
#include "qml/Account/accountmodel.h"
#include "qml/Account/timelinemodel.h"
#include "qml/Accounts/accountsmodel.h"
#include "qml/Brief/briefmodel.h"
#include "qml/Calendar/calendarmodel.h"
#include "qml/Capture/capturemodel.h"
#include "qml/Checklist/checklistmodel.h"
#include "qml/Conflict/conflictmodel.h"
#include "qml/Contact/contactmodel.h"
#include "qml/Export/exportmodel.h"
#include "qml/Forms/formmodel.h"
#include "qml/History/deletedmodel.h"
#include "qml/History/historymodel.h"
#include "qml/Import/importmodel.h"
#include "qml/Join/joinmodel.h"
#include "qml/Letter/lettermodel.h"
#include "qml/Media/filetray.h"
#include "qml/Media/mediamodel.h"
#include "qml/Models/syncstatus.h"
#include "qml/Presented/presentedmodel.h"
#include "qml/Record/recordmodel.h"
#include "qml/Rescue/rescuemodel.h"
#include "qml/Search/searchmodel.h"
#include "qml/Settings/passphrasemodel.h"
#include "qml/Settings/settingsmodel.h"
#include "qml/Sync/syncmodel.h"
#include "qml/Tasks/tasksmodel.h"
#include "qml/Team/handovermodel.h"
#include "qml/Team/takeovermodel.h"
#include "qml/Team/teammodel.h"
#include "qml/Today/aheadmodel.h"
#include "qml/Today/attentionmodel.h"
#include "qml/Today/birthdaysmodel.h"
#include "qml/Today/todaymodel.h"
#include "qml/Visit/visitmodel.h"

#include <QHash>
#include <QQmlEngine>

#include <functional>

namespace kf {

// Everything that exists only while the store is unlocked: the session and what the pages show of it. Locking drops it.
class Workbench : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by unlocking")
    Q_PROPERTY(kf::TodayModel *today READ today CONSTANT)
    Q_PROPERTY(kf::AttentionModel *attention READ attention CONSTANT)
    Q_PROPERTY(kf::AheadModel *ahead READ ahead CONSTANT)
    Q_PROPERTY(kf::BirthdaysModel *birthdays READ birthdays CONSTANT)
    Q_PROPERTY(kf::TasksModel *tasks READ tasks CONSTANT)
    Q_PROPERTY(kf::AccountsModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(kf::AccountModel *account READ account CONSTANT)
    Q_PROPERTY(kf::TimelineModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(kf::ContactModel *contact READ contact CONSTANT)
    Q_PROPERTY(kf::FormModel *form READ form CONSTANT)
    Q_PROPERTY(kf::BriefModel *brief READ brief CONSTANT)
    Q_PROPERTY(kf::CalendarModel *calendar READ calendar CONSTANT)
    Q_PROPERTY(kf::CaptureModel *capture READ capture CONSTANT)
    Q_PROPERTY(kf::VisitModel *visit READ visit CONSTANT)
    Q_PROPERTY(kf::ChecklistModel *checklist READ checklist CONSTANT)
    Q_PROPERTY(kf::ChecklistModel *briefChecklist READ briefChecklist CONSTANT)
    Q_PROPERTY(kf::SearchModel *search READ search CONSTANT)
    Q_PROPERTY(kf::SyncModel *sync READ sync CONSTANT)
    Q_PROPERTY(kf::ConflictModel *conflict READ conflict CONSTANT)
    Q_PROPERTY(kf::SettingsModel *settings READ settings CONSTANT)
    Q_PROPERTY(kf::PassphraseModel *passphrase READ passphrase CONSTANT)
    Q_PROPERTY(kf::JoinModel *join READ join CONSTANT)
    Q_PROPERTY(kf::ImportModel *importing READ importing CONSTANT)
    Q_PROPERTY(kf::ExportModel *exporting READ exporting CONSTANT)
    Q_PROPERTY(kf::HistoryModel *history READ history CONSTANT)
    Q_PROPERTY(kf::LetterModel *letter READ letter CONSTANT)
    Q_PROPERTY(kf::PresentedModel *presented READ presented CONSTANT)
    Q_PROPERTY(kf::DeletedModel *deleted READ deleted CONSTANT)
    Q_PROPERTY(kf::RecordModel *record READ record CONSTANT)
    Q_PROPERTY(kf::TeamModel *team READ team CONSTANT)
    Q_PROPERTY(kf::HandoverModel *handover READ handover CONSTANT)
    Q_PROPERTY(kf::TakeoverModel *takeover READ takeover CONSTANT)
    Q_PROPERTY(kf::RescueModel *rescue READ rescue CONSTANT)
    Q_PROPERTY(kf::FileTray *tray READ tray CONSTANT)
    Q_PROPERTY(kf::SyncStatus *syncStatus READ syncStatus CONSTANT)
    Q_PROPERTY(kf::MediaLibrary *library READ library CONSTANT)

public:
    // `position` and `devices` outlive it.
    Workbench(std::unique_ptr<Session> session, PositionSource &position, const MediaDevices &devices,
              QObject *parent = nullptr);
    ~Workbench() override;

    TodayModel *today() { return &m_today; }
    AttentionModel *attention() { return &m_attention; }
    AheadModel *ahead() { return &m_ahead; }
    BirthdaysModel *birthdays() { return &m_birthdays; }
    TasksModel *tasks() { return &m_tasks; }
    AccountsModel *accounts() { return &m_accounts; }
    AccountModel *account() { return &m_account; }
    TimelineModel *timeline() { return &m_timeline; }
    ContactModel *contact() { return &m_contact; }
    FormModel *form() { return &m_form; }
    BriefModel *brief() { return &m_brief; }
    CalendarModel *calendar() { return &m_calendar; }
    CaptureModel *capture() { return &m_capture; }
    VisitModel *visit() { return &m_visit; }
    ChecklistModel *checklist() { return &m_checklist; }
    ChecklistModel *briefChecklist() { return &m_briefChecklist; }
    SearchModel *search() { return &m_search; }
    SyncModel *sync() { return &m_sync; }
    ConflictModel *conflict() { return &m_conflict; }
    SettingsModel *settings() { return &m_settings; }
    PassphraseModel *passphrase() { return &m_passphrase; }
    JoinModel *join() { return &m_join; }
    ImportModel *importing() { return &m_importing; }
    ExportModel *exporting() { return &m_exporting; }
    HistoryModel *history() { return &m_history; }
    LetterModel *letter() { return &m_letter; }
    PresentedModel *presented() { return &m_presented; }
    DeletedModel *deleted() { return &m_deleted; }
    RecordModel *record() { return &m_record; }
    TeamModel *team() { return &m_team; }
    HandoverModel *handover() { return &m_handover; }
    TakeoverModel *takeover() { return &m_takeover; }
    RescueModel *rescue() { return &m_rescue; }
    FileTray *tray() { return &m_tray; }
    SyncStatus *syncStatus() { return &m_syncStatus; }
    MediaLibrary *library() { return &m_library; }
    DiaryModel *diary() { return &m_diary; }
    // The last thing done on a page, by the page's name, is taken back.
    Q_INVOKABLE void undo(const QString &place);
    // What is being typed is to reach the office, whatever comes.
    void leave();
    bool isBusy(); // with what needs nobody's hand: a voice, a file
    Session &session() { return *m_session; }

private:
    std::unique_ptr<Session> m_session; // outlives the models below
    MediaLibrary m_library;
    MediaModel m_draftMedia; // of the capture sheet
    MediaModel m_visitMedia; // of the note of a visit
    TodayModel m_today;
    AttentionModel m_attention;
    AheadModel m_ahead;
    BirthdaysModel m_birthdays;
    TasksModel m_tasks;
    AccountsModel m_accounts;
    AccountModel m_account;
    TimelineModel m_timeline;
    ContactModel m_contact;
    FormModel m_form;
    BriefModel m_brief;
    CalendarModel m_calendar;
    CaptureModel m_capture;
    VisitModel m_visit;
    ChecklistModel m_checklist;      // of the visit that goes on, or was the last one
    ChecklistModel m_briefChecklist; // of the one that is prepared
    SearchModel m_search;
    SyncModel m_sync;
    ConflictModel m_conflict;
    SettingsModel m_settings;
    PassphraseModel m_passphrase;
    JoinModel m_join;
    ImportModel m_importing;
    ExportModel m_exporting;
    HistoryModel m_history;
    LetterModel m_letter;
    PresentedModel m_presented;
    DeletedModel m_deleted;
    RecordModel m_record;
    TeamModel m_team; // of the client that is open
    HandoverModel m_handover;
    TakeoverModel m_takeover;
    RescueModel m_rescue;
    FileTray m_tray;
    SyncStatus m_syncStatus;
    DiaryModel m_diary;
    QHash<QString, std::function<void()>> m_undo; // by place
};

} // namespace kf
