/** The blank form on paper (Typst, in the frame of the portal's documents): boxes to tick and lines to write on. */
export const BLANK_FORM_TEMPLATE = String.raw`
#let small(words) = text(size: 9pt, fill: soft, typed(words))
#let mark(several) = text(font: "DejaVu Sans", if several { "☐" } else { "○" })
#let choice(several, words) = grid(columns: (6mm, 1fr), mark(several), typed(words))
#let rule(width: 100%) = box(width: width, height: 6mm, stroke: (bottom: 0.5pt + hairline))
#let rules(count) = stack(dir: ttb, spacing: 2mm, ..range(count).map(_ => rule()))
#let other(several, words) = grid(columns: (6mm, auto, 1fr), column-gutter: (0mm, 2mm), align: bottom,
  mark(several), typed(words + " :"), rule())

#let answer(question) = {
  let several = question.form == "multiple"
  if question.form == "matrix" {
    table(
      columns: (1fr, ..question.options.map(_ => auto)), align: (left, ..question.options.map(_ => center)),
      table.header([Ligne], ..question.options.map(typed)),
      ..question.rows.map(row => (typed(row), ..question.options.map(_ => mark(false)))).flatten()
    )
  } else if question.form == "scale" {
    stack(dir: ltr, spacing: 8mm, ..question.options.map(words => box([#mark(false) #typed(words)])))
  } else if question.form == "single" or several {
    let shown = question.options.map(words => choice(several, words))
    if shown.len() > 4 { grid(columns: (1fr, 1fr), column-gutter: 6mm, row-gutter: 0.8em, ..shown) } else {
      stack(dir: ttb, spacing: 0.8em, ..shown)
    }
    if question.other != none { other(several, question.other) }
  } else if question.form == "number" {
    grid(columns: (40mm, auto), column-gutter: 3mm, align: bottom, rule(), {
      typed(question.unit)
      if question.exactness { h(6mm); mark(false); [ compté ]; h(4mm); mark(false); [ estimé] }
    })
  } else if question.form == "date" {
    [#box(rule(width: 12mm)) / #box(rule(width: 12mm)) / #box(rule(width: 20mm))]
  } else { rules(question.lines) }
}

#heading(level: 1, typed(d.title))
#grid(columns: (auto, 1fr), column-gutter: 3mm, row-gutter: 2mm, align: bottom,
  [Structure :], rule(), [Rempli par :], rule())
#for part in d.parts {
  if part.title != "" { heading(level: 2, typed(part.title)) }
  if part.intro != "" { block(small(part.intro)) }
  for question in part.questions {
    block(breakable: question.form == "matrix" or question.options.len() > 12, above: 1.6em, {
      heading(level: if part.title == "" { 2 } else { 3 }, {
        set text(size: 11pt)
        [#question.number. ]
        typed(question.label)
        if question.optional { text(weight: 400, fill: soft, size: 9pt, [ (facultatif)]) }
      })
      for note in question.notes { block(above: 0.4em, below: 1em, small(note)) }
      answer(question)
    })
  }
}
#heading(level: 2, typed(d.research.title))
#block(breakable: false, {
  block(strong(typed(d.research.question)))
  table(columns: (2fr, 2fr, 24mm), table.header(..d.research.head.map(typed)),
    ..range(d.research.lines).map(_ => ([#v(5mm)], [], [])).flatten())
})
#block(breakable: false, {
  block(strong([Combien de personnes ont été engagées ?]))
  grid(columns: (auto, 30mm), column-gutter: 4mm, row-gutter: 1mm, align: bottom,
    ..d.engaged.map(words => (typed(words), rule())).flatten())
})
`;
