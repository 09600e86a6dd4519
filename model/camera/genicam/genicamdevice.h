// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/boundedqueue.h"
#include "model/camera/genicam/genicamconnection.h"

#include <functional>
#include <future>
#include <limits>
#include <memory>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

namespace model {

// A camera's own thread for everything that is asked of the device: questions are answered one after
// the other, and nobody has to wait for one who does not want to.
//
// Destroying gives the control back, in the background: a device that is gone takes seconds to let go.
// Thread-safety: every function from any thread.
class GenicamDevice
{
public:
    // Takes control of the camera.
    static store::Result<std::shared_ptr<GenicamDevice>> open(const std::string &deviceId);

    explicit GenicamDevice(std::string deviceId);
    ~GenicamDevice();
    GenicamDevice(const GenicamDevice &) = delete;
    GenicamDevice &operator=(const GenicamDevice &) = delete;

    // Has `job` called on the device's thread, later. It captures nothing that holds *this.
    using Job = std::function<void(GenicamConnection &)>;
    void post(Job job) { m_jobs->waitPush(std::move(job)); }

    // Waits for the answer of `question`, a callable Result<T>(GenicamConnection &).
    template<typename Question>
    auto ask(Question question) -> std::invoke_result_t<Question, GenicamConnection &>
    {
        using Answer = std::invoke_result_t<Question, GenicamConnection &>;
        const auto promise = std::make_shared<std::promise<Answer>>();
        auto answer = promise->get_future();
        post([promise, question = std::move(question)](GenicamConnection &connection) {
            promise->set_value(question(connection));
        });
        return answer.get();
    }

    // Whether the device has stopped answering. Does not wait.
    bool isLost() const { return m_connection->isLost(); }

private:
    using Jobs = BoundedQueue<Job>;

    std::shared_ptr<GenicamConnection> m_connection;
    std::shared_ptr<Jobs> m_jobs = std::make_shared<Jobs>(std::numeric_limits<std::size_t>::max());
    std::jthread m_thread;
};

} // namespace model
