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
    const wanted = units.flatMap(({ number }) => [`to.${number}`, `to.${number.replace('U', 'R')}`])
    expect(leadsOf(html).sort()).toEqual(wanted.sort())
    expect(html).toMatch(/<a href="#to\.U1"><strong[^>]*>U1<\/strong>.*SIP-PSTN-01/u)
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
