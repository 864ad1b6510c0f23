<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>AccountsPage</name>
        <message numerus="yes">
            <source>%n account(s) found</source>
            <translation>
                <numerusform>%n account found</numerusform>
                <numerusform>%n accounts found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BriefPage</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CameraPage</name>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DueInspector</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DueSection</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
        <message numerus="yes">
            <source>The newest %n are shown</source>
            <translation>
                <numerusform>The newest %n is shown</numerusform>
                <numerusform>The newest %n are shown</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterSheet</name>
        <message numerus="yes">
            <source>%n account(s) fit</source>
            <translation>
                <numerusform>%n account fits</numerusform>
                <numerusform>%n accounts fit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n version(s)</source>
            <extracomment>the kind of the record</extracomment>
            <translation>
                <numerusform>%1: %n version</numerusform>
                <numerusform>%1: %n versions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LettersBanner</name>
        <message numerus="yes">
            <source>%n letter(s) to clients wait.</source>
            <translation>
                <numerusform>%n letter to a client waits.</numerusform>
                <numerusform>%n letters to clients wait.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RelatedSection</name>
        <message numerus="yes">
            <source>%n more are found by the search</source>
            <translation>
                <numerusform>%n more is found by the search</numerusform>
                <numerusform>%n more are found by the search</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message numerus="yes">
            <source>%n due by today</source>
            <translation>
                <numerusform>%n due by today</numerusform>
                <numerusform>%n due by today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeoverPage</name>
        <message numerus="yes">
            <source>%n part(s) left to read</source>
            <translation>
                <numerusform>%n part left to read</numerusform>
                <numerusform>%n parts left to read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TeamSection</name>
        <message numerus="yes">
            <source>%n change(s) by colleagues were not accepted</source>
            <translation>
                <numerusform>%n change by colleagues was not accepted</numerusform>
                <numerusform>%n changes by colleagues were not accepted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::BriefModel</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>names, and how many further people</extracomment>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::FileTray</name>
        <message numerus="yes">
            <source>%n file(s) added</source>
            <translation>
                <numerusform>%n file added</numerusform>
                <numerusform>%n files added</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::HandoverModel</name>
        <message numerus="yes">
            <source>%n promise(s) to the client</source>
            <translation>
                <numerusform>%n promise to the client</numerusform>
                <numerusform>%n promises to the client</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) of the client</source>
            <translation>
                <numerusform>%n promise of the client</numerusform>
                <numerusform>%n promises of the client</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open task(s)</source>
            <translation>
                <numerusform>%n open task</numerusform>
                <numerusform>%n open tasks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open complaint(s)</source>
            <translation>
                <numerusform>%n open complaint</numerusform>
                <numerusform>%n open complaints</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open risk(s)</source>
            <translation>
                <numerusform>%n open risk</numerusform>
                <numerusform>%n open risks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open goal(s)</source>
            <translation>
                <numerusform>%n open goal</numerusform>
                <numerusform>%n open goals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n deal</numerusform>
                <numerusform>%n deals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s)</source>
            <translation>
                <numerusform>%n planned visit</numerusform>
                <numerusform>%n planned visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::RescueModel</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n draft</numerusform>
                <numerusform>%n drafts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n attachment</numerusform>
                <numerusform>%n attachments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) are not on this device, and not in there</source>
            <translation>
                <numerusform>%n attachment is not on this device, and not in there</numerusform>
                <numerusform>%n attachments are not on this device, and not in there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) are not in there: their device did not have them</source>
            <translation>
                <numerusform>%n attachment is not in there: its device did not have it</numerusform>
                <numerusform>%n attachments are not in there: their device did not have them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) taken in</source>
            <translation>
                <numerusform>%n change taken in</numerusform>
                <numerusform>%n changes taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) taken in</source>
            <translation>
                <numerusform>%n draft taken in</numerusform>
                <numerusform>%n drafts taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) taken in</source>
            <translation>
                <numerusform>%n attachment taken in</numerusform>
                <numerusform>%n attachments taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were here already</source>
            <translation>
                <numerusform>%n was here already</numerusform>
                <numerusform>%n were here already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait for your word on the sync page: something else was written here meanwhile</source>
            <translation>
                <numerusform>%n change waits for your word on the sync page: something else was written here meanwhile</numerusform>
                <numerusform>%n changes wait for your word on the sync page: something else was written here meanwhile</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::TakeoverModel</name>
        <message numerus="yes">
            <source>%n promise(s) to the client</source>
            <translation>
                <numerusform>%n promise to the client</numerusform>
                <numerusform>%n promises to the client</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) of the client</source>
            <translation>
                <numerusform>%n promise of the client</numerusform>
                <numerusform>%n promises of the client</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open task(s)</source>
            <translation>
                <numerusform>%n open task</numerusform>
                <numerusform>%n open tasks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s)</source>
            <translation>
                <numerusform>%n planned visit</numerusform>
                <numerusform>%n planned visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open complaint(s)</source>
            <translation>
                <numerusform>%n open complaint</numerusform>
                <numerusform>%n open complaints</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open risk(s)</source>
            <translation>
                <numerusform>%n open risk</numerusform>
                <numerusform>%n open risks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open goal(s)</source>
            <translation>
                <numerusform>%n open goal</numerusform>
                <numerusform>%n open goals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::VisitModel</name>
        <message numerus="yes">
            <source>Paused after %n minute(s)</source>
            <translation>
                <numerusform>Paused after %n minute</numerusform>
                <numerusform>Paused after %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Under way for %n minute(s)</source>
            <translation>
                <numerusform>Under way for %n minute</numerusform>
                <numerusform>Under way for %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The visit is over: its note and %n next step(s) are saved</source>
            <translation>
                <numerusform>The visit is over: its note and %n next step are saved</numerusform>
                <numerusform>The visit is over: its note and %n next steps are saved</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KfSyncPill</name>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>%n not sent</numerusform>
                <numerusform>%n not sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Offline, %n change(s) waiting</source>
            <translation>
                <numerusform>Offline, %n change waiting</numerusform>
                <numerusform>Offline, %n changes waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paused, %n change(s) waiting</source>
            <translation>
                <numerusform>Paused, %n change waiting</numerusform>
                <numerusform>Paused, %n changes waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OfflineBanner</name>
        <message numerus="yes">
            <source>%n change(s) will sync later</source>
            <translation>
                <numerusform>%n change will sync later</numerusform>
                <numerusform>%n changes will sync later</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::AccountModel</name>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n deal</numerusform>
                <numerusform>%n deals</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::AccountsModel</name>
        <message numerus="yes">
            <source>%n deal(s)</source>
            <translation>
                <numerusform>%n deal</numerusform>
                <numerusform>%n deals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::ConflictModel</name>
        <message numerus="yes">
            <source>%n field(s) are the same, </source>
            <extracomment>the first half of &quot;8 fields are the same, choose values for 3&quot;</extracomment>
            <translation>
                <numerusform>%n field is the same, </numerusform>
                <numerusform>%n fields are the same, </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>choose values for %n</source>
            <translation>
                <numerusform>choose a value for %n</numerusform>
                <numerusform>choose values for %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::SyncModel</name>
        <message numerus="yes">
            <source>%n change(s) wait for a network</source>
            <translation>
                <numerusform>%n change waits for a network</numerusform>
                <numerusform>%n changes wait for a network</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait to be sent</source>
            <translation>
                <numerusform>%n change waits to be sent</numerusform>
                <numerusform>%n changes wait to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait on this device</source>
            <translation>
                <numerusform>%n change waits on this device</numerusform>
                <numerusform>%n changes wait on this device</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Everything is on this device, %n change(s) wait</source>
            <translation>
                <numerusform>Everything is on this device, %n change waits</numerusform>
                <numerusform>Everything is on this device, %n changes wait</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The server does not answer, trying again in %n minute(s)</source>
            <translation>
                <numerusform>The server does not answer, trying again in %n min</numerusform>
                <numerusform>The server does not answer, trying again in %n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) wait for a network that costs nothing</source>
            <translation>
                <numerusform>%n file waits for a network that costs nothing</numerusform>
                <numerusform>%n files wait for a network that costs nothing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::UnlockModel</name>
        <message numerus="yes">
            <source>At least %n characters, please</source>
            <translation>
                <numerusform>At least %n character, please</numerusform>
                <numerusform>At least %n characters, please</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message numerus="yes">
            <source>Saved: the note and %n next step(s)</source>
            <translation>
                <numerusform>Saved: the note and %n next step</numerusform>
                <numerusform>Saved: the note and %n next steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::SearchModel</name>
        <message numerus="yes">
            <source>%n match(es) on this device, no network needed</source>
            <translation>
                <numerusform>%n match on this device, no network needed</numerusform>
                <numerusform>%n matches on this device, no network needed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompletionBar</name>
        <message numerus="yes">
            <source>%n suggestion(s)</source>
            <translation>
                <numerusform>%n suggestion</numerusform>
                <numerusform>%n suggestions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Recurrence</name>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>every day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n working day(s)</source>
            <translation>
                <numerusform>every working day</numerusform>
                <numerusform>every %n working days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s)</source>
            <translation>
                <numerusform>every week</numerusform>
                <numerusform>every %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>every month</numerusform>
                <numerusform>every %n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n quarter(s)</source>
            <translation>
                <numerusform>every quarter</numerusform>
                <numerusform>every %n quarters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n year(s)</source>
            <translation>
                <numerusform>every year</numerusform>
                <numerusform>every %n years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::TasksModel</name>
        <message numerus="yes">
            <source>waiting for %n day(s)</source>
            <translation>
                <numerusform>waiting for %n day</numerusform>
                <numerusform>waiting for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message numerus="yes">
            <source>%n complaint(s) to answer</source>
            <translation>
                <numerusform>%n complaint to answer</numerusform>
                <numerusform>%n complaints to answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue promise(s)</source>
            <translation>
                <numerusform>%n overdue promise</numerusform>
                <numerusform>%n overdue promises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue task(s)</source>
            <translation>
                <numerusform>%n overdue task</numerusform>
                <numerusform>%n overdue tasks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No visit for %n day(s)</source>
            <translation>
                <numerusform>No visit for %n day</numerusform>
                <numerusform>No visit for %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 not seen for %n day(s)</source>
            <translation>
                <numerusform>%1 not seen for %n day</numerusform>
                <numerusform>%1 not seen for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::AheadModel</name>
        <message numerus="yes">
            <source>%n file(s) not on this device, %1</source>
            <translation>
                <numerusform>%n file not on this device, %1</numerusform>
                <numerusform>%n files not on this device, %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n visit(s)</source>
            <translation>
                <numerusform>%1: %n visit</numerusform>
                <numerusform>%1: %n visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::Reminder</name>
        <message numerus="yes">
            <source>Tomorrow: %n visit(s)</source>
            <translation>
                <numerusform>Tomorrow: %n visit</numerusform>
                <numerusform>Tomorrow: %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s) need attention</source>
            <translation>
                <numerusform>%n client needs attention</numerusform>
                <numerusform>%n clients need attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Visit in %n minute(s)</source>
            <translation>
                <numerusform>Visit in %n minute</numerusform>
                <numerusform>Visit in %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s), the first one in %1</source>
            <translation>
                <numerusform>%n visit, the first one in %1</numerusform>
                <numerusform>%n visits, the first one in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Due today: %n promise(s) of yours</source>
            <translation>
                <numerusform>Due today: %n promise of yours</numerusform>
                <numerusform>Due today: %n promises of yours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::PassphraseModel</name>
        <message numerus="yes">
            <source>At least %n characters, please</source>
            <translation>
                <numerusform>At least %n character, please</numerusform>
                <numerusform>At least %n characters, please</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::SettingsModel</name>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n client</numerusform>
                <numerusform>%n clients</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::ExportModel</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n attachment</numerusform>
                <numerusform>%n attachments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) are not on this device, and not in there</source>
            <translation>
                <numerusform>%n attachment is not on this device, and not in there</numerusform>
                <numerusform>%n attachments are not on this device, and not in there</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::ImportModel</name>
        <message numerus="yes">
            <source>Taken back: %n record(s)</source>
            <translation>
                <numerusform>Taken back: %n record</numerusform>
                <numerusform>Taken back: %n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be taken</source>
            <translation>
                <numerusform>%n row cannot be taken</numerusform>
                <numerusform>%n rows cannot be taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) are here already</source>
            <translation>
                <numerusform>%n row is here already</numerusform>
                <numerusform>%n rows are here already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) are taken with a change</source>
            <translation>
                <numerusform>%n cell is taken with a change</numerusform>
                <numerusform>%n cells are taken with a change</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) belong to no client</source>
            <translation>
                <numerusform>%n record belongs to no client</numerusform>
                <numerusform>%n records belong to no client</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sum(s) have no currency</source>
            <translation>
                <numerusform>%n sum has no currency</numerusform>
                <numerusform>%n sums have no currency</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will be added</source>
            <translation>
                <numerusform>%n record will be added</numerusform>
                <numerusform>%n records will be added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n record(s)</source>
            <translation>
                <numerusform>Import %n record</numerusform>
                <numerusform>Import %n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) are almost those of known records</source>
            <translation>
                <numerusform>%n name is almost that of a known record</numerusform>
                <numerusform>%n names are almost those of known records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) added</source>
            <translation>
                <numerusform>%n record added</numerusform>
                <numerusform>%n records added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::CalendarModel</name>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) have their hour</source>
            <translation>
                <numerusform>%n visit has its hour</numerusform>
                <numerusform>%n visits have their hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new visit(s)</source>
            <translation>
                <numerusform>%n new visit</numerusform>
                <numerusform>%n new visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <comment>visits</comment>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cancelled and removed</source>
            <comment>visits</comment>
            <translation>
                <numerusform>%n cancelled and removed</numerusform>
                <numerusform>%n cancelled and removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay as you have changed them</source>
            <comment>visits</comment>
            <translation>
                <numerusform>%n stays as you have changed it</numerusform>
                <numerusform>%n stay as you have changed them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of the new ones without an account</source>
            <comment>visits</comment>
            <translation>
                <numerusform>%n of the new ones without an account</numerusform>
                <numerusform>%n of the new ones without an account</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) are in the file</source>
            <translation>
                <numerusform>%n visit is in the file</numerusform>
                <numerusform>%n visits are in the file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calendar file(s)</source>
            <translation>
                <numerusform>%n calendar file</numerusform>
                <numerusform>%n calendar files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::ContactModel</name>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
    </context>
</TS>
