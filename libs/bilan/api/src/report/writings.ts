/**
 * How what is written beside the figures of the bilan is set (Typst): paragraphs, lists, quotes, photos with their credits,
 * and in a sentence what was taken out. Its words reach it as data; a photo is a file by its name.
 */
export const WRITINGS = String.raw`
#let is-written(w) = w.blocks.len() + w.quotes.len() + w.photos.len() + w.redacted.len() > 0
#let said(runs) = for run in runs { if run.strong { strong(typed(run.text)) } else { typed(run.text) } }
#let blocks-of(all) = for one in all {
  if one.kind == "list" { list(marker: [–], spacing: 0.7em, ..one.lines.map(said)) } else { for line in one.lines { par(said(line)) } }
}
#let highlights(all) = if all.len() > 0 {
  block(below: 2em, inset: (left: 4mm), stroke: (left: 1.6pt + ink), {
    set text(size: 11pt, weight: 700, hyphenate: false)
    set par(leading: 0.6em)
    list(marker: none, body-indent: 0pt, spacing: 0.8em, ..all.map(blocks-of))
  })
}
#let written(w) = {
  if w.blocks.len() > 0 { block(above: 1em, below: 1.4em, width: 150mm, text(size: 10.5pt, { set par(leading: 0.7em); blocks-of(w.blocks) })) }
  for quote in w.quotes {
    block(breakable: false, above: 1.2em, below: 1.2em, width: 150mm, inset: (left: 4mm, y: 1mm), stroke: (left: 1.6pt + rgb("#0A7F74")), {
      text(size: 12pt, hyphenate: false, typed("«\u{a0}" + quote.words + "\u{a0}»"))
      if quote.saidBy != "" { block(above: 0.7em, text(size: 9pt, fill: soft, typed(quote.saidBy))) }
    })
  }
}
#let photo(one, height) = block(breakable: false, width: 100%, {
  figure(outlined: false, alt: one.alternative, block(width: 100%, align(left, image("/" + one.image, height: height, fit: "contain"))))
  block(above: 0.6em, text(size: 8.5pt, fill: soft, typed(one.credit)))
})
#let pictures(w) = {
  let shown = w.photos.filter(one => one.image != "")
  if shown.len() == 1 { v(7mm, weak: true); photo(shown.first(), 76mm) } else if shown.len() > 1 {
    v(7mm, weak: true)
    grid(columns: (1fr, 1fr), column-gutter: 9mm, row-gutter: 7mm, ..shown.map(one => photo(one, 54mm)))
  }
  for one in w.photos.filter(one => one.image == "") { note("Photo dont le fichier manque\u{a0}: " + one.alternative + ". " + one.credit) }
  for words in w.redacted { note(words) }
}
`;
