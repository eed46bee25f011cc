/** Inks, faces and the sizes of text. One rem is 9.5 points on paper; the scale is 25 16 12 10.5 10 9.5 9 8.7 7.8 7. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --text: #15181b; --soft: #50565d; --hair: #9aa1a8; --faint: #d3d7db; --tint: #eceef0; --alarm: #a3161b; --paper: #fff;
  --thin: 1px; --rule: 1.5px; --stop: 2px;
  --sans: 'IBM Plex Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
  --mono: 'IBM Plex Mono', ui-monospace, Menlo, Consolas, 'Noto Sans Mono', 'Liberation Mono', monospace;
  font-size: 93.75%; scroll-padding-top: 3rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #e6e9ec; --soft: #a9b1b9; --hair: #626a72; --faint: #363c42; --tint: #23282d; --alarm: #ff9a94; --paper: #14171a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 1rem/1.37 var(--sans); overflow-wrap: break-word; }
h1, h2, h3, b, strong { font-weight: 600; }
h1 { margin: 0; font-size: 2.63rem; line-height: 1.2; }
h2 { margin: 2.95rem 0 .85rem; font-size: 1.684rem; line-height: 1.25; }
h3 { margin: 1.47rem 0 .42rem; font-size: 1.105rem; line-height: 1.27; }
h2:has(+ .lead) { margin-bottom: .21rem; }
p { margin: 0 0 .63rem; }
.lead { margin-bottom: .85rem; }
.subtitle { margin: .1rem 0 1.47rem; font-size: 1.263rem; line-height: 1.42; }
ul { margin: 0 0 .63rem; padding-left: 1.2rem; }
li { margin: .1rem 0; }
code { font: .947em/1 var(--mono); white-space: pre-wrap; }
code span { white-space: nowrap; }
bdi, code, strong, .blank { unicode-bidi: isolate; }
a { color: inherit; text-decoration-color: var(--hair); text-underline-offset: .2em; }
a:focus-visible, input:focus-visible { outline: 2px solid var(--text); outline-offset: 2px; }
.hidden, caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.drawings { position: absolute; width: 0; height: 0; }
.mark { flex: none; width: 1.05rem; height: 1.05rem; }
`
