// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "store/extra/samplefile.h"

#include <algorithm>
#include <new>
#include <string_view>
#include <utility>

namespace store {

namespace {

constexpr const char *numberField = "frame_number";
constexpr std::size_t mostSets = 256;
constexpr std::int64_t mostColumns = 1024;
constexpr std::int64_t numbersPerBlock = 1 << 18;

// "a, b" as its parts, without the blanks around them.
std::vector<std::string> splitNames(std::string_view text)
{
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        const std::size_t first = part.find_first_not_of(" \t");
        const std::size_t last = part.find_last_not_of(" \t");
        names.emplace_back(first == part.npos ? "" : part.substr(first, last - first + 1));
    }
    return names;
}

// The elements of which `keep` says so.
template<typename T>
std::vector<T> kept(const T *values, const std::vector<bool> &keep)
{
    std::vector<T> chosen;
    chosen.reserve(keep.size());
    for (std::size_t i = 0; i < keep.size(); ++i)
        if (keep[i])
            chosen.push_back(values[i]);
    return chosen;
}

// Row `row` of numbers read from a data set of several.
Hdf5Numbers keptRow(const Hdf5Numbers &numbers, std::size_t row, const std::vector<bool> &keep)
{
    return std::visit(
        [&](const auto &values) -> Hdf5Numbers {
            return kept(values.data() + row * keep.size(), keep);
        },
        numbers);
}

// Which samples belong to a frame: the others were only allocated.
std::vector<bool> taken(const Hdf5Numbers &frameNumbers)
{
    return std::visit(
        [](const auto &values) {
            std::vector<bool> keep(values.size());
            std::transform(values.begin(), values.end(), keep.begin(),
                           [](auto number) { return number >= 0; });
            return keep;
        },
        frameNumbers);
}

std::int64_t rowsOf(const Hdf5DataSet &set)
{
    return set.extents.size() == 1 ? 1 : set.extents[0];
}

} // namespace

double SampleFile::Block::value(std::size_t column, std::size_t sample) const
{
    return std::visit([&](const auto &values) { return static_cast<double>(values[sample]); },
                      columns[column]);
}

Error SampleFile::error(Error::Code code, std::string detail) const
{
    return {code, m_path, std::move(detail)};
}

Result<std::unique_ptr<SampleFile>> SampleFile::open(const std::filesystem::path &path)
try {
    auto opened = Hdf5File::open(path);
    if (!opened)
        return opened.error();
    std::unique_ptr<SampleFile> file(new SampleFile(path));
    file->m_file = std::move(*opened);
    if (auto camera = file->openCamera(); !camera)
        return camera.error();
    const auto names = file->names("/", "datasets");
    if (!names)
        return names.error();
    if (names->size() > mostSets)
        return file->error(Error::Code::TooLarge, "too many data sets");
    for (const std::string &name : *names)
        if (auto set = file->openSet(name); !set)
            return set.error();
    file->m_measured = file->m_columns.size();
    for (const std::string &field : file->m_camera.fields)
        file->m_columns.push_back(field);
    if (auto delay = file->openDelay(); !delay)
        return delay.error();
    return file;
} catch (const std::bad_alloc &) {
    return Error{Error::Code::TooLarge, path, "not enough memory for the extra data"};
}

std::optional<std::size_t> SampleFile::frameColumn(std::string_view name) const
{
    const auto found = std::find(m_columns.begin() + static_cast<std::ptrdiff_t>(m_measured),
                                 m_columns.end(), name);
    return found == m_columns.end() ? std::nullopt
                                    : std::optional(std::size_t(found - m_columns.begin()));
}

SampleFile::SetPlace SampleFile::findSet(std::string_view name) const
{
    SetPlace place;
    for (const Set &set : m_sets) {
        if (set.name == name) {
            place.set = &set;
            break;
        }
        place.column += set.columns.size();
    }
    return place;
}

Result<void> SampleFile::openCamera()
{
    auto camera = m_file->dataSet("camera");
    if (!camera)
        return camera.error();
    const auto &fields = camera->fields;
    if (camera->extents.size() != 1 ||
        std::find(fields.begin(), fields.end(), numberField) == fields.end())
        return error(Error::Code::Corrupt, "the data set camera has no frame_number");
    m_camera = *std::move(camera);
    return {};
}

Result<void> SampleFile::openSet(const std::string &name)
{
    auto data = m_file->dataSet(name);
    if (!data)
        return data.error();
    const std::int64_t rows = rowsOf(*data);
    if (!data->fields.empty() || data->extents.back() != allocatedSamples() || rows > mostColumns)
        return error(Error::Code::Corrupt, name + " has " + std::to_string(data->extents.back()) +
                                               " samples, camera " +
                                               std::to_string(allocatedSamples()));
    // Other names than the file has would be taken for those of other measurements.
    auto columns = names(name, "column_names");
    if (!columns)
        return columns.error();
    const auto sampleRate = m_file->number(name, "samplerate");
    if (!sampleRate && !m_flaw)
        m_flaw = error(sampleRate.error().code, name + ": " + sampleRate.error().detail);
    Set set{name, *std::move(columns), sampleRate ? *sampleRate : std::nullopt, data->type};
    if (set.columns.empty())
        for (std::int64_t row = 0; row < rows; ++row)
            set.columns.push_back(name + std::to_string(row));
    if (std::cmp_not_equal(set.columns.size(), rows))
        return error(Error::Code::Corrupt, name + " has " + std::to_string(rows) +
                                               " columns, but names " +
                                               std::to_string(set.columns.size()));
    for (std::string &column : set.columns) {
        const auto isKnown = [this](const std::string &wanted) {
            return std::find(m_columns.begin(), m_columns.end(), wanted) != m_columns.end() ||
                   std::find(m_camera.fields.begin(), m_camera.fields.end(), wanted) !=
                       m_camera.fields.end();
        };
        while (isKnown(column) || column.empty())
            column = name + "." + column;
        m_columns.push_back(column);
    }
    m_sets.push_back(std::move(set));
    m_data.push_back(*std::move(data));
    return {};
}

