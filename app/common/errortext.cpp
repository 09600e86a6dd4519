// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/errortext.h"

#include <array>
#include <system_error>

namespace app {

namespace {

using Code = store::Error::Code;

// What happened (%1: the path, %2: the reason) and the way out. One line per code.
struct Line
{
    Code code;
    const char *happened;
    const char *wayOut;
};

// clang-format off
constexpr std::array lines{
    Line{Code::NotFound,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 was not found: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Check the path and that the disk is attached.")},
    Line{Code::NotAStore,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 is not an imgstore recording: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Choose the recording's folder or its metadata.yaml.")},
    Line{Code::WrongVersion,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 has a version of the format that this program does not know: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Look for a newer version of this program.")},
    Line{Code::UnknownClass,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 is a kind of store that this program does not know: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Known are VideoImgStore and DirectoryImgStore.")},
    Line{Code::UnknownFormat,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 has a picture format that this program does not know: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "\"framehouse-cli formats\" lists the formats that work here.")},
    Line{Code::NoFrames,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 holds no frames: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "The recording was stopped before its first frame, or its index is lost.")},
    Line{Code::Corrupt,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 is damaged: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Copy it from the original again if there is one; nothing was changed.")},
    Line{Code::Unsupported,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 is valid, but this program cannot do that with it: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Choose another format or another setting.")},
    Line{Code::MissingCodec,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 needs a codec that this computer lacks: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Install the full FFmpeg libraries, or choose another format.")},
    Line{Code::PermissionDenied,
         QT_TRANSLATE_NOOP("app::ErrorText", "The system refused access to %1: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Ask its owner for access, or choose another place.")},
    Line{Code::AlreadyExists,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 exists already: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Choose another name; nothing was overwritten.")},
    Line{Code::DiskFull,
         QT_TRANSLATE_NOOP("app::ErrorText", "There is no space left for %1: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Free some space on that disk, or choose another one.")},
    Line{Code::Busy,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 is in use by another program: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Close the other program and try again.")},
    Line{Code::Disconnected,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 was disconnected: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Check the cable and connect it again.")},
    Line{Code::TooLarge,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1 is more than can be handled safely: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Check that it really is part of a recording, and close other programs if memory is short.")},
    Line{Code::InvalidArgument,
         QT_TRANSLATE_NOOP("app::ErrorText", "%1: that cannot be done: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Change the request and try again.")},
    Line{Code::Cancelled,
         QT_TRANSLATE_NOOP("app::ErrorText", "The work on %1 was cancelled: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Start it again to finish it.")},
    Line{Code::Io,
         QT_TRANSLATE_NOOP("app::ErrorText", "The system reported a failure at %1: %2."),
         QT_TRANSLATE_NOOP("app::ErrorText", "Check the disk and the connection to it, then try again.")},
};
// clang-format on

// Where the reason would say no more than the code: the system's own words for it.
struct Plain
{
    Code code;
    std::errc system;
    const char *happened;
};

constexpr std::array plainLines{
    Plain{Code::NotFound, std::errc::no_such_file_or_directory,
          QT_TRANSLATE_NOOP("app::ErrorText", "%1 was not found.")},
    Plain{Code::PermissionDenied, std::errc::permission_denied,
          QT_TRANSLATE_NOOP("app::ErrorText", "The system refused access to %1.")},
    Plain{Code::AlreadyExists, std::errc::file_exists,
          QT_TRANSLATE_NOOP("app::ErrorText", "%1 exists already.")},
    Plain{Code::DiskFull, std::errc::no_space_on_device,
          QT_TRANSLATE_NOOP("app::ErrorText", "There is no space left for %1.")},
};

const char *plainLine(const store::Error &error) // null: the reason is worth telling
{
    for (const Plain &line : plainLines) {
        if (line.code == error.code && error.detail == std::make_error_code(line.system).message())
            return line.happened;
    }
    return nullptr;
}

const Line &lineOf(Code code)
{
    for (const Line &line : lines) {
        if (line.code == code)
            return line;
    }
    return lines.back();
}

// Whether a character may not reach a terminal or a label: it would move the cursor, break the
// line, or turn the direction of the text.
bool isHostile(QChar character)
{
    const auto category = character.category();
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

QString reasonOf(const store::Error &error)
{
    QString reason = ErrorText::escaped(QString::fromStdString(error.detail)).trimmed();
    while (reason.endsWith(QLatin1Char('.')))
        reason.chop(1);
    return reason;
}

} // namespace

QString ErrorText::escaped(const QString &text)
{
    QString plain;
    for (const QChar character : text) {
        if (isHostile(character))
            plain += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            plain += character;
    }
    return plain;
}

QString ErrorText::escaped(const std::filesystem::path &path)
{
    return escaped(QString::fromStdString(path.string()));
}

QString ErrorText::sentence(const store::Error &error)
{
    return tr("%1 %2", "what happened, then the way out").arg(happened(error), wayOut(error));
}

QString ErrorText::happened(const store::Error &error)
{
    const QString given = escaped(error.path);
    const QString path = given.isEmpty() ? tr("This", "stands for a missing path") : given;
    if (const char *plain = plainLine(error))
        return tr(plain).arg(path);
    const QString reason = reasonOf(error);
    return tr(lineOf(error.code).happened)
        .arg(path, reason.isEmpty() ? tr("no reason is known") : reason);
}

QString ErrorText::wayOut(const store::Error &error)
{
    return tr(lineOf(error.code).wayOut);
}

} // namespace app
