"""The results of tests/bench/all as tables and as a chart."""

import math
import statistics
from xml.sax.saxutils import escape

GROWTH = " items"


def is_growth(row):
    return row["job"].endswith(GROWTH)


def markdown(data):
    lines = ["# What was measured", "",
             f"Sealbook {data['version']}, {words(data['cores'])} cores, page cache, median of "
             f"{data['runs']} (least to most). {data['mebibytes']} MiB in 8 large files and in "
             f"{data['files']} small ones. A ratio above 1 is slower than Sealbook. Every command "
             "of Sealbook that signs includes the sign-in, which is slow by design: the row “sign "
             "in”.", "",
             "| work | program | seconds | processor seconds | ratio |",
             "| --- | --- | --- | --- | --- |"]
    for row in data["results"]:
        if not is_growth(row):
            lines.append(f"| {row['job']} | {row['program']} | {row['wall']:.2f} "
                         f"({row['least']:.2f} to {row['most']:.2f}) | {row['cpu']:.2f} | "
                         f"{row['ratio']:.2f} |")
    lines += ["", "| entries a second | median (least to most) |", "| --- | --- |"]
    for name, rates in data["rates"]["entries a second"].items():
        lines.append(f"| {name} | {statistics.median(rates):.0f} ({min(rates)} to {max(rates)}) |")
    lines += ["", "Growth: seconds, and processor seconds for each 1,000 items; these are the same "
              "at every size where the work is linear.", ""]
    lines += growth_table(data)
    if data["missing"]:
        lines += ["", "Not installed, so not measured:", ""]
        lines += [f"- `{program}`: `{how}`" for program, how in sorted(data["missing"].items())]
    return "\n".join(lines) + "\n"


def words(number):
    return {1: "one", 2: "two", 4: "four", 8: "eight"}.get(number, str(number))


def growth_table(data):
    sizes = data["rates"]["sizes"]
    lines = ["| work | " + " | ".join(f"{size:,} items" for size in sizes) + " |",
             "| --- |" + " --- |" * len(sizes)]
    for program, times in growth(data).items():
        cells = [f"{times[size]['wall']:.2f} s ({1000 * times[size]['cpu'] / size:.2f})"
                 for size in sizes]
        lines.append(f"| {program} | " + " | ".join(cells) + " |")
    return lines


def growth(data):
    """program -> size -> its row."""
    found = {}
    for row in data["results"]:
        if is_growth(row):
            size = int(row["job"][:-len(GROWTH)])
            found.setdefault(row["program"], {})[size] = row
    return found


def text(x, y, what, more=""):
    return f'<text x="{x:.0f}" y="{y:.0f}" {more}>{escape(what)}</text>'


def chart(data):
    """Bars: how many times Sealbook's time each program takes, on a scale of doublings."""
    rows = [row for row in data["results"] if not is_growth(row)]
    left, unit, height = 330, 70, 20
    parts, y, job = [], 30, None
    for row in rows:
        if row["job"] != job:
            job = row["job"]
            y += 14
            parts.append(text(10, y + 14, job, 'font-weight="bold"'))
            y += height
        length = unit * math.log2(max(row["ratio"], 1 / 16))
        own = row["program"].startswith("sealbook")
        colour = "#1f6f54" if own else "#8a8f98"
        parts.append(text(left - 8 - max(0, -length), y + 14, row["program"],
                          'text-anchor="end"') if length < 0 else
                     text(left - 8, y + 14, row["program"], 'text-anchor="end"'))
        parts.append(f'<rect x="{left + min(0, length):.1f}" y="{y + 3}" '
                     f'width="{max(2, abs(length)):.1f}" height="{height - 6}" fill="{colour}"/>')
        parts.append(text(left + max(0, length) + 6, y + 14,
                          f"{row['ratio']:.2f} × ({row['wall']:.2f} s)"))
        y += height
    drawn, bottom = growth_lines(data, y + 50)
    title = f"Times compared with Sealbook's, {words(data['cores'])} cores"
    return "\n".join(
        [f'<svg xmlns="http://www.w3.org/2000/svg" width="860" height="{bottom:.0f}" '
         'font-family="sans-serif" font-size="12">',
         '<rect width="100%" height="100%" fill="white"/>',
         text(10, 20, title, 'font-size="14" font-weight="bold"')] + parts + drawn
        + ["</svg>"]) + "\n"


def growth_lines(data, top):
    """Seconds over items, both logarithmic: what is linear is parallel to the grey line."""
    sizes = data["rates"]["sizes"]
    found = growth(data)
    if len(sizes) < 2:
        return [], top
    width, height, left = 380, 260, 60
    least, most = math.log10(min(sizes)), math.log10(max(sizes))
    walls = [row["wall"] for rows in found.values() for row in rows.values()]
    low, high = math.log10(max(min(walls), 1e-3)), math.log10(max(walls))
    span = max(high - low, most - least, 0.5)

    def place(size, wall):
        x = left + width * (math.log10(size) - least) / (most - least)
        return x, top + height - height * (math.log10(max(wall, 1e-3)) - low) / span

    parts = [text(10, top - 20, "Growth: seconds over items, both scales logarithmic",
                  'font-size="14" font-weight="bold"'),
             f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="none" '
             'stroke="#c8ccd2"/>']
    x, y = left + width, top + height - height * (most - least) / span
    parts.append(f'<line x1="{left}" y1="{top + height}" x2="{x}" y2="{y:.1f}" stroke="#c8ccd2" '
                 'stroke-dasharray="4 3"/>')
    for size in sizes:
        parts.append(text(place(size, walls[0])[0], top + height + 16, f"{size:,}",
                          'text-anchor="middle"'))
    colours = ["#1f6f54", "#b4541a", "#2457a6", "#7a2f8f", "#a62b3a", "#55606e"]
    ends = []
    for number, (program, rows) in enumerate(found.items()):
        points = [place(size, rows[size]["wall"]) for size in sizes]
        colour = colours[number % len(colours)]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        ends.append((points[-1][1], program, colour, rows[sizes[-1]]["wall"]))
    below = 0
    for y, program, colour, wall in sorted(ends):
        below = max(y, below + 14)
        parts.append(text(left + width + 8, below + 4, f"{program} ({wall:.2f} s)",
                          f'fill="{colour}"'))
    return parts, top + height + 40
