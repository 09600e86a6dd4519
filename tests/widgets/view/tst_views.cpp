// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The smaller views, and what holds for all of them.

#include "model/data/metadatamodel.h"
#include "model/data/problemmodel.h"
#include "store/meta/metadata.h"
#include "tests/widgets/common/madeupframes.h"
#include "tests/widgets/plot/madeupplot.h"
#include "widgets/common/tints.h"
#include "widgets/message/problembar.h"
#include "widgets/message/problemview.h"
#include "widgets/plot/plotpanel.h"
#include "widgets/start/recentgrid.h"
#include "widgets/start/startpage.h"
#include "widgets/timeline/timeline.h"
#include "widgets/view/framenavigator.h"
#include "widgets/view/frameview.h"
#include "widgets/view/metadataview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>

using namespace widgets;

namespace {

std::vector<model::Problem> madeUpProblems()
{
    using Kind = model::Problem::Kind;
    return {{Kind::Damage, 5, "000005.mp4 is damaged.", "Copy it again.", "/data/000005.mp4"},
            {Kind::Ignored, {}, "notes.txt is no part.", {}, "/data/notes.txt"}};
}

// Translates everything, so that what is not translated again stands out.
class Marker : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u'«' + QString::fromUtf8(text) + u'»';
    }
};

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private slots:
    void metadataIsFilteredAndCopied()
    {
        model::MetadataModel model;
        store::Metadata metadata;
        metadata.user = {{"animal", "mouse"}, {"day", 3}};
        model.setMetadata(metadata);
        MetadataView view;
        view.setModel(&model);
        view.show();
        auto *tree = view.findChild<QTreeView *>();
        QTest::keyClicks(view.findChild<QLineEdit *>(), "mouse");
        const auto found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                                "animal", 1, Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        QVERIFY(
            tree->model()
                ->match(tree->model()->index(0, 0), Qt::DisplayRole, "day", 1, Qt::MatchRecursive)
                .isEmpty());

        tree->setCurrentIndex(found.first());
        view.copyValue();

        QCOMPARE(QGuiApplication::clipboard()->text(), "mouse");
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), "mouse");
    }

    void bannersLeadOnAndClose()
    {
        QWidget window;
        ProblemBar bar(&window);
        window.show();
        QVERIFY(bar.isHidden());
        bar.setMessage("One chunk is damaged");
        bar.setButton("Show");
        QVERIFY(bar.isVisible());
        const QSignalSpy clicked(&bar, &ProblemBar::buttonClicked);
        const auto buttons = bar.findChildren<QToolButton *>();
        QTest::mouseClick(buttons.at(0), Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
        QVERIFY(bar.isVisible());
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QVERIFY(bar.isHidden());
    }

    void problemsAreChosenReadAndCopied()
    {
        model::ProblemModel model;
        ProblemView view;
        view.setModel(&model);
        view.show();
        auto *list = view.findChild<QTreeView *>();
        QVERIFY(!list->isVisible()); // in its place stands that there are none
        model.setProblems(madeUpProblems());
        QVERIFY(list->isVisible());
        const QSignalSpy activated(&view, &ProblemView::chunkActivated);

        const auto text = [&view] { return view.findChild<QPlainTextEdit *>()->toPlainText(); };
        QCOMPARE(text(), model.text(0)); // the first is chosen
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toInt(), 5);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(text(), model.text(1));
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), model.text(1));
        QTest::keyClick(list, Qt::Key_Return); // of no chunk
        QCOMPARE(activated.count(), 1);
        view.copyAll();
        QCOMPARE(QGuiApplication::clipboard()->text(), model.text());
    }

    void longNamesLeaveRoomForTheValues()
    {
        model::MetadataModel model;
        store::Metadata metadata;
        metadata.user = {{std::string(60, 'n'), "the value"}};
        model.setMetadata(metadata);
        MetadataView view;
        view.setModel(&model);
        view.resize(view.fontMetrics().averageCharWidth() * 42, 300);
        view.show();
        auto *tree = view.findChild<QTreeView *>();
        const int width = tree->viewport()->width();

        QVERIFY(tree->columnWidth(1) >= width * 45 / 100);
        view.resize(view.width() * 2, 300);
        QVERIFY(tree->columnWidth(1) >= tree->viewport()->width() * 45 / 100);
        tree->header()->resizeSection(0, width / 4); // as the user wants it
        view.resize(view.width() / 2, 300);
        QCOMPARE(tree->columnWidth(0), width / 4);
    }

    void cardsOpenByMouseAndKeysUnlessMissing()
    {
        RecentGrid grid;
        grid.setCards({{"/a", "a", {}, 1.0, {}, false}, {"/b", "b", {}, {}, {}, true}});
        grid.resize(800, 400);
        grid.show();
        QSignalSpy opened(&grid, &RecentGrid::openRequested);
        QSignalSpy removed(&grid, &RecentGrid::removeRequested);

        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QTest::keyClick(&grid, Qt::Key_Right);
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QTest::keyClick(&grid, Qt::Key_Delete);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].toString(), "/b");
    }

    void cardsKeepTheirPlaceWhenPicturesCome()
    {
        RecentGrid grid;
        QList<RecentCard> cards{{"/a", "a", {}, {}, {}, false}, {"/b", "b", {}, {}, {}, false}};
        grid.setCards(cards);
        grid.resize(800, 400);
        grid.show();
        QTest::keyClick(&grid, Qt::Key_Right);
        cards[0].durationSeconds = 5;
        grid.setCards(cards);
        QSignalSpy opened(&grid, &RecentGrid::openRequested);
        QTest::keyClick(&grid, Qt::Key_Return);

        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), "/b");
    }

    void aMissingCardOffersToBeRemoved()
    {
        RecentGrid grid;
        grid.setCards({{"/a", "a", {}, {}, {}, true}});
        grid.resize(800, 400);
        grid.show();
        QSignalSpy removed(&grid, &RecentGrid::removeRequested);
        const QRect card = grid.visualRect(grid.model()->index(0, 0));
        const int line = grid.fontMetrics().height();
        // The button stands at the foot of the picture, which is seven lines high.
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {},
                          {card.center().x(), card.top() + 2 + line / 2 + 7 * line - line});

        QTRY_COMPARE(removed.count(), 1);
    }

    void menusDoWhatTheySay_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<QByteArray>("signal");

        QTest::addRow("open") << 0 << QByteArray(SIGNAL(openRequested(QString)));
        QTest::addRow("folder") << 1 << QByteArray(SIGNAL(showInFolderRequested(QString)));
        QTest::addRow("remove") << 3 << QByteArray(SIGNAL(removeRequested(QString))); // 2: a line
    }

    void menusDoWhatTheySay()
    {
        QFETCH(int, entry);
        QFETCH(QByteArray, signal);
        RecentGrid grid;
        grid.setCards({{"/a", "a", {}, {}, {}, false}});
        grid.resize(800, 400);
        grid.show();
        QSignalSpy spy(&grid, signal.constData());
        QTimer::singleShot(0, &grid, [entry] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            menu->setActiveAction(menu->actions().at(entry));
            QTest::keyClick(menu, Qt::Key_Return);
        });
        const QPoint middle = grid.visualRect(grid.model()->index(0, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle, grid.mapToGlobal(middle));
        QApplication::sendEvent(grid.viewport(), &event);

        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toString(), "/a");
    }

    void followsThePaletteOfTheApplication()
    {
        const QPalette before = QApplication::palette();
        const auto widget = makeView(6);
        widget->show();
        const QImage light = widget->grab().toImage();
        QApplication::setPalette(QPalette(QColor(0x2b, 0x2d, 0x30)));
        QTRY_VERIFY(widget->grab().toImage() != light);
        QApplication::setPalette(before);
    }

    void everyViewFollowsThePalette_data() { addViews(); }
    void everyViewFollowsThePalette()
    {
        QFETCH(int, view);
        const auto widget = makeView(view);
        widget->setPalette(QPalette(QColor(0xef, 0xef, 0xef)));
        const QImage light = widget->grab().toImage();

        widget->setPalette(QPalette(QColor(0x2b, 0x2d, 0x30)));

        QVERIFY(widget->grab().toImage() != light);
    }

    void everyViewFollowsTheLanguage_data() { addViews(); }
    void everyViewFollowsTheLanguage()
    {
        QFETCH(int, view);
        const auto made = makeView(view);
        made->show();
        Marker marker;
        QVERIFY(QCoreApplication::installTranslator(&marker));
        QCoreApplication::sendPostedEvents(); // the change is told to every widget
        QList<QWidget *> widgets = made->findChildren<QWidget *>();
        widgets.append(made.get());
        const QStringList notOurs = {"One chunk is damaged", "Show", "Play", "Open", "UTC"};
        for (QWidget *widget : widgets) {
            for (const char *property :
                 {"text", "toolTip", "placeholderText", "accessibleName", "currentText"}) {
                const QString text = widget->property(property).toString();
                const bool hasWords = text.contains(QRegularExpression("[A-Za-z]{2}"));
                QVERIFY2(!hasWords || notOurs.contains(text) || text.startsWith(u'«') ||
                             widget->objectName().startsWith("qt_"),
                         qPrintable(text));
            }
        }
    }

    void everyFocusableWidgetHasAName_data() { addViews(); }
    void everyFocusableWidgetHasAName()
    {
        QFETCH(int, view);
        const auto made = makeView(view);
        made->show();
        QList<QWidget *> widgets = made->findChildren<QWidget *>();
        widgets.append(made.get());
        for (QWidget *widget : widgets) {
            const bool isPartOfAnother = widget->objectName().startsWith("qt_");
            if (widget->focusPolicy() == Qt::NoFocus || isPartOfAnother)
                continue;
            auto *access = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }

private:
    static void addViews()
    {
        QTest::addColumn<int>("view");
        QTest::addRow("frame view") << 0;
        QTest::addRow("timeline") << 1;
        QTest::addRow("navigator") << 2;
        QTest::addRow("plots") << 3;
        QTest::addRow("metadata") << 4;
        QTest::addRow("problems") << 5;
        QTest::addRow("start page") << 6;
        QTest::addRow("problem list") << 7;
    }

    static std::unique_ptr<QWidget> makeView(int view)
    {
        std::unique_ptr<QWidget> widget;
        if (view == 0) {
            widget = std::make_unique<FrameView>();
        } else if (view == 1) {
            auto timeline = std::make_unique<Timeline>();
            timeline->setFrames(madeUpFrames(100));
            widget = std::move(timeline);
        } else if (view == 2) {
            auto navigator = std::make_unique<FrameNavigator>();
            navigator->setTransportActions({new QAction("Play", navigator.get())});
            widget = std::move(navigator);
        } else if (view == 3) {
            auto plots = std::make_unique<PlotPanel>();
            plots->setFrames(madeUpFrames(100));
            plotMadeUp(*plots);
            widget = std::move(plots);
        } else if (view == 4) {
            widget = std::make_unique<MetadataView>();
        } else if (view == 5) {
            auto bar = std::make_unique<ProblemBar>();
            bar->setMessage("One chunk is damaged");
            bar->setButton("Show");
            widget = std::move(bar);
        } else if (view == 7) {
            auto problems = std::make_unique<ProblemView>();
            auto *model = new model::ProblemModel(problems.get());
            problems->setModel(model);
            model->setProblems(madeUpProblems());
            widget = std::move(problems);
        } else {
            auto page = std::make_unique<StartPage>();
            page->setActions({new QAction("Open", page.get())});
            page->recent()->setCards({{"/a", "a", {}, 1.0, {}, false}});
            widget = std::move(page);
        }
        widget->resize(600, 300);
        return widget;
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
