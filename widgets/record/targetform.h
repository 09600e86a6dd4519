// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <optional>

class QCheckBox;
class QComboBox;
class QDateTime;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace widgets {

// Asks where a recording goes, in which store format, and for how long.
class TargetForm : public QWidget
{
    Q_OBJECT

public:
    enum class Until { Stopped, Frames, Seconds };
    Q_ENUM(Until)

    struct Limit
    {
        Until until = Until::Stopped;
        std::int64_t amount = 0; // frames, or seconds
    };

    explicit TargetForm(QWidget *parent = nullptr);

    static QStringList storeFormats(); // that can be chosen
    static QString formatText(const QString &format); // in the language of now

    void setFolder(const QString &folder);
    QString folder() const;
    void setName(const QString &name);
    QString name() const;

    // The directory of a recording that starts at `now`: folder, name and, if asked for, the date
    // as _20YYMMDD_HHMMSS. Empty while the name is empty or no file's name.
    QString directory(const QDateTime &now) const;

    void setStoreFormat(const QString &format);
    QString storeFormat() const; // "avc1/mp4" ...
    std::int64_t chunkSize() const; // frames; 0: the format's default
    Limit limit() const;

    // Says what stands in the way of the choice, for instance that the format cannot hold the
    // camera's pixels; empty: nothing.
    void setHint(const QString &sentence);

signals:
    void changed();
    void browseRequested(); // the owner asks for a folder

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void updatePath();
    void updateLimit();

    QLabel *m_formatLabel, *m_folderLabel, *m_nameLabel, *m_chunkLabel, *m_untilLabel;
    QComboBox *m_format;
    QLineEdit *m_folder;
    QToolButton *m_browse;
    QLineEdit *m_name;
    QCheckBox *m_addDate;
    QLabel *m_path;
    QSpinBox *m_chunkSize;
    QComboBox *m_until;
    QSpinBox *m_amount;
    QLabel *m_hint;
};

} // namespace widgets
