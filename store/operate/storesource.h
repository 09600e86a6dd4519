// SPDX-FileCopyrightText: 2026 The Framehouse authors
// SPDX-License-Identifier: BSD-3-Clause

#pragma once

#include "store/operate/framesource.h"
#include "store/reader.h"

#include <map>
#include <optional>

namespace store {

// What a store of these frames is a part of, as its user metadata say it under `originKey`.
Value originOf(const Reader &reader, const ConvertOptions &options);
inline constexpr const char *originKey = "exported_from";

// When it was recorded, as metadata.yaml says it; empty if unknown.
std::string createdText(const Metadata &metadata);

// The frames of a store.
class StoreSource : public FrameSource
{
public:
    StoreSource(std::shared_ptr<const Reader> reader, const ConvertOptions &options);

    std::int64_t frameCount() const override { return m_reader->index().frameCount(); }
    WriterOptions description() const override;
    Result<SourceFrame> read(std::int64_t index, const std::stop_token &stop) override;
    std::vector<Value> extra(std::int64_t index) override;
    std::vector<Error> problems() const override { return m_problems; }

private:
    Result<void> enter(int chunk);
    void takeExtraFrom(int chunk);
    void takeExtra(int chunk);
    void takeExtraJournal(int chunk);
    std::vector<std::uint8_t> readJpeg(const ChunkIndex::Location &place) const;

    std::shared_ptr<const Reader> m_reader;
    bool m_keepsJpeg; // pictures go as they are
    bool m_isRaw; // the mosaic stays
    Value m_origin; // what the new store is a part of; null: not told
    int m_lastExtra = -1; // the last chunk whose rows were taken
    std::optional<int> m_chunk; // that the two below are of
    std::unique_ptr<ChunkDecoder> m_decoder;
    std::map<std::int64_t, std::vector<Value>> m_extra; // by frame index
    std::vector<Error> m_problems;
};

} // namespace store
