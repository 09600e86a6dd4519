// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/record/session/metadatafields.h"
#include "model/record/session/sessionstart.h"

#include <QCoreApplication>
#include <QString>

namespace app {

// What a user reads of a session that does not start, or not go on: with ErrorText's sentences, and
// which folder they are about.
class RecordingText
{
    Q_DECLARE_TR_FUNCTIONS(app::RecordingText)

public:
    static QString refused(const model::StartRefusal &refusal);
    static QString spareIsOnSameDisk();

    // Of a recording that had gone on in the spare folder.
    static QString failedInSpare(const store::Error &error);

    // What is wrong with an entry of the metadata.
    static QString metadata(const model::MetadataField &field,
                            model::MetadataProblem::Reason reason);
};

} // namespace app
