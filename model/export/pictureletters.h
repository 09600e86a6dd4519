// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <opencv2/core/mat.hpp>

#include <string>

namespace model {

// Letters that are written into exported pictures: as large as can be read in them.
//
// There are only those of ASCII: others lose their accents, become what they are called, or a question
// mark. They need no fonts, which a program without a display does not have.
class PictureLetters
{
public:
    explicit PictureLetters(cv::Size picture);

    // Smaller ones, so that these pixels hold the text, but not too small to be read.
    void fit(int pixels, const std::string &text);

    static std::string drawable(const QString &text);

    int height() const; // of capitals, pixels
    int lineStep() const; // from one line to the next
    int padding() const; // around text
    int widthOf(const std::string &text) const;

    // Of `picture`, of 8 bit; `foot` is where the line stands, at its left.
    void write(cv::Mat &picture, const std::string &text, cv::Point foot,
               const cv::Scalar &colour) const;

    static void darken(cv::Mat &ground); // what text lies on

private:
    double m_letters; // height of capitals as it was wanted
    double m_scale;
    int m_thickness;
};

} // namespace model
