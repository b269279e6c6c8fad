/** The dossier on paper (Typst, in the frame of the portal's documents); what it reads is `DossierDocument`. */
export const DOSSIER_TEMPLATE = String.raw`
#grid(columns: (1fr, auto), column-gutter: 6mm, strong(typed(d.edition)), text(fill: soft, typed(d.state)))
#v(1.2em)
#heading(level: 1, typed(d.title))
#block(below: 1em, text(size: 12pt, typed(d.holder)))
#rows(d.cover)
#for section in d.sections {
  heading(level: 2, section.title)
  rows(section.rows)
  for item in section.items {
    heading(level: if item.parentId == none { 3 } else { 4 }, typed(item.title))
    rows(item.rows)
  }
}
#if d.articles.len() > 0 {
  heading(level: 2, "La charte")
  enum(..d.articles.map(typed))
}
`;
