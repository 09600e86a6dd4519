// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/marks/markmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace model;

namespace {

Mark markAt(std::int64_t index, const char *label)
{
    return {{{index}, {1000 + index}, {1.7e9 + static_cast<double>(index)}}, {}, 2, label, {}};
}

} // namespace

class TestMarkModel : public QObject
{
    Q_OBJECT

private slots:
    void showsAMarkInWords()
    {
        MarkList list;
        MarkModel model(list);
        const QAbstractItemModelTester tester(&model);
        Mark range = markAt(7, "a label");
        range.end = markAt(17, "").begin;
        range.text = "a note";
        list.add(range);
        const auto text = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(text(MarkModel::LabelColumn), "a label");
        QCOMPARE(text(MarkModel::NumberColumn), QLocale().toString(1007));
        QCOMPARE(text(MarkModel::TimeColumn), "2023-11-14 22:13:27");
        QCOMPARE(model.index(0, MarkModel::TimeColumn).data(Qt::ToolTipRole).toString(),
                 "2023-11-14 22:13:27.000");
        QCOMPARE(text(MarkModel::DurationColumn), "0:10.000");
        QCOMPARE(text(MarkModel::TextColumn), "a note");
        QCOMPARE(model.index(0, 0).data(MarkModel::ColourRole).toInt(), 2);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), "a label, Green");
        model.setZone(ZoneTime(QStringLiteral("Europe/Vienna")));
        QCOMPARE(text(MarkModel::TimeColumn), "2023-11-14 23:13:27");
    }

    void whatWasRecordedIsSaidToBeSoAndNotEdited()
    {
        MarkList list;
        MarkModel model(list);
        const QAbstractItemModelTester tester(&model);
        list.add(markAt(2, "mine"));
        Mark note = markAt(1, "");
        note.text = "it sneezed";
        list.setRecorded({note, markAt(3, "light on")});
        QCOMPARE(labels(model), (QStringList{"it sneezed", "mine", "light on"}));
        const auto source = [&](int row) {
            return model.index(row, MarkModel::SourceColumn).data().toString();
        };
        QCOMPARE(source(0), "Recorder");
        QCOMPARE(source(1), "You");
        QCOMPARE(model.index(0, MarkModel::TextColumn).data().toString(), "it sneezed");
        QVERIFY(!model.index(0, 0).data(MarkModel::ColourRole).isValid());
        QVERIFY(!(model.index(0, MarkModel::LabelColumn).flags() & Qt::ItemIsEditable));
        QVERIFY(model.index(1, MarkModel::LabelColumn).flags() & Qt::ItemIsEditable);
        QVERIFY(!model.setData(model.index(0, MarkModel::LabelColumn), "new"));

        model.setWhose(MarkOrder::Whose::Recorders);
        QCOMPARE(labels(model), (QStringList{"it sneezed", "light on"}));
        model.setSearch("sneezed");
        QCOMPARE(labels(model), QStringList{"it sneezed"});
        model.setSearch({});
        model.setWhose(MarkOrder::Whose::Users);
        QCOMPARE(labels(model), QStringList{"mine"});
        list.add(markAt(4, "mine too"));
        QCOMPARE(labels(model), (QStringList{"mine", "mine too"}));
        model.setWhose(MarkOrder::Whose::All);
        model.sort(MarkModel::SourceColumn);
        QCOMPARE(labels(model), (QStringList{"mine", "mine too", "it sneezed", "light on"}));
    }

    void isEditedAndUndone()
    {
        MarkList list;
        MarkModel model(list);
        const QAbstractItemModelTester tester(&model);
        list.add({markAt(1, "a"), markAt(2, "b")});
        QVERIFY(model.setData(model.index(1, MarkModel::LabelColumn), "new"));
        QVERIFY(model.setData(model.index(1, MarkModel::TextColumn), "note"));
        QVERIFY(!model.setData(model.index(1, MarkModel::TimeColumn), "now"));
        QCOMPARE(list.at(1).mark.label, "new");
        QCOMPARE(list.at(1).mark.text, "note");
        list.undoStack().undo();
        list.undoStack().undo();
        QCOMPARE(list.at(1).mark, markAt(2, "b"));
    }

    void keepsTheRowThatIsEdited()
    {
        MarkList list;
        MarkModel model(list);
        list.add({markAt(1, "a"), markAt(2, "b")});
        const QPersistentModelIndex row = model.index(1, 0);
        QVERIFY(model.setData(row, "new"));
        QVERIFY(row.isValid()); // a view keeps its selection
        QCOMPARE(row.row(), 1);
    }

    void showsWhatTheSearchLeaves()
    {
        MarkList list;
        MarkModel model(list);
        const QAbstractItemModelTester tester(&model);
        list.add({markAt(1, "wakes up"), markAt(2, "sleeps"), markAt(3, "Wakes late")});
        model.setSearch("WAKES");
        QCOMPARE(labels(model), (QStringList{"wakes up", "Wakes late"}));
        const auto id = list.add(markAt(2, "still wakes"));
        list.add(markAt(2, "drinks"));
        QCOMPARE(labels(model), (QStringList{"wakes up", "still wakes", "Wakes late"}));
        QVERIFY(model.setData(model.index(0, MarkModel::LabelColumn), "eats"));
        QCOMPARE(labels(model), (QStringList{"still wakes", "Wakes late"}));
        list.undoStack().undo();
        QCOMPARE(labels(model), (QStringList{"wakes up", "still wakes", "Wakes late"}));
        list.remove({id});
        QCOMPARE(labels(model), (QStringList{"wakes up", "Wakes late"}));
        QCOMPARE(model.rowOf(id), std::nullopt);
        model.setSearch({});
        QCOMPARE(model.rowCount(), 4);
    }

    void searchesNotesToo()
    {
        MarkList list;
        MarkModel model(list);
        Mark mark = markAt(1, "a");
        mark.text = "temperature was low";
        list.add({mark, markAt(2, "b")});
        model.setSearch("temperature");
        QCOMPARE(labels(model), QStringList{"a"});
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QStringList>("rising");

        const auto row = [](const char *name, int column, const QStringList &rising) {
            QTest::addRow("%s", name) << column << rising;
        };
        row("label", MarkModel::LabelColumn, {"A 1", "a 2", "b"});
        row("number", MarkModel::NumberColumn, {"b", "a 2", "A 1"});
        row("time", MarkModel::TimeColumn, {"A 1", "b", "a 2"});
        row("duration", MarkModel::DurationColumn, {"b", "A 1", "a 2"});
        row("note", MarkModel::TextColumn, {"A 1", "b", "a 2"});
    }

    void sorts()
    {
        QFETCH(int, column);
        QFETCH(QStringList, rising);
        MarkList list;
        MarkModel model(list);
        const QAbstractItemModelTester tester(&model);
        const auto mark = [](double number, double time, double end, const char *label,
                             const char *text) {
            const store::FrameId begin{{qint64(number)}, {qint64(number)}, {time}};
            return Mark{begin, store::FrameId{begin.index, begin.number, {end}}, 0, label, text};
        };
        list.add(
            {mark(3, 10, 15, "A 1", "i"), mark(1, 20, 20, "b", "j"), mark(2, 30, 40, "a 2", "k")});
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(labels(model), rising);
        model.sort(column, Qt::DescendingOrder);
        std::reverse(rising.begin(), rising.end());
        QCOMPARE(labels(model), rising);
    }

    void staysSortedWhenLabelsChange()
    {
        MarkList list;
        MarkModel model(list);
        const QAbstractItemModelTester tester(&model);
        list.add({markAt(1, "a"), markAt(2, "b"), markAt(3, "c")});
        model.sort(MarkModel::LabelColumn, Qt::DescendingOrder);
        const QPersistentModelIndex edited = model.index(0, 0);
        QVERIFY(model.setData(edited, "a a"));
        QCOMPARE(labels(model), (QStringList{"b", "a a", "a"}));
        QCOMPARE(edited.row(), 1);
        list.add(markAt(0, "aaa"));
        QCOMPARE(labels(model), (QStringList{"b", "aaa", "a a", "a"}));
        list.undoStack().undo();
        list.undoStack().undo();
        QCOMPARE(labels(model), (QStringList{"c", "b", "a"}));
    }

    void bordersOfTimeAreNoTrap()
    {
        MarkList list;
        MarkModel model(list);
        std::vector<Mark> marks(50, markAt(1, "a"));
        for (std::size_t i = 0; i < marks.size(); i += 2)
            marks[i].begin.time.seconds = std::numeric_limits<double>::quiet_NaN();
        list.add(marks);
        model.sort(MarkModel::TimeColumn, Qt::DescendingOrder);
        QCOMPARE(model.rowCount(), 50);
        QVERIFY(model.index(0, MarkModel::TimeColumn).data().toString().isEmpty());
    }

    void followsAHundredThousand()
    {
        MarkList list;
        MarkModel model(list);
        std::vector<Mark> many;
        for (int i = 0; i < 100'000; ++i)
            many.push_back(markAt(i, i % 2 ? "odd" : "even"));
        list.add(many);
        QCOMPARE(model.rowCount(), 100'000);
        list.undoStack().undo();
        QCOMPARE(model.rowCount(), 0);
        list.undoStack().redo();
        model.sort(MarkModel::LabelColumn, Qt::DescendingOrder);
        QCOMPARE(model.entry(0).mark.begin.index.value, 1);
        model.setSearch("even");
        QCOMPARE(model.rowCount(), 50'000);
        QCOMPARE(model.rowsOf({list.at(4).id, list.at(5).id, list.at(0).id}),
                 (std::vector<int>{0, 2}));
    }

private:
    static QStringList labels(const MarkModel &model)
    {
        QStringList labels;
        for (int row = 0; row < model.rowCount(); ++row)
            labels.append(model.index(row, MarkModel::LabelColumn).data().toString());
        return labels;
    }
};

QTEST_GUILESS_MAIN(TestMarkModel)
#include "tst_markmodel.moc"
