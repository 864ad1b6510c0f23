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
            <translation>
                <numerusform>%1: %n version</numerusform>
                <numerusform>%1: %n versions</numerusform>
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
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
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
        <message numerus="yes">
            <source>%n overdue task(s)</source>
            <translation>
                <numerusform>%n overdue task</numerusform>
                <numerusform>%n overdue tasks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No visit for %n day(s)</source>
            <translation>
                <numerusform>No visit for %n day</numerusform>
                <numerusform>No visit for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>kf::ConflictModel</name>
        <message numerus="yes">
            <source>%n field(s) are the same, </source>
            <extracomment>the first half of "8 fields are the same, choose values for 3"</extracomment>
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
