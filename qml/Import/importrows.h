#pragma once

#include <QObject>
#include <QQmlEngine>

namespace kf {

// The texts of the import page that stand alone.
struct ImportView
{
    Q_GADGET
    QML_VALUE_TYPE(importView)
    Q_PROPERTY(QString step MEMBER step CONSTANT)
    Q_PROPERTY(QString file MEMBER file CONSTANT)
    Q_PROPERTY(QString facts MEMBER facts CONSTANT)
    Q_PROPERTY(QString typeKey MEMBER typeKey CONSTANT)
    Q_PROPERTY(QString typeName MEMBER typeName CONSTANT)
    Q_PROPERTY(QString typeIcon MEMBER typeIcon CONSTANT)
    Q_PROPERTY(bool checking MEMBER checking CONSTANT)
    Q_PROPERTY(QString counts MEMBER counts CONSTANT)
    Q_PROPERTY(QStringList details MEMBER details CONSTANT)
    Q_PROPERTY(QString before MEMBER before CONSTANT)
    Q_PROPERTY(QString similar MEMBER similar CONSTANT)
    Q_PROPERTY(QString importText MEMBER importText CONSTANT)
    Q_PROPERTY(bool canImport MEMBER canImport CONSTANT)
    Q_PROPERTY(bool asksCurrency MEMBER asksCurrency CONSTANT)
    Q_PROPERTY(QString error MEMBER error CONSTANT)
    Q_PROPERTY(QString more MEMBER more CONSTANT)
    Q_PROPERTY(QString result MEMBER result CONSTANT)
    Q_PROPERTY(bool undoable MEMBER undoable CONSTANT)

public:
    QString step = QStringLiteral("start"); // "start", "reading", "plan", "running" or "done"
    QString file;
    QString facts; // windows-1251, 4,2 МБ
    QString typeKey;
    QString typeName;
    QString typeIcon;
    bool checking = false; // what it would do is being found out
    QString counts;        // 4 812 клиентов добавятся
    QStringList details;   // what else is to be known of the whole
    QString before;        // that the file was imported already
    QString similar;       // about names that are almost known
    QString importText;    // of the button
    bool canImport = false;
    bool asksCurrency = false;
    QString error;
    QString more; // issues that are not shown
    QString result;
    bool undoable = false;

    bool operator==(const ImportView &) const = default;
};

struct ImportTypeRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)

public:
    QString key;
    QString label;
    QString iconName;

    bool operator==(const ImportTypeRow &) const = default;
};

struct ImportColumnRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString heading MEMBER heading CONSTANT)
    Q_PROPERTY(QString sample MEMBER sample CONSTANT)
    Q_PROPERTY(QString fieldKey MEMBER fieldKey CONSTANT)
    Q_PROPERTY(QString field MEMBER field CONSTANT)

public:
    QString key;     // its place, from 1
    QString heading; // as the file says
    QString sample;  // what stands in it
    QString fieldKey;
    QString field; // what it becomes; empty: left out

    bool operator==(const ImportColumnRow &) const = default;
};

struct ImportFieldRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString taken MEMBER taken CONSTANT)

public:
    QString key;
    QString label;
    QString taken; // the column that has it

    bool operator==(const ImportFieldRow &) const = default;
};

struct ImportIssueRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString line MEMBER line CONSTANT)
    Q_PROPERTY(QString what MEMBER what CONSTANT)
    Q_PROPERTY(QString why MEMBER why CONSTANT)
    Q_PROPERTY(QString tag MEMBER tag CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)

public:
    QString key;
    QString line; // Строка 12
    QString what;
    QString why;
    QString tag; // Не взята
    QString tone;

    bool operator==(const ImportIssueRow &) const = default;
};

struct PastImportRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString file MEMBER file CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(bool undone MEMBER undone CONSTANT)

public:
    QString key;
    QString file;
    QString detail;
    QString iconName;
    bool undone = false;

    bool operator==(const PastImportRow &) const = default;
};

} // namespace kf
