import { DRAWINGS } from './drawings';
import { WRITINGS } from './writings';

/** The bilan on paper (Typst, in the frame of the portal's documents); what it reads is `ReportDocument`. */
export const REPORT_TEMPLATE = String.raw`
${DRAWINGS}
#let display(words, size) = text(
  font: ("Bricolage Grotesque", "DejaVu Sans"), weight: 700, size: size, tracking: -0.025em, hyphenate: false,
  // The narrow space comes from another font, and is lost in letters of this size.
  words.replace("\u{202f}", "\u{a0}"),
)
#let ordinal(words) = {
  show regex("\d(er|re|e)\b"): it => { it.text.first(); super(it.text.slice(1)) }
  typed(words)
}
#let cells(row) = row.map(typed)
#let laid(table-of, columns: none) = {
  let heads = table-of.head
  if heads.len() > 0 {
    let numbers = heads.map(head => if head.number { right } else { left })
    set par(leading: 0.4em)
    set text(hyphenate: false)
    table(
      inset: (x: 4pt, y: if table-of.rows.len() > 24 { 3.1pt } else { 4pt }),
      columns: if columns == none { heads.map(head => if head.number { auto } else { 1fr }) } else { columns },
      align: (x, y) => numbers.at(x) + horizon,
      table.header(..heads.map(head => text(size: 8.5pt, fill: mild, head.words))),
      ..table-of.rows.map(cells).flatten(),
      ..if table-of.total.len() > 0 { table-of.total.map(words => strong(typed(words))) },
    )
  }
}
#let note(words) = if words != "" { block(above: 0.7em, text(size: 8.5pt, fill: soft, { set par(leading: 0.5em); typed(words) })) }
#let keys(all, size: 24pt) = if all.len() > 0 {
  grid(
    columns: (1fr,) * all.len(), column-gutter: 6mm,
    ..all.map(key => stack(spacing: 2.6mm, display(key.value, size), text(fill: mild, hyphenate: false, { set par(leading: 0.5em); typed(key.words) }))),
  )
}
#let small(words) = block(above: 0pt, below: 1.1em, text(fill: soft, size: 9.5pt, typed(words)))
${WRITINGS}
#set page(
  background: none,
  margin: (x: 17mm, top: 26mm, bottom: 22mm),
  header: context {
    set text(size: 8.5pt, fill: soft)
    let page = here().page()
    let all = query(heading.where(level: 2))
    let own = all.filter(one => one.location().page() == page)
    let earlier = all.filter(one => one.location().page() < page)
    grid(
      columns: (1fr, auto),
      "Bilan " + d.cover.year, if own.len() > 0 { own.first().body } else if earlier.len() > 0 { earlier.last().body },
    )
    v(-0.4em)
    line(length: 100%, stroke: 0.5pt + hairline)
  },
  footer: context {
    set text(size: 8.5pt, fill: soft)
    line(length: 100%, stroke: 0.5pt + hairline)
    v(-0.4em)
    grid(columns: (1fr, auto), column-gutter: 6mm, ordinal(d.cover.standing), counter(page).display())
  },
)
#show heading.where(level: 2): set text(size: 24pt, tracking: -0.02em)
#show heading.where(level: 2): set block(above: 0pt, below: 1em)
#show heading.where(level: 3): set text(size: 13pt, tracking: -0.01em)
#show heading.where(level: 3): set block(above: 0pt, below: 0.5em)
#show heading: set par(leading: 0.35em)
#set heading(bookmarked: true)

// Cover.
#page(margin: 0pt, header: none, footer: none, {
  let c = d.cover
  let side = 17mm
  pad(x: side, top: 14mm, grid(
    columns: (1fr, auto), column-gutter: 8mm,
    { display("Fête de la science", 15.5pt); linebreak(); text(size: 10.5pt, fill: mild, typed(c.region)) },
    text(fill: mild, ordinal(c.standing)),
  ))
  place(top + left, dx: side, dy: 42mm, box(width: 176mm, {
    set par(leading: 0.5em)
    text(size: 14pt, weight: 700, ordinal(c.number + ", " + c.window))
    if c.theme != "" { linebreak(); text(size: 11pt, fill: mild, typed(c.theme)) }
    show heading: set block(above: 9mm, below: 0pt)
    show heading: set par(leading: 0.21em)
    heading(level: 1, outlined: false, text(size: 111pt, tracking: -0.06em, top-edge: "cap-height", bottom-edge: "baseline", { "Bilan "; linebreak(); c.year }))
  }))
  place(top + left, dy: 147mm, box(width: 210mm, height: 80mm, fill: ink, pdf.artifact(
    for line in c.spectrum {
      place(top + left, dx: line.x * 0.21mm, rect(width: line.width * 0.21mm, height: 80mm, fill: kinds.at(line.kind)))
    },
  )))
  place(top + left, dy: 227mm, pdf.artifact(box(width: 210mm, grid(
    columns: (1fr,) * calc.max(1, c.days.len()),
    ..c.days.enumerate().map(((at, day)) => block(
      width: 100%, height: 6.5mm, inset: (left: 1.6mm, top: 1.6mm), stroke: if at == 0 { none } else { (left: 0.6pt + hairline) },
      text(size: 8.5pt, fill: mild, typed(day)),
    )),
  ))))
  place(top + left, dx: side, dy: 237mm, box(width: 176mm, {
    set text(size: 9.5pt, fill: mild)
    text("Une raie par événement. Largeur\u{a0}: visites.")
    for one in c.legend { h(4.5mm); sign(one.kind); h(1.3mm); typed(one.words) }
  }))
  place(top + left, dx: side, dy: 251mm, box(width: 176mm, grid(
    columns: (1.5fr, 1.1fr, 1fr, 1fr), column-gutter: 5mm,
    ..c.keys.map(key => stack(spacing: 3mm, display(key.value, 32pt), text(size: 11pt, fill: mild, hyphenate: false, typed(key.words)))),
  )))
  place(top + left, dx: side, dy: 279mm, box(width: 150mm, text(size: 9pt, fill: mild, hyphenate: false, { set par(leading: 0.5em); typed(c.imprint) })))
})

// Contents.
#{
  heading(level: 2, outlined: false, "Sommaire")
  show outline.entry.where(level: 2): set block(above: 1.25em)
  show outline.entry.where(level: 2): set text(weight: 700)
  show outline.entry.where(level: 3): set block(above: 0.62em)
  show outline.entry.where(level: 3): set text(fill: mild, size: 9.5pt)
  // Its own line: the usual one glues the number with a sign that is drawn nowhere and is then read with every such digit.
  show outline.entry: it => link(it.element.location(), it.indented(none, { it.body(); h(1fr); it.page() }))
  outline(title: none, target: selector(heading.where(level: 2)).or(heading.where(level: 3)), indent: n => if n > 1 { 5mm } else { 0mm })
}

// Essentials.
#pagebreak(weak: true)
#{
  let e = d.essentials
  show heading.where(level: 3): set block(above: 0pt, below: 0.7em)
  show heading.where(level: 3): set text(size: 11.5pt)
  heading(level: 2, "L’essentiel")
  block(below: 0.9em, display(e.title, 17pt))
  block(below: if e.highlights.len() > 0 { 1.2em } else { 2em }, text(size: 11.5pt, hyphenate: false, { set par(leading: 0.75em); typed(e.lead) }))
  highlights(e.highlights)
  grid(
    columns: (1fr, 1fr), column-gutter: 9mm, row-gutter: 10mm,
    {
      heading(level: 3, outlined: false, "Visites en présentiel")
      text(size: 8.5pt, drawn(e.years, height: 46mm))
      note(e.years.foot)
    },
    {
      heading(level: 3, outlined: false, "Par public")
      laid(e.audiences)
      if e.levels.drawing.type != "none" {
        v(6mm)
        heading(level: 3, outlined: false, "Scolaires par niveau")
        text(size: 8.5pt, drawn(e.levels, tone: rgb("#0A7F74"), names: 34%))
      }
    },
    {
      heading(level: 3, outlined: false, "Qui porte les projets")
      laid(e.families)
      note(e.familiesNote)
    },
    {
      heading(level: 3, outlined: false, "Quels événements")
      laid(e.kinds)
      note(e.kindsNote)
    },
  )
  block(width: 100%, above: 10mm, fill: rgb("#FFF3BF"), radius: 4mm, inset: 6mm, keys(e.keys))
  note(e.note)
  if is-written(e.written) { v(9mm); written(e.written); pictures(e.written) }
}

// What quotes an answer says little in a list of contents: it is found by its page's section.
#let titled(words) = heading(level: 3, outlined: not words.starts-with("«"), typed(words))
#let chart(one) = block(breakable: one.table.rows.len() > 20, width: 100%, above: 9mm, below: 0pt, {
  titled(one.title)
  small(one.subtitle)
  let table-of = laid(one.table)
  if one.drawing.type == "columns" {
    grid(columns: (1fr, 52mm), column-gutter: 9mm, text(size: 9pt, drawn(one, height: 48mm)), table-of)
  } else if one.drawing.type == "map" {
    grid(columns: (auto, 1fr), column-gutter: 9mm, align: horizon, text(size: 9pt, drawn(one)), table-of)
  } else if one.drawing.type == "bars" {
    grid(columns: (84mm, 1fr), column-gutter: 9mm, align: horizon, text(size: 9pt, drawn(one)), table-of)
  }
  note(one.foot)
})
#let table-block(one) = block(breakable: one.rows.len() > 20, width: 100%, above: 9mm, below: 0pt, {
  titled(one.title)
  v(0.4em)
  laid(one)
  note(one.note)
})
#let body-of(section) = {
  heading(level: 2, typed(section.title))
  if section.lead != "" { block(below: 1.2em, text(size: 11pt, typed(section.lead))) }
  written(section.written)
  if section.keys.len() > 0 { block(above: 1.4em, below: 0.5em, keys(section.keys)) }
  for one in section.charts { chart(one) }
  let narrow = section.tables.len() > 1 and section.tables.all(one => one.head.len() <= 4 and one.rows.len() <= 12)
  if narrow {
    v(9mm, weak: true)
    grid(columns: (1fr, 1fr), column-gutter: 9mm, row-gutter: 9mm, ..section.tables.map(table-block))
  } else {
    for one in section.tables { table-block(one) }
  }
  pictures(section.written)
  if section.notes.len() > 0 { v(1em); list(marker: [–], spacing: 0.9em, ..section.notes.map(ordinal)) }
}
// A short section stands under the one before where it fits; a long one begins its page.
#for (at, section) in d.sections.enumerate() {
  let lines = section.charts.map(one => one.table.rows.len()).sum(default: 0) + section.tables.map(one => one.rows.len()).sum(default: 0)
  if section.charts.len() <= 1 and lines <= 16 and at > 0 and not is-written(section.written) {
    block(breakable: false, width: 100%, above: 16mm, body-of(section))
  } else if at == 0 and is-written(d.essentials.written) {
    // What is written of the essentials goes over to a page of its own, which would stay nearly empty.
    block(above: 16mm, below: 0pt)
    body-of(section)
  } else {
    pagebreak(weak: true)
    body-of(section)
  }
}
#for group in d.definitions {
  v(5mm)
  heading(level: 3, outlined: false, typed(group.title))
  v(0.4em)
  set text(size: 8.5pt)
  show table: set text(size: 8.5pt)
  set par(leading: 0.42em)
  set text(hyphenate: false)
  table(
    columns: (1.15fr, auto, auto, 1fr, 1.6fr),
    align: (x, y) => (if x == 1 or x == 2 { right } else { left }) + top,
    table.header("Chiffre", "Valeur", "Part", "Base", "Ce qui est compté"),
    ..group.rows.map(cells).flatten(),
  )
}
`;
