// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/data/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace model;
using store::Error;

namespace {

std::vector<store::ChunkProblem> problems()
{
    return {{3, {Error::Code::Corrupt, "/data/a store/000003.npz", "cut short"}},
            {7, {Error::Code::NotFound, "/data/a store/000007.mp4", "not there"}}};
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

    void showsChunkFileAndReason()
    {
        ProblemModel model;
        model.setProblems(problems());

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, ProblemModel::ChunkColumn).data().toInt(), 7);
        QCOMPARE(model.index(1, ProblemModel::FileColumn).data().toString(), QString("000007.mp4"));
        QCOMPARE(model.index(0, ProblemModel::ReasonColumn).data().toString(),
                 QString("cut short"));
        QCOMPARE(model.index(0, ProblemModel::FileColumn).data(Qt::ToolTipRole).toString(),
                 QString("/data/a store/000003.npz"));
    }

    void takesTheSentenceItIsGiven()
    {
        ProblemModel model([](const Error &error) {
            return QStringLiteral("<%1>").arg(QString::fromStdString(error.detail));
        });
        model.setProblems(problems());

        QCOMPARE(model.index(1, ProblemModel::ReasonColumn).data().toString(),
                 QString("<not there>"));
    }

    void givesTheErrorItself()
    {
        ProblemModel model;
        model.setProblems(problems());

        const auto error = model.index(0, 0).data(ProblemModel::ErrorRole).value<Error>();

        QCOMPARE(error.code, Error::Code::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestProblemModel)
#include "tst_problemmodel.moc"
