// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/export/exportframes.h"

#include "store/export/arraysink.h"
#include "store/export/clipsink.h"
#include "store/export/clipsound.h"
#include "store/export/exportkind.h"
#include "store/export/exportplaces.h"
#include "store/export/exportrows.h"
#include "store/export/exporttarget.h"
#include "store/export/framelister.h"
#include "store/export/picturesink.h"
#include "store/export/readahead.h"
#include "store/export/soundsource.h"
#include "store/export/streamcopy.h"
#include "store/export/wavefile.h"
#include "store/export/webpsink.h"
#include "store/file.h"
#include "store/operate/newstore.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostExportProblems = 100; // that are told one by one

// Makes one export, from begin() to complete().
class Exporter
{
public:
    Exporter(const Reader &reader, const ExportOrder &order, const Progress &progress,
             const std::stop_token &stop)
        : m_reader(reader)
        , m_order(order)
        , m_progress(progress)
        , m_stop(stop)
        , m_rows(reader, order.frames, order.rows)
        , m_list(reader, order)
    {}

    Result<ExportSummary> run()
    {
        if (auto begun = begin(); !begun)
            return begun.error();
        auto made = make();
        if (!made)
            return outside(made.error());
        for (Error &problem : m_summary.problems)
            problem = outside(problem);
        if (auto completed = complete(); !completed)
            return completed.error();
        return std::move(m_summary);
    }

private:
    // The places are taken before a frame is read.
    Result<void> begin()
    {
        if (auto checked = checkExportOrder(m_reader, m_order); !checked)
            return checked;
        const auto kind = m_order.kind == ExportKind::Pictures ? ExportTarget::Kind::Folder
                                                               : ExportTarget::Kind::File;
        if (hasMap() && m_order.kind != ExportKind::Table)
            if (auto undone = ExportTarget::undoEarlier(m_order.target, mapBeside(m_order));
                !undone)
                return undone;
        if (auto target = open(m_target, m_order.target, kind); !target)
            return target;
        m_summary.target = m_target->target();
        if (!hasMap())
            return openSink();
        fs::path map = m_target->workplace();
        if (isMapInside(m_order, m_target->target())) {
            const fs::path name = m_order.map.empty() ? "frames.csv" : m_order.map.filename();
            map /= name;
            m_summary.map = m_target->target() / name;
        } else if (m_order.kind != ExportKind::Table) {
            if (fs::absolute(mapBeside(m_order)).lexically_normal() == m_target->target())
                return Error{Error::Code::InvalidArgument, m_target->target(),
                             "it cannot be its own frame map"};
            if (auto beside = open(m_mapTarget, mapBeside(m_order), ExportTarget::Kind::File);
                !beside)
                return beside;
            map = m_mapTarget->workplace();
            m_summary.map = m_mapTarget->target();
        }
        if (auto sink = openSink(); !sink)
            return sink;
        const auto opened = m_list.create(map);
        return opened ? opened : outside(opened.error());
    }

    bool hasMap() const { return m_order.hasMap || m_order.kind == ExportKind::Table; }

    Result<void> open(std::unique_ptr<ExportTarget> &place, const fs::path &path,
                      ExportTarget::Kind kind) const
    {
        auto target = ExportTarget::begin(path, kind, m_order.overwrites);
        if (!target)
            return target.error();
        place = std::make_unique<ExportTarget>(*std::move(target));
        return {};
    }

    Result<void> openSink()
    {
        const fs::path &workplace = m_target->workplace();
        if (m_order.kind == ExportKind::Table || m_order.kind == ExportKind::Wav || isCopy(m_order))
            return {};
        if (m_order.kind == ExportKind::Array) {
            m_sink = std::make_unique<ArraySink>(workplace);
        } else if (m_order.kind == ExportKind::Pictures) {
            auto name = PictureName::parse(m_order.pictureName);
            if (!name)
                return Error{name.error().code, m_target->target(), name.error().detail};
            m_sink = std::make_unique<PictureSink>(*std::move(name), workplace);
        } else {
            return openClip();
        }
        return {};
    }

