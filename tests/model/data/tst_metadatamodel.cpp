// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/metadatamodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace model;

class TestMetadataModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_metadata = {};
        m_metadata.storeKeys = {{"format", "png"}, {"imgshape", store::Value::array({480, 640})}};
        m_metadata.user = {{"experiment", "fly one"}, {"rig", {{"gain", 2.5}, {"led", nullptr}}}};
    }

    void keepsTheRulesOfModels()
    {
        MetadataModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMetadata(m_metadata);
        model.setMetadata({});
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void showsStoreAndUserBranches()
    {
        MetadataModel model;
        model.setMetadata(m_metadata);

        QCOMPARE(model.rowCount(), 2);
        const QModelIndex store = model.index(0, 0);
        QCOMPARE(text(model.index(0, 0, store)), QString("format"));
        QCOMPARE(text(model.index(0, 1, store)), QString("png"));
        const QModelIndex shape = model.index(1, 0, store);
        QCOMPARE(model.rowCount(shape), 2);
        QCOMPARE(text(model.index(1, 1, shape)), QString("640"));
        const QModelIndex rig = model.index(1, 0, model.index(1, 0));
        QCOMPARE(text(model.index(0, 0, rig)), QString("gain"));
        QCOMPARE(text(model.index(0, 1, rig)), QString("2.5"));
        QCOMPARE(model.parent(rig), model.index(1, 0));
    }

    void copiesLeafBranchAndAll()
    {
        MetadataModel model;
        model.setMetadata(m_metadata);
        const QModelIndex user = model.index(1, 0);
        const QModelIndex rig = model.index(1, 0, user);

        QCOMPARE(model.yaml(model.index(0, 1, user)), QString("experiment: fly one\n"));
        QCOMPARE(model.yaml(rig), QString("gain: 2.5\nled: null\n"));
        QCOMPARE(model.json(rig), QString("{\n  \"gain\": 2.5,\n  \"led\": null\n}\n"));
        QCOMPARE(model.yaml({}), QString("__store:\n  format: png\n  imgshape:\n    - 480\n"
                                         "    - 640\nexperiment: fly one\n"
                                         "rig:\n  gain: 2.5\n  led: null\n"));
    }

    void emptyModelCopiesNothing()
    {
        const MetadataModel model;

        QCOMPARE(model.yaml({}), QString("{}\n"));
    }

    void hasHeaders()
    {
        const MetadataModel model;

        QVERIFY(!model.headerData(0, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.headerData(1, Qt::Horizontal).toString().isEmpty());
    }

private:
    static QString text(const QModelIndex &index) { return index.data().toString(); }

    store::Metadata m_metadata;
};

QTEST_GUILESS_MAIN(TestMetadataModel)
#include "tst_metadatamodel.moc"
