// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/view/framenavigator.h"

#include "tests/widgets/common/madeupframes.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using widgets::FrameNavigator;

class TestFrameNavigator : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_navigator = std::make_unique<FrameNavigator>();
        m_navigator->setZone(model::ZoneTime(QStringLiteral("UTC")));
        m_navigator->setFrames(madeUpFrames(100));
        m_navigator->setPosition({10});
        m_navigator->show();
        m_asked = std::make_unique<QSignalSpy>(m_navigator.get(), &FrameNavigator::seekRequested);
        const auto fields = m_navigator->findChildren<QLineEdit *>();
        QCOMPARE(fields.size(), 3);
        m_number = fields[0];
        m_index = fields[1];
        m_time = fields[2];
    }

    void saysHowManyFramesThereAreNow()
    {
        const auto says = [this](const QString &text) {
            const auto labels = m_navigator->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(says("of 100"));
        m_index->setFocus();
        QTest::keyClicks(m_index, "7"); // is being typed
        const QString typed = m_index->text();

        m_navigator->extendFrames(madeUpFrames(250));
        QVERIFY(says("of 250"));
        QCOMPARE(m_index->text(), typed);
        QCOMPARE(m_number->text(), "520");
    }

    void showsAllCoordinates()
    {
        QCOMPARE(m_number->text(), "520");
        QCOMPARE(m_index->text(), "10");
        QCOMPARE(m_time->text(), "1970-01-01 00:16:50.000");
    }

    void enterSeeks_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("index");

        QTest::addRow("number") << 0 << "600" << qint64(50);
        QTest::addRow("index") << 1 << "7" << qint64(7);
        QTest::addRow("time") << 2 << "00:17:00" << qint64(20);
        QTest::addRow("date and time") << 2 << "1970-01-01 00:17:00" << qint64(20);
    }

    void enterSeeks()
    {
        QFETCH(int, field);
        QFETCH(QString, text);
        QFETCH(qint64, index);

        enter(fieldAt(field), text);

        QCOMPARE(lastAsked(), index);
        QVERIFY(m_navigator->hint().isEmpty());
    }

    void whatIsNotThereIsSaidWithTheNearest_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("nearest");
        QTest::addColumn<qint64>("index");

        QTest::addRow("number") << 0 << "601"
                                << "600" << qint64(50);
        QTest::addRow("index") << 1 << "100"
                               << "99" << qint64(99);
        QTest::addRow("time") << 2 << "00:17:00.3"
                              << "1970-01-01 00:17:00.000" << qint64(20);
    }

    void whatIsNotThereIsSaidWithTheNearest()
    {
        QFETCH(int, field);
        QFETCH(QString, text);
        QFETCH(QString, nearest);
        QFETCH(qint64, index);

        enter(fieldAt(field), text);

        QVERIFY(m_asked->isEmpty());
        QVERIFY2(m_navigator->hint().endsWith(nearest), qPrintable(m_navigator->hint()));
        m_navigator->setSeeksNearest(true);
        enter(fieldAt(field), text);
        QCOMPARE(lastAsked(), index);
        QVERIFY(!m_navigator->hint().isEmpty()); // a neighbour is never shown silently
    }

    void theNearestIsOneClickAway()
    {
        enter(m_number, "601");
        auto *button = m_navigator->findChild<QToolButton *>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);

        QCOMPARE(lastAsked(), 50);
        QVERIFY(m_navigator->hint().isEmpty());
        QVERIFY(!button->isVisible());
    }

    void theNoteOnTheNearestGoesWithTheFrame()
    {
        m_navigator->setSeeksNearest(true);
        enter(m_number, "601");
        QVERIFY(!m_navigator->hint().isEmpty());
        m_navigator->setPosition({70});

        QVERIFY(m_navigator->hint().isEmpty());
    }

    void nonsenseIsRefused()
    {
        for (int field = 0; field < 3; ++field) {
            enter(fieldAt(field), "yesterday");
            QVERIFY(m_navigator->hint().contains("yesterday"));
        }
        QVERIFY(m_asked->isEmpty());
    }

    void fieldsFollowUnlessEdited()
    {
        m_number->setFocus();
        QTest::keyClick(m_number, Qt::Key_7);

        m_navigator->setPosition({11});

        QCOMPARE(m_index->text(), "11");
        QVERIFY(m_number->text().contains('7'));
        QTest::keyClick(m_number, Qt::Key_Escape);
        QCOMPARE(m_number->text(), "522");
    }

    void escapeTakesTheHintAway()
    {
        enter(m_number, "601");
        QTest::keyClick(m_number, Qt::Key_Escape);

        QVERIFY(m_navigator->hint().isEmpty());
        QCOMPARE(m_number->text(), "520");
    }

    void buttonsTriggerTheirActions()
    {
        QAction action("Play", nullptr);
        QSignalSpy triggered(&action, &QAction::triggered);
        m_navigator->setTransportActions({&action, nullptr});
        for (auto *button : m_navigator->findChildren<QToolButton *>()) {
            if (button->defaultAction() == &action)
                QTest::mouseClick(button, Qt::LeftButton);
        }

        QCOMPARE(triggered.count(), 1);
    }

    void fitsNineHundredPixels()
    {
        QList<QAction *> actions;
        for (int i = 0; i < 9; ++i)
            actions.append(new QAction(QIcon(QPixmap(16, 16)), "x", m_navigator.get()));
        m_navigator->setTransportActions(actions);
        m_navigator->setFrames(madeUpFrames(45000));

        QVERIFY2(m_navigator->minimumSizeHint().width() <= 900,
                 qPrintable(QString::number(m_navigator->minimumSizeHint().width())));
    }

private:
    QLineEdit *fieldAt(int index) const { return QList{m_number, m_index, m_time}.at(index); }
    qint64 lastAsked() const
    {
        return m_asked->isEmpty() ? -1 : m_asked->last().at(0).value<store::FrameIndex>().value;
    }
    static void enter(QLineEdit *field, const QString &text)
    {
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    std::unique_ptr<FrameNavigator> m_navigator;
    std::unique_ptr<QSignalSpy> m_asked;
    QLineEdit *m_number = nullptr;
    QLineEdit *m_index = nullptr;
    QLineEdit *m_time = nullptr;
};

QTEST_MAIN(TestFrameNavigator)
#include "tst_framenavigator.moc"
