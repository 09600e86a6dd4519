// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/axis/ruler.h"

#include <QObject>
#include <QString>

#include <memory>

namespace store {
class Reader;
}

namespace app {

struct Actions;
struct ViewState;
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
    void leave(); // before the page shows another one, which begins as usual
    void keep(); // as it is now; waits for the disk, so not while the recording is being looked at

private:
    ViewState state() const;
    void restore(const ViewState &state);
    void setRuler(widgets::Ruler ruler);

    Actions &m_actions;
    ViewerPage &m_page;
    Settings &m_settings;
    QString m_recording; // what its state is kept by; empty: none is open
};

} // namespace app