Result<void> SampleFile::openDelay()
{
    auto delay = m_file->dataSet("sample_delay");
    if (!delay)
        return delay.error().code == Error::Code::NotFound ? Result<void>() : delay.error();
    if (delay->extents.size() != 1 || delay->extents[0] != allocatedSamples() ||
        !delay->fields.empty())
        return error(Error::Code::Corrupt, "sample_delay has not one number a sample");
    if (std::find(m_columns.begin(), m_columns.end(), delay->name) != m_columns.end())
        return {}; // a column of that name is shown already
    m_columns.push_back(delay->name);
    m_delay = *std::move(delay);
    return {};
}

// Names that an attribute of a data set, or of the root group, lists; none if it is not there.
Result<std::vector<std::string>> SampleFile::names(const std::string &set,
                                                   const char *attribute) const
{
    const auto text = m_file->text(set, attribute);
    if (!text)
        return error(text.error().code, set + ": " + text.error().detail);
    return splitNames(text->value_or(""));
}

std::int64_t SampleFile::rowsPerRead() const
{
    const auto columns = static_cast<std::int64_t>(m_columns.size());
    return std::max<std::int64_t>(numbersPerBlock / columns, 1);
}

Result<SampleFile::Block> SampleFile::read(std::int64_t first, std::int64_t count)
try {
    const auto frames = m_file->read(m_camera, numberField, first, count);
    if (!frames)
        return frames.error();
    const std::vector<bool> keep = taken(*frames);
    Block block;
    for (std::int64_t i = 0; i < count; ++i)
        if (keep[static_cast<std::size_t>(i)])
            block.rows.push_back(first + i);
    block.count = block.rows.size();
    const auto add = [&](const Hdf5DataSet &set, const std::string &field) -> Result<void> {
        const auto numbers = m_file->read(set, field, first, count);
        if (!numbers)
            return numbers.error();
        for (std::int64_t row = 0; row < rowsOf(set); ++row)
            block.columns.push_back(keptRow(*numbers, static_cast<std::size_t>(row), keep));
        return {};
    };
    for (const Hdf5DataSet &set : m_data)
        if (auto added = add(set, ""); !added)
            return added.error();
    for (const std::string &field : m_camera.fields)
        if (auto added = add(m_camera, field); !added)
            return added.error();
    if (m_delay)
        if (auto added = add(*m_delay, ""); !added)
            return added.error();
    return block;
} catch (const std::bad_alloc &) {
    return error(Error::Code::TooLarge, "not enough memory for the extra data");
}

Result<std::int64_t> SampleFile::countSamples(const std::stop_token &stop)
try {
    std::int64_t samples = 0;
    for (std::int64_t first = 0; first < allocatedSamples(); first += numbersPerBlock) {
        if (stop.stop_requested())
            return error(Error::Code::Cancelled, "stopped while reading");
        const auto numbers = m_file->read(m_camera, numberField, first,
                                          std::min(numbersPerBlock, allocatedSamples() - first));
        if (!numbers)
            return numbers.error();
        const auto keep = taken(*numbers);
        samples += std::count(keep.begin(), keep.end(), true);
    }
    return samples;
} catch (const std::bad_alloc &) {
    return error(Error::Code::TooLarge, "not enough memory for the extra data");
}

// By halves: behind the rows that are used are those that were only allocated.
Result<std::int64_t> SampleFile::usedRows()
try {
    std::int64_t used = 0; // rows that surely are
    std::int64_t end = allocatedSamples(); // of those that may be
    for (std::int64_t row = end - 1; used < end; row = used + (end - used) / 2) {
        const auto number = m_file->read(m_camera, numberField, row, 1);
        if (!number)
            return number.error();
        if (taken(*number)[0])
            used = row + 1;
        else
            end = row;
    }
    return used;
} catch (const std::bad_alloc &) {
    return error(Error::Code::TooLarge, "not enough memory for the extra data");
}

Result<void> SampleFile::forEachBlock(const std::function<bool(const Block &)> &take,
                                      const std::stop_token &stop)
try {
    const std::int64_t most = rowsPerRead();
    for (std::int64_t first = 0; first < allocatedSamples(); first += most) {
        if (stop.stop_requested())
            return error(Error::Code::Cancelled, "stopped while reading");
        const auto block = read(first, std::min(most, allocatedSamples() - first));
        if (!block)
            return block.error();
        if (!take(*block))
            return {};
    }
    return {};
} catch (const std::bad_alloc &) {
    return error(Error::Code::TooLarge, "not enough memory for the extra data");
}

} // namespace store
