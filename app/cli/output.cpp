// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "app/common/errortext.h"

#include <QByteArray>

namespace app {

namespace {

bool put(std::FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size;
}

} // namespace

bool Output::write(const QString &text)
{
    return put(stdout, text.toUtf8());
}

bool Output::write(const std::string &utf8)
{
    return std::fwrite(utf8.data(), 1, utf8.size(), stdout) == utf8.size();
}

Exit Output::fail(const store::Error &error)
{
    say(ErrorText::sentence(error));
    return Exit::Failed;
}

Exit Output::usage(const QString &message)
{
    say(message);
    return Exit::Usage;
}

void Output::say(const QString &message)
{
    put(stderr, "framehouse-cli: " + message.toUtf8() + '\n');
}

} // namespace app
