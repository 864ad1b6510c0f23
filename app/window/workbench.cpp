#include "app/window/workbench.h"

namespace kf {

Workbench::Workbench(std::unique_ptr<Session> session, PositionSource &position, const MediaDevices &devices,
                     QObject *parent)
    : QObject(parent),
      m_session(std::move(session)),
      m_library(m_session->store(), devices),
      m_draftMedia(m_session->clock(), m_library, CaptureModel::draftPlace(), this),
      m_visitMedia(m_session->clock(), m_library, VisitModel::draftPlace(), this),
      m_today(m_session->clock(), this),
      m_attention(m_session->clock(), this),
      m_ahead(m_session->clock(), this),
      m_birthdays(m_session->clock(), this),
      m_tasks(m_session->clock(), this),
      m_accounts(m_session->clock(), position, this),
      m_account(m_session->clock(), this),
      m_timeline(m_session->clock(), this),
      m_contact(m_session->clock(), this),
      m_form(m_session->clock(), this),
      m_brief(m_session->clock(), this),
      m_calendar(m_session->clock(), this),
      m_capture(m_session->clock(), this),
      m_visit(m_session->clock(), position, this),
      m_checklist(m_session->clock(), this),
      m_briefChecklist(m_session->clock(), this),
      m_search(m_session->clock(), this),
      m_sync(m_session->clock(), this),
      m_conflict(m_session->clock(), this),
      m_settings(m_session->clock(), this),
      m_passphrase(m_session->clock(), this),
      m_join(m_session->clock(), this),
      m_importing(m_session->clock(), this),
      m_exporting(m_session->clock(), this),
      m_history(m_session->clock(), this),
      m_letter(m_session->clock(), this),
      m_presented(m_session->clock(), this),
      m_deleted(m_session->clock(), this),
      m_record(m_session->clock(), this),
      m_team(m_session->clock(), this),
      m_handover(m_session->clock(), this),
      m_takeover(m_session->clock(), this),
      m_rescue(m_session->clock(), this),
      m_tray(m_session->clock(), this),
      m_syncStatus(m_session->clock(), this),
      m_diary(m_session->clock(), this)
{
    m_today.attach(*m_session);
    m_attention.attach(*m_session);
    m_ahead.attach(*m_session);
    m_birthdays.attach(*m_session);
    m_tasks.attach(*m_session);
    m_accounts.attach(*m_session);
    m_account.useMedia(m_library);
    m_account.attach(*m_session);
    m_timeline.attach(*m_session);
    m_contact.attach(*m_session);
    m_form.attach(*m_session);
    m_brief.attach(*m_session);
    m_calendar.attach(*m_session);
    m_calendar.plan()->attach(*m_session);
    m_draftMedia.attach(*m_session);
    m_visitMedia.attach(*m_session);
    m_visit.useMedia(m_visitMedia);
    m_capture.useMedia(m_draftMedia);
    m_capture.usePosition(position);
    m_capture.attach(*m_session);
    m_visit.attach(*m_session);
    m_checklist.useMedia(m_visitMedia);
    m_checklist.attach(*m_session);
    connect(&m_visit, &VisitModel::viewChanged, &m_checklist, [this] {
        if (!m_visit.visitKey().isEmpty())
            m_checklist.setVisitKey(m_visit.visitKey());
    });
    m_briefChecklist.attach(*m_session);
    connect(&m_brief, &BriefModel::viewChanged, &m_briefChecklist,
            [this] { m_briefChecklist.setVisitKey(m_brief.view().visitKey); });
    m_search.attach(*m_session);
    m_sync.attach(*m_session);
    m_conflict.attach(*m_session);
    m_settings.attach(*m_session);
    m_join.attach(*m_session);
    m_importing.attach(*m_session);
    m_exporting.attach(*m_session);
    m_history.attach(*m_session);
    m_letter.attach(*m_session);
    m_presented.attach(*m_session);
    m_deleted.attach(*m_session);
    m_record.useMedia(m_library);
    m_record.attach(*m_session);
    m_team.attach(*m_session);
    connect(&m_account, &AccountModel::accountKeyChanged, &m_team, [this] { m_team.open(m_account.accountKey()); });
    m_handover.attach(*m_session);
    m_takeover.attach(*m_session);
    m_rescue.attach(*m_session);
    m_tray.attach(*m_session, m_library);
    m_syncStatus.attach(*m_session);
    m_diary.attach(*m_session);
    const auto takesBack = [this](const char *place, auto &model) {
        m_undo.insert(QLatin1String(place), [&model] { model.undo(); });
    };
    takesBack("account", m_account);
    takesBack("accounts", m_accounts);
    takesBack("attention", m_attention);
    takesBack("calendar", m_calendar);
    takesBack("capture", m_capture);
    takesBack("contact", m_contact);
    takesBack("deleted", m_deleted);
    takesBack("form", m_form);
    takesBack("handover", m_handover);
    takesBack("history", m_history);
    takesBack("letter", m_letter);
    takesBack("record", m_record);
    takesBack("rescue", m_rescue);
    takesBack("sync", m_sync);
    takesBack("takeover", m_takeover);
    takesBack("tasks", m_tasks);
    takesBack("team", m_team);
    takesBack("today", m_today);
    takesBack("tray", m_tray);
    takesBack("visit", m_visit);
}

Workbench::~Workbench()
{
    leave();
}

void Workbench::undo(const QString &place)
{
    if (const auto takeBack = m_undo.value(place))
        takeBack();
}

void Workbench::leave()
{
    m_capture.leave();
    m_visit.leave();
    m_letter.leave();
    m_form.saveNow();
}

bool Workbench::isBusy()
{
    return m_draftMedia.voice()->recording() || m_visitMedia.voice()->recording() ||
           !m_library.player()->playing().isEmpty() || m_importing.isRunning() ||
           m_exporting.state() == ExportModel::State::Running || m_calendar.busy();
}

} // namespace kf
