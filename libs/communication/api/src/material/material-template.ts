/**
 * A poster, a flyer or an image for the networks (Typst, in the frame of the portal's documents): ink, the event's own lines
 * of the spectrum or its photo, its title as large as it fits, then dates, place and code on yellow. One drawing serves every size: `u` is
 * a hundredth of its narrow side. What it reads is `MaterialDocument`.
 */
export const MATERIAL_TEMPLATE = String.raw`
#let W = d.width * 1pt
#let H = d.height * 1pt
#let u = calc.min(d.width, d.height) * 0.01pt
#let gold = rgb("#FFD83A")
#let tones = (kinds.single, kinds.science_route, kinds.science_village, kinds.festival)
#set page(width: W, height: H, margin: 0pt, header: none, footer: none, background: none, fill: if d.layout == "landscape" { ink } else { gold })
#set text(fill: white, size: 3 * u, hyphenate: false)
#set par(leading: 0.45em, spacing: 0.6em)
#let display(words, size, fill: white) = text(
  font: ("Bricolage Grotesque", "DejaVu Sans"), weight: 700, size: size, fill: fill, hyphenate: false, tracking: -0.02em, typed(words),
)
// The largest of these sizes at which the words fit; what does not fit at the last one is cut.
#let fitted(words, sizes, width, height, make) = {
  let size = sizes.find(size => measure(make(words, size * u), width: width).height <= height)
  if size == none { box(width: width, height: height, clip: true, make(words, sizes.last() * u)) } else { box(width: width, make(words, size * u)) }
}
#let mark(size) = box(width: size, height: size, radius: size * 0.23, fill: rgb("#232461"), {
  for (x, w, tone) in ((6, 3, kinds.single), (11, 6, gold), (19.5, 2, kinds.science_village), (24, 4.5, kinds.science_route)) {
    place(top + left, dx: x / 34 * size, dy: 7 / 34 * size, rect(width: w / 34 * size, height: 20 / 34 * size, fill: tone))
  }
})
#let spectrum(width, height) = box(width: width, height: height, clip: true, {
  for line in d.lines {
    place(top + left, dx: line.x * width / 1000, rect(width: line.width * width / 1000, height: height, fill: if line.tone == 0 and line.width > 12 { gold } else { tones.at(line.tone) }))
  }
})
// The event's photo, cut to its place, its author's name on it and a few lines of the spectrum below; else the lines alone.
#let visual(width, height) = if d.photo == none { spectrum(width, height) } else {
  box(width: width, height: height, clip: true, {
    image(d.photo.image, width: width, height: height, fit: "cover", alt: d.photo.alternative)
    place(bottom + left, spectrum(width, 2.2 * u))
    place(bottom + right, dy: -2.2 * u, box(fill: ink, inset: (x: 1 * u, y: 0.7 * u), text(size: 1.7 * u, fill: white, typed("Photo : " + d.photo.credit))))
  })
}
#let head(width) = box(width: width, grid(
  columns: (auto, 1fr, auto), column-gutter: 2 * u, align: (left + horizon, left + horizon, right + horizon),
  mark(8 * u),
  {
    set par(leading: 0.3em)
    text(weight: 700, size: 3.3 * u, [Fête de la science])
    linebreak()
    text(size: 2.5 * u, fill: rgb("#C9CDFA"), typed(d.region))
  },
  {
    set par(leading: 0.3em)
    text(weight: 700, size: 3 * u, fill: gold, typed(d.festival))
    if d.theme != "" { linebreak(); text(size: 2.5 * u, fill: rgb("#C9CDFA"), typed(d.theme)) }
  },
))
#let title(words, size) = {
  set par(leading: 0.24em)
  show heading: set block(above: 0pt, below: 0pt)
  show heading: set text(size: size)
  heading(level: 1, display(words, size, fill: white))
}
#let tagline(words, size) = { set par(leading: 0.4em); text(size: size, fill: rgb("#E6E8FD"), typed(words)) }
#let facts(words, size) = {
  set text(fill: ink, size: size, bottom-edge: "descender")
  set align(left)
  set par(leading: 0.42em)
  for (at, line) in d.dates.enumerate() {
    if at == 0 { display(line, size * 1.42, fill: ink) } else { text(weight: 700, typed(line)) }
    if at < d.dates.len() - 1 { linebreak() }
  }
  if d.dates.len() > 0 and d.place.len() > 0 { v(size * 0.75, weak: true) }
  for (at, line) in d.place.enumerate() {
    text(weight: if at == 0 { 700 } else { 400 }, typed(line))
    if at < d.place.len() - 1 { linebreak() }
  }
}
#let code(side) = box(fill: white, radius: 1.2 * u, inset: side * 0.095, image(bytes(d.qr), format: "svg", width: side * 0.81, alt: d.alternative))
#let label(size) = { set par(leading: 0.4em); text(size: size, fill: ink, typed(d.label)) }
#let holder(size) = text(size: size, weight: 700, fill: ink, typed(d.holder))

#let portrait() = {
  let m = if H > 1.6 * W { 8 * u } else { 6 * u }
  let inner = W - 2 * m
  let square = H < 1.2 * W
  // What stands on yellow is measured, and never takes more than half of the page.
  let side = if square { 19 * u } else { 23 * u }
  let lower = context {
    let width = inner - side - 4 * u
    let room = if square { 22 * u } else if H > 1.6 * W { 40 * u } else { 30 * u }
    let sizes = (4.2, 3.9, 3.6, 3.3, 3, 2.7, 2.4, 2.1)
    let fit = sizes.find(size => measure(facts("", size * u), width: width).height <= room)
    let size = if fit == none { sizes.last() } else { fit }
    block(width: W, fill: gold, inset: (x: m, top: 4 * u, bottom: if H > 1.6 * W { 14 * u } else { 4 * u }), spacing: 0pt, {
      grid(
        columns: (1fr, auto), column-gutter: 4 * u, align: (left + top, right + top),
        box(width: width, height: calc.min(room, measure(facts("", size * u), width: width).height), clip: fit == none, facts("", size * u)),
        code(side),
      )
      v(2.4 * u, weak: true)
      line(length: 100%, stroke: 0.25 * u + ink)
      v(1.6 * u, weak: true)
      grid(
        columns: (1fr, auto), column-gutter: 4 * u, align: (left + top, right + top),
        { holder(2.6 * u); linebreak(); label(2.1 * u) },
        text(size: 2.6 * u, weight: 700, fill: ink, typed(d.entry)),
      )
    })
  }
  context {
    let foot = measure(lower, width: W).height
    let above = if H > 1.6 * W { 15 * u } else { m }
    let strip = if d.photo == none {
      if square { 14 * u } else if H > 1.6 * W { 34 * u } else { 27 * u }
    } else { if square { 20 * u } else if H > 1.6 * W { 52 * u } else { 38 * u } }
    let free = H - foot - above - 8 * u - strip - (if square { 8.5 * u } else { 11 * u })
    let said = d.tagline != ""
    let words = if said { calc.min(free * 0.34, 20 * u) } else { 0pt }
    place(top + left, rect(width: W, height: H - foot, fill: ink))
    place(top + left, dx: m, dy: above, head(inner))
    place(top + left, dy: above + 8 * u + 3.5 * u, visual(W, strip))
    let below = above + 11.5 * u + strip + (if square { 3 * u } else { 4.5 * u })
    place(top + left, dx: m, dy: below, {
      fitted(d.title, (13.5, 12, 10.8, 9.8, 8.8, 8, 7.2, 6.4, 5.6, 5, 4.4, 3.8, 3.2), inner, free - words, title)
      if said { v(3 * u); fitted(d.tagline, (4.8, 4.4, 4, 3.7, 3.4, 3.1, 2.8, 2.5, 2.2), inner, words - 3 * u, tagline) }
    })
    place(bottom + left, lower)
  }
}
#let landscape() = {
  let m = 7 * u
  let panel = 56 * u
  let inner = W - panel - 2 * m
  place(top + right, box(width: panel, height: H, fill: gold, inset: (x: 5 * u, y: m), {
    set align(left)
    let width = panel - 10 * u
    context fitted("", (5.4, 5, 4.6, 4.2, 3.8, 3.4, 3), width, H - 2 * m - 36 * u, facts)
    place(bottom + left, grid(
      columns: (auto, 1fr), column-gutter: 3 * u, align: (left + bottom, left + bottom),
      code(26 * u), { text(size: 3 * u, weight: 700, fill: ink, typed(d.entry)) },
    ))
  }))
  place(top + left, dx: W - panel - 9 * u, box(width: 9 * u, height: H, clip: true, {
    for line in d.lines {
      place(top + left, dy: line.x * H / 1000, rect(width: 9 * u, height: line.width * H / 1000, fill: if line.tone == 0 and line.width > 12 { gold } else { tones.at(line.tone) }))
    }
  }))
  let inner = inner - 9 * u
  place(top + left, dx: m, dy: m, head(inner))
  context place(top + left, dx: m, dy: m + 15 * u, fitted(d.title, (15, 13.5, 12, 10.8, 9.8, 8.8, 8, 7.2, 6.4, 5.6, 5, 4.4), inner, H - 2 * m - 15 * u - 9 * u, title))
  place(bottom + left, dx: m, dy: -m, box(width: inner, {
    set text(fill: white)
    text(size: 3.4 * u, weight: 700, typed(d.holder))
    linebreak()
    text(size: 2.7 * u, fill: rgb("#C9CDFA"), typed(d.label))
  }))
}
#if d.layout == "landscape" { landscape() } else { portrait() }
`;
