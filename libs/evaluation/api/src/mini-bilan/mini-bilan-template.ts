/**
 * The mini-bilan of a holder on one page (Typst, in the frame of the portal's documents): its name on the spectrum of its own
 * events, its figures, its audiences, its place, its photos and its words.
 */
export const MINI_BILAN_TEMPLATE = String.raw`
#let display = ("Bricolage Grotesque", "DejaVu Sans")
#let pale = rgb("#FFF3BF")
#let action = rgb("#2731A8")
#let teal = rgb("#0B7F74")
#set page(margin: (x: 17mm, top: 66mm, bottom: 18mm), header: none, background: none)
#set par(leading: 0.55em, spacing: 0.7em)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 2): set block(above: 1.1em, below: 0.6em)
#place(top + left, dx: -17mm, dy: -66mm, box(width: 210mm, height: 56mm, fill: ink, clip: true, {
  let count = d.events.len()
  for (index, one) in d.events.enumerate() {
    let at = (index + 0.5) / calc.max(count, 1)
    place(top + left, dx: at * 200mm, rect(width: 3mm, height: 17mm, fill: kinds.at(one.code)))
    place(top + left, dx: calc.rem(at * 1.618 + 0.13, 1.0) * 204mm, rect(width: 1mm, height: 17mm, fill: kinds.at(one.code)))
  }
  place(bottom + left, dx: 17mm, dy: -7mm, block(width: 176mm, {
    set text(fill: white)
    block(below: 2.5mm, text(size: 11pt, typed(d.edition + ", notre mini-bilan")))
    let length = d.holder.clusters().len()
    show heading: set text(fill: white, size: if length > 70 { 17pt } else if length > 36 { 22pt } else { 28pt })
    set par(leading: 0.35em)
    heading(level: 1, typed(d.holder))
  }))
}))
#block(below: 0.4em, grid(
  columns: d.figures.map(_ => 1fr), column-gutter: 4mm,
  ..d.figures.map(((number, words)) => {
    text(font: display, size: 30pt, weight: 700, number)
    linebreak()
    text(size: 9.5pt, fill: soft, typed(words))
  }),
))
#v(1fr)
#grid(columns: (1fr, 1fr), column-gutter: 9mm, {
  if d.audiences.len() > 0 {
    heading(level: 2, "Qui est venu")
    for one in d.audiences {
      block(below: 0.65em, {
        grid(columns: (1fr, auto), typed(one.label), text(weight: 700, one.count))
        v(-0.35em)
        box(width: 100%, height: 3mm, fill: luma(238), radius: 1mm, place(left, rect(width: one.share * 100%, height: 3mm, fill: teal, radius: 1mm)))
      })
    }
    if d.online != "" { text(size: 9pt, fill: soft, typed(d.online)) }
  } else {
    heading(level: 2, "Qui est venu")
    text(fill: soft, typed(d.coverage))
  }
}, {
  heading(level: 2, "Nos événements")
  table(
    columns: (1fr, auto), align: (left, right), inset: (x: 0pt, y: 3.2pt),
    table.header(text(size: 8.5pt, "Événement"), text(size: 8.5pt, "Visites")),
    ..d.events.map(one => ({
      text(size: 9pt, typed(one.title))
      linebreak()
      text(size: 8pt, fill: soft, typed(one.kind))
    }, text(size: 9pt, weight: 700, fill: if one.visits == "inconnu" { soft } else { ink }, one.visits))).flatten(),
  )
  if d.moreEvents != "" { text(size: 8.5pt, fill: soft, typed(d.moreEvents)) }
})
#v(1fr)
#if d.places.len() > 0 or d.research != "" {
  block(width: 100%, fill: pale, radius: 3mm, inset: 5.5mm, {
    for one in d.places {
      block(below: 0.8em, {
        text(weight: 700, typed(one.title))
        v(0.1em)
        grid(columns: (26mm, 1fr, 18mm), row-gutter: 1.4mm, column-gutter: 2mm, align: (left, left + horizon, right),
          text(size: 8.5pt, "Le vôtre"), rect(width: one.own * 100%, height: 3mm, fill: action, radius: 0.6mm), text(size: 9pt, weight: 700, one.ownWords),
          text(size: 8.5pt, "La médiane"), rect(width: one.median * 100%, height: 3mm, fill: rgb("#8C8DAB"), radius: 0.6mm), text(size: 9pt, one.medianWords),
        )
        text(size: 9pt, typed(one.words))
      })
    }
    if d.research != "" { typed(d.research) }
  })
}
#v(1fr)
#if d.photos.len() > 0 {
  grid(columns: d.photos.map(_ => 1fr), column-gutter: 5mm, ..d.photos.map(one => {
    box(width: 100%, height: d.photoHeight * 1mm, radius: 2mm, clip: true,
      image(bytes(one.bytes), width: 100%, height: 100%, fit: "cover", alt: one.alternative))
    v(-0.3em)
    text(size: 7.5pt, fill: soft, typed("Photo : " + one.credit))
  }))
}
#if d.verbatims.len() > 0 {
  v(1fr)
  block({
    set text(hyphenate: false)
    for words in d.verbatims {
      block(below: 0.7em, inset: (left: 4mm), stroke: (left: 2pt + action), {
        text(font: display, size: d.quoteSize * 1pt, typed("« " + words + " »"))
      })
    }
    text(size: 8.5pt, fill: soft, typed(d.holder))
  })
}
#v(1.4fr)
`;
