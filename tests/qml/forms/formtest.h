#pragma once

#include "qml/Format/language.h"
#include "qml/Forms/formmodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

// A form over a real store, in Russian.
namespace kf::test {

inline const std::vector<FormRow> &rowsOf(FormModel &model)
{
    return rowsOf<FormRow>(model.fields());
}

inline FormRow rowOf(FormModel &model, const char *key)
{
    const FormRow *row = static_cast<ListOf<FormRow> *>(model.fields())->find(QLatin1String(key));
    return row ? *row : FormRow();
}

class FormTest : public QObject
{
protected:
    void open()
    {
        m_language.use(QStringLiteral("ru"));
        m_at.open();
        m_form = std::make_unique<FormModel>(m_at.clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_form->fields());
        m_form->attach(*m_at.session);
    }
    void close()
    {
        m_tester.reset();
        m_form.reset();
        m_at.close();
    }
    void begin(const char *type, const RecordId &account = {})
    {
        m_form->begin(QLatin1String(type), account.isNull() ? QString() : account.toString());
        QTRY_VERIFY(m_form->view().loaded);
    }
    void edit(const char *type, const RecordId &id)
    {
        m_form->edit(QLatin1String(type), id.toString());
        QTRY_VERIFY(m_form->view().loaded);
    }
    void write(const char *field, const QString &text) { m_form->write(QLatin1String(field), text); }
    void save()
    {
        QSignalSpy saved(m_form.get(), &FormModel::saved);
        m_form->save();
        QTRY_COMPARE(saved.size(), 1);
    }
    std::vector<Record> all(const RecordType &type) { return recordsOf(m_at.session->store(), type); }

    LiveStore m_at;
    Language m_language;
    std::unique_ptr<FormModel> m_form;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace kf::test
