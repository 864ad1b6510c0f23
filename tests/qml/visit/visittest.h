#pragma once

#include "qml/Format/language.h"
#include "tests/qml/visit/visitfixture.h"

// Tests of a visit in progress, each over a store of its own.
namespace kf::test {

class VisitTest : public QObject
{
protected:
    // For init() and cleanup().
    void begin()
    {
        m_language.use(QStringLiteral("en"));
        m_at.open();
    }
    void end() { m_at.close(); }

    void start(VisitModel &model)
    {
        QSignalSpy opened(&model, &VisitModel::opened);
        model.start(m_at.visit.toString(), {});
        QVERIFY(opened.wait());
    }
    void finish(VisitModel &model)
    {
        QSignalSpy done(&model, &VisitModel::done);
        model.finish();
        QVERIFY(done.wait());
    }
    void write(VisitModel &model, const QString &text)
    {
        model.setCursor(int(text.size()));
        model.setText(text);
        QTRY_VERIFY(model.saved());
    }
    Record visit() { return m_at.record(types::visit, m_at.visit); }

    VisitFixture m_at;
    Language m_language;
};

} // namespace kf::test
