// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reader.h"
#include "tests/bench/benchmarks.h"
#include "tests/support/manychunks.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <dlfcn.h>

namespace {

namespace fs = std::filesystem;

constexpr double waitMs = 5; // of each opening and reading

// Asks the preloaded slowdisk; -1 without it.
long requestsSoFar()
{
    const auto ask = reinterpret_cast<long (*)()>(::dlsym(RTLD_DEFAULT, "slowdisk_requests"));
    return ask != nullptr ? ask() : -1;
}

struct Costs
{
    std::vector<double> ms;
    std::vector<double> requests;
};

// Null if it cannot be opened.
std::shared_ptr<const store::Reader> open(const fs::path &path, const fs::path &cache, Costs &costs)
{
    const long before = requestsSoFar();
    const Stopwatch watch;
    const auto reader = store::Reader::open(path, {}, cache);
    costs.ms.push_back(watch.elapsedMs());
    costs.requests.push_back(static_cast<double>(requestsSoFar() - before));
    return reader ? *reader : nullptr;
}

QJsonObject object(const Costs &costs)
{
    return {{"ms", medianOf(costs.ms)}, {"requests", medianOf(costs.requests)}};
}

// What the process on the slow disk says; empty if it failed.
QJsonObject run(const QString &program, const QString &store, int rounds)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("LD_PRELOAD", SLOWDISK_PRELOAD);
    environment.insert("LD_LIBRARY_PATH", SLOWDISK_FOLDER);
    environment.insert("SLOWDISK_BELOW", store);
    environment.insert("SLOWDISK_MICROSECONDS", QString::number(waitMs * 1000));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {"--on-slow-disk", store, "--rounds", QString::number(rounds)});
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void addRows(const QString &name, const QJsonObject &said, ResultTable &table)
{
    const auto value = [&said](const char *opening, const char *what) {
        return said[QLatin1String(opening)].toObject()[QLatin1String(what)].toDouble();
    };
    using Better = ResultTable::Better;
    constexpr double oneFile = 2; // requests: it is opened and read
    table.add({name + "first opening", "ms", value("first", "ms"), "one request at a time",
               value("first", "requests") * waitMs, Better::Less, 0.25});
    table.add({name + "second opening", "requests", value("second", "requests"), "one file",
               oneFile, Better::Less, 1});
    table.add({name + "second opening", "ms", value("second", "ms"), "one file", oneFile * waitMs,
               Better::Less, 1.5});
}

} // namespace

bool benchSlowDisk(const QString &program, int chunks, const BenchOptions &options,
                   ResultTable &table)
{
    const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
    const QString path = directory.filePath("slow");
    manychunks::Options many;
    many.chunks = chunks;
    many.framesPerChunk = 1000;
    const bool isMade = manychunks::make(path.toStdString(), many);
    const QJsonObject said = isMade ? run(program, path, options.rounds) : QJsonObject();
    if (said.isEmpty()) {
        std::fprintf(stderr, "%s cannot be measured\n", qPrintable(path));
        return false;
    }
    addRows(QString::number(chunks) + " chunks, slow disk: ", said, table);
    return true;
}

int openOnSlowDisk(const fs::path &path, int rounds)
{
    Costs first;
    Costs second;
    for (int i = 0; i < rounds; ++i) {
        const QTemporaryDir directory(QDir::tempPath() + "/frame house XXXXXX");
        const fs::path cache = directory.path().toStdString();
        const auto reader = open(path, cache, first);
        if (requestsSoFar() < 0 || !reader || !reader->keepIndex() || !open(path, cache, second))
            return 1;
    }
    const QJsonObject said{{"first", object(first)}, {"second", object(second)}};
    std::fputs(QJsonDocument(said).toJson().constData(), stdout);
    return 0;
}
