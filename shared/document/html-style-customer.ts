/** What only documents for the customer have: opening, numbers, drawings, forms and lines to sign on. */
export const customerStyle = `
.statement { margin: 0 0 1.05rem; font-size: 1.42rem; line-height: 1.37; }
.pairs { display: grid; grid-template-columns: 1fr 1fr; column-gap: 1.68rem; }
.pairs > div { grid-template-columns: 6.74rem minmax(0, 1fr); }
figure { margin: 1.05rem 0; }
figcaption { color: var(--soft); font-size: .821rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .84rem; margin: .42rem 0 0; padding: 0; list-style: none; }
.figure { margin: 0; padding-top: .42rem; border-top: var(--rule) solid var(--text); }
.figure b { display: block; font-size: 2.63rem; line-height: 1.2; }
.figure .mark { width: 1.58rem; height: 1.58rem; margin-right: .6rem; }
.figure strong, .figure .soft { display: block; }
.figure .soft { font-size: .821rem; }
.soft { color: var(--soft); }
.hair { color: var(--hair); }
.alarm { color: var(--alarm); }
.picture svg.panel { display: block; width: 100%; height: auto; margin-bottom: 1.05rem; color: var(--text); overflow: visible; }
.picture .sans { font-family: var(--sans); }
.picture .mono { font-family: var(--mono); }
.picture .cluster { fill: var(--tint); }
.picture text { fill: currentColor; }
summary { margin-top: .42rem; font-size: .947rem; cursor: pointer; }
.rows th .mark { margin-right: .55rem; vertical-align: -.12rem; }
.rows th .mark + strong { white-space: nowrap; }
.form label { display: flex; align-items: baseline; gap: .6rem; }
.form input { appearance: none; flex: none; align-self: start; display: grid; place-items: center; width: 1.26rem; height: 1.26rem; margin: 0;
  border: var(--thin) solid var(--text); background: none; color: inherit; }
.form input:checked::before { content: ''; width: .84rem; height: .84rem; background: currentColor; print-color-adjust: exact;
  clip-path: polygon(12% 52%, 0 66%, 38% 100%, 100% 20%, 87% 8%, 36% 74%); }
.form b { font-weight: 600; }
.form tbody th:has(b) { min-width: 4.2rem; }
.rows .to-fill { width: 22%; min-width: 7.4rem; height: 2.1rem; border-bottom: var(--rule) solid var(--text); }
.sign-off { margin-top: 2.4rem; break-inside: avoid; }
.sign { display: flex; gap: 1.26rem; margin: 0 0 2.95rem; }
.sign span { flex: 1; padding-top: .2rem; border-top: var(--rule) solid var(--text); color: var(--soft); font-size: .821rem; }
@media screen and (max-width: 44rem) {
  .pairs { display: block; }
  .sign { display: block; }
  .sign span { display: block; margin-top: 2.95rem; }
}
@media print {
  .page-break { break-after: page; }
  section:has(> .page-break:last-child) + section > h2 { margin-top: 1.26rem; }
  .picture svg.panel, .figures, .figure, .form tr, .statement { break-inside: avoid; }
  details { display: none; }
}
`
