#pragma once

// Document: a picture or PDF from outside, decoded in a sandboxed process of its own. This program
// never decodes such bytes itself.

#include "base/progress.h"
#include "preview/wire.h"

#include <QImage>
#include <QList>
#include <QSizeF>

#include <memory>
#include <mutex>

namespace preview {

class DecoderProcess;

constexpr int usualLimitMs = 20'000; // for a machine that is busy; 100 megapixels take a second

// Each question waits for the decoder, at most the time limit, so none is for the thread of the
// windows; all may be asked from any thread. They fail with
//   Unsupported  the format is not on the list, sealbook-preview is missing, or the system offers
//                no sandbox
//   Invalid      the decoder could not read it, crashed, or took too much memory or time
//   Cancelled    `progress` said stop
class Document
{
public:
    // One process serves one file and ends with it, so that a hostile file cannot reach another.
    explicit Document(QByteArray bytes, int limitMs = usualLimitMs);
    ~Document();

    // Nothing where it is not decoded.
    std::optional<Format> format() const { return m_format; }

    // The picture, scaled down to fit into a square of `largest` pixels, turned as the camera was
    // held; of several the first.
    Result<QImage> picture(int largest, const base::Progress &progress);

    // The size of each page in points, of the first 2,000 pages.
    Result<QList<QSizeF>> pages(const base::Progress &progress);

    // A page from 0, as large as fits into `most`, of 1 to 5,000 pixels each way; transparent where
    // nothing is printed.
    Result<QImage> page(int number, QSize most, const base::Progress &progress);

private:
    struct Reply;
    Result<Reply> ask(const Question &question, const base::Progress &progress);
    Result<QImage> imageFor(const Question &question, const base::Progress &progress);

    const QByteArray m_bytes;
    const std::optional<Format> m_format;
    const int m_limitMs;
    std::mutex m_mutex; // guards what follows
    std::unique_ptr<DecoderProcess> m_process;
};

// Document::picture of these bytes.
Result<QImage> decodedPicture(const QByteArray &bytes, int largest, const base::Progress &progress);

} // namespace preview
