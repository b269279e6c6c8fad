/**
 * The card of a counting link (Typst), an A5 sheet that is read and scanned from a step away: what is counted where, the
 * code, three steps, and what is kept. It reads `CardDocument`.
 */
export const CARD_TEMPLATE = String.raw`
#set page(paper: "a5", margin: (x: 13mm, top: 38mm, bottom: 12mm), header: none, footer: none, background: none)
#set text(size: 10.5pt)
#set par(leading: 0.55em, spacing: 0.7em)
#place(top + left, dx: -13mm, dy: -38mm, box(width: 148mm, height: 32mm, fill: ink, clip: true, {
  for line in d.lines {
    place(top + left, dx: line * 148mm - 1mm, rect(width: 2mm, height: 9mm, fill: kinds.at(d.kind)))
  }
  place(bottom + left, dx: 13mm, dy: -5mm, block(width: 122mm, {
    set text(fill: white)
    block(below: 2.5mm, text(size: 9.5pt, typed(d.edition)))
    text(font: ("Bricolage Grotesque", "DejaVu Sans"), size: 19pt, weight: 700)[Compter à l’entrée]
  }))
}))
#let length = d.title.clusters().len()
#{
  show heading: set text(size: if length > 120 { 13pt } else if length > 60 { 16pt } else { 20pt })
  block(below: 2mm, heading(level: 1, typed(d.title)))
}
#block(below: 5mm, {
  text(size: 13pt, weight: 700, typed(d.label))
  linebreak()
  text(fill: soft, typed(d.when))
})
#grid(
  columns: (56mm, 1fr), column-gutter: 7mm, align: (left + top, left + top),
  image(bytes(d.qr), format: "svg", width: 56mm, alt: d.alternative),
  {
    enum(
      tight: false, spacing: 1em,
      [*Scannez* ce code avec l’appareil photo de votre téléphone.],
      [*Appuyez* sur le bouton du public qui entre#sym.space.nobreak: +1, +5, ou une classe entière.],
      [*Une erreur#sym.space.nobreak?* Le bouton Annuler retire le dernier appui.],
    )
    text(size: 9.5pt, fill: soft)[Sans réseau, continuez#sym.space.nobreak: le téléphone garde tout et l’envoie dès qu’il le peut. Plusieurs téléphones s’additionnent.]
  },
)
#v(1fr)
#line(length: 100%, stroke: 0.5pt + hairline)
#v(0.2em)
#text(size: 9.5pt)[*Aucun compte, aucun nom#sym.space.nobreak: seuls ces nombres sont gardés.*]
#parbreak()
#text(size: 8.5pt, fill: soft, {
  [Ce code est réservé à l’équipe du stand. S’il est perdu, ]
  typed(d.holder)
  [ peut le retirer sur le portail, où se trouve aussi l’adresse à envoyer par message à qui n’a pas d’appareil photo.]
})
`;
