#pragma once

// Wire: the binary protocol between a face of Sealbook and sealbook-preview.
//
// The face sends a FileHead and the bytes of one file, then as many Questions about it as it likes;
// each is answered by an AnswerHead and its `size` bytes. All numbers are little-endian; the pixels
// of a picture are 32-bit words 0xAARRGGBB in the byte order of the machine, not premultiplied: so
// no value of the four bytes is invalid, and a compromised decoder can hand over odd pictures only.

#include "preview/format.h"

#include <QByteArray>
#include <QSize>

#include <optional>

namespace preview {

constexpr qint64 largestFile = 256LL << 20; // bytes
constexpr int largestSide = 5000;           // pixels of a picture in either direction
constexpr int mostPages = 2000;             // of a PDF; those that follow are not shown
constexpr qint64 mostTextBytes = 4LL << 20; // of a text, as UTF-8; what follows is left out

// The exit code of sealbook-preview where the system offers no seccomp filter: it has read nothing.
constexpr int noSandboxExit = 77;

struct FileHead {
    static constexpr qsizetype length = 16;
    Format format = Format::Png;
    qint64 size = 0;

    QByteArray bytes() const;
    // Nothing where the bytes are no such head, or its numbers are out of bounds.
    static std::optional<FileHead> read(const QByteArray &bytes);
};

enum class Ask : quint32 {
    Picture = 1, // answered by width, height and pixels, no side longer than `most`
    Pages,       // answered by their count as `width`, and 8 bytes each: width and height in
                 // hundredths of a point
    Page,        // the picture of one page, as Picture
    Text,        // answered by UTF-8, at most mostTextBytes
};

struct Question {
    static constexpr qsizetype length = 16;
    Ask ask = Ask::Picture;
    int page = 0;     // from 0
    QSize most{0, 0}; // what the picture has to fit into

    QByteArray bytes() const;
    static std::optional<Question> read(const QByteArray &bytes);
};

struct AnswerHead {
    static constexpr qsizetype length = 20;
    bool isDone = false; // else the file could not be decoded, and nothing follows
    int width = 0;
    int height = 0;
    qint64 size = 0;

    QByteArray bytes() const;
    // What comes from a decoder is untrusted: nothing where it is not exactly what `asked` allows.
    static std::optional<AnswerHead> read(const QByteArray &bytes, const Question &asked);
};

} // namespace preview
