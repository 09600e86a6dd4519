// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <array>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace widgets {

class FolderField;

// Asks what a new recording is to be made of, where it goes and how it is stored; says beside each field
// what is wrong with it, and below all what will be done. It looks at no disk.
class ImportForm : public QWidget
{
    Q_OBJECT

public:
    enum class Source { Unknown, Recording, Video, Pictures };
    enum class Field { Source, Folder, Name, Format, Times, Start };

    explicit ImportForm(QWidget *parent = nullptr);

    void setSource(const QString &path);
    QString source() const; // with slashes; empty: none
    void setFolder(const QString &folder);
    QString folder() const;
    void setName(const QString &name);
    QString name() const;
    void setFormat(const QString &format);
    QString format() const;
    qint64 chunkSize() const; // frames; 0: the usual
    bool hasEvenTimes() const; // whatever the source's own are
    double frameRate() const;
    QString start() const; // when the first frame was taken, as typed; empty: not known

    void setKind(Source source); // which says what its own times are
    void setTimesKnown(bool own, bool absolute); // a frame rate, or a start, is of no use then

    void setError(Field field, const QString &sentence); // empty: none
    void setOutlook(const QString &sentence);

signals:
    void changed(); // whatever was typed or chosen
    void fileRequested(); // the owner asks for one
    void sourceFolderRequested();
    void folderRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr std::size_t fieldCount = 6;

    void build();
    QWidget *withError(Field field, QWidget *editor);
    void connectAll();
    void retranslate();
    void updateTimes();

    Source m_kind = Source::Unknown;
    bool m_ownTimes = false;
    bool m_absoluteTimes = false;
    QLineEdit *m_source;
    QPushButton *m_file;
    QPushButton *m_sourceFolder;
    FolderField *m_folder;
    QLineEdit *m_name;
    QComboBox *m_format;
    QSpinBox *m_chunk;
    QComboBox *m_times;
    QDoubleSpinBox *m_rate;
    QLineEdit *m_start;
    QLabel *m_outlook;
    std::array<QLabel *, fieldCount> m_errors{};
    std::array<QLabel *, 7> m_labels{};
};

} // namespace widgets