    Result<void> openClip()
    {
        const fs::path &workplace = m_target->workplace();
        const double usualRate = m_rows.usualRate();
        if (m_order.kind == ExportKind::Webp) {
            m_sink = std::make_unique<WebpSink>(m_order, workplace, usualRate);
            return {};
        }
        auto sound = openTrack(m_order.frames.at(0), m_order.frames.at(m_order.frames.count() - 1));
        if (!sound)
            return outside(sound.error());
        m_sink = std::make_unique<ClipSink>(m_order, workplace, usualRate, std::move(*sound));
        return {};
    }

    Result<SoundSource> openSound(FrameIndex first, FrameIndex last)
    {
        if (!m_order.frames.stretch())
            return Error{Error::Code::InvalidArgument, m_order.target,
                         "sound goes with one range of frames"};
        SoundSource::PassOver passOver;
        if (m_order.whenBroken == WhenBroken::Skip)
            passOver = [this](const Error &error) { addProblem(error); };
        auto source =
            SoundSource::open(m_reader, m_order.sound, first, last, std::move(passOver), m_stop);
        if (source && m_order.kind != ExportKind::Mp4) { // whose sound is small
            const auto length = source->length();
            if (!length)
                return length.error();
            const auto samples = static_cast<std::uint64_t>(*length);
            if (auto checked = checkRoom(samples * source->format().frameBytes()); !checked)
                return checked.error();
        }
        if (source) {
            m_summary.soundRate = source->format().rate;
            m_summary.soundChannels = source->format().channels;
        }
        return source;
    }

    // Of a clip; null: without sound.
    Result<std::unique_ptr<ClipSound>> openTrack(FrameIndex first, FrameIndex last)
    {
        if (m_order.sound.empty())
            return std::unique_ptr<ClipSound>();
        auto source = openSound(first, last);
        if (!source)
            return source.error();
        auto track = ClipSound::open(*std::move(source), m_order.kind, m_stop);
        if (!track && track.error().path.empty())
            return Error{track.error().code, m_order.target, track.error().detail};
        return track;
    }

    // From the first sample there is where the frames begin with the first of the store, and so at the end.
    Result<void> writeSound()
    {
        const ChunkIndex &index = m_reader.index();
        const FrameIndex first = m_order.frames.at(0);
        const FrameIndex last = m_order.frames.at(m_order.frames.count() - 1);
        auto source = openSound(first, last);
        if (!source)
            return source.error();
        if (last.value >= index.frameCount() - m_order.frames.every())
            source->playOut();
        if (first.value == 0) {
            const auto start = source->startWithFirst(index.time(first), m_stop);
            if (!start)
                return start.error();
            m_summary.soundStart = *start;
        } else if (auto started = source->startAt(index.time(first)); !started) {
            return started;
        }
        auto wave = WaveFile::create(m_target->workplace(), source->format());
        if (!wave)
            return wave.error();
        if (auto filled = fill(**wave, *source); !filled)
            return filled;
        if (auto finished = (*wave)->finish(); !finished)
            return finished;
        m_summary.bytes = static_cast<std::uint64_t>((*wave)->sizeBytes());
        if (auto listed = listFrames(index.time(first).seconds + m_summary.soundStart); !listed)
            return listed;
        return m_list.finish();
    }

    Result<void> fill(WaveFile &wave, SoundSource &source) const
    {
        constexpr std::int64_t samplesAtOnce = 1 << 16;
        for (;;) {
            if (m_stop.stop_requested())
                return stopped();
            const auto samples = source.read(samplesAtOnce, m_stop);
            if (!samples || samples->empty())
                return samples ? Result<void>() : samples.error();
            if (auto added = wave.add(*samples); !added)
                return added;
        }
    }

    Result<void> make()
    {
        if (auto checked = checkChunks(); !checked)
            return checked;
        if (isCopy(m_order))
            return copyPackets();
        if (m_order.kind == ExportKind::Wav)
            return writeSound();
        auto written = m_sink ? addFrames() : listFrames();
        if (!written)
            return written;
        if (m_summary.frames == 0)
            return m_summary.problems.empty() ? Error{Error::Code::NoFrames, m_reader.directory(),
                                                      "none of the frames can be read"}
                                              : m_summary.problems.front();
        if (auto finished = finishSink(); !finished)
            return finished;
        return m_list.finish();
    }

