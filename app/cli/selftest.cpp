// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/selftest.h"

#include "store/chunk/encoding.h"
#include "store/pattern.h"
#include "store/reader.h"
#include "store/write/writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <opencv2/core.hpp>

namespace app {

namespace {

using store::Error;

constexpr int width = 128;
constexpr int height = 96;
constexpr std::int64_t frames = 20;

// One store of a test: what it holds, and how much of it must come back.
struct Case
{
    store::WriterOptions options;
    store::PatternPixels pixels = store::PatternPixels::Gray8;
    bool comparePixels = false;
};

cv::Mat picture(const Case &test, std::int64_t i)
{
    return store::paintPattern(width, height, test.pixels, {i}, {i});
}

// What a lossless format must give back: "+color" formats, the picture taken for a mosaic, in colour.
store::Result<cv::Mat> expected(const Case &test, std::int64_t i)
{
    const cv::Mat written = picture(test, i);
    if (test.options.encoding.empty())
        return written;
    return store::decodeEncoding(written, test.options.encoding, {});
}

Error failed(const std::filesystem::path &path, const std::string &what)
{
    return {Error::Code::Corrupt, path, what};
}

std::optional<Error> writeStore(const std::filesystem::path &path, const Case &test)
{
    const auto writer = store::Writer::create(path, test.options);
    if (!writer)
        return writer.error();
    for (std::int64_t i = 0; i < frames; ++i) {
        if (const auto added = (*writer)->add(picture(test, i), {i}, {double(i)}); !added)
            return added.error();
    }
    const auto closed = (*writer)->close();
    return closed ? std::nullopt : std::optional(closed.error());
}

std::optional<Error> compareFrame(const store::Reader &reader, const Case &test, std::int64_t i)
{
    const auto frame = reader.frame({i}, store::PixelForm::Full);
    if (!frame)
        return frame.error();
    const std::string name = "frame " + std::to_string(i);
    if (reader.index().number({i}).value != i)
        return failed(reader.directory(), name + " has another number");
    if (store::readPattern(*frame) != store::patternCode({i}, {i}))
        return failed(reader.directory(), name + " shows another frame");
    const auto wanted = expected(test, i);
    if (!wanted)
        return wanted.error();
    const bool isSame = frame->type() == wanted->type() && frame->size() == wanted->size() &&
                        cv::norm(*frame, *wanted, cv::NORM_INF) == 0.0;
    if (test.comparePixels && !isSame)
        return failed(reader.directory(), name + " has other pixels");
    return std::nullopt;
}

std::optional<Error> readStore(const std::filesystem::path &path, const Case &test)
{
    const auto reader = store::Reader::open(path);
    if (!reader)
        return reader.error();
    if (!(*reader)->problems().empty())
        return (*reader)->problems().front().error;
    if ((*reader)->index().frameCount() != frames)
        return failed(path, "not all frames came back");
    for (std::int64_t i = 0; i < frames; ++i) {
        if (auto error = compareFrame(**reader, test, i))
            return error;
    }
    return std::nullopt;
}

bool isLossless(const std::string &format)
{
    return !format.starts_with("jpg") && format.find('/') == std::string::npos;
}

// Every kind of test picture that the format takes.
std::vector<Case> casesOf(const std::string &format)
{
    std::vector<Case> cases;
    for (const auto pixels :
         {store::PatternPixels::Gray8, store::PatternPixels::Bgr8, store::PatternPixels::Gray16}) {
        Case test;
        test.pixels = pixels;
        test.options.format = format;
        test.options.chunkSize = frames / 2;
        test.options.imageShape = {height, width};
        test.options.dtype = pixels == store::PatternPixels::Gray16 ? "uint16" : "uint8";
        if (pixels == store::PatternPixels::Bgr8)
            test.options.imageShape.push_back(3);
        test.comparePixels = isLossless(format);
        if (format.ends_with("+color"))
            test.options.encoding = "cv_bayerbg";
        if (store::checkFormat(test.options))
            cases.push_back(std::move(test));
    }
    return cases;
}

// Gives a store the name of another format.
std::optional<Error> rename(const std::filesystem::path &store, const std::string &format,
                            const std::string &name)
{
    QFile file(QString::fromStdString((store / "metadata.yaml").string()));
    if (!file.open(QIODevice::ReadOnly))
        return failed(store, "metadata.yaml cannot be read");
    QByteArray yaml = file.readAll();
    file.close();
    const QByteArray key = "format: ";
    yaml.replace(key + QByteArray::fromStdString(format), key + QByteArray::fromStdString(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(yaml) != yaml.size())
        return failed(store, "metadata.yaml cannot be written");
    return std::nullopt;
}

// Writes and reads every case; `recorded` is the name of the format that metadata.yaml is given
// in between, empty: its own.
std::optional<Error> runCases(const std::string &written, const std::string &recorded)
{
    const QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/framehouse formats XXXXXX"));
    const std::filesystem::path parent = directory.path().toStdString();
    if (!directory.isValid())
        return Error{Error::Code::Io, parent, directory.errorString().toStdString()};
    const std::vector<Case> cases = casesOf(written);
    std::optional<Error> error;
    if (cases.empty())
        error = Error{Error::Code::MissingCodec, written, "no kind of picture can be written"};
    for (std::size_t i = 0; i < cases.size() && !error; ++i) {
        const std::filesystem::path path = parent / std::to_string(i);
        error = writeStore(path, cases[i]);
        if (!error && !recorded.empty())
            error = rename(path, written, recorded);
        if (!error)
            error = readStore(path, cases[i]);
    }
    return error;
}

} // namespace

SelfTest testFormat(const std::string &format)
{
    return {format, isLossless(format), runCases(format, {})};
}

SelfTest testReading(const std::string &format)
{
    return {format, false, runCases("avc1/mp4", format)};
}

} // namespace app
