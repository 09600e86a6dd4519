// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/frames/frameloader.h"
#include "model/workerpool.h"
#include "tests/model/frames/film.h"

#include <QTest>

#include <barrier>
#include <memory>
#include <vector>

// A loader of a made-up film, with one worker unless a test begins anew, and what it has loaded.
class LoaderTest : public QObject
{
protected:
    void begin(int workers = 1)
    {
        m_loader.reset();
        m_film = std::make_shared<Film>();
        m_pool = std::make_unique<model::WorkerPool>(workers);
        m_loader = std::make_unique<model::FrameLoader>(*m_pool, 400 * frameBytes);
        m_loader->setSource(sourceOf(m_film, 10));
        m_loaded.clear();
        connect(m_loader.get(), &model::FrameLoader::loaded, this,
                [this](const model::FramePtr &frame) {
                    if (m_loaded.empty())
                        m_decodedAtAnswer = m_film->decoded;
                    m_loaded.push_back(frame->id.index.value);
                });
    }

    void end()
    {
        QVERIFY2(!m_film->shared, "a decoder had two users at a time");
        m_loader.reset();
        m_pool.reset();
        QCOMPARE(m_film->open.load(), 0);
    }

    void load(std::int64_t index)
    {
        m_loader->request({index});
        QTRY_VERIFY(!m_loaded.empty() && m_loaded.back() == index);
    }

    // Until both workers have ended what they were at.
    void awaitBothWorkers()
    {
        const auto meeting = std::make_shared<std::barrier<>>(2);
        int ended = 0;
        for (int i = 0; i < 2; ++i)
            m_pool->run(
                this,
                [meeting](const std::stop_token &) {
                    meeting->arrive_and_wait();
                    return true;
                },
                [&ended](bool) { ++ended; });
        QTRY_COMPARE(ended, 2);
    }

    // Until nothing is decoded any more. The pool has one thread, so what a job of ours overtook is
    // delivered when the job is; what that started shows in the next round.
    void settle()
    {
        int calls = -1;
        while (m_pool->pendingCount() > 0 || calls != m_film->calls) {
            calls = m_film->calls;
            bool done = false;
            m_pool->run(
                this, [](const std::stop_token &) { return true; },
                [&done](bool result) { done = result; });
            QTRY_VERIFY(done);
        }
    }

    std::shared_ptr<Film> m_film;
    std::unique_ptr<model::WorkerPool> m_pool;
    std::unique_ptr<model::FrameLoader> m_loader;
    std::vector<std::int64_t> m_loaded;
    int m_decodedAtAnswer = 0;
};
