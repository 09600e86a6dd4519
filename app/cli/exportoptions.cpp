// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportoptions.h"

#include "app/cli/commands.h"
#include "app/cli/displayoptions.h"
#include "app/cli/storeaccess.h"
#include "model/paths.h"
#include "store/export/exportkind.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace app {

namespace {

using store::ExportKind;

constexpr Option options[] = {
    {"output", 'o', ValueKind::Text, "OUT",
     QT_TRANSLATE_NOOP("app::Commands", "the file or folder to make")},
    rangeOption,
    numbersOption,
    timesOption,
    chunksOption,
    {"every", 0, ValueKind::Count, "N",
     QT_TRANSLATE_NOOP("app::Commands", "of these only the first and every Nth after it")},
    {"as", 0, ValueKind::Text, "KIND",
     QT_TRANSLATE_NOOP("app::Commands",
                       "mp4, mkv, avi, gif, webp, images, npy, csv, wav or store; else as the end "
                       "of OUT says")},
    {"preset", 0, ValueKind::Text, "PRESET",
     QT_TRANSLATE_NOOP("app::Commands",
                       "of a video: share (small), analysis (every frame once, at "
                       "a constant rate, checked), lossless, or copy (the recording's own "
                       "packets)")},
    {"rate", 0, ValueKind::Text, "RATE",
     QT_TRANSLATE_NOOP("app::Commands",
                       "of a video: true, as it was recorded, or frames per second")},
    {"crop", 0, ValueKind::Text, "WxH+X+Y",
     QT_TRANSLATE_NOOP("app::Commands", "only this part of each picture, in pixels")},
    {"scale", 0, ValueKind::Text, "WxH",
     QT_TRANSLATE_NOOP("app::Commands", "make each picture this large")},
    {"speed", 0, ValueKind::Text, "X",
     QT_TRANSLATE_NOOP("app::Commands", "of a video: X times as fast as it was recorded")},
    {"levels", 0, ValueKind::Text, "BLACK:WHITE[:GAMMA]",
     QT_TRANSLATE_NOOP("app::Commands",
                       "the values that are black and white; pictures have 8 bit then")},
    {"invert", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "make dark what is bright")},
    {"colormap", 0, ValueKind::Text, "NAME",
     QT_TRANSLATE_NOOP("app::Commands", "show grey in colours: viridis, inferno, turbo ...")},
    {"flip", 0, ValueKind::Text, "h|v",
     QT_TRANSLATE_NOOP("app::Commands", "mirror pictures left to right, or top to bottom")},
    {"rotate", 0, ValueKind::Text, "DEGREES",
     QT_TRANSLATE_NOOP("app::Commands", "turn pictures clockwise, after --flip: 90, 180 or 270")},
    {"overlay", 0, ValueKind::Text, "LIST",
     QT_TRANSLATE_NOOP("app::Commands", "write number, index, time, a scale bar (scale) into each "
                                        "picture")},
    {"pixel-size", 0, ValueKind::Text, "LENGTH",
     QT_TRANSLATE_NOOP("app::Commands", "how long a pixel of the recording is, for the scale bar")},
    {"plot", 0, ValueKind::Text, "LIST",
     QT_TRANSLATE_NOOP("app::Commands", "plot these extra data with each picture")},
    {"plot-place", 0, ValueKind::Text, "PLACE",
     QT_TRANSLATE_NOOP("app::Commands", "where the plots go: below, or beside")},
    {"audio", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "of mp4 and mkv: with the recording's sound")},
    {"audio-set", 0, ValueKind::Text, "NAME",
     QT_TRANSLATE_NOOP("app::Commands", "the extra data that are the sound; else audio")},
    {"name", 0, ValueKind::Text, "NAME",
     QT_TRANSLATE_NOOP("app::Commands", "of images: their file names, with {frame}, {index}, "
                                        "{number} or {time}, and the format by the end")},
    {"format", 0, ValueKind::Text, "FORMAT",
     QT_TRANSLATE_NOOP("app::Commands",
                       "of a store: its format, as formats lists it; else as before")},
    {"map", 0, ValueKind::Text, "FILE",
     QT_TRANSLATE_NOOP("app::Commands", "where the table goes that says which frame each one is")},
    {"overwrite", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "replace what is there")},
    {"broken", 0, ValueKind::Text, "WAY",
     QT_TRANSLATE_NOOP("app::Commands",
                       "at frames that cannot be read: stop, or skip and leave them out")},
    {"align", 0, ValueKind::Text, "BY",
     QT_TRANSLATE_NOOP("app::Commands",
                       "of several recordings, frames belong together by number or time")},
    {"offset", 0, ValueKind::Text, "LIST",
     QT_TRANSLATE_NOOP("app::Commands",
                       "of several recordings, what is added to the frame numbers, or seconds, of "
                       "each but the first")},
    {"missing", 0, ValueKind::Text, "WAY",
     QT_TRANSLATE_NOOP("app::Commands", "what one of several recordings lacks: drop it in all, "
                                        "hold the frame before, or black")},
    {"grid", 0, ValueKind::None, nullptr,
     QT_TRANSLATE_NOOP("app::Commands", "show several recordings side by side in one picture")},
    {"json", 0, ValueKind::None, nullptr, QT_TRANSLATE_NOOP("app::Commands", "one JSON document")},
};

