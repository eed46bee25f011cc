import { describe, expect, it } from 'vitest'
import type { Document } from '../../../shared/document/document'
import { toHtml } from '../../../shared/document/html'
import { checklist } from '../../helpers/checklist'
import { examplePlan } from '../../helpers/example-plan'
import { checklistOf } from '../../helpers/checklist'

const leadsOf = (html: string): string[] => [...html.matchAll(/<a href="#(to\.[^"]+)">/gu)].map(([, to = '']) => to)
const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id = '']) => id)

describe('links in the HTML', () => {
  const { document } = checklistOf(examplePlan())
  const html = toHtml(document)

  it('TF-1, S5-2: the run leads to each unit, and a unit to its rollback', () => {
    const units = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'unit'))
    expect(units).toHaveLength(17)
    const wanted = units.flatMap(({ number }) => {
      const back = `to.${number.replace('U', 'R')}`
      // From the run, from the unit, and from the rollback of the whole window.
      return [`to.${number}`, back, back]
    })
    expect(
      leadsOf(html)
        .filter((to) => /^to\.[UR]/u.test(to))
        .sort(),
    ).toEqual(wanted.sort())
    expect(html).toMatch(/<a href="#to\.U1"><strong[^>]*>U1<\/strong>.*SIP-PSTN-01/u)
  })

  it('S4-2: lines lead to what is said once, to their own rollback, and a stop rule to the rollback of all', () => {
    const leads = leadsOf(html)
    for (const note of ['N2', 'N3', 'N4', 'N5', 'N6', 'N7']) expect(leads).toContain(`to.${note}`)
    expect(leads.filter((to) => to.startsWith('to.W.')).length).toBeGreaterThan(10)
    expect(html).toContain('<a href="#rollback">')
    expect(html).toContain('<section id="rollback"')
  })

  it('lead to places that are there, each once', () => {
    const ids = idsOf(html)
    expect(new Set(ids).size).toBe(ids.length)
    expect(leadsOf(html).filter((to) => !ids.includes(to))).toEqual([])
  })

  it('lead nowhere where a document does not have what is meant', () => {
    const alone = (id: string): Document => ({
      ...document,
      sections: document.sections.filter((one) => one.id === id),
    })
    expect(leadsOf(toHtml(alone('run')))).toEqual([])
    expect(toHtml(alone('run'))).toContain('SIP-PSTN-01')
    expect(leadsOf(toHtml(checklist().document))).toEqual([])
  })
})