    // Those without an index have no frames that could be asked for.
    Result<void> checkChunks()
    {
        auto checked = checkChunks(m_reader, m_rows);
        for (std::size_t i = 0; checked && i < m_order.beside.size(); ++i)
            checked = checkChunks(*m_order.beside[i].reader, rowsBeside(m_order, i));
        return checked;
    }

    Result<void> checkChunks(const Reader &reader, const ExportRows &rows)
    {
        for (const ChunkProblem &problem : reader.problems()) {
            if (!rows.isAmong(problem.chunk))
                continue;
            if (m_order.whenBroken == WhenBroken::Stop)
                return problem.error;
            addProblem(problem.error);
        }
        return {};
    }

    Result<void> copyPackets()
    {
        const auto track = [this](FrameIndex first, FrameIndex last) {
            return openTrack(first, last);
        };
        StreamCopy copy(m_reader, m_order, m_target->workplace(), m_rows.usualRate(), track);
        const auto checkFor = [this](std::uint64_t bytes) { return checkRoom(bytes); };
        const auto written = [this](std::int64_t done, std::int64_t total) {
            tellHalf(0, done, total);
        };
        const auto checked = [this](std::int64_t done, std::int64_t total) {
            tellHalf(1, done, total);
        };
        if (auto made = copy.write(checkFor, written, m_stop); !made)
            return made;
        if (FrameMap *map = m_list.map())
            if (auto listed = copy.list(*map, m_stop); !listed)
                return listed;
        if (auto same = copy.check(checked, m_stop); !same)
            return same;
        copy.describe(m_summary);
        return m_list.finish();
    }

    // `zero`: what the time of each is counted from; none: they have none.
    Result<void> listFrames(std::optional<double> zero = {})
    {
        for (std::int64_t place = 0; place < m_rows.count(); ++place) {
            if (m_stop.stop_requested())
                return stopped();
            const ExportRows::Place at = m_rows.at(place);
            const auto shown = zero ? std::optional(at.id.time.seconds - *zero) : std::nullopt;
            if (auto added = m_list.add(place, at, shown); !added)
                return added;
            ++m_summary.frames;
            tell(place + 1);
        }
        return {};
    }

    Result<void> addFrames()
    {
        auto pictures =
            ReadAhead::begin(rowSourceOf(m_reader, m_order, m_sink->form(), m_sink->takesPlanes()),
                             m_rows.count(), m_stop);
        if (!pictures)
            return pictures.error();
        for (std::int64_t place = 0; place < m_order.frames.count(); ++place) {
            if (m_stop.stop_requested())
                return stopped();
            const auto row = (*pictures)->next();
            m_place = place;
            const ExportRows::Place at = m_rows.at(place);
            if (auto added = row ? add(*row, at) : leaveOut(row.error()); !added)
                return added;
            tell(place + 1);
        }
        const std::vector<Error> problems = (*pictures)->problems();
        if (!problems.empty() && m_order.whenBroken == WhenBroken::Stop)
            return problems.front();
        for (const Error &problem : problems)
            addProblem(problem);
        return {};
    }

    Result<void> add(const RowPicture &row, const ExportRows::Place &at)
    {
        if (m_summary.frames == 0)
            if (auto checked = checkRoom(m_sink->leastBytes(row.picture, m_rows.count())); !checked)
                return checked;
        const FrameId id = shownId(row, at);
        const auto shown =
            row.isPlanar ? m_sink->addPlanar(row.picture, id) : m_sink->add(row.picture, id);
        if (!shown)
            return shown.error();
        ++m_summary.frames;
        for (const RowPicture::Unread &unread : row.unread) {
            m_summary.missing += unread.isNew ? 1 : 0;
            addProblem(unread.error);
        }
        return m_list.add(m_place, at, *shown, row.unread);
    }

