// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#include "tests/support/fixture.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <fstream>

namespace fixture {

std::filesystem::path storesDirectory()
{
    return std::filesystem::path(TEST_DATA) / "stores";
}

store::Value truth(const std::string &name)
{
    std::ifstream file(storesDirectory() / (name + ".json"));
    return store::Value::parse(file);
}

std::vector<std::string> namesWithFrames()
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(storesDirectory()))
        if (entry.is_directory()) {
            const auto name = entry.path().filename().string();
            const auto known = truth(name);
            if (known.contains("frames") && !known["frames"].empty())
                names.push_back(name);
        }
    std::sort(names.begin(), names.end());
    return names;
}

store::Metadata metadata(const store::Value &truth)
{
    const auto text = [&](const char *key) {
        return truth[key].is_string() ? truth[key].get<std::string>() : std::string();
    };
    store::Metadata metadata;
    metadata.className = text("class");
    metadata.storeClass = metadata.className == "DirectoryImgStore" ? store::StoreClass::Directory
                                                                    : store::StoreClass::Video;
    metadata.format = text("format");
    metadata.extension = text("extension");
    if (metadata.extension.empty())
        metadata.extension = metadata.format == "mjpeg" ? ".avi" : ".mp4";
    metadata.encoding = text("encoding");
    metadata.imageShape = truth["imgshape"].get<std::vector<int>>();
    metadata.dtype = text("imgdtype");
    return metadata;
}

std::string sha256(const cv::Mat &picture)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto rowBytes = static_cast<qsizetype>(picture.elemSize()) * picture.cols;
    for (int y = 0; y < picture.rows; ++y)
        hash.addData(QByteArrayView(picture.ptr(y), rowBytes));
    return hash.result().toHex().toStdString();
}

std::string describe(const cv::Mat &picture)
{
    static constexpr std::array names{"uint8", "int8",    "uint16",  "int16",
                                      "int32", "float32", "float64", "float16"};
    auto shape = "[" + std::to_string(picture.rows) + "," + std::to_string(picture.cols);
    if (picture.channels() > 1)
        shape += "," + std::to_string(picture.channels());
    return shape + "] " + names[static_cast<std::size_t>(picture.depth())];
}

} // namespace fixture
