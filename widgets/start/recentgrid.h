// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QImage>
#include <QList>
#include <QListView>
#include <QString>

#include <optional>

class QStandardItemModel;

namespace widgets {

// What a card of the start page says about a recording.
struct RecentCard
{
    QString path;
    QString name;
    QImage thumbnail; // null: not made yet
    std::optional<double> durationSeconds;
    QDateTime recorded; // in the recording's zone; invalid: unknown
    bool missing = false; // no longer where it was
};

// Recent recordings as cards with a picture, flowing with the width; a missing one is greyed and
// offers to be removed from the list.
class RecentGrid : public QListView
{
    Q_OBJECT

public:
    explicit RecentGrid(QWidget *parent = nullptr);

    void setCards(const QList<RecentCard> &cards);
    void setThumbnail(const QString &path, const QImage &thumbnail);
    int cardCount() const;

signals:
    void openRequested(const QString &path);
    void removeRequested(const QString &path);
    void showInFolderRequested(const QString &path);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void activate(const QModelIndex &index);
    void updateGrid();

    QStandardItemModel *m_cards;
};

} // namespace widgets
