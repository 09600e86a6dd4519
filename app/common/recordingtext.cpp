// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/recordingtext.h"

#include "app/common/errortext.h"
#include "model/paths.h"

namespace app {

QString RecordingText::refused(const model::StartRefusal &refusal)
{
    using About = model::StartRefusal::About;
    switch (refusal.about) {
    case About::SpareFolder:
        return tr("The spare folder cannot be used. %1").arg(ErrorText::sentence(refusal.error));
    case About::SameFolder:
        return tr("The spare folder, %1, is the folder of the recordings, or one of them lies in "
                  "the other. Choose a spare folder on another disk, or none.")
            .arg(ErrorText::escaped(model::toText(refusal.error.path)));
    case About::Recording:
        break;
    }
    return ErrorText::sentence(refusal.error);
}

QString RecordingText::failedInSpare(const store::Error &error)
{
    return tr("The spare folder does not take it either. %1").arg(ErrorText::sentence(error));
}

} // namespace app