// A value of an option by its name.
template<typename T>
struct Named
{
    const char *name;
    T value;
};

// What is made; empty: a store.
using Kind = std::optional<ExportKind>;

std::vector<Named<Kind>> kinds()
{
    std::vector<Named<Kind>> names;
    for (const store::ExportKindInfo &info : store::exportKinds())
        names.push_back({info.name, info.kind});
    names.push_back({"store", std::nullopt});
    return names;
}

std::vector<Named<store::ClipPreset>> presets()
{
    std::vector<Named<store::ClipPreset>> names;
    for (const store::ClipPresetInfo &info : store::clipPresets())
        names.push_back({info.name, info.preset});
    return names;
}

std::vector<Named<store::WhenBroken>> ways()
{
    return {{"stop", store::WhenBroken::Stop}, {"skip", store::WhenBroken::Skip}};
}

std::vector<Named<bool>> alignments()
{
    return {{"number", false}, {"time", true}};
}

std::vector<Named<store::MissingPolicy>> policies()
{
    return {{"drop", store::MissingPolicy::Drop},
            {"hold", store::MissingPolicy::Hold},
            {"black", store::MissingPolicy::Black}};
}

bool isFileKind(Kind kind)
{
    return kind && *store::infoOf(*kind).extension != 0;
}

bool isClip(Kind kind)
{
    return kind && store::infoOf(*kind).isClip;
}

template<typename T>
QString listOf(const std::vector<Named<T>> &names)
{
    QStringList list;
    for (const Named<T> &each : names)
        list << QLatin1String(each.name);
    return list.join(QLatin1String(", "));
}

// Reads the options one after the other until one of them is wrong.
class WishReader
{
public:
    explicit WishReader(const Arguments &arguments)
        : m_arguments(arguments)
        , m_isSeveral(arguments.operands().size() > 1)
        , m_isSet(m_isSeveral && !arguments.has("grid"))
    {}

    // What is wrong; empty: nothing.
    QString read(ExportWish &wish)
    {
        readKind(wish);
        readPlaces(wish);
        readOne("preset", presets(), wish.order.preset);
        readOne("broken", ways(), wish.order.whenBroken);
        readOne("align", alignments(), wish.alignsByTime);
        readOne("missing", policies(), wish.missing);
        wish.isOnePicture = m_arguments.has("grid");
        readOffsets(wish);
        readRate(wish);
        readCrop(wish);
        readScale(wish);
        readSpeed(wish);
        readDisplayed(wish);
        checkBelonging();
        return m_wrong;
    }

private:
    bool isGiven(const char *name) const { return m_wrong.isEmpty() && m_arguments.has(name); }

    void refuse(const QString &sentence)
    {
        if (m_wrong.isEmpty())
            m_wrong = sentence;
    }

    template<typename T>
    void readOne(const char *option, const std::vector<Named<T>> &names, T &value)
    {
        if (!isGiven(option))
            return;
        const QString text = *m_arguments.text(option);
        for (const Named<T> &each : names) {
            if (text == QLatin1String(each.name)) {
                value = each.value;
                return;
            }
        }
        refuse(Commands::tr("--%1 needs one of %2, not \"%3\".")
                   .arg(QLatin1String(option), listOf(names), text));
    }

    void readKind(ExportWish &wish)
    {
        if (!m_arguments.has("output"))
            return refuse(Commands::tr("Say what to make with -o OUT."));
        const QString out = *m_arguments.text("output");
        if (out.isEmpty())
            return refuse(Commands::tr("-o needs the name of a file or folder."));
        const QString suffix = QFileInfo(out).suffix();
        if (m_arguments.has("as"))
            readOne("as", kinds(), m_kind);
        else if (m_isSet)
            refuse(Commands::tr("Several recordings are exported into a folder: say with --as what "
                                "each of them becomes."));
        else
            deduceKind(out, suffix);
        const QString wanted = nameOf(m_kind);
        const bool isOfOne = !m_kind || m_kind == ExportKind::Wav;
        if (m_isSeveral && isOfOne)
            refuse(Commands::tr("One recording at a time is exported as %1.").arg(wanted));
        if (m_wrong.isEmpty() && !m_isSet && isFileKind(m_kind) && suffix != wanted)
            refuse(Commands::tr("%1 must end in .%2 to be written as %2.").arg(out, wanted));
        wish.isStore = !m_kind;
        wish.order.kind = m_kind.value_or(ExportKind::Table);
    }

