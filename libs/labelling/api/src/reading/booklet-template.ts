/** Dossiers of the committee on paper (Typst, in the frame of the portal's documents); what it reads is `BookletDocument`. */
export const BOOKLET_TEMPLATE = String.raw`
#let figures(all) = grid(
  columns: (1fr,) * all.len(), column-gutter: 5mm,
  ..all.map(one => block({
    text(size: 18pt, weight: 700, font: "Bricolage Grotesque", typed(one.count))
    linebreak()
    text(size: 9pt, fill: soft, hyphenate: false, typed(one.words))
  })),
)
#let lines(all) = list(..all.map(typed), marker: [–], body-indent: 4pt)
#let choice(words) = box({
  box(width: 3.2mm, height: 3.2mm, stroke: 0.8pt + ink, baseline: 0.4mm)
  h(1.6mm)
  typed(words)
  h(6mm)
})
#if d.dossiers.len() > 1 {
  text(weight: 700, typed(d.edition))
  v(1em)
  heading(level: 1, outlined: false, typed(d.title))
  block(below: 1.4em, text(size: 12pt, typed(d.lead)))
  heading(level: 2, outlined: false, "Sommaire")
  show outline.entry: it => block(above: 0.7em, link(it.element.location(), grid(
    columns: (1fr, auto), column-gutter: 4mm, it.body(), it.page(),
  )))
  outline(title: none, target: heading.where(level: 1))
}
#for (index, dossier) in d.dossiers.enumerate() {
  if d.dossiers.len() > 1 { pagebreak() }
  grid(columns: (1fr, auto), column-gutter: 6mm, strong(typed(dossier.kind)), text(fill: soft, typed(dossier.reference)))
  v(0.8em)
  heading(level: 1, typed(dossier.title))
  block(below: 1em, text(size: 12pt, typed(dossier.holder)))
  if dossier.summary != "" { block(below: 1.2em, text(size: 12pt, typed(dossier.summary))) }
  if dossier.figures.len() > 0 { block(below: 1.2em, figures(dossier.figures)) }
  block(width: 100%, inset: 4mm, stroke: 0.6pt + hairline, radius: 2mm, {
    strong(typed(dossier.checkedBy))
    [ ]
    typed(dossier.checks)
  })
  if dossier.changes.len() > 0 {
    heading(level: 2, typed(dossier.since))
    lines(dossier.changes)
  }
  heading(level: 2, "Territoire")
  lines(dossier.territory)
  block(breakable: false, above: 2em, {
    heading(level: 2, "Notre avis")
    block(d.positions.map(choice).join())
    if dossier.grid.len() > 0 {
      block(above: 1em, table(
        columns: (1fr, auto, auto),
        table.header("Critère", "Poids", "Points de 0 à 5"),
        ..dossier.grid.map(line => (typed(line.label), typed(line.weight), "")).flatten(),
      ))
    }
    for _ in range(4) { v(7mm); line(length: 100%, stroke: 0.4pt + hairline) }
  })
  for section in dossier.sections {
    heading(level: 2, section.title)
    rows(section.rows)
    for item in section.items {
      heading(level: if item.parentId == none { 3 } else { 4 }, typed(item.title))
      rows(item.rows)
    }
  }
}
`;
