// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewer/timingdialog.h"

#include "app/common/timingsave.h"
#include "app/viewer/savedialog.h"
#include "model/record/audit/audittrail.h"
#include "model/view/session.h"
#include "model/workerpool.h"
#include "store/reader.h"
#include "widgets/timing/auditview.h"
#include "widgets/timing/timingview.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <utility>

namespace app {

TimingDialog::TimingDialog(model::Session &session, model::WorkerPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_pool(pool)
    , m_tabs(new QTabWidget)
    , m_view(new widgets::TimingView)
    , m_audit(new widgets::AuditView(m_tabs))
    , m_factorLabel(new QLabel)
    , m_factor(new QDoubleSpinBox)
    , m_news(new QLabel)
    , m_update(new QPushButton)
    , m_save(new QPushButton)
{
    build();
    connectAll();
    retranslate();
    take();
}

// A number that is still being typed is given up, not told of by what is half gone.
TimingDialog::~TimingDialog()
{
    m_factor->disconnect(this);
}

void TimingDialog::build()
{
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->addTab(m_view, {});
    m_audit->hide();
    m_frameTools = new QWidget;
    auto *row = new QHBoxLayout(m_frameTools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_factorLabel);
    row->addWidget(m_factor);
    row->addStretch(1);
    row->addWidget(m_news);
    row->addWidget(m_update);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return is the fields' own
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_frameTools);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_factorLabel->setBuddy(m_factor);
    m_factor->setObjectName(QStringLiteral("lateFactor"));
    m_factor->setRange(model::Session::minLateFactor, model::Session::maxLateFactor);
    m_factor->setDecimals(2);
    m_factor->setSingleStep(0.1);
    m_factor->setKeyboardTracking(false);
    m_factor->setValue(m_session.lateFactor());
    m_update->setObjectName(QStringLiteral("update"));
    m_update->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setAutoDefault(false);
    const int unit = fontMetrics().height();
    resize(unit * 60, unit * 40);
}

void TimingDialog::connectAll()
{
    using model::Session;
    connect(m_view, &widgets::TimingView::seekRequested, this, &TimingDialog::seekRequested);
    connect(m_tabs, &QTabWidget::currentChanged, this, // the recorder's page knows nothing of it
            [this] { m_frameTools->setVisible(m_tabs->currentWidget() == m_view); });
    connect(&m_session, &Session::timed, this, &TimingDialog::noteNews);
    connect(&m_session, &Session::opened, this, &TimingDialog::take);
    connect(&m_session, &Session::closed, this, &QDialog::reject);
    connect(m_update, &QPushButton::clicked, this, &TimingDialog::take);
    connect(m_save, &QPushButton::clicked, this, &TimingDialog::askWhere);
    connect(m_factor, &QDoubleSpinBox::valueChanged, this, &TimingDialog::lateFactorChanged);
}

void TimingDialog::retranslate()
{
    nameRecording();
    m_factorLabel->setText(tr("A frame is la&te after"));
    m_factor->setSuffix(tr(" × the usual interval"));
    m_factor->setAccessibleName(tr("How many usual intervals make a frame late"));
    m_update->setText(tr("&Update"));
    m_save->setText(tr("&Save…"));
    nameTabs();
    updateButtons();
}

// With its camera, if it is a session's.
void TimingDialog::nameRecording()
{
    const QString &name = m_view->recording().name;
    setWindowTitle(name.isEmpty() ? tr("Timing Report") : tr("Timing Report of %1").arg(name));
}

void TimingDialog::nameTabs()
{
    m_tabs->setTabText(0, tr("Frames"));
    if (m_tabs->count() > 1)
        m_tabs->setTabText(1, tr("Recorder"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the report"));
}

void TimingDialog::setAudit(const std::shared_ptr<const model::AuditTrail> &trail)
{
    const auto reader = m_session.reader();
    const QString zone = reader ? QString::fromStdString(reader->metadata().timezone) : QString();
    m_trail = trail;
    m_audit->setTrail(trail, model::ZoneTime(zone));
    const bool hasRows = trail && trail->summary.rows > 0; // else there are only notes
    if (!hasRows && m_tabs->count() > 1)
        m_tabs->removeTab(1);
    else if (hasRows && m_tabs->count() == 1)
        m_tabs->addTab(m_audit, {});
    nameTabs();
}

model::ReportedRecording TimingDialog::sessionsRecording() const
{
    const auto reader = m_session.reader();
    if (!reader || !m_session.timing())
        return {};
    return reported(reader, m_session.path(), m_session.timing());
}

void TimingDialog::take()
{
    m_view->setRecording(sessionsRecording());
    nameRecording();
    updateButtons();
}

// Another limit shows at once; more frames when they are asked for.
void TimingDialog::noteNews()
{
    const auto &shown = m_view->recording().report;
    const auto now = m_session.timing();
    if (!shown || shown->frames >= now->frames || shown->lateFactor != now->lateFactor)
        return take();
    updateButtons();
}

void TimingDialog::updateButtons()
{
    const auto &shown = m_view->recording().report;
    const auto now = m_session.timing();
    const auto more = shown && now ? now->frames - shown->frames : 0;
    m_news->setText(more > 0 ? tr("%n frame(s) were recorded since.", nullptr,
                                  static_cast<int>(std::min<std::int64_t>(more, INT_MAX)))
                             : QString());
    m_update->setVisible(more > 0);
    m_save->setEnabled(shown != nullptr);
}

void TimingDialog::askWhere()
{
    auto *dialog =
        makeSaveDialog(this, tr("Save Timing Report"),
                       QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                       tr("%1 timing.csv").arg(m_view->recording().name),
                       {tr("Table (*.csv)"), tr("Document (*.pdf)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TimingDialog::save);
    dialog->open();
}

void TimingDialog::save(const QString &path)
{
    const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    auto write = [report = model::RecordingReport{m_view->recording(), m_trail}, path,
                  form = isPdf ? ReportForm::Pdf : ReportForm::Csv](const std::stop_token &stop) {
        return saveTiming(report, path, form, stop);
    };
    auto report = [this, path](const store::Result<void> &written) {
        if (written)
            emit saved(path);
        else
            emit saveFailed(written.error());
    };
    m_pool.run(this, std::move(write), report);
}

void TimingDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace app
