import type { Ready } from '../plan/readiness'
import { type Document, type Running } from './document'
import { contentsEntry, htmlSection } from './html-blocks'
import { markDrawings } from './html-marks'
import { style, styleHash } from './html-style'
import { type Markup, exact, xhtml, isolated, nothing, separated } from './html-text'
import { withLiveLeads } from './leads'
import { readyBand, ownerWords, sourceWords } from './words'

/** Nothing may be loaded or run; the one stylesheet is allowed by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`

const head = ({ title, running }: Document): Markup => xhtml`<head><meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${[title, running.project].filter((text) => text !== '').join(', ')}</title>
<style>${{ markup: style }}</style></head>\n`

/** Stands on every printed page, and at the top of the screen. */
const edge = xhtml`<div class="edge"></div>\n`
function band(running: Running): Markup {
  const says = readyBand(running)
  if (says === null) return nothing
  return xhtml`<p class="band"><strong>${says.mark}</strong> <span>${says.reason}</span></p>\n${edge}`
}
const bodyClasses: Record<Ready, string> = {
  'nothing planned': 'not-ready nothing-planned',
  'not ready': 'not-ready',
  ready: 'ready',
}

const runningHead = ({ title, running }: Document): Markup => {
  const owner = separated(ownerWords(running).map(isolated), ' · ')
  return xhtml`<p class="running"><b>${isolated(title)}</b> <span>${owner}</span></p>\n`
}

const foot = (running: Running): Markup => {
  const [project, revision] = sourceWords(running)
  const rest = separated([isolated(revision), xhtml`plan ${exact(running.planHash)}`], ' · ')
  return xhtml`<footer><span>${isolated(project)}</span><span> · ${rest}</span></footer>\n`
}

const cover = ({ title, subtitle }: Document): Markup =>
  xhtml`<header><h1>${isolated(title)}</h1><p class="subtitle">${isolated(subtitle)}</p></header>\n`

const contents = ({ sections }: Document): Markup =>
  sections.length < 2 ? nothing : xhtml`<nav aria-label="Contents"><ol>\n${sections.map(contentsEntry)}</ol></nav>\n`

/**
 * The document as one HTML page, which is well-formed XML as well: no script, nothing from outside. It prints on A4 and
 * Letter with project, revision and plan hash on each page.
 */
export function toHtml(document: Document): string {
  const { running, language } = document
  const main = xhtml`<main>\n${withLiveLeads(document).sections.map(htmlSection)}</main>`
  return xhtml`<!DOCTYPE html>
<html lang="${language}" dir="ltr">
${head(document)}<body class="${bodyClasses[running.ready]}">
${markDrawings}${band(running)}${runningHead(document)}<div class="sheet">${cover(document)}${contents(document)}${main}</div>
${foot(running)}</body></html>
`.markup
}
