// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace model;

namespace {

std::vector<Problem> problems()
{
    return {
        {Problem::Kind::Damage, 3, "000003.npz is damaged.", "Copy it again.", "/data/000003.npz"},
        {Problem::Kind::Damage, 7, "000007.mp4 is not there.", "Look for it.", "/data/000007.mp4"},
        {Problem::Kind::Remark, {}, "It was not closed.", {}, {}}};
}

} // namespace

class TestProblemModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesOfModels()
    {
        ProblemModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProblems(problems());
        model.setProblems({});
    }

    void showsWhereAndWhat()
    {
        ProblemModel model;
        model.setProblems(problems());

        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, ProblemModel::ChunkColumn).data().toInt(), 7);
        QCOMPARE(model.index(1, ProblemModel::WhatColumn).data().toString(),
                 QString("000007.mp4 is not there."));
        QCOMPARE(model.index(2, ProblemModel::ChunkColumn).data().toString(), QString("–"));
    }

    void countsByKind()
    {
        ProblemModel model;
        model.setProblems(problems());

        QCOMPARE(model.count(Problem::Kind::Damage), 2);
        QCOMPARE(model.count(Problem::Kind::Remark), 1);
        QCOMPARE(model.count(Problem::Kind::Ignored), 0);
    }

    void tellsAllOfAProblemWithoutEmptyLines()
    {
        ProblemModel model;
        model.setProblems(problems());

        QCOMPARE(model.text(0),
                 QString("Chunk 3\n000003.npz is damaged.\nCopy it again.\n/data/000003.npz"));
        QCOMPARE(model.text(2), QString("Whole recording\nIt was not closed."));
        QVERIFY(model.text().endsWith("/data/000007.mp4\n\n" + model.text(2)));
        QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), model.text(0));
    }
};

QTEST_GUILESS_MAIN(TestProblemModel)
#include "tst_problemmodel.moc"