    // What the sink is told: what is shown, at the row's time.
    FrameId shownId(const RowPicture &row, const ExportRows::Place &at) const
    {
        const bool isOther = !row.unread.empty() && row.unread.front().tile == 0;
        if (!isOther || !row.unread.front().held)
            return at.id;
        FrameId id = m_reader.index().frame(*row.unread.front().held);
        id.time = at.id.time;
        return id;
    }

    // Of what fits nothing is refused: the need is a low guess.
    Result<void> checkRoom(std::uint64_t needed) const
    {
        const auto there = freeSpace(m_target->target().parent_path());
        if (!there || *there >= needed) // where the system does not say, writing will
            return {};
        return Error{Error::Code::DiskFull, m_target->target(),
                     "it takes " + std::to_string(needed >> 20U) + " MB or more, and " +
                         std::to_string(*there >> 20U) + " MB are free"};
    }

    Result<void> leaveOut(const Error &error)
    {
        const bool isOfFrame =
            error.code != Error::Code::Cancelled && error.code != Error::Code::InvalidArgument;
        if (!isOfFrame || m_order.whenBroken == WhenBroken::Stop || m_order.rows)
            return error;
        ++m_summary.missing;
        addProblem(error);
        return {};
    }

    // Once for all frames of a file.
    void addProblem(const Error &error)
    {
        auto &told = m_summary.problems;
        const bool isTold = std::any_of(told.begin(), told.end(), [&error](const Error &each) {
            return each.path == error.path && each.detail == error.detail;
        });
        if (!isTold && told.size() < mostExportProblems)
            told.push_back(error);
    }

    Result<void> finishSink()
    {
        if (!m_sink)
            return {};
        const auto again = [this](std::int64_t done, std::int64_t) {
            tell(m_order.frames.count() + done);
        };
        if (auto finished = m_sink->finish(again, m_stop); !finished)
            return finished;
        m_sink->describe(m_summary);
        return {};
    }

    // Both, or neither of them.
    Result<void> complete()
    {
        auto completed = m_mapTarget ? m_mapTarget->complete() : Result<void>();
        if (completed)
            completed = m_target->complete();
        for (ExportTarget *place : {m_mapTarget.get(), m_target.get()}) {
            if (place != nullptr && completed)
                place->settle();
            else if (place != nullptr)
                place->undo();
        }
        return completed;
    }

    void tell(std::int64_t done) const
    {
        const int times = m_sink && m_sink->isLongFinish() ? 2 : 1;
        if (m_progress)
            m_progress(done, times * m_order.frames.count());
    }

    // Of work that goes over all frames twice.
    void tellHalf(int half, std::int64_t done, std::int64_t total) const
    {
        if (m_progress)
            m_progress(half * total + done, 2 * total);
    }

    Error stopped() const
    {
        return {Error::Code::Cancelled, m_target->target(), "stopped while exporting"};
    }

    Error outside(const Error &error) const
    {
        if (error.path.empty())
            return {error.code, m_reader.directory(), error.detail};
        const Error seen = m_target->seenFromOutside(error);
        return m_mapTarget ? m_mapTarget->seenFromOutside(seen) : seen;
    }

    const Reader &m_reader;
    const ExportOrder &m_order;
    const Progress &m_progress;
    const std::stop_token &m_stop;
    ExportRows m_rows; // that are exported
    FrameLister m_list;
    std::int64_t m_place = 0; // that is worked on
    ExportSummary m_summary;
    std::unique_ptr<ExportTarget> m_target; // null before begin()
    std::unique_ptr<ExportTarget> m_mapTarget; // null where the map is the target, or lies in it
    std::unique_ptr<ExportSink> m_sink; // null: the map is all
};

} // namespace

Result<ExportSummary> exportFrames(const Reader &reader, const ExportOrder &order,
                                   const Progress &progress, const std::stop_token &stop)
try {
    return Exporter(reader, order, progress, stop).run();
} catch (const std::exception &exception) { // no memory, no current directory
    return Error{Error::Code::TooLarge, order.target, exception.what()};
}

} // namespace store
