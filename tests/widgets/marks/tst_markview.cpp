// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/markview.h"

#include "model/marks/markmodel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <memory>

using widgets::MarkView;

// A table of marks below a field that has the keyboard at first.
class TestMarkView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_list = std::make_unique<model::MarkList>();
        m_model = std::make_unique<model::MarkModel>(*m_list);
        m_window = std::make_unique<QWidget>();
        m_other = new QLineEdit;
        m_view = new MarkView;
        m_view->setModel(m_model.get());
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_other);
        column->addWidget(m_view);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_other->setFocus();
    }

    void cleanup()
    {
        m_window.reset();
        m_model.reset();
        m_list.reset();
    }

    void theKeyboardIsOfWhoHadItWhenALabelIsTyped()
    {
        m_view->editLabel(m_list->add(model::Mark()));
        type("wakes up");
        QCOMPARE(m_list->at(0).mark.label, "wakes up");
        QTRY_COMPARE(QApplication::focusWidget(), m_other);
    }

    void showsTextsInANarrowPanel()
    {
        m_list->add(model::Mark());
        m_view->setFixedWidth(m_view->fontMetrics().averageCharWidth() * 39);
        QTRY_VERIFY(table()->viewport()->width() < m_view->width());
        const int from = table()->columnViewportPosition(model::MarkModel::TextColumn);
        const int to = from + table()->columnWidth(model::MarkModel::TextColumn);
        QVERIFY(from > table()->columnViewportPosition(model::MarkModel::LabelColumn));
        QVERIFY(to <= table()->viewport()->width());
        QVERIFY(to - from >= table()->fontMetrics().horizontalAdvance("it sneezed"));
    }

    void whatCannotBeEditedTakesNoKeyboardThenOrLater()
    {
        m_view->editLabel(0); // of no mark
        QCOMPARE(QApplication::focusWidget(), m_other);
        m_view->select(m_list->add(model::Mark()));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_F2);
        type("wakes up");
        QCOMPARE(m_list->at(0).mark.label, "wakes up");
        QCOMPARE(QApplication::focusWidget(), table());
    }

    void whatWasRecordedIsOfferedApartAndCannotBeChanged()
    {
        auto *whose = m_view->findChild<QComboBox *>("whose");
        using Model = model::MarkModel;
        m_list->add(model::Mark());
        QVERIFY(whose->isHidden() && table()->isColumnHidden(Model::SourceColumn));
        model::Mark note;
        note.begin.index.value = 7;
        note.text = "it sneezed";
        m_list->setRecorded({note});
        QVERIFY(!whose->isHidden() && !table()->isColumnHidden(Model::SourceColumn));

        whose->setCurrentIndex(2);
        QCOMPARE(m_model->rowCount(), 1);
        m_view->select(m_model->entry(0).id);
        table()->setFocus();
        for (const int key : {int(Qt::Key_F2), int(Qt::Key_Delete), int(Qt::Key_3)})
            QTest::keyClick(table(), static_cast<Qt::Key>(key));
        QCOMPARE(QApplication::focusWidget(), table());
        QCOMPARE(m_model->entry(0).mark, note);
        QSignalSpy asked(m_view, &MarkView::seekRequested);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<store::FrameIndex>(), store::FrameIndex{7});

        m_list->setRecorded({}); // of another recording
        QVERIFY(whose->isHidden() && table()->isColumnHidden(Model::SourceColumn));
        QCOMPARE(m_model->rowCount(), 1);
    }

    void theTablesKeysAreItsOwnWhereTheWindowHasTheSame()
    {
        QAction digit, remove;
        QSignalSpy digits(&digit, &QAction::triggered), removed(&remove, &QAction::triggered);
        digit.setShortcut(Qt::Key_3);
        remove.setShortcut(QKeySequence::Delete);
        m_window->addActions({&digit, &remove});
        m_view->select(m_list->add(model::Mark()));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_3);
        QCOMPARE(m_list->at(0).mark.colour, 2);
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(m_list->count(), 0);
        QCOMPARE(digits.size() + removed.size(), 0);
        auto *button = m_view->findChild<QToolButton *>();
        button->setFocus(Qt::OtherFocusReason);
        QTest::keyClick(button, Qt::Key_3);
        QCOMPARE(digits.size(), 1);
    }

private:
    QTreeView *table() const { return m_view->findChild<QTreeView *>(); }

    // Into the editor that is open.
    void type(const QString &text)
    {
        const QPointer<QLineEdit> editor = table()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!editor);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<model::MarkList> m_list;
    std::unique_ptr<model::MarkModel> m_model;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_other = nullptr;
    MarkView *m_view = nullptr;
};

QTEST_MAIN(TestMarkView)
#include "tst_markview.moc"
