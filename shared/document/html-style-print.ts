/**
 * On paper: black on white, 496 points wide on A4. What a user typed stands in fixed elements, which Chromium puts on each
 * page; only our own words stand in margin boxes. The sheet's padding, repeated on each page, keeps their room.
 */
export const printStyle = `
@page {
  margin: 24pt 20pt 26pt 56pt;
  @bottom-right {
    content: 'page ' counter(page) ' of ' counter(pages);
    margin: -16pt 23pt 0 0; padding-top: 5pt; vertical-align: top; color: #50565d;
    font: 7.8pt/10.5pt 'IBM Plex Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
  }
}
@page not-ready {
  @bottom-right { content: 'NOT READY · page ' counter(page) ' of ' counter(pages); color: #15181b; font-weight: 600; }
}
@page nothing-planned {
  @bottom-right { content: 'NOTHING PLANNED · page ' counter(page) ' of ' counter(pages); color: #15181b; font-weight: 600; }
}
@media print {
  :root { color-scheme: light; --thin: .5pt; --rule: .9pt; --stop: 1.2pt; font-size: 9.5pt; }
  .not-ready { page: not-ready; }
  .nothing-planned { page: nothing-planned; }
  .sheet, .running, footer { max-width: none; margin: 0; padding: 0; }
  .sheet { padding: 36pt 23pt 28pt 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .sheet > header { margin-top: 0; }
  .running, .band { position: fixed; top: 0; left: 0; right: 23pt; white-space: nowrap; }
  .running { height: 17pt; padding-top: 3pt; border-bottom: var(--thin) solid var(--hair); line-height: 10.5pt; }
  .running b { display: block; }
  .running > *, footer > :first-child { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
  footer > :last-child { flex: none; white-space: pre; }
  .not-ready .running, nav { display: none; }
  .band { align-items: center; height: 24pt; padding: 0 9pt; print-color-adjust: exact; }
  .edge { display: block; position: fixed; top: 0; bottom: 0; right: 0; width: 9pt; print-color-adjust: exact;
    background: repeating-linear-gradient(135deg, #15181b 0 3.2pt, #fff 3.2pt 6.4pt); }
  footer { display: flex; position: fixed; bottom: 0; left: 0; right: 23pt; height: 16pt; padding: 5pt 130pt 0 0; white-space: nowrap;
    border-top: var(--thin) solid var(--hair); line-height: 10.5pt; }
  a { text-decoration: none; }
  h1, h2, h3, .lead, caption, .rows .group, .rows tbody tr:first-child, .rows tr:nth-last-child(2) { break-after: avoid; }
  .rows thead, .rows tr, .note, .facts > div, .lines > header, .lines li, ul li { break-inside: avoid; }
  p, dd { orphans: 2; widows: 2; }
  main > .work:not(:first-child) { break-before: page; }
  .work > h2 { margin-top: 0; }
  main > :first-child > h2 { margin-top: 1.26rem; }
  .lines { display: table; table-layout: fixed; width: 100%; }
  .lines > header { display: table-header-group; }
  .lines > ol { display: table-row-group; }
}
`
