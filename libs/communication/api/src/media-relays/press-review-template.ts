/** The press review on paper (Typst, in the frame of the portal's documents); what it reads is `PressReviewDocument`. */
export const PRESS_REVIEW_TEMPLATE = String.raw`
#text(weight: 700, typed(d.edition))
#v(1em)
#heading(level: 1, outlined: false, "Revue de presse")
#block(below: 1.2em, text(size: 12pt, typed(d.lead)))
#if d.filters.len() > 0 { block(below: 1.2em, text(fill: soft, typed(d.filters.join(" · ")))) }
#if d.kinds.len() > 0 {
  table(
    columns: (1fr, auto),
    align: (left, right),
    table.header("Sorte de média", "Relais"),
    ..d.kinds.map(((label, count)) => (typed(label), typed(count))).flatten(),
  )
}
#for group in d.groups {
  heading(level: 2, typed(group.title))
  text(fill: soft, typed(group.count))
  for month in group.months {
    heading(level: 3, typed(month.title))
    for relay in month.relays {
      block(breakable: false, above: 1em, {
        text(fill: soft, size: 9pt, typed(relay.day + " · "))
        text(weight: 700, size: 9pt, typed(relay.outlet))
        linebreak()
        typed(relay.title)
        if relay.notes != "" {
          linebreak()
          text(fill: soft, size: 9pt, typed(relay.notes))
        }
        if relay.url != "" {
          linebreak()
          text(size: 9pt, link(relay.url, underline(breakable(relay.url))))
        }
      })
    }
  }
}
`;
