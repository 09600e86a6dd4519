// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/beside/pairing.h"
#include "model/frames/frameloader.h"
#include "model/view/session.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace model {

// What a companion shows.
struct CompanionPicture
{
    enum class Kind {
        Nothing, // not yet: the store is being opened, or its first frame decoded
        Own, // the frame that belongs to the master's
        Held, // one from before, as there is none
        Missing, // none
        Failed, // there is one that cannot be decoded
    };

    Kind kind = Kind::Nothing;
    FramePtr frame; // of Own and Held; never null there
    bool isNearby = false; // a frame near the one of Own or Held, which is to come
    std::optional<store::Error> error; // of Failed
};

// A store that is open beside the master: shows which of its frames belongs to the master's.
//
// Lives on the GUI thread; the newest frame that was asked for wins.
class Companion : public QObject
{
    Q_OBJECT

public:
    // pool outlives *this. `indexCache`: as Session's.
    Companion(WorkerPool &pool, const QString &indexCache, std::size_t cacheBytes,
              QObject *parent = nullptr);

    void open(const QString &path); // opened() or openFailed() follows
    void adopt(std::shared_ptr<const store::Reader> reader); // one that is open already

    QString path() const; // also while it is being opened
    std::shared_ptr<const store::Reader> reader() const; // null until the whole of it is open
    FrameLoader &loader() { return m_loader; }
    const FrameLoader &loader() const { return m_loader; }

    const PairOffset &offset() const { return m_offset; }
    void setOffset(const PairOffset &offset) { m_offset = offset; } // from the next frame on

    // The place in the store that belongs to this frame of the master, or is near it; empty without
    // frames.
    std::optional<store::FrameIndex> placeOf(const store::FrameId &master, PairBy by) const;

    // How its frames are made into pictures; what is shown follows.
    void setLook(const ImageLook &look, store::PixelForm form);

    // What was found wrong with the store after it was opened.
    const std::vector<store::ChunkProblem> &problems() const { return m_problems; }

    enum class Pace {
        Newest, // what is underway is given up
        Steady, // what is underway comes first: else a slow store would never show anything
    };
    // Shows what belongs to this frame of the master; answered() follows, maybe before this returns.
    void follow(const store::FrameId &master, const PairingRule &rule, Pace pace);

    bool isAnswered() const { return !m_isWaiting; }
    const CompanionPicture &picture() const { return m_picture; }

signals:
    void opened(); // also if it is another one, or has changed
    void grown(); // there are more frames
    void openFailed(const QString &path, const store::Error &error);
    void pictureChanged();
    void answered();
    void problemFound();

private:
    void takeReader();
    void growReader();
    void fetch(PairedFrame wanted);
    void take(CompanionPicture picture);

    Session m_session;
    FrameLoader m_loader;
    std::shared_ptr<const store::Reader> m_reader; // that the loader has
    PairOffset m_offset;
    PairedFrame m_wanted; // the one asked for last
    std::optional<PairedFrame> m_next; // to be fetched when that is answered
    bool m_isWaiting = false;
    CompanionPicture m_picture;
    std::vector<store::ChunkProblem> m_problems;
};

} // namespace model
