#pragma once

#include "qml/Account/accountmodel.h"
#include "qml/Accounts/accountsmodel.h"
#include "qml/Brief/briefmodel.h"
#include "qml/Capture/capturemodel.h"
#include "qml/Checklist/checklistmodel.h"
#include "qml/Conflict/conflictmodel.h"
#include "qml/Contact/contactmodel.h"
#include "qml/Forms/formmodel.h"
#include "qml/Media/mediamodel.h"
#include "qml/Models/syncstatus.h"
#include "qml/Search/searchmodel.h"
#include "qml/Sync/syncmodel.h"
#include "qml/Tasks/tasksmodel.h"
#include "qml/Today/todaymodel.h"
#include "qml/Visit/visitmodel.h"

#include <QQmlEngine>

namespace kf {

// Everything that exists only while the store is unlocked: the session and what the pages show of it. Locking drops it.
class Workbench : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by unlocking")
    Q_PROPERTY(kf::TodayModel *today READ today CONSTANT)
    Q_PROPERTY(kf::TasksModel *tasks READ tasks CONSTANT)
    Q_PROPERTY(kf::AccountsModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(kf::AccountModel *account READ account CONSTANT)
    Q_PROPERTY(kf::ContactModel *contact READ contact CONSTANT)
    Q_PROPERTY(kf::FormModel *form READ form CONSTANT)
    Q_PROPERTY(kf::BriefModel *brief READ brief CONSTANT)
    Q_PROPERTY(kf::CaptureModel *capture READ capture CONSTANT)
    Q_PROPERTY(kf::VisitModel *visit READ visit CONSTANT)
    Q_PROPERTY(kf::ChecklistModel *checklist READ checklist CONSTANT)
    Q_PROPERTY(kf::ChecklistModel *briefChecklist READ briefChecklist CONSTANT)
    Q_PROPERTY(kf::SearchModel *search READ search CONSTANT)
    Q_PROPERTY(kf::SyncModel *sync READ sync CONSTANT)
    Q_PROPERTY(kf::ConflictModel *conflict READ conflict CONSTANT)
    Q_PROPERTY(kf::SyncStatus *syncStatus READ syncStatus CONSTANT)
    Q_PROPERTY(kf::MediaLibrary *library READ library CONSTANT)

public:
    // `position` and `devices` outlive it.
    Workbench(std::unique_ptr<Session> session, PositionSource &position, const MediaDevices &devices,
              QObject *parent = nullptr);
    ~Workbench() override;

    TodayModel *today() { return &m_today; }
    TasksModel *tasks() { return &m_tasks; }
    AccountsModel *accounts() { return &m_accounts; }
    AccountModel *account() { return &m_account; }
    ContactModel *contact() { return &m_contact; }
    FormModel *form() { return &m_form; }
    BriefModel *brief() { return &m_brief; }
    CaptureModel *capture() { return &m_capture; }
    VisitModel *visit() { return &m_visit; }
    ChecklistModel *checklist() { return &m_checklist; }
    ChecklistModel *briefChecklist() { return &m_briefChecklist; }
    SearchModel *search() { return &m_search; }
    SyncModel *sync() { return &m_sync; }
    ConflictModel *conflict() { return &m_conflict; }
    SyncStatus *syncStatus() { return &m_syncStatus; }
    MediaLibrary *library() { return &m_library; }
    // What is being typed is to reach the office, whatever comes.
    void leave();
    Session &session() { return *m_session; }

private:
    std::unique_ptr<Session> m_session; // outlives the models below
    MediaLibrary m_library;
    MediaModel m_draftMedia; // of the capture sheet
    MediaModel m_visitMedia; // of the note of a visit
    TodayModel m_today;
    TasksModel m_tasks;
    AccountsModel m_accounts;
    AccountModel m_account;
    ContactModel m_contact;
    FormModel m_form;
    BriefModel m_brief;
    CaptureModel m_capture;
    VisitModel m_visit;
    ChecklistModel m_checklist;      // of the visit that goes on, or was the last one
    ChecklistModel m_briefChecklist; // of the one that is prepared
    SearchModel m_search;
    SyncModel m_sync;
    ConflictModel m_conflict;
    SyncStatus m_syncStatus;
};

} // namespace kf
