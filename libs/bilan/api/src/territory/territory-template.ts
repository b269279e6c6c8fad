import { DRAWINGS } from '../report/drawings';

/** The sheet of a territory, one page (Typst, in the frame of the portal's documents); what it reads is `TerritorySheet`. */
export const TERRITORY_TEMPLATE = String.raw`
${DRAWINGS}
#let display(words, size) = text(
  font: ("Bricolage Grotesque", "DejaVu Sans"), weight: 700, size: size, tracking: -0.025em, hyphenate: false,
  words.replace("\u{202f}", "\u{a0}"),
)
#let superior(words) = {
  show regex("\d(er|re|e)\b"): it => { it.text.first(); super(it.text.slice(1)) }
  typed(words)
}
#let s = d.sheet
#set page(
  margin: (x: 17mm, top: 19mm, bottom: 16mm),
  footer: context {
    set text(size: 8.5pt, fill: soft)
    line(length: 100%, stroke: 0.5pt + hairline)
    v(-0.4em)
    superior(s.standing)
  },
)
#set par(leading: 0.5em, spacing: 0.7em)
#show heading.where(level: 1): set block(above: 3.5mm, below: 4.5mm)
#show heading.where(level: 2): set text(size: 12pt, tracking: -0.01em)
#show heading.where(level: 2): set block(above: 0pt, below: 0.55em)
#show heading: set par(leading: 0.3em)
#show table: set text(size: 9pt)

#text(size: 9.5pt, fill: mild, superior(s.edition))
#heading(level: 1, text(size: if s.title.clusters().len() > 44 { 20pt } else { 27pt }, tracking: -0.03em, typed(s.title)))
#block(below: 5mm, text(size: 10.5pt, hyphenate: false, { set par(leading: 0.62em); typed(s.lead) }))
#block(width: 100%, below: 6mm, fill: rgb("#FFF3BF"), radius: 3mm, inset: (x: 5mm, y: 4.5mm), grid(
  columns: (1.15fr, 1fr, 1fr, 1.25fr), column-gutter: 5mm,
  ..s.keys.map(key => {
    set text(hyphenate: false)
    display(key.value, 23pt)
    v(2.2mm, weak: true)
    text(size: 9.5pt, weight: 700, typed(key.words))
    if key.detail != "" { v(1.2mm, weak: true); text(size: 8.5pt, fill: mild, typed(key.detail)) }
    if key.compared != "" { v(1.2mm, weak: true); text(size: 8.5pt, weight: 700, fill: mild, typed(key.compared)) }
  }),
))
#let region-map(map, width) = {
  let unit = width / map.width
  figure(alt: map.alternative, outlined: false, box(width: width, height: map.height * unit, {
    for one in map.departments {
      for ring in one.rings {
        place(top + left, polygon(
          fill: if one.marked { rgb("#C9CDFA") } else { rgb("#F1F1EC") }, stroke: 0.5pt + mild,
          ..ring.map(((x, y)) => (x * unit, y * unit)),
        ))
      }
    }
    for dot in map.dots {
      let (x, y) = dot.at
      let r = if dot.reached { 0.85mm } else { 0.3mm }
      place(top + left, dx: x * unit - r, dy: y * unit - r, circle(
        radius: r, ..if dot.reached { (fill: first, stroke: 0.4pt + white) } else { (fill: before, stroke: none) },
      ))
    }
    for one in map.departments {
      let (x, y) = one.at
      let label = text(size: 7.5pt, weight: if one.marked { 700 } else { 400 }, box(fill: white.transparentize(25%), inset: 0.6pt, radius: 1pt, typed(one.name)))
      context {
        let size = measure(label)
        place(top + left, dx: x * unit - size.width / 2, dy: y * unit - size.height / 2, label)
      }
    }
  }))
}
#let names(title, words, of: typed) = if words != "" {
  block(above: 4.5mm, below: 0pt, { heading(level: 2, title); text(size: 9pt, hyphenate: false, of(words)) })
}
#grid(
  columns: (70mm, 1fr), column-gutter: 8mm,
  {
    if s.map != none {
      heading(level: 2, "Où")
      region-map(s.map, 70mm)
      block(above: 1.5mm, text(size: 8.5pt, fill: soft, typed(s.mapNote)))
    }
    names("Les communes touchées", s.communes, of: text)
  },
  {
    heading(level: 2, "Qui est venu")
    table(
      columns: (1fr, auto, auto, auto), inset: (x: 3pt, y: 3.4pt), align: (x, y) => (if x == 0 { left } else { right }) + horizon,
      table.header(..s.audiences.head.map(head => text(size: 8.5pt, fill: mild, head.words))),
      ..s.audiences.rows.map(row => row.map(typed)).flatten(),
      ..s.audiences.total.map(words => strong(typed(words))),
    )
    block(above: 1.8mm, below: 5mm, text(size: 8.5pt, fill: soft, typed(s.audiencesNote)))
    if s.events.len() > 0 {
      heading(level: 2, s.eventsTitle)
      for one in s.events {
        block(below: 1.9mm, above: 0pt, grid(
          columns: (3.6mm, 1fr), column-gutter: 1.2mm,
          pdf.artifact(sign(one.kind)),
          {
            set par(leading: 0.4em)
            text(size: 9pt, weight: 700, hyphenate: false, typed(one.title))
            linebreak()
            text(size: 8.5pt, fill: soft, hyphenate: false, typed(one.where))
          },
        ))
      }
      if s.eventsMore != "" { text(size: 9pt, typed(s.eventsMore)) }
    }
    names("Les porteurs", s.holders)
  },
)
#let quoted = if s.quote != none {
  block(above: 6mm, inset: (left: 4mm), stroke: (left: 2pt + first), {
    display("« " + s.quote.words + " »", 11.5pt)
    if s.quote.saidBy != "" { linebreak(); text(size: 8.5pt, fill: soft, typed(s.quote.saidBy)) }
  })
}
#if s.photo == none { quoted } else {
  block(above: 6mm, below: 0pt, grid(
    columns: (58mm, 1fr), column-gutter: 8mm, align: horizon,
    {
      figure(outlined: false, alt: s.photo.alternative, block(clip: true, radius: 1.5mm, image("/" + s.photo.image, width: 58mm, height: 36mm, fit: "cover")))
      block(above: 1.4mm, text(size: 8pt, fill: soft, typed(s.photo.credit)))
    },
    quoted,
  ))
}
#place(bottom + left, text(size: 8pt, fill: soft, hyphenate: false, { set par(leading: 0.45em); typed(s.notes) }))
`;
