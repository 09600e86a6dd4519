// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/beside/lagmodel.h"

#include "model/beside/companions.h"
#include "model/workerpool.h"
#include "store/reader.h"
#include "tests/support/testdata.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace model;

namespace {

constexpr int patience = 60'000; // ms, on a busy machine

} // namespace

class TestLagModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_pool = std::make_unique<WorkerPool>(2);
        m_companions = std::make_unique<Companions>(*m_pool, QString(), std::size_t(1) << 20);
        m_model = std::make_unique<LagModel>(*m_pool, *m_companions);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setMaster(*store::Reader::open(TEST_DATA "/stores/align_cam0"));
        m_companions->open(QStringLiteral(TEST_DATA "/stores/align_cam1"));
        QTRY_COMPARE_WITH_TIMEOUT(text(1, LagModel::MissingColumn), "4", patience);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_companions.reset();
        m_pool.reset();
    }

    void hasARowForEachView()
    {
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(text(0, LagModel::NameColumn), "align_cam0");
        QCOMPARE(text(0, LagModel::OffsetColumn), "Master");
        QCOMPARE(text(0, LagModel::MissingColumn), "");
        QCOMPARE(text(1, LagModel::NameColumn), "align_cam1");
        QCOMPARE(text(1, LagModel::OffsetColumn), "0");
        QCOMPARE(text(1, LagModel::DriftColumn), "needs 10 s");
        m_companions->close(0);
        QCOMPARE(m_model->rowCount(), 1);
        m_model->setMaster(nullptr);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void keepsTheOtherRowsWhenOneGoes()
    {
        m_companions->open(QStringLiteral(TEST_DATA "/stores/num_skips_png"));
        m_companions->open(QStringLiteral(TEST_DATA "/stores/exact_png"));
        QCOMPARE(m_model->rowCount(), 4);
        m_companions->close(0);
        QCOMPARE(text(1, LagModel::NameColumn), "num_skips_png");
        QCOMPARE(text(2, LagModel::NameColumn), "exact_png");
        m_companions->closeAll();
        QCOMPARE(m_model->rowCount(), 1);
    }

    void measuresAnewByAnotherRule()
    {
        m_companions->setRule({PairBy::Time, MissingFrame::Hold});
        QCOMPARE(text(1, LagModel::MissingColumn), "…");
        QTRY_COMPARE_WITH_TIMEOUT(text(1, LagModel::MissingColumn), "1", patience);
        QCOMPARE(text(1, LagModel::OffsetColumn), "0.0000 s");
        // Frames of the same number were taken 84 ms later, then 44.
        QCOMPARE(text(1, LagModel::FoundColumn), "-0.0440 s");
    }

    void takesAnOffsetInPlace()
    {
        const QModelIndex offset = m_model->index(1, LagModel::OffsetColumn);
        QVERIFY(offset.flags() & Qt::ItemIsEditable);
        QVERIFY(!(m_model->index(0, LagModel::OffsetColumn).flags() & Qt::ItemIsEditable));
        QVERIFY(m_model->setData(offset, "+2"));
        QCOMPARE(m_companions->at(0).offset().frames, 2);
        QCOMPARE(text(1, LagModel::OffsetColumn), "+2");
        QVERIFY(!m_model->setData(offset, "two"));
        QVERIFY(!m_model->setData(offset, "1.5"));
        QCOMPARE(m_companions->at(0).offset().frames, 2);
        m_companions->setRule({PairBy::Time, MissingFrame::Hold});
        QVERIFY(m_model->setData(offset, "-0.25"));
        QCOMPARE(m_companions->at(0).offset(), (PairOffset{2, -0.25}));
        QVERIFY(!m_model->setData(offset, "nan"));
        QCOMPARE(offset.data(Qt::EditRole).toString(), "-0.25");
        QCOMPARE(offset.data().toString(), "-0.2500 s");
        QVERIFY(m_model->setData(offset, "-0.00004"));
        QCOMPARE(offset.data().toString(), "0.0000 s"); // not "-0.0000 s"
    }

    void whatHasNothingInCommonHasNoDrift()
    {
        m_companions->setOffset(0, {1'000'000, 1e6});
        QTRY_COMPARE_WITH_TIMEOUT(text(1, LagModel::DriftColumn), "–", patience);
    }

    // What was found before is to be seen until then.
    void aMasterThatGrowsIsMeasuredAgain()
    {
        m_model->extendMaster(*store::Reader::open(TEST_DATA "/stores/num_skips_png"));
        QCOMPARE(text(1, LagModel::MissingColumn), "4");
        QTRY_VERIFY_WITH_TIMEOUT(text(1, LagModel::MissingColumn) != "4", patience);
        QVERIFY(text(1, LagModel::MissingColumn) != "…");
    }

    void aStoreBesideThatGrowsIsMeasuredAgain()
    {
        int changes = 0;
        connect(m_model.get(), &LagModel::dataChanged, this, [&changes] { ++changes; });
        emit m_companions->grown(0);
        emit m_companions->grown(0);
        QCOMPARE(changes, 0);
        QTRY_COMPARE_WITH_TIMEOUT(changes, 1, patience); // for both
        QCOMPARE(text(1, LagModel::MissingColumn), "4");
    }

    void takesTheOffsetThatWasFound()
    {
        QVERIFY(!m_model->foundOffset(0));
        m_companions->setRule({PairBy::Time, MissingFrame::Hold});
        QTRY_VERIFY_WITH_TIMEOUT(m_model->foundOffset(1), patience);
        m_model->useFound(1);
        QCOMPARE(text(1, LagModel::OffsetColumn), "-0.0440 s");
    }

private:
    QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<Companions> m_companions;
    std::unique_ptr<LagModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestLagModel)
#include "tst_lagmodel.moc"
