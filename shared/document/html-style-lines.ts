/** A checkline: box, number with the labels under it, what to do, and room for initials and UTC. */
export const lineStyle = `
.unit { margin-top: 2.1rem; padding-top: .53rem; border-top: calc(2 * var(--rule)) solid var(--text); }
.unit h3 { display: grid; grid-template-columns: 5.26rem minmax(0, 1fr); margin: 0; }
.unit h3 b { grid-row: 1 / 3; font-size: 2.1rem; line-height: 1.15; }
.unit h3 small { color: var(--soft); font-size: .821rem; font-weight: 400; }
.unit h3 code { font-size: 1.37rem; overflow-wrap: anywhere; }
.unit .times { display: flex; flex-wrap: wrap; gap: .42rem 2.1rem; margin: .32rem 0 0 5.26rem; }
.unit .times dd { font-size: 1.37rem; font-weight: 600; }
.unit .facts { margin: .63rem 0; }
.unit .facts > div { grid-template-columns: 14rem minmax(0, 1fr); }
.lines.back { margin-top: 0; padding: .21rem 0 .42rem 1rem; border-left: .42rem solid var(--text); background: var(--tint); print-color-adjust: exact; }
.lines { margin: 1.26rem 0 0; }
.lines > header > div { display: grid; grid-template-columns: minmax(0, 1fr) auto 8rem; align-items: baseline; column-gap: 1.47rem;
  padding: .42rem 0; border-top: var(--rule) solid var(--text); }
.lines h3, .lines p { margin: 0; }
.lines h3 code { font-weight: 600; }
.aside { max-width: 29rem; color: var(--soft); font-size: .821rem; text-align: end; }
.rail { display: grid; grid-template-columns: 1fr 1fr; column-gap: .42rem; color: var(--soft); font-size: .737rem; }
.lines ol { margin: 0; padding: 0; list-style: none; }
.lines li { display: grid; grid-template-columns: 8.84rem minmax(0, 1fr) 8rem; margin: 0; padding: .21rem 0 .63rem; }
.lines li + li::before { content: ''; grid-row: 1; grid-column: 1 / -1; margin: 0 0 .74rem 2.1rem; border-top: var(--thin) solid var(--hair); }
.lines label { grid-row: 2; grid-column: 1 / 3; display: grid; grid-template-columns: 2.1rem 6.74rem minmax(0, 1fr); align-items: baseline;
  margin-bottom: .21rem; font-size: 1.053rem; font-weight: 600; line-height: 1.3; }
.lines input { appearance: none; align-self: start; display: grid; place-items: center; width: 1.58rem; height: 1.58rem; margin: -.05rem 0 0;
  border: var(--thin) solid var(--text); background: none; color: inherit; }
.lines input:checked::before { content: ''; width: 1.05rem; height: 1.05rem; background: currentColor; print-color-adjust: exact;
  clip-path: polygon(12% 52%, 0 66%, 38% 100%, 100% 20%, 87% 8%, 36% 74%); }
.number { padding-right: .4rem; font: 600 .99rem/1.3 var(--mono); overflow-wrap: anywhere; }
.lines li .rail { grid-row: 2 / span 2; grid-column: 3; align-content: start; margin-left: 1.47rem; }
.pen { height: 1.5rem; border-bottom: var(--rule) solid var(--text); }
.register { grid-column: 1 / -1; margin-top: .3rem; line-height: 1.3; }
.register bdi { display: inline-block; max-width: 100%; }
.lines dl { grid-row: 3; grid-column: 1 / 3; margin: 0 0 0 2.1rem; font-size: .947rem; line-height: 1.333; }
.lines dl > div { display: grid; grid-template-columns: 6.74rem minmax(0, 1fr); align-items: baseline; margin-bottom: .21rem; }
.path b { font-weight: 600; }
.caution dt { color: var(--text); font-weight: 600; }
.caution dd { padding-left: 1.6rem; text-indent: -1.6rem; }
.caution .mark { margin-right: .55rem; vertical-align: -.15rem; }
.enter table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.enter th, .enter td { width: 39%; padding: 0 .84rem .1rem 0; border-bottom: var(--thin) solid var(--faint); font-weight: 400; text-align: start; vertical-align: baseline; }
.enter .was { width: 22%; padding-right: 0; color: var(--soft); font-size: .867em; }
.evidence dd { display: flex; align-items: baseline; gap: .6rem; padding-top: .2rem; }
.wanted { color: var(--soft); font-size: .867em; }
.fill { flex: 1; min-width: 6rem; border-bottom: var(--thin) solid var(--text); }
@media screen and (max-width: 44rem) {
  .sheet, .running, footer, .band { padding-inline: 1rem; }
  nav ol { columns: 1; }
  .lines > header > div, .facts > div, .unit h3, .note, .lines dl > div { display: block; }
  .note .mark { margin: 0 .5rem 0 0; vertical-align: middle; }
  .aside { text-align: start; }
  .lines header .rail, .lines .pen { display: none; }
  .lines li { display: block; }
  .lines label { grid-template-columns: 2.1rem auto minmax(0, 1fr); }
  .lines li .rail { display: block; margin-left: 2.1rem; }
  .lines dl { margin-left: 2.1rem; }
  code span { white-space: pre-wrap; }
  .lines code span { overflow-wrap: anywhere; }
  .rows { font-size: .867rem; }
  .rows th, .rows td { padding-right: .42rem; }
  section:has(> .rows) { overflow-x: auto; }
}
`
