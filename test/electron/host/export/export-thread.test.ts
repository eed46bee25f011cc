import { usualChoices } from '../../../../shared/contract/export-choices'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { builtFile, targets } from '../../../../build/targets'
import { exportThread } from '../../../../electron/host/export/export-thread'
import type { ExportMessage } from '../../../../electron/host/export/export-work'
import type { Project } from '../../../../shared/plan/project'
import { bigProject } from '../../../helpers/big-project'
import { got, refused } from '../../../helpers/hosts'
import { names } from '../disk'
import { openPlan, plan, withNotes } from '../open-plan'
import { slow } from '../../../helpers/slow'

const large = bigProject(1_500)

/** How often other work gets its turn until something has ended. */
async function turnsUntil(ended: Promise<unknown>): Promise<number> {
  let isEnded = false
  const end = () => {
    isEnded = true
  }
  void ended.then(end, end)
  let turns = 0
  for (; !isEnded; turns += 1) await turn()
  return turns
}

async function exportingPlan() {
  const open = await openPlan()
  const out = join(open.folder, 'out.html')
  const exporting = (project: Project, job: string) =>
    open.program.exportProject({ project, format: 'html', choices: usualChoices, path: out, replace: true, job })
  return { ...open, out, exporting }
}

describe('while one large document is made', () => {
  slow('other work has its turns, and saves are answered', async () => {
    const { exporting, save } = await exportingPlan()
    const result = exporting(large, 'a')
    let isEnded = false
    void result.then(() => (isEnded = true))
    let saves = 0
    const saving = async () => {
      for (; !isEnded && saves < 1_000; saves += 1) await got(save(`${saves}`))
    }
    // In the thread of the host these would be a dozen.
    const [turns] = await Promise.all([turnsUntil(result), saving()])
    await got(result)
    expect(turns).toBeGreaterThan(200)
    expect(saves).toBeGreaterThan(3)
  })

  it.each([0, 1, 20, 400])('it is cancelled after %i turns, and nothing is left', async (turns) => {
    const { exporting, program, folder, host } = await exportingPlan()
    const before = names(folder)
    const result = exporting(large, 'a')
    for (let count = 0; count < turns; count += 1) await turn()
    await got(program.cancelExport({ job: 'a' }))
    expect((await refused(result)).kind).toBe('cancelled')
    expect(names(folder)).toEqual(before)
    expect(host.unexpected).toEqual([])
    await got(exporting(plan, 'a'))
  })
})

describe('a thread that fails', () => {
  it('is a failure with a sentence, nothing is left, and the next export succeeds', async () => {
    const { exporting, folder, host } = await exportingPlan()
    const before = names(folder)
    const broken = { ...plan, sipTrunks: null } as unknown as Project
    const failure = await refused(exporting(broken, 'a'))
    expect(failure).toMatchObject({ kind: 'other', message: expect.stringMatching(/\.$/) as string })
    expect(host.unexpected).toHaveLength(1)
    expect(names(folder)).toEqual(before)
    await got(exporting(withNotes('whole'), 'a'))
  })

  slow('is told where it had not memory enough', async () => {
    const work = { project: large, format: 'html', choices: usualChoices, today: '2026-01-31', pictures: null } as const
    const { messages } = exportThread(builtFile(targets.worker), work, { maxOldGenerationSizeMb: 40 })
    const said: ExportMessage['kind'][] = []
    const reading = async () => {
      for await (const { kind } of messages()) said.push(kind)
    }
    await expect(reading()).rejects.toMatchObject({
      failure: { kind: 'other', message: 'There is not enough memory to make this export.' },
    })
    expect(said).not.toContain('done')
  })
})
