// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// widget-gallery DIRECTORY: every view with made-up data, light and dark, as PNG files to look at.
// QT_SCALE_FACTOR=2 gives them at 200 %; `-reverse` right to left.

#include "store/meta/metadata.h"
#include "tests/tools/gallerydata.h"
#include "widgets/message/problembar.h"
#include "widgets/plot/plotpanel.h"
#include "widgets/start/startpage.h"
#include "widgets/timeline/timelinepanel.h"
#include "widgets/view/framenavigator.h"
#include "widgets/view/frameview.h"
#include "widgets/view/metadataview.h"

#include "model/data/metadatamodel.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStyleFactory>
#include <QVBoxLayout>

#include <cstdio>

namespace {

constexpr std::int64_t frameCount = 45000;

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2d, 0x30));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2b));
    palette.setColor(QPalette::Highlight, QColor(0x3a, 0x7b, 0xd5));
    palette.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x3c, 0x40));
    palette.setColor(QPalette::ToolTipText, Qt::white);
    return palette;
}

void addTransport(widgets::FrameNavigator &navigator)
{
    QList<QAction *> actions;
    const QStringList names = {"Start", "Back 1 s", "Back", "Play", "Forward", "1 s on", "End"};
    for (int i = 0; i < names.size(); ++i)
        actions.append(new QAction(madeUpIcon(navigator.palette(), i == 3 ? 4 : 3, i < 3), names[i],
                                   &navigator));
    actions.insert(3, nullptr);
    actions.insert(5, nullptr);
    navigator.setTransportActions(actions);
}

store::Metadata madeUpMetadata()
{
    store::Metadata metadata;
    metadata.storeKeys = {{"class", "VideoImgStore"},
                          {"version", 2},
                          {"format", "avc1/mp4"},
                          {"imgshape", {480, 640}},
                          {"uuid", "0123456789abcdef0123456789abcdef"}};
    metadata.user = {{"experiment", {{"animal", "mouse 17"}, {"day", 3}, {"weight_g", 23.4}}},
                     {"operator", "Ада"},
                     {"timezone", "Europe/Vienna"}};
    return metadata;
}

std::unique_ptr<QWidget> madeViewer()
{
    auto window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(window.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *problems = new widgets::ProblemBar;
    auto *frame = new widgets::FrameView;
    auto *metadata = new widgets::MetadataView;
    auto *navigator = new widgets::FrameNavigator;
    auto *timeline = new widgets::TimelinePanel;
    auto *plots = new widgets::PlotPanel;
    auto *middle = new QSplitter;
    middle->addWidget(frame);
    middle->addWidget(metadata);
    middle->setSizes({640, 260});
    column->addWidget(problems);
    column->addWidget(middle, 1);
    for (QWidget *widget : {static_cast<QWidget *>(navigator), static_cast<QWidget *>(timeline),
                            static_cast<QWidget *>(plots)})
        column->addWidget(widget);

    const auto frames = madeUpFrames(frameCount);
    const model::ZoneTime zone(QStringLiteral("Europe/Vienna"));
    problems->setMessage("1 chunk of this recording is damaged; the rest works.");
    problems->setButton("Show Problems");
    frame->setFrame(madeUpFrame());
    auto *model = new model::MetadataModel(window.get());
    model->setMetadata(madeUpMetadata());
    metadata->setModel(model);
    addTransport(*navigator);
    navigator->setZone(zone);
    navigator->setFrames(frames);
    navigator->setPosition({17231});
    timeline->setZone(zone);
    timeline->setFrames(frames);
    timeline->setContent(madeUpContent(frameCount));
    timeline->setPosition({17231});
    timeline->setRange(store::FrameIndex{6000}, store::FrameIndex{40000});
    timeline->window().zoom(20, frames.frame({17231}).time.seconds);
    plots->setWindow(&timeline->window());
    plots->setZone(zone);
    plots->setFrames(frames);
    plotMadeUpSeries(*plots, frames);
    plots->setPosition({17231});
    window->resize(900, 860);
    return window;
}

// The same with what is shown when things are not as they should be.
std::unique_ptr<QWidget> madeTroubledViewer()
{
    auto window = madeViewer();
    auto *frame = window->findChild<widgets::FrameView *>();
    frame->setMessage("This frame cannot be shown",
                      "The video of chunk 5 ends too early. The other chunks work.");
    frame->setLoading(true);
    frame->setFocus();
    window->findChild<widgets::PlotPanel *>()->setSeries({});
    window->findChild<widgets::TimelinePanel *>()->setRuler(widgets::Ruler::Index);
    auto *field = window->findChild<widgets::FrameNavigator *>()->findChild<QLineEdit *>();
    field->setText("4105");
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(field, &enter);
    return window;
}

std::unique_ptr<QWidget> madeStartPage(bool withRecent)
{
    auto page = std::make_unique<widgets::StartPage>();
    QList<QAction *> actions;
    for (const char *name : {"Open…", "Record…", "Sample Recording"})
        actions.append(new QAction(madeUpIcon(page->palette(), 3 + int(actions.size()), false),
                                   name, page.get()));
    page->setActions(actions);
    if (withRecent)
        page->recent()->setCards(madeUpCards());
    page->resize(900, 620);
    return page;
}

void save(QWidget &widget, const QDir &directory, const QString &name)
{
    widget.show();
    QApplication::processEvents();
    const QString path = directory.filePath(name + QStringLiteral(".png"));
    if (!widget.grab().save(path))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (app.arguments().size() != 2) {
        std::fprintf(stderr, "usage: widget-gallery DIRECTORY\n");
        return 2;
    }
    const QDir directory(app.arguments().at(1));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QPalette light = QApplication::palette();
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? darkPalette() : light);
        const QString suffix = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        save(*madeViewer(), directory, "viewer" + suffix);
        save(*madeTroubledViewer(), directory, "trouble" + suffix);
        save(*madeStartPage(true), directory, "start" + suffix);
        save(*madeStartPage(false), directory, "start-empty" + suffix);
    }
    return 0;
}
