#include "print/layout/page_flow.h"

namespace print {

namespace {

class Flow
{
public:
    explicit Flow(double pageHeight)
        : m_height(pageHeight)
        , m_pages(1)
    {
    }

    // A run of pieces that stay together, from `first` up to `last`.
    void add(const std::vector<Piece> &pieces, std::size_t first, std::size_t last)
    {
        double together = 0;
        for (std::size_t i = first; i <= last; ++i)
            together += pieces[i].height + (i == first ? 0 : pieces[i].gap);
        if (!fits(pieces[first], together) && fitsOnNewPage(pieces[first], together))
            turn();
        for (std::size_t i = first; i <= last; ++i)
            place(pieces[i]);
    }

    std::vector<Page> pages() { return std::move(m_pages); }

private:
    bool isAtTop() const { return m_pages.back().empty(); }

    bool fits(const Piece &piece, double height) const
    {
        return m_top + (isAtTop() ? 0 : piece.gap) + height <= m_height;
    }

    bool fitsOnNewPage(const Piece &piece, double height) const
    {
        return !isAtTop() && (piece.header ? piece.header->height : 0) + height <= m_height;
    }

    void turn()
    {
        m_pages.emplace_back();
        m_top = 0;
    }

    void place(const Piece &piece)
    {
        if (!isAtTop() && !fits(piece, piece.height))
            turn();
        if (isAtTop() && piece.header)
            put(*piece.header);
        else if (!isAtTop())
            m_top += piece.gap;
        put(piece);
    }

    void put(const Piece &piece)
    {
        m_pages.back().push_back({&piece, m_top});
        m_top += piece.height;
    }

    double m_height;
    double m_top = 0;
    std::vector<Page> m_pages;
};

} // namespace

std::vector<Page> flowed(const std::vector<Piece> &pieces, double pageHeight)
{
    Flow flow(pageHeight);
    std::size_t first = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].withNext && i + 1 < pieces.size())
            continue;
        flow.add(pieces, first, i);
        first = i + 1;
    }
    return flow.pages();
}

} // namespace print
