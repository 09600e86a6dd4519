// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the dialog says of a wish before it is carried out.

#include "app/common/errortext.h"
#include "app/export/exportdialog.h"
#include "app/export/exporttext.h"
#include "model/paths.h"
#include "model/workerpool.h"
#include "widgets/export/exportformatform.h"
#include "widgets/export/exportpictureform.h"
#include "widgets/export/exporttargetform.h"
#include "widgets/export/exporttogetherform.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <optional>

namespace app {

using model::ExportAs;
using model::ExportRange;
using widgets::ExportRangeForm;
using Target = model::ExportPlaces::Target;

namespace {

std::optional<std::int64_t> countIn(const QString &text)
{
    bool isNumber = false;
    const qlonglong plain = text.toLongLong(&isNumber);
    if (isNumber)
        return plain;
    const qlonglong grouped = QLocale().toLongLong(text, &isNumber); // 1,000 or 1.000
    return isNumber ? std::optional<std::int64_t>(grouped) : std::nullopt;
}

bool isJoinedReader(const store::Reader &reader)
{
    const auto chunks = reader.index().chunks();
    return !chunks.empty() && reader.placeOf(chunks.front().number).directory != reader.directory();
}

bool isHalved(const model::ExportChoice &choice) // 4:2:0 has colour for two pixels at a time
{
    const bool is420 =
        choice.as == ExportAs::Mp4 || choice.as == ExportAs::Mkv || choice.as == ExportAs::Avi;
    return is420 && choice.preset != store::ClipPreset::Lossless && !model::isCopy(choice);
}

QString sizeText(const QSize &size)
{
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

QSize evenSize(const QSize &size)
{
    return {size.width() & ~1, size.height() & ~1};
}

} // namespace

void ExportDialog::check()
{
    m_placesJob.request_stop();
    m_sizeJob.request_stop();
    m_places.reset();
    m_size.reset();
    m_isRefused = false;
    checkFields();
    showPreset();
    showOutlook();
    m_wait.start();
}

void ExportDialog::checkFields()
{
    QString rangeProblem;
    m_range = checkedRange(rangeProblem);
    m_rangeForm->setProblem(rangeProblem);
    suggestPath();
    const model::ExportChoice now = choice();
    const model::ExportAsTraits &traits = model::traitsOf(now.as);
    const bool isStore = now.as == ExportAs::Store;
    m_formatForm->setStorePossible(!isJoinedReader(*m_subject.reader));
    const bool hasPictures = traits.hasPictures && !model::isCopy(now);
    m_pictureForm->setPossible(hasPictures, hasPictures && !isStore);
    const bool isTogether = now.together != model::ExportTogether::Alone;
    m_togetherForm->setPossible(model::canBeTogether(wished()));
    m_togetherForm->setOfTables(now.as == ExportAs::Table);
    m_formatForm->setTogether(now.together);
    m_pictureForm->setTogether(isTogether);
    m_targetForm->setNamed(now.as == ExportAs::Pictures);
    const bool isUneven = wantsEvenSides(now) && evenSize(exportedSize(now)) != exportedSize(now);
    const QString crop = cropProblem(now);
    m_pictureForm->setCropProblem(crop);
    const bool isBarUnknown = now.overlay.scaleBar && now.overlay.pixelLength <= 0.0;
    m_pictureForm->setScaleBarProblem(
        isBarUnknown ? tr("A scale bar needs to know how long a pixel is.") : QString());
    m_pictureForm->setEvenOffer(
        isUneven ? tr("Make It %1").arg(sizeText(evenSize(exportedSize(now)))) : QString());
    m_formatForm->setProblem(
        isUneven ? tr("Lossless mp4 of grey pictures needs even sides, and these have %1 pixels. "
                      "Choose mkv, or another size.")
                       .arg(sizeText(exportedSize(now)))
                 : QString());
    m_formatForm->setNote(formatNote(now));
    const bool hasName =
        now.as != ExportAs::Pictures || !model::pictureNameOf(now, {}, 0).isEmpty();
    const bool isRepeated = now.as == ExportAs::Pictures && isTogether &&
                            !now.pictureName.contains(QLatin1String("{frame}"));
    m_targetForm->setNameProblem(
        isRepeated ? tr("Of several recordings a frame may come more than once: the names need "
                        "{frame}.")
        : hasName  ? QString()
                   : tr("The names need {index}, {number}, {time} or {frame}, so that no two "
                         "pictures have the same, and no “/”."));
    const QString path = pathProblem(now);
    m_targetForm->setProblem(path);
    const bool isSilent = now.as == ExportAs::Wav && now.sound.isEmpty(); // until sounds are known
    m_isFieldWrong = isSilent || !m_range || !crop.isEmpty() || isBarUnknown || isUneven ||
                     !hasName || isRepeated || !path.isEmpty();
}

std::optional<ExportRange> ExportDialog::checkedRange(QString &problem) const
{
    switch (m_rangeForm->what()) {
    case ExportRangeForm::What::All:
        break;
    case ExportRangeForm::What::InOut:
        return m_subject.inOut;
    case ExportRangeForm::What::Mark:
        return m_subject.marks.value(m_rangeForm->mark()).range;
    case ExportRangeForm::What::Index:
    case ExportRangeForm::What::Number:
        return checkedCounts(problem);
    case ExportRangeForm::What::Time:
        return checkedTimes(problem);
    }
    return ExportRange();
}

std::optional<ExportRange> ExportDialog::checkedCounts(QString &problem) const
{
    const bool isIndex = m_rangeForm->what() == ExportRangeForm::What::Index;
    const auto from = countIn(m_rangeForm->from());
    const auto to = countIn(m_rangeForm->to());
    const std::int64_t count = m_subject.reader->index().frameCount();
    if (!from || !to)
        problem = tr("Both have to be whole numbers.");
    else if (*from > *to)
        problem = tr("The first frame comes after the last one.");
    else if (isIndex && (*from >= count || *to < 0))
        problem = tr("There are the frames 0 to %1.")
                      .arg(QLocale().toString(static_cast<qlonglong>(count - 1)));
    if (!problem.isEmpty())
        return std::nullopt;
    ExportRange range;
    range.by = isIndex ? ExportRange::By::Index : ExportRange::By::Number;
    range.first = *from;
    range.last = *to;
    return range;
}

std::optional<ExportRange> ExportDialog::checkedTimes(QString &problem) const
{
    const store::FrameTime near = m_subject.reader->index().time({0});
    const auto from = m_zone.parse(m_rangeForm->from(), near);
    const store::FrameIndex last{m_subject.reader->index().frameCount() - 1};
    const auto to = m_zone.parse(m_rangeForm->to(), m_subject.reader->index().time(last));
    if (!from || !to)
        problem = tr("Times are written as 12:03:04.5 or 2024-03-10 12:03, by the clock of the "
                     "recording.");
    else if (from->seconds > to->seconds)
        problem = tr("The first time comes after the last one.");
    if (!problem.isEmpty())
        return std::nullopt;
    ExportRange range;
    range.by = ExportRange::By::Time;
    range.begin = from->seconds;
    range.end = to->seconds;
    return range;
}

QString ExportDialog::cropProblem(const model::ExportChoice &choice) const
{
    if (!choice.crop || QRect({}, m_pictureSize).contains(*choice.crop))
        return {};
    return tr("The part reaches beyond the picture, which has %1 pixels.")
        .arg(sizeText(m_pictureSize));
}

QSize ExportDialog::exportedSize(const model::ExportChoice &choice) const
{
    if (choice.scale)
        return *choice.scale;
    const QSize size = choice.crop ? choice.crop->size() : m_pictureSize;
    return choice.isDisplayed ? m_subject.display.development.look.orientation.seenSize(size)
                              : size;
}

bool ExportDialog::wantsEvenSides(const model::ExportChoice &choice) const
{
    const model::ImageLook &look = m_subject.display.development.look;
    const bool isColour =
        m_subject.reader->metadata().shownShape().size() > 2 ||
        (choice.isDisplayed && (look.map != model::ColourMap::Grey || look.marksSaturated ||
                                choice.plotPlace != model::PlotPlace::None));
    const bool isAlone = choice.together != model::ExportTogether::OnePicture; // else it is tried
    return choice.as == ExportAs::Mp4 && choice.preset == store::ClipPreset::Lossless &&
           !isColour && isAlone;
}

QString ExportDialog::formatNote(const model::ExportChoice &choice) const
{
    const QSize size = exportedSize(choice);
    QStringList notes;
    const bool isOneRecordings = choice.together != model::ExportTogether::OnePicture &&
                                 choice.plotPlace == model::PlotPlace::None;
    if (isHalved(choice) && isOneRecordings && evenSize(size) != size)
        notes << tr("Such a video has even sides: of %1 pixels the last row or column is left out, "
                    "so "
                    "that it has %2.")
                     .arg(sizeText(size), sizeText(evenSize(size)));
    if (model::isCopy(choice))
        notes << tr(
            "A copy begins at a key frame; a few frames before the range may be in it, too.");
    const bool isDeep = m_subject.reader->metadata().dtype != "uint8";
    const bool isCut = model::traitsOf(choice.as).isVideo &&
                       choice.preset != store::ClipPreset::Lossless && !model::isCopy(choice);
    if (isDeep && isCut && !choice.isDisplayed)
        notes << tr("The video has 8 bit, of each sample the upper ones. “As displayed” uses the "
                    "levels that you see.");
    const bool isStopped =
        !choice.skipsBroken && choice.as != ExportAs::Store; // that leaves them out
    if (isStopped && !m_subject.reader->problems().empty())
        notes << tr("Parts of this recording are broken; the export ends if it comes upon one.");
    return notes.join(QLatin1Char('\n'));
}

QString ExportDialog::pathProblem(const model::ExportChoice &choice) const
{
    const QString path = m_targetForm->path();
    const QString extension = model::extensionOf(choice);
    if (path.isEmpty())
        return tr("Say where it goes.");
    if (!QDir::isAbsolutePath(path))
        return tr("Write the whole path, from the root on.");
    if (!path.endsWith(extension) || QFileInfo(path).fileName().size() <= extension.size())
        return tr("The name of such a file ends in %1.").arg(extension);
    if (m_subject.taken.contains(path))
        return tr("Another export, which is not finished, is going to be there.");
    return {};
}

void ExportDialog::lookAtPlaces()
{
    if (!m_range)
        return;
    const QString path = m_targetForm->path();
    const bool isPathWrong = !pathProblem(choice()).isEmpty();
    auto look = [reader = m_subject.reader, range = *m_range, choice = choice(),
                 target = isPathWrong ? std::filesystem::path()
                                      : model::toPath(path)](const std::stop_token &stop) {
        return model::lookAtPlaces(reader, range, choice, target, stop);
    };
    auto report = [this](const store::Result<model::ExportPlaces> &places) { takePlaces(places); };
    m_placesJob = m_pool.run(this, std::move(look), report);
}

void ExportDialog::takePlaces(const store::Result<model::ExportPlaces> &places)
{
    if (!places)
        return m_rangeForm->setProblem(ErrorText::sentence(places.error()));
    const QString home = QDir::homePath();
    if (places->target == Target::NoFolder && m_targetForm->path() == m_suggested &&
        m_folder != home) { // the one that is usual, or was last, is not there
        m_folder = home;
        return check();
    }
    m_places = *places;
    const model::ExportChoice now = choice();
    if (m_places->count == 0)
        m_rangeForm->setProblem(tr("The recording has no frame there."));
    else
        m_targetForm->setExample(now.as == ExportAs::Pictures
                                     ? model::pictureNameOf(now, m_places->first, 0)
                                     : QString());
    if (model::needsOneRange(now) && m_places->frames.size() > 1)
        m_rangeForm->setProblem(
            now.as == ExportAs::Store
                ? tr("These frames do not follow one another; a recording is made of one range.")
                : tr("These frames do not follow one another; sound and copies are of one range."));
    const bool exists = m_places->target == Target::Exists || m_places->mapExists;
    m_targetForm->setExisting(!exists ? QString()
                              : m_places->target == Target::Exists
                                  ? tr("Replace wha&t is there already")
                                  : tr("Replace &the table that is there already"));
    if (const QString problem = placesProblem(); !problem.isEmpty())
        m_targetForm->setProblem(problem);
    showOutlook();
    estimate();
}

QString ExportDialog::placesProblem() const
{
    switch (m_places->target) {
    case Target::Free:
    case Target::Exists:
        return {};
    case Target::ExistsAndStays:
        return tr("Something else is there already, which is not replaced. Choose another name.");
    case Target::NoFolder:
        return tr("There is no folder “%1”.")
            .arg(QDir::toNativeSeparators(QFileInfo(m_targetForm->path()).path()));
    case Target::InRecording:
        break;
    }
    return tr("That lies in the recording, which nothing is written into. Choose another folder.");
}

void ExportDialog::estimate()
{
    const bool isInParts = model::needsOneRange(choice()) && m_places->frames.size() != 1;
    if (m_isFieldWrong || m_places->count == 0 || isInParts)
        return;
    auto look = [task = task()](const std::stop_token &stop) {
        return model::estimateSize(task, stop);
    };
    auto report = [this](const store::Result<model::ExportSize> &size) { takeSize(size); };
    m_sizeJob = m_pool.run(this, std::move(look), report, model::WorkerPool::Priority::Background);
}

void ExportDialog::takeSize(const store::Result<model::ExportSize> &size)
{
    if (size) {
        m_size = *size;
        if (const QString problem = roomProblem(); !problem.isEmpty())
            m_targetForm->setProblem(problem);
    } else {
        m_isRefused = size.error().code == store::Error::Code::InvalidArgument ||
                      size.error().code == store::Error::Code::Unsupported;
        m_formatForm->setProblem(ErrorText::sentence(size.error()));
    }
    showOutlook();
}

// A guess may be wrong by half.
QString ExportDialog::roomProblem() const
{
    if (!m_places || !m_size || !m_places->bytesFree || m_size->bytes <= *m_places->bytesFree)
        return {};
    return tr("It takes %1, and only %2 are free on this disk.")
        .arg(ExportText::bytes(m_size->bytes), ExportText::bytes(*m_places->bytesFree));
}

void ExportDialog::showOutlook()
{
    const bool hasFrames = m_places && m_places->count > 0;
    m_rangeForm->setCount(hasFrames ? ExportText::frames(*m_places) : QString());
    QString text;
    if (m_size && m_places)
        text = ExportText::size(*m_size, *m_places);
    else if (hasFrames && !m_isFieldWrong && !m_isRefused)
        text = tr("Estimating the size …");
    m_outlook->setText(text);
    const bool isReplaced = m_places && (m_places->target == Target::Exists || m_places->mapExists);
    const bool hasPlace =
        m_places && placesProblem().isEmpty() && (!isReplaced || m_targetForm->overwrites());
    const bool isOneRange =
        m_places && (!model::needsOneRange(choice()) || m_places->frames.size() == 1);
    const bool isSureOfNoRoom = !roomProblem().isEmpty() &&
                                (m_size->sampled == 0 || m_size->bytes / 2 > *m_places->bytesFree);
    m_start->setEnabled(hasFrames && !m_isFieldWrong && !m_isRefused && hasPlace && isOneRange &&
                        !isSureOfNoRoom);
}

model::ExportTask ExportDialog::task() const
{
    model::ExportTask task;
    task.reader = m_subject.reader;
    task.choice = choice();
    task.frames = m_places->frames;
    task.display = m_subject.display;
    task.display.overlay = task.choice.overlay;
    task.display.plotPlace = task.choice.plotPlace;
    task.beside = m_subject.beside;
    task.pairBy = m_subject.pairBy;
    task.target = model::toPath(m_targetForm->path());
    task.overwrites = m_targetForm->overwrites();
    return task;
}

} // namespace app
