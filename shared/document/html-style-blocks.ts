/** The page on screen, facts, tables and notes. Hairlines, no boxes. */
export const blockStyle = `
.sheet, .running, footer { max-width: 56.4rem; margin: 0 auto; padding: 0 2.1rem; }
.running b { display: none; }
.running { display: flex; justify-content: space-between; gap: 1rem; padding-block: .8rem; color: var(--soft); font-size: .821rem; }
footer { margin-top: 2.95rem; padding-block: .8rem 2.1rem; color: var(--soft); font-size: .821rem; }
.sheet > header { margin-top: 1.05rem; border-bottom: var(--rule) solid var(--text); }
.band { position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between; align-items: baseline; gap: 1rem;
  margin: 0; padding: .4rem 2.1rem; background: var(--text); color: var(--paper); font-size: .947rem; }
.band strong { font-size: 1.263rem; white-space: nowrap; }
.edge { display: none; }
nav ol { margin: 1.05rem 0 0; padding: 0; list-style: none; columns: 2; column-gap: .84rem; }
nav li { break-inside: avoid; margin: 0; padding: .15rem 0; }
.facts { margin: 1.05rem 0; }
.facts > div { display: grid; grid-template-columns: 8.84rem minmax(0, 1fr); margin-bottom: .32rem; }
dt, thead th { color: var(--soft); font-size: .821rem; font-weight: 500; }
dd { margin: 0; }
.facts dt { padding-top: .2rem; }
.rows { width: 100%; margin: .42rem 0 1.05rem; border-collapse: collapse; font-size: .947rem; line-height: 1.333; }
.rows th, .rows td { padding: .37rem .84rem .37rem 0; border-bottom: var(--thin) solid var(--hair); text-align: start; vertical-align: top; }
.rows th:last-child, .rows td:last-child { padding-right: 0; }
.rows thead th { padding-block: 0 .32rem; border-bottom: var(--rule) solid var(--text); vertical-align: bottom; }
.rows tbody th { font-weight: 400; }
.rows .group th { padding-top: .84rem; font-weight: 600; }
.note { display: grid; grid-template-columns: 1.58rem minmax(8.4rem, max-content) minmax(0, 1fr); margin: .42rem 0; }
.note .mark { margin-top: .16rem; }
.note b { padding-right: .63rem; }
.note p { margin: 0; }
.note.stop { grid-template-columns: 1.58rem minmax(4.1rem, max-content) minmax(0, 1fr); margin: .84rem 0 1.05rem; padding: .53rem 0;
  border-block: var(--stop) solid var(--alarm); }
.note.stop b, .note.stop .mark, .note.error b, .note.error .mark { color: var(--alarm); }
.note.waived b, .note.waived .mark { color: var(--soft); }
`
