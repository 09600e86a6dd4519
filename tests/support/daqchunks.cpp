// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/daqchunks.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <system_error>
#include <vector>

#include <hdf5.h>

namespace daqchunks {

namespace {

struct Camera
{
    std::int64_t number;
    double time;
    std::int64_t index;
};

hid_t cameraType()
{
    const hid_t type = H5Tcreate(H5T_COMPOUND, sizeof(Camera));
    H5Tinsert(type, "frame_number", HOFFSET(Camera, number), H5T_NATIVE_INT64);
    H5Tinsert(type, "frame_time", HOFFSET(Camera, time), H5T_NATIVE_DOUBLE);
    H5Tinsert(type, "frame_index", HOFFSET(Camera, index), H5T_NATIVE_INT64);
    return type;
}

void writeText(hid_t object, const char *name, const std::string &text)
{
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, text.size());
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t attribute = H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
    H5Awrite(attribute, type, text.data());
    H5Aclose(attribute);
    H5Sclose(space);
    H5Tclose(type);
}

void writeNumber(hid_t object, const char *name, double number)
{
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t attribute =
        H5Acreate2(object, name, H5T_IEEE_F64LE, space, H5P_DEFAULT, H5P_DEFAULT);
    H5Awrite(attribute, H5T_NATIVE_DOUBLE, &number);
    H5Aclose(attribute);
    H5Sclose(space);
}

// Closed by the caller.
hid_t writeSet(hid_t file, const std::string &name, hid_t type, int dimensions,
               const hsize_t *extents, const void *values, bool &isDone)
{
    const hid_t space = H5Screate_simple(dimensions, extents, nullptr);
    const hid_t set =
        H5Dcreate2(file, name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    isDone = H5Dwrite(set, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values) >= 0 && isDone;
    H5Sclose(space);
    return set;
}

} // namespace

double timeOf(const Options &options, std::int64_t row)
{
    return options.start + static_cast<double>(row) / options.rate;
}

float valueOf(int column, double time, std::int64_t row)
{
    if (row % 1009 == 1008)
        return std::numeric_limits<float>::quiet_NaN();
    const auto hash = static_cast<std::uint32_t>((row * 31 + column) * 2654435761U);
    const double noise = static_cast<double>(hash >> 16) / 65536.0 - 0.5;
    const double within = std::fmod(time, 600.0 * (column + 1)) / (600.0 * (column + 1));
    const double wave = 4 * std::abs(within - 0.5) - 1;
    return static_cast<float>(column + wave + 0.2 * noise + (row % 70001 == 70000 ? 3 : 0));
}

bool write(const std::filesystem::path &path, const Options &options)
{
    const auto allocated = static_cast<std::size_t>(options.rows + options.unused);
    std::vector<Camera> camera(allocated, {-1, 0, 0});
    std::vector<double> delay(allocated);
    std::vector<float> values(allocated * static_cast<std::size_t>(options.columns));
    for (std::int64_t row = 0; row < options.rows; ++row) {
        const auto i = static_cast<std::size_t>(row);
        const double time = timeOf(options, row);
        const double frame = std::floor((time - options.framesFrom) / options.frameInterval);
        const double noted =
            options.hasDelay ? options.framesFrom + frame * options.frameInterval : time;
        camera[i] = {std::max<std::int64_t>(static_cast<std::int64_t>(frame), 0), noted,
                     static_cast<std::int64_t>(frame)};
        delay[i] = noted - time;
        for (int column = 0; column < options.columns; ++column)
            values[static_cast<std::size_t>(column) * allocated + i] = valueOf(column, time, row);
    }
    const hid_t file = H5Fcreate(path.string().c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    if (file < 0)
        return false;
    bool isDone = true;
    std::string names;
    for (int column = 0; column < options.columns; ++column)
        names += (column > 0 ? ",ai" : "ai") + std::to_string(column);
    const hsize_t count = allocated;
    const hsize_t extents[] = {static_cast<hsize_t>(options.columns), count};
    const hid_t type = cameraType();
    H5Dclose(writeSet(file, "camera", type, 1, &count, camera.data(), isDone));
    const hid_t set =
        writeSet(file, options.set, H5T_NATIVE_FLOAT, 2, extents, values.data(), isDone);
    writeText(set, "column_names", names);
    writeNumber(set, "samplerate", options.rate);
    H5Dclose(set);
    if (options.hasDelay)
        H5Dclose(
            writeSet(file, "sample_delay", H5T_NATIVE_DOUBLE, 1, &count, delay.data(), isDone));
    const hid_t root = H5Gopen2(file, "/", H5P_DEFAULT);
    writeText(root, "datasets", options.set);
    H5Gclose(root);
    H5Tclose(type);
    isDone = H5Fclose(file) >= 0 && isDone;
    std::error_code error; // an hour old: settled, as far as a cache is concerned
    std::filesystem::last_write_time(
        path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1), error);
    return isDone && !error;
}

} // namespace daqchunks
