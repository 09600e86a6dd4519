// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <cstdint>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QSpinBox;
class QToolButton;

namespace widgets {

class FolderField;

// Asks where a recording goes, in which store format, and for how long.
class TargetForm : public QWidget
{
    Q_OBJECT

public:
    enum class Until { Stopped, Frames, Seconds };
    Q_ENUM(Until)
    enum class ChunkBy { Usual, Frames, Seconds };
    Q_ENUM(ChunkBy)

    struct Limit
    {
        Until until = Until::Stopped;
        std::int64_t amount = 0; // frames, or seconds
    };
    struct Chunk
    {
        ChunkBy by = ChunkBy::Usual;
        std::int64_t amount = 0; // frames, or seconds
    };

    explicit TargetForm(QWidget *parent = nullptr);

    static QString usualName(); // of recordings; in every language the same: it is a file's
    static QStringList storeFormats(); // that can be chosen; the first is the usual one
    static QString formatText(const QString &format); // in the language of now

    void setFolder(const QString &folder);
    QString folder() const;
    // Where the recording goes on when the disk of the other one refuses; empty: nowhere.
    void setSpareFolder(const QString &folder);
    QString spareFolder() const;
    void setName(const QString &name);
    QString name() const; // as typed; may hold fields such as {camera}
    bool addsDate() const;
    void setAddsDate(bool adds);

    // The name, and behind it date and time where these are asked for and not named already.
    QString pattern() const;

    // Names of fields that can be put into the name, besides date, time and camera.
    void setFields(const QStringList &names);

    // The directories that a recording would have now, or what keeps the name from being one.
    void setPreview(const QStringList &names);
    void setNameProblem(const QString &sentence);

    void setStoreFormat(const QString &format);
    QString storeFormat() const; // "avc1/mp4" ...
    // How H.264 is encoded; as usual with other formats.
    struct Encoder
    {
        bool isLossless = false;
        QString preset = {}; // of x264; empty: the usual one
        int groupFrames = 0; // from key frame to key frame; 0: as usual
        bool operator==(const Encoder &) const = default;
    };
    Encoder encoder() const;
    Encoder chosenEncoder() const; // also while another format is chosen, as the next
    int chosenQuality() const;
    void setEncoder(const Encoder &encoder);
    int quality() const; // 0: usual, 1 (small) .. 100 (best); of formats that lose something
    void setQuality(int quality);
    Chunk chunk() const;
    void setChunk(const Chunk &chunk);
    Limit limit() const;
    void setLimit(const Limit &limit);

    // Says what stands in the way of the choice, for instance that the format cannot hold the
    // camera's pixels; empty: nothing.
    void setHint(const QString &sentence);

    void focusName();
    void focusFolder();

signals:
    void changed();
    void browseRequested(); // the owner asks for a folder
    void browseSpareRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildForm();
    void connectAll();
    void retranslate();
    void nameControls();
    void updateUnits();
    void updateEncoder();
    void fillFields();

    QFormLayout *m_form;
    QLabel *m_formatLabel, *m_qualityLabel, *m_presetLabel, *m_groupLabel, *m_folderLabel,
        *m_spareLabel, *m_nameLabel, *m_chunkLabel, *m_untilLabel;
    QComboBox *m_format;
    QSpinBox *m_quality;
    QCheckBox *m_lossless;
    QComboBox *m_preset;
    QSpinBox *m_group;
    FolderField *m_folder;
    FolderField *m_spare;
    QLineEdit *m_name;
    QToolButton *m_insert;
    QMenu *m_fields;
    QStringList m_fieldNames; // of the metadata
    QCheckBox *m_addDate;
    QLabel *m_preview;
    QLabel *m_nameProblem;
    QComboBox *m_chunkBy;
    QSpinBox *m_chunkAmount;
    QComboBox *m_until;
    QSpinBox *m_amount;
    QLabel *m_hint;
};

} // namespace widgets
