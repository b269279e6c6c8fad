/** Parcels of the kit (Typst, in the frame of the portal's documents): for each point its list, then a slip a page. */
export const PARCELS_TEMPLATE = String.raw`
#for (at, group) in d.groups.enumerate() {
  if at > 0 { pagebreak() }
  heading(level: if at == 0 { 1 } else { 1 }, outlined: false, typed(group.place))
  if group.address != "" { text(size: 12pt, typed(group.address)); linebreak() }
  if group.hours != "" { text(fill: soft, typed(group.hours)) }
  heading(level: 2, [À préparer])
  table(
    columns: (1fr, auto), align: (left, right), table.header("Article", "Quantité"),
    ..group.totals.map(((name, quantity)) => (typed(name), typed(quantity))).flatten(),
  )
  heading(level: 2, [Colis])
  table(
    columns: (auto, 1fr, 1.3fr, auto), table.header("Remis", "Structure", "Contenu", "État"),
    ..group.parcels.map(parcel => (box(width: 4mm, height: 4mm, stroke: 0.6pt + ink), typed(parcel.holder), typed(parcel.sum), typed(parcel.state))).flatten(),
  )
  for parcel in group.parcels {
    pagebreak()
    text(fill: soft, typed("Kit de communication, Fête de la science " + str(d.year)))
    v(6mm)
    heading(level: 2, typed(parcel.holder))
    text(size: 13pt, if parcel.delivery != "" { typed(parcel.delivery) } else { typed(group.place + (if group.address != "" { ", " + group.address } else { "" })) })
    if parcel.delivery == "" and group.hours != "" { linebreak(); text(fill: soft, typed(group.hours)) }
    v(6mm)
    set text(size: 13pt)
    table(
      columns: (1fr, auto, auto), align: (left, left, right), inset: 7pt, table.header("Article", "Format", "Quantité"),
      ..parcel.lines.map(((name, format, quantity, wanted)) => (typed(name), typed(format), [#strong(typed(quantity)) #if wanted != "" [\ #text(size: 9pt, fill: soft, typed(wanted))]])).flatten(),
    )
    v(6mm)
    text(size: 10pt, fill: soft, typed("Commandé le " + parcel.ordered + ". Après l’événement, dites dans votre espace ce qui a servi."))
    v(1fr)
    grid(columns: (1fr, 1fr), column-gutter: 10mm, [Reçu le~: #box(width: 1fr, line(length: 100%, stroke: 0.5pt + soft))], [Signature~: #box(width: 1fr, line(length: 100%, stroke: 0.5pt + soft))])
  }
}
`;
