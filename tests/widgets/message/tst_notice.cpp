// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message/notice.h"

#include <QTest>

#include <memory>

using widgets::Notice;

class TestNotice : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_parent = std::make_unique<QWidget>();
        m_parent->resize(400, 300);
        m_notice = new Notice(m_parent.get());
        m_parent->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_parent.get()));
    }

    void liesOverTheFootForAWhile()
    {
        QVERIFY(!m_notice->isVisible());
        m_notice->tell("Marked frame 5");
        QVERIFY(m_notice->isVisible());
        QCOMPARE(m_notice->text(), "Marked frame 5");
        QVERIFY(m_notice->y() > 200 && m_notice->geometry().bottom() < 300);
        m_notice->tell("Marked frame 6");
        QCOMPARE(m_notice->accessibleName(), "Marked frame 6");
        QTRY_VERIFY_WITH_TIMEOUT(!m_notice->isVisible(), 60'000);
    }

    void staysInsideItsParent()
    {
        const QString sentence = "Saved " + QString("/a long way").repeated(20);
        m_notice->tell(sentence);
        QVERIFY(m_parent->rect().contains(m_notice->geometry()));
        QVERIFY(m_notice->text().endsWith("way"));
        m_parent->resize(200, 100);
        QTRY_VERIFY(m_parent->rect().contains(m_notice->geometry()));
        QCOMPARE(m_notice->accessibleName(), sentence);
    }

private:
    std::unique_ptr<QWidget> m_parent;
    Notice *m_notice = nullptr;
};

QTEST_MAIN(TestNotice)
#include "tst_notice.moc"
