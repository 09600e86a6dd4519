// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/film/filmpicture.h"
#include "model/frames/framesource.h"
#include "model/picture/development.h"

#include <QObject>
#include <QSize>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace model {

class FilmCache;
class WorkerPool;

// Makes small pictures of the open recording and keeps them: for a film strip, and for what is under
// the mouse.
//
// One job at a time in the pool's background: first for the place hovered last, then for the wishes
// in their order. What is no longer wished is stopped. What cannot be had, but may come right by
// itself, is tried again after a pause. The pictures in memory are bounded by number.
//
// Lives on the GUI thread.
class FilmMaker : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostWishes = 100;
    static constexpr std::size_t mostPictures = 256;

    // `cacheDirectory`: where pictures are kept for the next time; empty: nowhere. The pool outlives
    // *this.
    explicit FilmMaker(WorkerPool &pool, const QString &cacheDirectory = {},
                       QObject *parent = nullptr);
    ~FilmMaker() override; // gives up what is not done

    // Forgets all pictures, but not what is wished; null, or a source without index: none.
    void setReader(const std::shared_ptr<const store::Reader> &reader);
    void setSource(FrameSource source);
    // The same store with more frames behind those there were: nothing is forgotten.
    void extendReader(const std::shared_ptr<const store::Reader> &reader);

    // How pixels become pictures. Those there are stay until they are made anew, when they are
    // wished. `usual` as in Development.
    void setLook(const ImageLook &look, std::optional<ValueRange> usual);

    // What is wanted, the most urgent first; replaces what was. Those outside the store, and those
    // behind the first hundred, are passed over.
    void setWishes(std::vector<FilmWish> wishes);
    // The key frame for it is wanted before all else. Empty: nothing is under the mouse.
    void setHovered(std::optional<store::FrameIndex> index);
    // While held nothing new is begun: somebody waits for a frame.
    void setHeld(bool held);

    // The picture nearest to a frame, of all or of those that serve a wish; null: there is none.
    FramePtr nearest(store::FrameIndex index) const;
    FramePtr best(const FilmWish &wish) const;
    // Of a picture as it is seen, by what the recording says of its frames; empty: not known.
    QSize pictureSize() const;

signals:
    void changed(); // another picture, or another one of a frame
    void forgotten(); // there is none any more, or another size

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace model
