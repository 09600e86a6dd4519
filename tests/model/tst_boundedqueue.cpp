// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/boundedqueue.h"

#include <QTest>

#include <memory>
#include <thread>
#include <vector>

using namespace model;

class TestBoundedQueue : public QObject
{
    Q_OBJECT

private slots:
    void handsItemsOnInOrder()
    {
        BoundedQueue<std::unique_ptr<int>> queue(3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(queue.tryPush(std::make_unique<int>(i)), Pushed::Taken);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(**queue.pop(), i);
        QVERIFY(!queue.tryPop());
    }

    void refusesTheNewestWhenFull()
    {
        BoundedQueue<int> queue(2);
        QCOMPARE(queue.tryPush(1), Pushed::Taken);
        QCOMPARE(queue.tryPush(2), Pushed::Taken);
        QCOMPARE(queue.tryPush(3), Pushed::Full);
        QCOMPARE(queue.size(), 2U);
        QCOMPARE(*queue.pop(), 1);
        QCOMPARE(queue.tryPush(4), Pushed::Taken);
    }

    void isFullByBytesToo()
    {
        BoundedQueue<int> queue(100, 10);
        QCOMPARE(queue.tryPush(1, 6), Pushed::Taken);
        QCOMPARE(queue.tryPush(2, 6), Pushed::Full);
        QCOMPARE(queue.tryPush(3, 4), Pushed::Taken);
        queue.pop();
        QCOMPARE(queue.tryPush(4, 6), Pushed::Taken);
    }

    void takesAnItemAboveTheLimitWhenEmpty()
    {
        BoundedQueue<int> queue(100, 10);
        QCOMPARE(queue.tryPush(1, 11), Pushed::Taken);
        QCOMPARE(queue.tryPush(2, 1), Pushed::Full);
    }

    void keepsOnlyTheNewestOfReplacedItems()
    {
        BoundedQueue<int> queue(1);
        QVERIFY(queue.replace(1));
        QVERIFY(!queue.replace(2));
        QCOMPARE(*queue.tryPop(), 2);
        QVERIFY(!queue.tryPop());
    }

    void givesWhatItHasWhenClosedThenNothing()
    {
        BoundedQueue<int> queue(2);
        QCOMPARE(queue.tryPush(1), Pushed::Taken);
        queue.close();
        QVERIFY(queue.isClosed());
        QCOMPARE(queue.tryPush(2), Pushed::Closed);
        QCOMPARE(queue.waitPush(2), Pushed::Closed);
        QCOMPARE(*queue.pop(), 1);
        QVERIFY(!queue.pop());
    }

    void wakesWhoWaitsForAnItemWhenClosed()
    {
        BoundedQueue<int> queue(1);
        bool isEmpty = false;
        std::jthread reader([&] { isEmpty = !queue.pop(); });
        queue.close();
        reader.join();
        QVERIFY(isEmpty);
    }

    void wakesWhoWaitsForRoomWhenClosed()
    {
        BoundedQueue<int> queue(1);
        QCOMPARE(queue.tryPush(1), Pushed::Taken);
        Pushed pushed = Pushed::Taken;
        std::jthread writer([&] { pushed = queue.waitPush(2); });
        queue.close();
        writer.join();
        QCOMPARE(pushed, Pushed::Closed);
    }

    void losesNothingBetweenThreads()
    {
        BoundedQueue<int> queue(3);
        std::jthread writer([&] {
            for (int i = 0; i < 5000; ++i)
                queue.waitPush(i);
            queue.close();
        });
        int expected = 0;
        while (const auto item = queue.pop())
            QCOMPARE(*item, expected++);
        QCOMPARE(expected, 5000);
    }
};

QTEST_GUILESS_MAIN(TestBoundedQueue)
#include "tst_boundedqueue.moc"
