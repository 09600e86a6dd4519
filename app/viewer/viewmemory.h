// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/viewer/viewstate.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace model {
class Companion;
}

namespace store {
class Reader;
}

namespace app {

struct Actions;
class Settings;
class ViewerPage;

// Remembers how each recording was left, for when it is opened again.
class ViewMemory : public QObject
{
    Q_OBJECT

public:
    ViewMemory(Actions &actions, ViewerPage &page, Settings &settings); // all outlive *this
    ~ViewMemory() override;

    enum class Restore { Yes, No };
    // The page shows all of this recording now: it is brought to where it was left, if wanted.
    void enter(const store::Reader &reader, Restore restores);
    // The same where it has become the master, as its view is to be.
    void enterTraded(const store::Reader &reader, const ViewState &state);
    // The view of now, for a recording beside that becomes the master.
    ViewState traded(int companion) const;
    void leave(); // before the page shows another one, which begins as usual
    QStringList besideBefore() const; // paths of what was open beside it and is not now
    void keep(); // as it is now

private:
    ViewState state() const;
    void apply(const ViewState &state);
    void placeOne(int companion); // where it was beside this recording
    void learnOffsets();
    QList<BesideState> beside() const;
    BesideState besideOf(const model::Companion &one, bool isOpen) const;
    void restore(const ViewState &state);
    void setRuler(widgets::Ruler ruler);

    Actions &m_actions;
    ViewerPage &m_page;
    Settings &m_settings;
    QString m_recording; // what its state is kept by; empty: none is open
    QList<BesideState> m_beside; // what was beside it, at any time
};

} // namespace app
