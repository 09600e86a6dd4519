// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/export/exporttask.h"

#include "model/export/exporttogether.h"
#include "store/operate/convert.h"

namespace model {

namespace {

using Code = store::Error::Code;

bool isJoined(const store::Reader &reader)
{
    const auto chunks = reader.index().chunks();
    return !chunks.empty() && reader.placeOf(chunks.front().number).directory != reader.directory();
}

store::Result<store::ExportSummary>
makeStore(const ExportTask &task, const store::Progress &progress, const std::stop_token &stop)
{
    if (isJoined(*task.reader))
        return store::Error{Code::InvalidArgument, task.reader->directory(),
                            "it consists of several recordings; a store is made of one of them"};
    if (task.frames.size() != 1)
        return store::Error{Code::InvalidArgument, task.reader->directory(),
                            "the frames do not follow one another; a store is made of one range"};
    store::ConvertOptions options;
    options.format = task.choice.storeFormat.isEmpty() ? task.reader->metadata().format
                                                       : task.choice.storeFormat.toStdString();
    options.begin = task.frames[0].begin;
    options.end = task.frames[0].end;
    options.every = task.choice.every;
    options.cut = cutOf(task.choice, task.display);
    options.tellsOrigin = true;
    const auto made =
        store::convert(task.reader->directory(), task.target, options, progress, stop);
    if (!made)
        return made.error();
    store::ExportSummary summary;
    summary.frames = made->frames;
    summary.missing = made->missing;
    summary.problems = made->problems;
    summary.target = task.target;
    return summary;
}

} // namespace

std::int64_t ExportTask::frameCount() const
{
    return store::FrameChoice(frames, choice.every).count();
}

store::PictureCut cutOf(const ExportChoice &choice, const PictureDisplay &display)
{
    store::PictureCut cut;
    if (const auto &crop = choice.crop)
        cut.crop = cv::Rect(crop->x(), crop->y(), crop->width(), crop->height());
    if (const auto &scale = choice.scale) {
        const Orientation orientation =
            choice.isDisplayed ? display.development.look.orientation : Orientation();
        const QSize size = orientation.seenSize(*scale);
        cut.scale = cv::Size(size.width(), size.height());
    }
    return cut;
}

store::ExportOrder orderOf(const ExportTask &task)
{
    const ExportChoice &choice = task.choice;
    const ExportAsTraits &traits = traitsOf(choice.as);
    store::ExportOrder order;
    order.target = task.target;
    order.kind = *traits.kind;
    order.frames = store::FrameChoice(task.frames, choice.every);
    order.cut = cutOf(choice, task.display);
    order.whenBroken = choice.skipsBroken ? store::WhenBroken::Skip : store::WhenBroken::Stop;
    order.overwrites = task.overwrites;
    if (traits.isVideo) {
        order.preset = choice.preset;
        order.timing = choice.isConstant ? store::ClipTiming::Constant : store::ClipTiming::True;
        order.frameRate = choice.frameRate;
        order.speed = choice.speed;
    }
    order.sound = choice.sound.toStdString();
    order.pictureName = (choice.pictureName + u'.' + choice.pictureFormat).toStdString();
    order.hasMap = choice.hasMap;
    return order;
}

store::Result<store::ExportSummary>
runExport(const ExportTask &task, const store::Progress &progress, const std::stop_token &stop)
{
    if (!traitsOf(task.choice.as).kind)
        return makeStore(task, progress, stop);
    if (task.isTogether())
        return runTogether(task, progress, stop);
    if (task.choice.isDisplayed)
        return exportDisplayed(task.reader, orderOf(task), task.display, progress, stop);
    return store::exportFrames(*task.reader, orderOf(task), progress, stop);
}

store::Result<store::ExportSummary>
exportDisplayed(const std::shared_ptr<const store::Reader> &reader, store::ExportOrder order,
                const PictureDisplay &display, const store::Progress &progress,
                const std::stop_token &stop)
{
    if (!display.hasPlots()) {
        order.change = displayedPictures(display, order.cut);
        return store::exportFrames(*reader, order, progress, stop);
    }
    const std::int64_t last = order.frames.at(order.frames.count() - 1).value;
    const auto plots =
        PlotStrip::make(reader, display.plots, {order.frames.at(0).value, last + 1}, stop);
    if (!plots)
        return plots.error();
    order.change = displayedPictures(display, order.cut, *plots);
    auto made = store::exportFrames(*reader, order, progress, stop);
    if (made)
        made->problems.insert(made->problems.end(), (*plots)->problems().begin(),
                              (*plots)->problems().end());
    return made;
}

} // namespace model
