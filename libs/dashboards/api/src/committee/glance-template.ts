import { DRAWINGS } from '@fds/bilan/api';

/** The edition at a glance, one page for the committee (Typst, in the frame of the portal's documents). */
export const GLANCE_TEMPLATE = String.raw`
${DRAWINGS}
#let display(words, size) = text(
  font: ("Bricolage Grotesque", "DejaVu Sans"), weight: 700, size: size, tracking: -0.025em, hyphenate: false,
  words.replace("\u{202f}", "\u{a0}"),
)
#let ordinal(words) = {
  show regex("\d(er|re|e)\b"): it => { it.text.first(); super(it.text.slice(1)) }
  typed(words)
}
#set page(margin: (x: 17mm, top: 17mm, bottom: 15mm), footer: context {
  set text(size: 8.5pt, fill: soft)
  line(length: 100%, stroke: 0.5pt + hairline)
  v(-0.4em)
  ordinal(d.about.foot)
})
#set par(leading: 0.5em, spacing: 0.7em)
#show heading.where(level: 1): set block(above: 3mm, below: 5mm)
#show heading.where(level: 2): set text(size: 12.5pt, tracking: -0.01em)
#show heading.where(level: 2): set block(above: 0pt, below: 0.7em)
#show heading: set par(leading: 0.3em)
#show table: set text(size: 9pt)
#let numbers(all, size) = grid(
  columns: (1fr,) * all.len(), column-gutter: 4mm,
  ..all.map(one => {
    set text(hyphenate: false)
    set par(leading: 0.42em)
    display(one.value, size)
    v(2mm, weak: true)
    text(size: 9pt, weight: 700, typed(one.words))
    if one.detail != "" { v(1.1mm, weak: true); text(size: 8.5pt, fill: mild, typed(one.detail)) }
    if one.compared != "" { v(1.1mm, weak: true); text(size: 8.5pt, weight: 700, fill: mild, typed(one.compared)) }
  }),
)
#text(size: 9.5pt, fill: mild, ordinal(d.edition))
#heading(level: 1, text(size: 25pt, tracking: -0.03em, typed(d.title)))
#numbers(d.keys, 21pt)
#v(6mm, weak: true)
#block(width: 100%, fill: rgb("#FFF3BF"), radius: 3mm, inset: (x: 5mm, top: 4.5mm, bottom: 4.5mm), {
  heading(level: 2, "Ce que l’argent public a atteint")
  numbers(d.reached, 21pt)
})
#v(7mm, weak: true)
#grid(
  columns: (1fr, 1fr), column-gutter: 9mm,
  {
    heading(level: 2, typed(d.years.title))
    text(size: 8.5pt, fill: soft, typed(d.years.subtitle))
    v(2mm, weak: true)
    text(size: 8.5pt, drawn(d.years, height: 42mm))
    v(2mm, weak: true)
    text(size: 8.5pt, fill: soft, { set par(leading: 0.45em); typed(d.years.foot) })
  },
  {
    heading(level: 2, "Points d’attention")
    if d.attention.len() == 0 { text(fill: soft, "Rien ne s’écarte de la dernière édition.") }
    for one in d.attention {
      block(below: 2.2mm, above: 0pt, inset: (left: 3mm), stroke: (left: 1.5pt + first), {
        text(size: 9.5pt, weight: 700, hyphenate: false, typed(one.title))
        if one.detail != "" { linebreak(); text(size: 8.5pt, fill: mild, hyphenate: false, typed(one.detail)) }
      })
    }
    if d.more != "" { text(size: 8.5pt, fill: soft, typed(d.more)) }
  },
)
#if d.trend.rows.len() > 0 {
  v(6mm, weak: true)
  heading(level: 2, "Ces deux dernières années")
  table(
    columns: (1fr, auto, auto, auto, auto), inset: (x: 3pt, y: 3.2pt), align: (x, y) => (if x == 0 { left } else { right }) + horizon,
    table.header(..d.trend.head.map(words => text(size: 8.5pt, fill: mild, words))),
    ..d.trend.rows.map(row => row.map(typed)).flatten(),
  )
}
`;
