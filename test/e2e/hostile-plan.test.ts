import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Project } from '../../shared/plan/project'
import { checkProject } from '../../shared/project-file/read-project'
import { writeProject } from '../../shared/project-file/write-project'
import { bannedIn } from '../helpers/banned-words'
import { examplePlan } from '../helpers/example-plan'
import { plan } from '../helpers/plan'
import { richPlan } from '../helpers/rich-plan'
import { describeWindow, openWindow } from './opened-window'
import { screens, settle } from './screens'
import { atStart, isOpen, leave, openPath } from './steps'
import { slow } from '../helpers/slow'

const hostile = '<img src=x onerror="hit=1"><script>hit=1</script><svg onload=hit=1>{{ 7 * 7 }}'

type Node = Record<string, unknown> | unknown[]

/** What refers to an object stays as it is, so that the plan still means something. */
const isReference = (key: string): boolean => /^id$|Ids?$/u.test(key)

/** The plan with that in every text that may be any: what would not be read again keeps what it had. */
function hostilePlan(project: Project): { project: Project; fields: Set<string> } {
  const copy = structuredClone(project)
  const fields = new Set<string>()
  const visit = (node: Node, place: string): void => {
    for (const [key, value] of Object.entries(node)) {
      const at = Array.isArray(node) ? place : `${place}/${key}`
      if (typeof value === 'object' && value !== null) visit(value as Node, at)
      if (typeof value !== 'string' || isReference(key)) continue
      const set = (text: string): void => {
        ;(node as Record<string, unknown>)[key] = text
      }
      set(value + hostile)
      if (checkProject(copy).ok) fields.add(at)
      else set(value)
    }
  }
  visit(copy as unknown as Node, '')
  return { project: copy, fields }
}

describeWindow('a plan that was made to do harm', () => {
  slow(
    'is text and nothing else on every screen, whichever field it stands in, and no screen has a word that users did not understand',
    async () => {
      const { machine, page } = await openWindow(atStart)
      const seen = new Set<string>()
      for (const [at, from] of [examplePlan(), { ...plan(richPlan), id: 'of-every-kind' }].entries()) {
        const { project, fields } = hostilePlan(from)
        for (const field of fields) seen.add(field)
        const file = join(machine.home, `hostile-${String(at)}.trunkwright`)
        writeFileSync(file, writeProject(project))
        await openPath(page, file)
        await isOpen(page, project.name.trim())
        let shown = 0
        for (const { name, show } of screens) {
          // It looks for a far end of the example by its name.
          if (name === 'far ends') continue
          await show(page)
          await settle(page)
          const [elements, hit, texts] = await page.evaluate<[number, boolean, number]>(
            `[document.querySelectorAll('img, body script, svg[onload], [onerror]').length, 'hit' in window, document.body.innerText.split('<img src=x').length - 1]`,
          )
          expect.soft([name, elements, hit]).toEqual([name, 0, false])
          expect.soft([name, bannedIn(await page.innerText('body'))]).toEqual([name, []])
          shown += texts
        }
        expect(shown).toBeGreaterThan(50)
        await leave(page)
        await atStart(page)
      }
      expect(seen.size).toBeGreaterThan(60)
    },
  )
})
