// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timing/auditview.h"

#include "model/record/audit/audittrail.h"
#include "widgets/timing/auditplot.h"

#include <QImage>
#include <QLabel>
#include <QTest>

using model::AuditTrail;
using widgets::AuditPlot;
using widgets::AuditView;

class TestAuditView : public QObject
{
    Q_OBJECT

private slots:
    void tellsSumsAndTheirCourse()
    {
        AuditView view;
        view.resize(900, 400);
        view.show();
        auto *plot = view.findChild<AuditPlot *>();
        const QImage empty = plot->grab().toImage();
        QVERIFY(plot->textAt(plot->width() / 2.0).isEmpty());
        view.setTrail(trail(), model::ZoneTime(QStringLiteral("UTC")));

        QVERIFY(valueOf(view, "Dropped, queue full") == "7");
        QVERIFY(valueOf(view, "Fullest queue") == "12");
        QTRY_VERIFY(plot->grab().toImage() != empty);
        const QString end = plot->textAt(plot->width() - plot->fontMetrics().height() - 2);
        QVERIFY2(end.contains("Dropped, queue full: 7"), qPrintable(end));
        QVERIFY2(end.contains("Frames in the queue: 12"), qPrintable(end));
        QVERIFY2(end.startsWith("1970-01-01 00:17:40"), qPrintable(end)); // second 1060
        QVERIFY(plot->textAt(0).isEmpty());
    }

    void forgetsThem()
    {
        AuditView view;
        view.setTrail(trail(), {});
        view.setTrail(nullptr, {});
        QVERIFY(valueOf(view, "Captured").isEmpty());
    }

private:
    static std::shared_ptr<const AuditTrail> trail()
    {
        auto trail = std::make_shared<AuditTrail>();
        model::AuditRow row;
        row.captured = 100;
        row.droppedByQueue = 7;
        row.queued = 12;
        trail->summary.add(row);
        trail->drops = {{{90}, {0, 0, 7, 0}}};
        for (int i = 0; i <= 60; ++i)
            trail->points.push_back({1000.0 + i, 1000.0 + i, i == 60 ? 12 : 1, {}});
        trail->points.back().dropped = {0, 0, 7, 0};
        return trail;
    }

    static QString valueOf(const AuditView &view, const char *name)
    {
        for (const QLabel *label : view.findChildren<QLabel *>())
            if (label->accessibleName() == QLatin1String(name))
                return label->text();
        return {};
    }
};

QTEST_MAIN(TestAuditView)
#include "tst_auditview.moc"
