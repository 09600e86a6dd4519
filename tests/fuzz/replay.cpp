// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

namespace fs = std::filesystem;

void replay(const std::vector<char> &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
}

// The file whole, cut short and with single bits turned, so that more than the good path is walked.
void replayFile(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> whole{std::istreambuf_iterator<char>(file), {}};
    replay(whole);
    constexpr std::size_t variants = 40;
    for (std::size_t i = 0; i < variants; ++i) {
        const std::size_t at = whole.size() * i / variants;
        replay({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at)});
        std::vector<char> turned = whole;
        if (at < turned.size())
            turned[at] = static_cast<char>(turned[at] ^ 1 << i % 8);
        replay(turned);
    }
}

} // namespace

// Feeds every file, and every file in every directory, named on the command line to the target.
int main(int argc, char *argv[])
{
    int files = 0;
    const auto take = [&files](const fs::path &path) {
        replayFile(path);
        ++files;
    };
    for (int i = 1; i < argc; ++i) {
        if (fs::is_regular_file(argv[i]))
            take(argv[i]);
        else
            for (const auto &entry : fs::recursive_directory_iterator(argv[i]))
                if (entry.is_regular_file())
                    take(entry.path());
    }
    std::printf("%d files replayed\n", files);
    return files > 0 ? 0 : 1;
}
