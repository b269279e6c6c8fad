import { DRAWINGS } from './drawings';

/** One chart of the bilan as a slide of 16 to 9 (Typst); what it reads is a `ReportChart` with the edition it speaks of. */
export const SLIDE_TEMPLATE = String.raw`
${DRAWINGS}
#set page(width: 960pt, height: 540pt, margin: (x: 56pt, top: 46pt, bottom: 34pt), header: none, background: none, footer: context {
  set text(size: 13pt, fill: soft)
  grid(columns: (1fr, auto), column-gutter: 30pt, typed(d.edition), typed(d.standing))
})
#set text(size: 20pt)
#show heading: set par(leading: 0.3em)
#heading(level: 1, text(size: 36pt, tracking: -0.025em, typed(d.chart.title)))
#block(above: 10pt, below: 0pt, text(fill: soft, typed(d.chart.subtitle)))
#context {
  let area = (width: 848pt)
  let foot = block(width: area.width, text(size: 13pt, fill: soft, { set par(leading: 0.5em); typed(d.chart.foot) }))
  let top = here().position().y
  let left = 540pt - 52pt - measure(foot, width: area.width).height - 14pt - top - 26pt
  // The largest letters at which the drawing fits the room that is left.
  let make(size) = {
    set text(size: size)
    drawn(d.chart, height: left - size * 1.6, map: left * 0.78, names: 34%)
  }
  let sizes = (34pt, 30pt, 26pt, 22pt, 20pt, 18pt, 16pt, 14pt, 12pt, 10.5pt, 9pt, 7.5pt, 6pt)
  let fit = sizes.find(size => measure(make(size), width: area.width).height <= left)
  v(24pt, weak: true)
  align(if d.chart.drawing.type == "map" { center } else { start }, make(if fit == none { sizes.last() } else { fit }))
  place(bottom + start, foot)
}
`;