    void deduceKind(const QString &out, const QString &suffix)
    {
        for (const Named<Kind> &each : kinds()) {
            if (isFileKind(each.value) && suffix == QLatin1String(each.name)) {
                m_kind = each.value;
                return;
            }
        }
        refuse(Commands::tr("The end of %1 does not say what to write. Use --as with one of %2.")
                   .arg(out, listOf(kinds())));
    }

    static QString nameOf(Kind kind)
    {
        for (const Named<Kind> &each : kinds())
            if (each.value == kind)
                return QLatin1String(each.name);
        return {};
    }

    void readPlaces(ExportWish &wish) const
    {
        wish.every = m_arguments.integer("every").value_or(1);
        wish.order.target = model::toPath(m_arguments.text("output").value_or(QString()));
        wish.order.map = model::toPath(m_arguments.text("map").value_or(QString()));
        wish.order.overwrites = m_arguments.has("overwrite");
        wish.format = m_arguments.text("format").value_or(QString());
        const bool hasSound =
            m_arguments.has("audio") || m_kind == ExportKind::Wav || m_arguments.has("audio-set");
        if (hasSound)
            wish.order.sound =
                m_arguments.text("audio-set").value_or(QStringLiteral("audio")).toStdString();
        if (const auto name = m_arguments.text("name"))
            wish.order.pictureName = name->toStdString();
        else if (m_isSeveral) // whose frames can come more than once
            wish.order.pictureName = "{frame}.png";
    }

    void readOffsets(ExportWish &wish)
    {
        if (!isGiven("offset") || !m_isSeveral)
            return;
        const QString text = *m_arguments.text("offset");
        bool isRead = true;
        for (const QString &part : text.split(u',')) {
            const auto offset = parseSeconds(part.trimmed());
            isRead = isRead && offset;
            wish.offsets.push_back(offset.value_or(0.0));
        }
        const auto isWhole = [](double offset) {
            constexpr double most = 9e15; // exact
            return offset == std::trunc(offset) && std::abs(offset) <= most;
        };
        const bool areFrames = !wish.alignsByTime;
        if (!isRead || std::ssize(wish.offsets) != m_arguments.operands().size() - 1 ||
            (areFrames && !std::all_of(wish.offsets.begin(), wish.offsets.end(), isWhole)))
            refuse(Commands::tr("--offset needs a number for each recording but the first, with "
                                "commas between, and whole ones for frame numbers, not \"%1\".")
                       .arg(text));
    }

    void readRate(ExportWish &wish)
    {
        if (!isGiven("rate"))
            return;
        const QString text = *m_arguments.text("rate");
        const double rate = parseSeconds(text).value_or(0.0);
        const bool isTrue = text == QLatin1String("true");
        if (!isTrue && !(rate > 0.0))
            return refuse(
                Commands::tr("--rate needs \"true\" or a number above 0, not \"%1\".").arg(text));
        wish.order.timing = isTrue ? store::ClipTiming::True : store::ClipTiming::Constant;
        wish.order.frameRate = isTrue ? 0.0 : rate;
    }

    // The whole numbers in a text of this form; none if it has another.
    static QList<int> numbersOf(const QString &text, const char *form)
    {
        const QRegularExpression expression(
            QRegularExpression::anchoredPattern(QLatin1String(form)));
        const auto match = expression.match(text);
        QList<int> numbers;
        for (int i = 1; match.hasMatch() && i <= match.lastCapturedIndex(); ++i) {
            bool isNumber = false;
            numbers << match.captured(i).toInt(&isNumber);
            if (!isNumber)
                return {};
        }
        return numbers;
    }

    void readCrop(ExportWish &wish)
    {
        if (!isGiven("crop"))
            return;
        const QString text = *m_arguments.text("crop");
        const auto numbers = numbersOf(text, "(\\d+)x(\\d+)\\+(\\d+)\\+(\\d+)");
        if (numbers.isEmpty())
            return refuse(Commands::tr("--crop needs width, height, left and top as 640x480+10+20, "
                                       "not \"%1\".")
                              .arg(text));
        wish.order.cut.crop = cv::Rect(numbers[2], numbers[3], numbers[0], numbers[1]);
    }

