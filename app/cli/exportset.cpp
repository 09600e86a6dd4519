// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportset.h"

#include "app/cli/commands.h"
#include "app/cli/exportreport.h"
#include "app/cli/longjob.h"
#include "store/align/alignment.h"
#include "store/export/exportframes.h"
#include "store/export/exportset.h"
#include "store/extra/jsonrows.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace app {

namespace {

using Readers = std::vector<std::shared_ptr<const store::Reader>>;

// Of each recording; the first has none.
double offsetOf(const ExportWish &wish, std::size_t recording)
{
    return recording == 0 || wish.offsets.empty() ? 0.0 : wish.offsets[recording - 1];
}

store::Result<store::Alignment> alignmentOf(const Readers &readers, const ExportWish &wish,
                                            const std::stop_token &stop)
{
    std::vector<std::shared_ptr<const store::ChunkIndex>> indexes;
    for (const auto &reader : readers)
        indexes.emplace_back(reader, &reader->index());
    if (wish.alignsByTime) {
        std::vector<store::TimedStore> stores;
        for (std::size_t i = 0; i < indexes.size(); ++i)
            stores.push_back({std::move(indexes[i]), offsetOf(wish, i)});
        return store::Alignment::byTime(std::move(stores), wish.missing, stop);
    }
    if (auto checked = store::checkNumbersRise(readers); !checked)
        return checked.error();
    std::vector<std::int64_t> offsets;
    for (std::size_t i = 0; i < indexes.size(); ++i)
        offsets.push_back(static_cast<std::int64_t>(offsetOf(wish, i)));
    return store::Alignment::byNumber(std::move(indexes), wish.missing, stop, std::move(offsets));
}

std::vector<store::FrameStretch> rowsOf(const FrameSelection &selection,
                                        const store::Alignment &alignment)
{
    const std::int64_t first = selection.first(alignment.rowCount());
    const std::int64_t last = selection.last(alignment.rowCount());
    std::vector<store::FrameStretch> stretches;
    if (selection.isByIndex()) {
        if (first < last)
            stretches.push_back({first, last});
        return stretches;
    }
    for (std::int64_t row = first; row < last; ++row) {
        const auto number = alignment.number(row).value_or(store::FrameNumber());
        if (!selection.contains({{row}, number, alignment.time(row)}))
            continue;
        if (!stretches.empty() && stretches.back().end == row)
            ++stretches.back().end;
        else
            stretches.push_back({row, row + 1});
    }
    return stretches;
}

using Made = store::Result<std::vector<store::ExportSummary>>;
using SharedAlignment = std::shared_ptr<const store::Alignment>;

std::optional<store::PictureChange> changeFor(const store::Reader &reader, const ExportWish &wish)
{
    if (!wish.display)
        return std::nullopt;
    return model::displayedPictures(displayOf(*wish.display, reader.metadata()), wish.order.cut);
}

// Into a folder.
Made exportEach(const Readers &readers, const ExportWish &wish, store::ExportOrder order,
                const SharedAlignment &alignment, const store::Progress &progress,
                const std::stop_token &stop)
{
    store::ExportSetOrder set;
    set.order = std::move(order);
    set.alignment = alignment;
    const auto names = store::exportNames(readers);
    for (std::size_t i = 0; i < readers.size(); ++i)
        set.members.push_back({readers[i], names[i], changeFor(*readers[i], wish)});
    return store::exportSet(set, progress, stop);
}

// Into one picture.
Made exportGrid(const Readers &readers, const ExportWish &wish, store::ExportOrder order,
                const SharedAlignment &alignment, const store::Progress &progress,
                const std::stop_token &stop)
{
    order.rows = store::AlignedRows{alignment, 0, store::rowsPerSecond(*alignment, order.frames)};
    order.change = changeFor(*readers.front(), wish);
    for (std::size_t i = 1; i < readers.size(); ++i)
        order.beside.push_back({readers[i], changeFor(*readers[i], wish)});
    auto made = store::exportFrames(*readers.front(), order, progress, stop);
    if (!made)
        return made.error();
    return std::vector{*std::move(made)};
}

Made exportRows(const Readers &readers, const ExportWish &wish, const FrameSelection &selection,
                const store::Progress &progress, const std::stop_token &stop)
{
    auto alignment = alignmentOf(readers, wish, stop);
    if (!alignment)
        return alignment.error();
    auto rows = rowsOf(selection, *alignment);
    if (rows.empty())
        return store::Error{store::Error::Code::InvalidArgument, readers.front()->directory(),
                            "it and the others have no frames that belong together in what was "
                            "asked for"};
    const auto shared = std::make_shared<store::Alignment>(*std::move(alignment));
    store::ExportOrder order = wish.order;
    order.frames = store::FrameChoice(std::move(rows), wish.every);
    return wish.isOnePicture ? exportGrid(readers, wish, std::move(order), shared, progress, stop)
                             : exportEach(readers, wish, std::move(order), shared, progress, stop);
}

Exit tell(const std::vector<store::ExportSummary> &made, const ExportWish &wish,
          bool asJsonDocument, Output &output)
{
    store::Value stores = store::Value::array();
    Exit exit = Exit::Done;
    for (const store::ExportSummary &summary : made) {
        if (asJsonDocument)
            stores.push_back(summaryAsJson(summary));
        else
            sayExport(summary, output);
        if (sayExportLosses(summary.missing, summary.problems, Lost::Replaced, output) !=
            Exit::Done)
            exit = Exit::Failed;
    }
    if (asJsonDocument && wish.isOnePicture)
        output.write(store::toJson(stores.front()) + '\n');
    else if (asJsonDocument)
        output.write(store::toJson({{"output", wish.order.target.string()}, {"stores", stores}}) +
                     '\n');
    return exit;
}

} // namespace

Exit exportTogether(const Arguments &arguments, const ExportWish &wish,
                    const FrameSelection &selection, Output &output)
{
    if (wish.alignsByTime && arguments.has("numbers"))
        return output.usage(Commands::tr("--numbers needs recordings that are aligned by number."));
    Readers readers;
    for (const QString &path : arguments.operands()) {
        auto reader = openStore(path, output);
        if (!reader)
            return Exit::Failed;
        readers.push_back(std::move(reader));
    }
    const auto made = LongJob(output).run([=](const auto &progress, const auto &stop) {
        return exportRows(readers, wish, selection, progress, stop);
    });
    return made ? tell(*made, wish, arguments.has("json"), output)
                : failExport(made.error(), readers, wish.order, wish.isOnePicture, output);
}

} // namespace app
