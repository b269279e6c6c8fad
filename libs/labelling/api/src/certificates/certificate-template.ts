/**
 * Certificates of labels on paper (Typst, in the frame of the portal's documents), one a page: the event's own lines of the
 * spectrum on a wide band, then what is labelled, whose it is, and how anyone can check it. What it reads is
 * `CertificateDocument`.
 */
export const CERTIFICATE_TEMPLATE = String.raw`
#set page(margin: (x: 22mm, top: 78mm, bottom: 20mm), header: none, footer: none, background: none)
#set par(leading: 0.6em, spacing: 0.8em)
#let band(one) = place(top + left, dx: -22mm, dy: -78mm, box(width: 210mm, height: 60mm, fill: ink, clip: true, {
  for line in one.lines {
    place(top + left, dx: line * 210mm - 1mm, rect(width: 2mm, height: 28mm, fill: kinds.at(one.kind)))
  }
  place(bottom + left, dx: 22mm, dy: -12mm, block(width: 166mm, {
    set text(fill: white)
    block(below: 5mm, text(size: 11pt, typed(one.edition)))
    text(font: ("Bricolage Grotesque", "DejaVu Sans"), size: 27pt, weight: 700)[Attestation de label]
  }))
}))
#let fact(label, words) = if words != "" { (text(fill: soft, label), typed(words)) } else { () }
#let certificate(one, last) = {
  band(one)
  block(below: 8mm, text(size: 12pt, typed(one.lead)))
  let length = one.title.clusters().len()
  block(below: 6mm, {
    set par(leading: 0.4em)
    show heading: set text(size: if length > 160 { 15pt } else if length > 80 { 19pt } else { 26pt })
    heading(level: 1, typed(one.title))
  })
  block(below: 10mm, text(size: 14pt, weight: 700, typed(one.holder)))
  grid(
    columns: (34mm, 1fr), column-gutter: 4mm, row-gutter: 0.9em,
    ..fact("Nature", one.nature), ..fact("Lieu", one.place), ..fact("Dates", one.dates), ..fact("Thème", one.theme),
  )
  if one.condition != "" {
    block(above: 2em, width: 100%, inset: (left: 5mm, y: 1mm), stroke: (left: 2pt + ink), {
      strong(typed(one.conditionHead))
      linebreak()
      typed(one.condition)
    })
  }
  v(1fr)
  line(length: 100%, stroke: 0.5pt + hairline)
  v(0.4em)
  grid(
    columns: (32mm, 1fr), column-gutter: 8mm, align: (left, left + bottom),
    image(bytes(one.qr), format: "svg", width: 32mm, alt: one.alternative),
    {
      text(font: ("Bricolage Grotesque", "DejaVu Sans"), size: 17pt, weight: 700, one.number)
      parbreak()
      typed(one.issued)
      parbreak()
      text(fill: soft, size: 9pt, {
        [Vérifier cette attestation~: ]
        typed(one.address)
        linebreak()
        [Code : ]
        text(fill: ink, weight: 700, one.code)
      })
    },
  )
  if not last { pagebreak() }
}
#for (index, one) in d.certificates.enumerate() { certificate(one, index == d.certificates.len() - 1) }
`;
