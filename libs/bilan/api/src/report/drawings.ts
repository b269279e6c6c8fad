/**
 * How the charts of the bilan are drawn (Typst), in ems, so that the same drawing serves a sheet and a slide. Nothing is told
 * by colour alone: every mark has its words, kinds have their sign, what is not known is hatched.
 */
export const DRAWINGS = String.raw`
#let mild = rgb("#3B3C5E")
#let first = rgb("#2731A8")
#let before = rgb("#8E8FA9")
#let fills = (
  science_village: rgb("#BF1D77"), festival: rgb("#B55A00"), science_route: rgb("#0A7F74"), single: rgb("#3643C8"),
)
#let hatch = tiling(size: (4pt, 4pt), place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.9pt + before)))

#let sign(kind) = box(width: 0.8em, height: 0.8em, baseline: 0.06em, {
  let tone = fills.at(kind)
  let at(points) = points.map(((x, y)) => (x / 14 * 0.8em, y / 14 * 0.8em))
  if kind == "science_village" {
    place(polygon(fill: tone, ..at(((7, 1), (13, 6), (13, 13), (1, 13), (1, 6)))))
  } else if kind == "festival" {
    place(polygon(fill: tone, ..at(((7, 0), (9, 5), (14, 5), (10, 8), (11.6, 14), (7, 10.4), (2.4, 14), (4, 8), (0, 5), (5, 5)))))
  } else if kind == "science_route" {
    place(curve(
      stroke: 0.14em + tone, curve.move(at(((2, 12),)).first()),
      curve.cubic(..at(((2, 6), (12, 8), (12, 2)))),
    ))
    for (x, y) in ((2.4, 11.6), (11.6, 2.4)) {
      place(dx: (x - 2.4) / 14 * 0.8em, dy: (y - 2.4) / 14 * 0.8em, circle(radius: 2.4 / 14 * 0.8em, fill: tone))
    }
  } else {
    place(dx: 2 / 14 * 0.8em, dy: 2 / 14 * 0.8em, circle(radius: 5 / 14 * 0.8em, fill: tone))
  }
})

#let bars(drawing, tone: first, names: 40%) = {
  set par(leading: 0.4em, justify: false)
  set text(hyphenate: false)
  grid(
    columns: (names, 1fr, auto), column-gutter: 0.7em, row-gutter: 0.62em, align: (left + horizon, left + horizon, right + horizon),
    ..drawing.bars.map(bar => (
      if bar.kind == "" { typed(bar.label) } else { grid(columns: (auto, 1fr), column-gutter: 0.45em, sign(bar.kind), typed(bar.label)) },
      box(
        width: if bar.part == 0 { 0pt } else { calc.max(bar.part, 0.006) * 100% }, height: 0.95em, radius: (right: 0.25em),
        ..if bar.unknown { (fill: hatch, stroke: 0.5pt + before) } else { (fill: if bar.kind == "" { tone } else { fills.at(bar.kind) }) },
      ),
      strong(typed(bar.mark)),
    )).flatten()
  )
}

#let columns-of(drawing, height) = {
  let count = drawing.columns.len()
  let head = 1.5em
  set text(hyphenate: false)
  set align(center)
  set par(leading: 0.3em)
  let rise(part) = head + (height - head) * (1 - part)
  block(width: 100%, spacing: 0pt, grid(
    columns: (1fr,) * count, column-gutter: 4%,
    ..drawing.columns.map(column => block(width: 100%, height: height, spacing: 0pt, {
      let solid = column.state == "this" or column.state == "known"
      place(top + left, dy: rise(column.part), rect(
        width: 100%, height: (height - head) * column.part, radius: (top: 0.2em),
        ..if solid { (fill: if column.state == "this" { first } else { before }) } else { (fill: hatch, stroke: 0.5pt + before) },
      ))
      let highest = if column.bounds == none { column.part } else { calc.max(column.part, column.bounds.last()) }
      if column.bounds != none {
        let (low, high) = column.bounds
        for part in column.bounds { place(top + left, dx: 38%, dy: rise(part), line(length: 24%, stroke: 0.9pt + ink)) }
        place(top + left, dx: 50%, dy: rise(high), line(angle: 90deg, length: (height - head) * (high - low), stroke: 0.9pt + ink))
      }
      if solid {
        place(top + center, dy: rise(highest) - 1.35em, text(weight: 700, box(typed(column.mark))))
      } else {
        place(top + center, dy: rise(column.part / 2) - 0.8em, block(fill: white, inset: (x: 0.2em, y: 0.2em), text(size: 0.88em, column.mark.split(" ").map(text).join(linebreak()))))
      }
    })),
  ))
  line(length: 100%, stroke: 0.8pt + ink)
  v(0.5em, weak: true)
  grid(
    columns: (1fr,) * count, column-gutter: 4%,
    ..drawing.columns.map(column => text(weight: if column.state == "this" { 700 } else { 400 }, column.label)),
  )
}

#let map-of(drawing, width) = {
  let unit = width / drawing.width
  let shades = ("#FFFFFF", "#E6E8FD", "#C9CDFA", "#9AA2F0", "#5561DA", "#2731A8").map(rgb)
  box(width: width, height: drawing.height * unit, {
    for department in drawing.departments {
      for ring in department.rings {
        place(top + left, polygon(
          fill: shades.at(department.shade), stroke: 0.7pt + white, ..ring.map(((x, y)) => (x * unit, y * unit)),
        ))
        place(top + left, polygon(stroke: 0.35pt + mild, ..ring.map(((x, y)) => (x * unit, y * unit))))
      }
    }
    set par(leading: 0.25em)
    for department in drawing.departments {
      let (x, y) = department.at
      let label = text(fill: if department.shade > 3 { white } else { ink }, hyphenate: false, align(center, {
        text(size: 0.85em, typed(department.name))
        linebreak()
        strong(typed(department.mark))
      }))
      context {
        let size = measure(label)
        place(top + left, dx: x * unit - size.width / 2, dy: y * unit - size.height / 2, label)
      }
    }
  })
}

// A drawing with what it shows in words: the words stand for it, and its table is always beside it.
#let drawn(chart, width: 100%, height: 42mm, map: 76mm, tone: first, names: 40%) = figure(alt: chart.alternative, outlined: false, {
  set align(left)
  let drawing = chart.drawing
  if drawing.type == "bars" { bars(drawing, tone: tone, names: names) } else if drawing.type == "columns" { columns-of(drawing, height) } else { map-of(drawing, map) }
})
`;
