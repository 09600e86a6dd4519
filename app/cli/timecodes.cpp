// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/plural.h"
#include "app/cli/storeaccess.h"
#include "store/align/columnreader.h"

#include <array>
#include <charconv>
#include <cmath>

namespace app {

namespace {

// Milliseconds with three decimals, whatever the locale.
std::string millisecondsText(double seconds)
{
    constexpr double msPerSecond = 1000.0;
    std::array<char, 512> text{}; // the largest double has 309 digits
    const auto end = std::to_chars(text.data(), text.data() + text.size(), seconds * msPerSecond,
                                   std::chars_format::fixed, 3)
                         .ptr;
    return {text.data(), end};
}

// Writes a line per frame. A frame whose time is unknown gets that of the frame before it, so that
// every later line stays that of its frame.
class Timecodes
{
public:
    Timecodes(const store::ChunkIndex &index, Output &output)
        : m_index(index)
        , m_output(output)
    {}

    Exit run()
    {
        bool isRead = m_output.write(std::string("# timecode format v2\n"));
        store::ColumnReader<double> times(m_index, &store::ChunkIndex::times);
        for (std::int64_t i = 0; i < m_index.frameCount() && isRead; ++i)
            isRead = m_output.write(millisecondsText(sinceFirst({times.at(i)})) + '\n');
        if (m_unknown == 0)
            return Exit::Done;
        m_output.say(Commands::tr("%n frame(s) have no time; they got that of the frame before.",
                                  nullptr, pluralOf(m_unknown)));
        return Exit::Failed;
    }

private:
    double sinceFirst(store::FrameTime time)
    {
        if (!std::isfinite(time.seconds)) {
            ++m_unknown;
            return m_last;
        }
        if (!m_first)
            m_first = time.seconds;
        m_last = time.seconds - *m_first;
        return m_last;
    }

    const store::ChunkIndex &m_index;
    Output &m_output;
    std::optional<double> m_first;
    double m_last = 0.0;
    std::int64_t m_unknown = 0;
};

Exit run(const QStringList &arguments, Output &output)
{
    const auto parsed = Arguments::parse(arguments, {}, {1, 1}, output);
    if (!parsed)
        return Exit::Usage;
    const auto reader = openStore(parsed->operands()[0], output);
    if (!reader)
        return Exit::Failed;
    sayProblems(*reader, output);
    const Exit exit = Timecodes(reader->index(), output).run();
    return reader->problems().empty() ? exit : Exit::Failed;
}

} // namespace

Command timecodesCommand()
{
    return {"timecodes", "PATH",
            QT_TRANSLATE_NOOP("app::Commands", "milliseconds since the first frame, a line each "
                                               "(timecode format v2)"),
            run};
}

} // namespace app
