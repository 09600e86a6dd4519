// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Making recordings of what is none: on request, and as an offer where that was to be opened.

#include "app/common/errortext.h"
#include "app/import/importdialog.h"
#include "app/import/importtext.h"
#include "app/window/endquestion.h"
#include "app/window/mainwindow.h"
#include "model/paths.h"
#include "widgets/message/messagestack.h"

#include <QFileInfo>

#include <utility>

namespace app {

namespace {

const QString importTopic = QStringLiteral("import");

} // namespace

void MainWindow::connectImport()
{
    connect(m_actions.importRecording, &QAction::triggered, this,
            [this] { importFrom(std::exchange(m_importSource, {})); });
    connect(&m_importOffer, &model::StoreImport::looked, this,
            [this](const model::StoreImport::Outlook &outlook) {
                if (!outlook.plan || m_importSource.isEmpty())
                    return m_importSource.clear();
                const QString name = QFileInfo(m_importSource).fileName();
                const bool isVideo = outlook.plan->source == store::ConversionPlan::Source::Video;
                m_messages->clear(importTopic);
                m_messages->offer(
                    [name, isVideo] {
                        return isVideo
                                   ? tr("“%1” is a video. A recording can be made of it.").arg(name)
                                   : tr("“%1” is a folder of pictures. A recording can be made of "
                                        "it.")
                                         .arg(name);
                    },
                    m_actions.importRecording, importTopic);
            });
}

void MainWindow::complainOfOpening(const QString &path, const store::Error &error)
{
    using Code = store::Error::Code;
    const bool isNone = error.code == Code::NotAStore || error.code == Code::NotFound ||
                        error.code == Code::Io || error.code == Code::Unsupported;
    complain(error, isNone ? importTopic : QString());
    if (isNone)
        offerImport(path);
}

void MainWindow::offerImport(const QString &path)
{
    m_importSource = path;
    store::ConvertOptions options;
    options.format = "avc1/mp4";
    m_importOffer.look({path, {}, options});
}

void MainWindow::importFrom(const QString &source)
{
    if (!m_import) {
        m_import = new ImportDialog(m_services.pool, m_services.importPool, this);
        m_import->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_import, &ImportDialog::failed, this,
                [this](const store::Error &error) { complain(error, importTopic); });
        connect(m_import, &ImportDialog::imported, this,
                [this](const store::Conversion &result, const QString &path) {
                    openAll({path});
                    for (const store::Error &problem : result.problems)
                        complain(problem);
                    say(ImportText::done(result, QFileInfo(path).fileName()));
                });
    }
    if (!source.isEmpty() && !m_import->isRunning())
        m_import->setSource(source);
    m_import->show();
    m_import->raise();
    m_import->activateWindow();
}

// Whether the window may close as far as an import is concerned, which ends with its dialog.
bool MainWindow::mayLeaveImport()
{
    if (m_leavesImport && closesSoon())
        return true;
    m_leavesImport = false;
    if (!m_import || !m_import->isRunning() || m_isEnding)
        return true;
    m_leavesImport = asksToEnd(
        this, {QMessageBox::Question, tr("Import"),
               tr("An import is not finished. What was written of the new recording so far is "
                  "removed if you close the window."),
               tr("Cancel import and close"), tr("Go on importing")});
    return m_leavesImport;
}

} // namespace app