    void readScale(ExportWish &wish)
    {
        if (!isGiven("scale"))
            return;
        const QString text = *m_arguments.text("scale");
        const auto numbers = numbersOf(text, "(\\d+)x(\\d+)");
        if (numbers.isEmpty())
            return refuse(
                Commands::tr("--scale needs width and height as 640x480, not \"%1\".").arg(text));
        wish.order.cut.scale = cv::Size(numbers[0], numbers[1]);
    }

    void readSpeed(ExportWish &wish)
    {
        if (!isGiven("speed"))
            return;
        const QString text = *m_arguments.text("speed");
        const double speed = parseSeconds(text).value_or(0.0);
        if (!(speed >= 0.001 && speed <= 10000))
            return refuse(
                Commands::tr("--speed needs a number from 0.001 to 10000, not \"%1\".").arg(text));
        if (wish.order.frameRate > 0.0)
            return refuse(
                Commands::tr("--speed and a --rate in frames per second exclude each other."));
        wish.order.speed = speed;
    }

    void readDisplayed(ExportWish &wish)
    {
        if (!m_wrong.isEmpty())
            return;
        wish.display = readDisplay(m_arguments, m_wrong);
        const char *given = givenDisplayOption(m_arguments);
        if (given && (!m_kind || m_kind == ExportKind::Table))
            refuse(Commands::tr("--%1 has no meaning for %2.")
                       .arg(QLatin1String(given), nameOf(m_kind)));
        // The scale is of what is seen in the end, and done before that is turned.
        auto &scale = wish.order.cut.scale;
        if (wish.display && scale && wish.display->development.look.orientation.turns % 2 != 0)
            scale = cv::Size(scale->height, scale->width);
    }

    // Options that the kind has no use for are mistakes.
    void checkBelonging()
    {
        struct Belonging
        {
            const char *option;
            bool isUsed;
        };
        const bool isStore = !m_kind;
        const bool isSound = m_kind == ExportKind::Wav;
        const bool hasPictures = m_kind != ExportKind::Table && !isSound;
        const std::array belongings{
            Belonging{"preset", isClip(m_kind)},
            Belonging{"rate", isClip(m_kind)},
            Belonging{"speed", isClip(m_kind)},
            Belonging{"audio", isClip(m_kind) && !m_isSeveral},
            Belonging{"audio-set", (isClip(m_kind) || isSound) && !m_isSeveral},
            Belonging{"name", m_kind == ExportKind::Pictures},
            Belonging{"format", isStore},
            Belonging{"crop", hasPictures},
            Belonging{"scale", hasPictures},
            Belonging{"map", m_kind != ExportKind::Table && !isStore && !m_isSet},
            Belonging{"overwrite", !isStore && !m_isSet},
            Belonging{"broken", !isStore},
            Belonging{"chunks", !m_isSeveral},
            Belonging{"align", m_isSeveral},
            Belonging{"missing", m_isSeveral},
            Belonging{"offset", m_isSeveral},
            Belonging{"grid", m_isSeveral && hasPictures},
            Belonging{"plot", !m_isSeveral},
        };
        for (const auto &[option, isUsed] : belongings)
            if (isGiven(option) && !isUsed)
                refuse(meaningless(option));
    }

    QString meaningless(const char *option) const
    {
        const QLatin1String name(option);
        const std::array ofSeveral{QLatin1String("align"), QLatin1String("missing"),
                                   QLatin1String("offset"), QLatin1String("grid")};
        if (!m_isSeveral && std::find(ofSeveral.begin(), ofSeveral.end(), name) != ofSeveral.end())
            return Commands::tr("--%1 has no meaning for one recording.").arg(name);
        return m_isSeveral ? Commands::tr("--%1 has no meaning for several recordings as %2.")
                                 .arg(name, nameOf(m_kind))
                           : Commands::tr("--%1 has no meaning for %2.").arg(name, nameOf(m_kind));
    }

    const Arguments &m_arguments;
    bool m_isSeveral; // recordings
    bool m_isSet; // of those each becomes something of its own
    Kind m_kind = ExportKind::Mp4;
    QString m_wrong;
};

} // namespace

std::span<const Option> exportOptions()
{
    return options;
}

std::optional<ExportWish> readExportWish(const Arguments &arguments, Output &output)
{
    ExportWish wish;
    const QString wrong = WishReader(arguments).read(wish);
    if (wrong.isEmpty())
        return wish;
    output.usage(wrong);
    return std::nullopt;
}

} // namespace app
