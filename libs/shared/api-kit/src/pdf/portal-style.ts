/**
 * How every PDF of the portal looks (Typst): white paper, ink, the spectrum on top as the only colour. `portal` frames a
 * document, `typed` lays a text that somebody typed, `rows` labels and answers. A text never becomes markup: it only ever
 * reaches these functions as a string.
 */
export const PORTAL_STYLE = String.raw`
#let ink = rgb("#14153A")
#let soft = rgb("#5C5D7D")
#let hairline = rgb("#C6C6BD")
#let kinds = (
  science_village: rgb("#FF66B3"), festival: rgb("#FF9B38"), science_route: rgb("#3FCDBD"), single: rgb("#A9B1FF"),
)

// A run that no space breaks may break anywhere: an address of 500 signs stays on its sheet.
#let breakable(body) = {
  show regex("\S{28,}"): it => it.text.clusters().join("\u{200B}")
  body
}
// Looked for before: a rule for every text would take as long as all the rest of a long document.
#let typed(words) = {
  let body = words.split("\n").map(line => text(line)).join(linebreak())
  if words.len() >= 28 and words.split().any(run => run.len() >= 28) { breakable(body) } else { body }
}

#let strip(lines) = box(width: 100%, height: 5mm, fill: ink, {
  for line in lines {
    place(top + left, dx: line.x * 0.1%, rect(width: line.width * 0.1%, height: 5mm, fill: kinds.at(line.kind)))
  }
})

#let portal(about, body) = {
  let (year, month, day) = about.on.split("-").map(int)
  set document(title: about.title, author: about.author, date: datetime(year: year, month: month, day: day))
  set text(
    lang: "fr", region: "FR", font: ("Figtree", "DejaVu Sans"), size: 10pt, fill: ink, hyphenate: true,
  )
  set par(leading: 0.62em, spacing: 0.9em, justify: false)
  set page(
    paper: "a4",
    margin: (x: 17mm, top: 24mm, bottom: 20mm),
    background: place(top, strip(about.strip)),
    header: context if counter(page).get().first() > 1 {
      text(size: 8.5pt, fill: soft, breakable(about.running))
    },
    footer: context {
      set text(size: 8.5pt, fill: soft)
      line(length: 100%, stroke: 0.5pt + hairline)
      v(-0.4em)
      grid(
        columns: (1fr, auto),
        about.foot,
        [#counter(page).display() / #counter(page).final().first()],
      )
    },
  )
  show heading: set text(font: ("Bricolage Grotesque", "DejaVu Sans"), weight: 700, hyphenate: false)
  show heading.where(level: 1): set text(size: 24pt)
  show heading.where(level: 2): set text(size: 16pt)
  show heading.where(level: 3): set text(size: 13pt)
  show heading.where(level: 4): set text(size: 11pt)
  show heading.where(level: 2): set block(above: 2em, below: 0.9em)
  show heading.where(level: 3): set block(above: 1.8em, below: 0.8em)
  show heading.where(level: 4): set block(above: 1.5em, below: 0.7em)
  set table(
    stroke: (_, y) => (bottom: if y == 0 { 1pt + ink } else { 0.5pt + hairline }),
    inset: (x: 4pt, y: 4pt),
  )
  show table: set text(size: 9.5pt)
  show table.cell.where(y: 0): strong
  body
}

#let value(given) = {
  if given.type == "text" { typed(given.text) } else if given.type == "list" {
    if given.items.len() == 1 { typed(given.items.first()) } else {
      list(..given.items.map(typed), marker: none, indent: 0pt, body-indent: 0pt)
    }
  } else if given.type == "table" {
    if given.head.len() > 0 {
      table(
        columns: given.head.len(), table.header(..given.head.map(typed)), ..given.rows.flatten().map(typed),
      )
    }
  } else { text(fill: soft, "Non renseigné") }
}

#let rows(all) = {
  let given = all.filter(row => row.value.type != "empty")
  let silent = all.filter(row => row.value.type == "empty").map(row => lower(row.label.first()) + row.label.slice(row.label.first().len()))
  if given.len() > 0 {
    grid(
      columns: (48mm, 1fr), column-gutter: 6mm, row-gutter: 0.85em,
      ..given.map(row => if row.value.type == "table" {
        (grid.cell(colspan: 2, { block(below: 0.6em, text(fill: soft, hyphenate: false, typed(row.label))); value(row.value) }),)
      } else {
        (text(fill: soft, hyphenate: false, typed(row.label)), value(row.value))
      }).flatten()
    )
  }
  if silent.len() > 0 { block(above: 1em, text(fill: soft, typed("Non renseigné\u{a0}: " + silent.join(", ")))) }
}
`;
