// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/camera/qt/qtdevices.h"

#include "model/boundedqueue.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QMediaDevices>

#include <future>
#include <limits>
#include <thread>
#include <utility>

namespace model {

namespace {

// Qt keeps one list of cameras for the whole process. It belongs to the thread that asks first, and
// follows plugging by the events of that thread. Hence this one, which lives from the first question
// to the end of the application, and handles events only when it is asked: Qt looks at the devices
// then, and must not do so at a moment that nobody has found to be safe.
class DeviceThread
{
public:
    DeviceThread()
        : m_thread([this] { answerAll(); })
    {
        qAddPostRoutine([] { instance().end(); });
    }
    ~DeviceThread() { end(); }
    DeviceThread(const DeviceThread &) = delete;
    DeviceThread &operator=(const DeviceThread &) = delete;

    static DeviceThread &instance()
    {
        static DeviceThread thread;
        return thread;
    }

    QList<QCameraDevice> ask()
    {
        Question question;
        std::future<QList<QCameraDevice>> answer = question.get_future();
        if (m_questions.waitPush(std::move(question)) != Pushed::Taken)
            return {};
        return answer.get();
    }

private:
    using Question = std::promise<QList<QCameraDevice>>;

    void end()
    {
        m_questions.close();
        if (m_thread.joinable())
            m_thread.join();
    }

    void answerAll()
    {
        QEventLoop events; // a thread that is not Qt's can watch for plugging once it has one
        while (auto question = m_questions.pop()) {
            events.processEvents();
            question->set_value(QMediaDevices::videoInputs());
        }
    }

    BoundedQueue<Question> m_questions{std::numeric_limits<std::size_t>::max()};
    std::jthread m_thread;
};

} // namespace

QList<QCameraDevice> qtCameraDevices()
{
    if (!QCoreApplication::instance())
        return {};
    return DeviceThread::instance().ask();
}

} // namespace model
