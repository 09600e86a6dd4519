// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sessionstores.h"

#include "app/cli/commands.h"
#include "app/common/errortext.h"
#include "model/paths.h"
#include "model/place/sessionrecording.h"
#include "store/extra/jsonrows.h"

#include <QLocale>
#include <QStringList>

#include <vector>

namespace app {

namespace {

namespace fs = std::filesystem;

// A store, and the camera whose it is; empty: it was given by itself.
struct Given
{
    std::string camera;
    fs::path store;
};

store::Result<std::vector<Given>> storesOf(const fs::path &path)
{
    const auto cameras = model::storesOfSession(path);
    if (!cameras)
        return cameras.error();
    if (cameras->empty())
        return std::vector{Given{{}, path}};
    std::vector<Given> stores;
    for (const model::CameraStores &camera : *cameras)
        for (const fs::path &store : camera.stores)
            stores.push_back({camera.name, store});
    return stores;
}

// What all of them come to; has each tell it by `work(store)`.
template<typename Work>
Exit runEach(const std::vector<Given> &stores, Output &output, Work work)
{
    Exit worst = Exit::Done;
    for (const Given &given : stores) {
        const store::Result<Exit> done = work(given);
        if (!done)
            output.fail(done.error());
        if (!done || *done != Exit::Done)
            worst = Exit::Failed;
        if (!done && done.error().code == store::Error::Code::Cancelled)
            break;
    }
    return worst;
}

} // namespace

Exit forEachStore(const QString &path, Output &output,
                  const std::function<store::Result<Exit>(const fs::path &)> &work)
{
    const auto stores = storesOf(model::toPath(path));
    if (!stores)
        return output.fail(stores.error());
    return runEach(*stores, output, [&](const Given &given) {
        if (!given.camera.empty())
            //: A camera, and the folder of what it recorded
            output.write(
                Commands::tr("%1: %2").arg(ErrorText::escaped(QString::fromStdString(given.camera)),
                                           ErrorText::escaped(given.store)) +
                QLatin1Char('\n'));
        return work(given.store);
    });
}

Exit forEachStoreAsJson(
    const QString &path, Output &output,
    const std::function<store::Result<Exit>(const fs::path &, store::Value &)> &work)
{
    const fs::path given = model::toPath(path);
    const auto stores = storesOf(given);
    if (!stores)
        return output.fail(stores.error());
    store::Value documents = store::Value::array();
    const Exit exit = runEach(*stores, output, [&](const Given &one) {
        store::Value document = store::Value::object();
        const auto done = work(one.store, document);
        if (!done)
            document = {
                {"path", one.store.string()}, {"ok", false}, {"error", done.error().detail}};
        if (done || !one.camera.empty())
            documents.push_back(std::move(document));
        if (!one.camera.empty())
            documents.back()["camera"] = one.camera;
        return done;
    });
    if (documents.empty())
        return exit;
    const bool isSession = !stores->front().camera.empty();
    const store::Value all = {
        {"path", given.string()}, {"ok", exit == Exit::Done}, {"stores", documents}};
    output.write(store::toJson(isSession ? all : documents.front(), store::NonFinite::Strict) +
                 '\n');
    return exit;
}

std::optional<Exit> refusesSession(const QString &path, Output &output)
{
    const auto cameras = model::storesOfSession(model::toPath(path));
    if (!cameras)
        return output.fail(cameras.error());
    QStringList folders;
    for (const model::CameraStores &camera : *cameras)
        for (const fs::path &store : camera.stores)
            folders << ErrorText::escaped(store);
    if (folders.isEmpty())
        return std::nullopt;
    return output.usage(
        Commands::tr("%1 is of a session, and this command takes one folder of it: %2.")
            .arg(ErrorText::escaped(path), QLocale().createSeparatedList(folders)));
}

} // namespace app
