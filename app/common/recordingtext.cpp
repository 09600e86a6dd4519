// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/recordingtext.h"

#include "app/common/errortext.h"
#include "model/paths.h"

#include <QLocale>

namespace app {

namespace {

QString numberText(double number)
{
    return QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
}

QString kindProblem(const model::MetadataField &field)
{
    using Kind = model::MetadataField::Kind;
    switch (field.kind) {
    case Kind::Number:
        return RecordingText::tr("“%1” must be a number.").arg(field.name);
    case Kind::Whole:
        return RecordingText::tr("“%1” must be a whole number.").arg(field.name);
    case Kind::Date:
        return RecordingText::tr("“%1” must be a day, such as 2026-05-01.").arg(field.name);
    case Kind::YesNo:
        return RecordingText::tr("“%1” must be yes or no.").arg(field.name);
    case Kind::Text:
    case Kind::Choice:
        break;
    }
    return RecordingText::tr("“%1” must be a text.").arg(field.name);
}

QString rangeProblem(const model::MetadataField &field)
{
    if (!field.most)
        return RecordingText::tr("“%1” must be at least %2.")
            .arg(field.name, numberText(*field.least));
    if (!field.least)
        return RecordingText::tr("“%1” must be at most %2.")
            .arg(field.name, numberText(*field.most));
    return RecordingText::tr("“%1” must lie between %2 and %3.")
        .arg(field.name, numberText(*field.least), numberText(*field.most));
}

} // namespace

QString RecordingText::refused(const model::StartRefusal &refusal)
{
    using About = model::StartRefusal::About;
    switch (refusal.about) {
    case About::SpareFolder:
        return tr("The spare folder cannot be used. %1").arg(ErrorText::sentence(refusal.error));
    case About::SameFolder:
        return tr("The spare folder, %1, is the folder of the recordings, or one of them lies in "
                  "the other. Choose a spare folder on another disk, or none.")
            .arg(ErrorText::escaped(refusal.error.path));
    case About::Recording:
        break;
    }
    return ErrorText::sentence(refusal.error);
}

QString RecordingText::spareIsOnSameDisk()
{
    return tr("The spare folder is on the same disk as the recordings: it does not help when that "
              "disk fails or is full. Choose one on another disk.");
}

QString RecordingText::failedInSpare(const store::Error &error)
{
    return tr("The spare folder does not take it either. %1").arg(ErrorText::sentence(error));
}

QString RecordingText::metadata(const model::MetadataField &field,
                                model::MetadataProblem::Reason reason)
{
    using Reason = model::MetadataProblem::Reason;
    switch (reason) {
    case Reason::Missing:
        break;
    case Reason::WrongKind:
        return kindProblem(field);
    case Reason::NoChoice:
        return tr("“%1” must be one of these: %2.")
            .arg(field.name, field.choices.join(QStringLiteral(", ")));
    case Reason::OutOfRange:
        return rangeProblem(field);
    }
    return tr("“%1” is required. Fill it in before recording.").arg(field.name);
}

} // namespace app
