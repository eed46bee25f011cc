import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checklistCsv } from '../../../shared/document/csv'
import { plainText } from '../../../shared/document/inline'
import { flatText } from '../../../shared/document/legible'
import { newCautions } from '../../../shared/document/line-parts'
import { toHtml } from '../../../shared/document/html'
import { toMarkdown } from '../../../shared/document/markdown'
import type { Project } from '../../../shared/plan/project'
import { register } from '../../../shared/register/register'
import { customerReport } from '../../../shared/report/options'
import { reportDocument } from '../../../shared/report/report-document'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { isOpenError } from '../../../shared/rules/finding'
import { readyOracle } from '../../helpers/oracle/findings-oracle'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { checklistOf, type SaidLine } from '../../helpers/checklist'
import { changesToOneObject } from '../../helpers/changes-to-one-object'
import { draws, occurrences } from '../../helpers/draws'
import { isSaid } from '../../helpers/said-findings'

const plans = fc.oneof(arbitraryProject({ size: 8 }), arbitraryProject({ size: 5, hostile: true }))
const runs = { numRuns: draws(80) }
const always = (property: (project: Project) => void) => {
  fc.assert(fc.property(plans, property), runs)
}

describe('a checklist of any plan', () => {
  it('has an id for each line, and each id once', () => {
    always((project) => {
      const { ids } = checklistOf(project)
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
      expect(ids.every((id) => id !== '')).toBe(true)
    })
  })

  it('is the same each time, and leaves the plan as it was', () => {
    always((project) => {
      const before = JSON.stringify(project)
      expect(checklistOf(project).document).toEqual(checklistOf(structuredClone(project)).document)
      expect(JSON.stringify(project)).toBe(before)
    })
  })

  it('is NOT READY while there is an open error; the report has every finding and every waiver', () => {
    always((project) => {
      const evaluated = evaluateWhole(project, '2026-10-01')
      const { document } = checklistOf(project)
      const report = reportDocument(evaluated, customerReport('abcd1234'))
      const table = rowsOf(report, 'findings')
      const rows = cellsOf(report, 'findings')
      for (const finding of evaluated.findings) expect(isSaid(rows, finding), finding.message).toBe(true)
      for (const { rule, object, reason } of project.waivers) {
        expect(table.some((cells) => cells.startsWith([rule, object, reason].join('\n')))).toBe(true)
      }
      expect(document.running.ready).toBe(readyOracle(project, evaluated.findings))
    })
  })

  it('says each open error at its head too, as far as there is room', () => {
    always((project) => {
      const errors = evaluateWhole(project, '2026-10-01').findings.filter(isOpenError)
      const notes = (checklistOf(project).document.sections[0]?.blocks ?? []).flatMap((block) =>
        block.kind === 'note' && block.tone === 'error' ? [flatText(block.text)] : [],
      )
      expect(notes.slice(0, 20)).toEqual(errors.slice(0, 20).map(({ message, remedy }) => `${message} ${remedy}`))
      expect(notes).toHaveLength(Math.min(errors.length, 21))
    })
  })

  it('names only ways back that are there, and that are about the same object', () => {
    always((project) => {
      const { lines } = checklistOf(project)
      const back = new Map(lines.filter(({ section }) => section === 'rollback').map((line) => [line.number, line]))
      for (const line of lines) {
        for (const [, number = ''] of `${line.undo} ${line.aside}`.matchAll(
          /(?:Rollback|rollback|then Rollback) (W\.\d+)/g,
        )) {
          expect(objectOf(back.get(number))).toBe(objectOf(line))
        }
      }
    })
  })

  it('has a rollback for every line that sets something on the cluster: in its unit, or named by it', () => {
    always((project) => {
      const { lines } = checklistOf(project)
      const backs = new Set(
        lines.filter(({ id }) => id.startsWith('rollback/')).map((line) => `${line.unit} ${objectOf(line)}`),
      )
      for (const line of lines) {
        const { id, undo, unit } = line
        const sets = /\/(media|reset|profile|apply|save|srtp-package|facility-ie)$/.test(id)
        if (!sets || id.startsWith('rollback/')) continue
        if (unit === '') expect([id, undo]).not.toEqual([id, ''])
        else expect(backs).toContain(`${unit} ${objectOf(line)}`)
      }
    })
  })

  it('carries out only rows that the register has', () => {
    always((project) => {
      for (const line of checklistOf(project).lines) {
        expect(line.register.filter((id) => !Object.hasOwn(register, id))).toEqual([])
        expect(new Set(line.register).size).toBe(line.register.length)
      }
    })
  })

  it('says something in every line, and never an empty sentence', () => {
    always((project) => {
      for (const { action, see, enter } of checklistOf(project).lines) {
        expect(action).not.toBe('')
        // What a save shows is said once for all (N4).
        if (!/(?:^|, )save(?: · .*)?$/s.test(action)) expect([action, see]).not.toEqual([action, ''])
        expect(enter.filter((row) => / = $/.test(row))).toEqual([])
      }
    })
  })

  it('HX-3, MG-3: says no caution twice in a unit, but that calls end', () => {
    always((project) => {
      const blocks = checklistOf(project).document.sections.flatMap((section) => section.blocks)
      let said = new Set<string>()
      for (const block of blocks) {
        if (block.kind === 'unit') said = new Set()
        if (block.kind !== 'checklines' || block.isBack === true) continue
        for (const line of block.lines.filter(({ number }) => number.startsWith('U')))
          for (const { id, text, drops } of newCautions(line)) {
            const caution = `${id} ${plainText(text)}`
            expect([line.number, drops === true || !said.has(caution)]).toEqual([line.number, true])
            said.add(caution)
          }
      }
    })
  })

  it('names the object of a line in its action or its path: a page may begin with it', () => {
    always((project) => {
      const blocks = checklistOf(project).document.sections.flatMap((section) => section.blocks)
      const groups = blocks.filter((block) => block.kind === 'checklines')
      // The cluster stands at the head of every page.
      const unnamed = groups.flatMap(({ title, object, lines }) =>
        lines
          .filter(() => title !== 'Cluster' || object !== project.cluster.name)
          .filter(({ action, goTo }) => !plainText(action).includes(object) && !goTo.includes(object)),
      )
      expect(unnamed).toEqual([])
    })
  })

  it('says nothing beside a head that a page leaves out', () => {
    let seen = 0
    always((project) => {
      const blocks = checklistOf(project).document.sections.flatMap((section) => section.blocks)
      const said = blocks.filter((block) => block.kind === 'checklines' && block.isSaid === true)
      seen += said.length
      expect(said.filter((block) => block.kind === 'checklines' && block.aside.length > 0)).toEqual([])
    })
    expect(seen).toBeGreaterThan(occurrences(50))
  })

  it('is taken by the writers of Markdown, HTML and CSV', () => {
    always((project) => {
      const { document, lines } = checklistOf(project)
      expect(
        toMarkdown(document)
          .split('\n')
          .filter((line) => line.startsWith('- [')).length,
      ).toBe(lines.length)
      expect(toHtml(document).split('<li id="line.').length - 1).toBe(lines.length)
      const rows = checklistCsv(document)
        .replace(/"(?:[^"]|"")*"/g, '')
        .split('\r\n')
      expect(rows.length).toBe(lines.length + 2)
    })
  })
})

describe('ids that stay', () => {
  it('are the same in whatever order lists stand', () => {
    always((project) => {
      fc.pre(hasUniqueNames(project))
      // Of two of one name AXL knows the first: which lines stand beside those by AXL depends on the order.
      const idsOf = (of: Project) => checklistOf(of).ids.filter((id) => !/^(rollback\/)?axl\//.test(id))
      expect(idsOf(reversed(project)).sort()).toEqual(idsOf(project).sort())
    })
  })

  it.each(Object.entries(changesToOneObject()))('are the same for all other objects when %s', (_, change) => {
    always((project) => {
      fc.pre(hasUniqueNames(project))
      const { after, touched } = change(project)
      // A box is there for all trunks that reach it: its lines come and go with any of them, and their profiles.
      const isOfBoxes = [...touched].some((object) => /^(?:sipTrunks|profiles)\//u.test(object))
      const isOther = (object: string) =>
        object !== '' && !touched.has(object) && !(isOfBoxes && object.startsWith('gateways/'))
      const others = (lines: readonly SaidLine[]) => lines.filter((line) => isOther(objectOf(line))).map(({ id }) => id)
      // Where they stand may differ: a profile whose name is free from now on need not wait for its unit.
      expect(others(checklistOf(after).lines).sort()).toEqual(others(checklistOf(project).lines).sort())
    })
  })

  it('keep the tick of a line at that line', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...Object.values(changesToOneObject())), (project, change) => {
        const ids = checklistOf(project).ids
        const tick = (id: string) => [id, { state: 'done', by: 'JD', on: '', evidence: id, of: '' }] as const
        const ticked: Project = { ...project, checklist: Object.fromEntries(ids.map(tick)) }
        const lines = checklistOf(change(ticked).after).lines.filter(({ id }) => ids.includes(id))
        expect(lines.map(({ entry }) => entry.evidence)).toEqual(lines.map(({ id }) => id))
      }),
      runs,
    )
  })

  it('do not mistake names of JavaScript for ticks', () => {
    const { lines } = checklistOf({ ...fc.sample(plans, 1)[0]!, checklist: {} })
    expect(lines.every(({ entry }) => entry.state === 'open' && entry.by === '')).toBe(true)
  })
})

/** `sipTrunks/<id>`: what a line is about; empty for the cluster, the window as a whole, and names that are gone. */
function objectOf(line: SaidLine | undefined): string {
  const [place = '', list = '', id = ''] = line?.id.split('/') ?? []
  const isOfAll = ['before', 'prepare', 'axl', 'hold'].includes(place) || ['cluster', 'removed', 'axl'].includes(list)
  return isOfAll ? '' : `${list}/${id}`
}

const rowsOf = (document: ReturnType<typeof checklistOf>['document'], section: string): string[] =>
  cellsOf(document, section).map((cells) => cells.join('\n'))

const cellsOf = (document: ReturnType<typeof checklistOf>['document'], section: string): string[][] =>
  (document.sections.find(({ id }) => id === section)?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => ('cells' in row ? [row.cells.map(flatText)] : [])) : [],
  )

/** Where two objects have one name, the last of the file is what is looked up: then the order means something. */
function hasUniqueNames({ profiles, sipTrunks, h323Devices }: Project): boolean {
  const ofProfiles = [profiles.map(({ name, asFoundName }) => asFoundName ?? name), profiles.map(({ name }) => name)]
  const ofDevices = [sipTrunks, h323Devices].map((devices) => devices.map(({ name }) => name))
  return [...ofProfiles, ...ofDevices].every((list) => new Set(list).size === list.length)
}

const reversed = (project: Project): Project => ({
  ...project,
  cluster: { ...project.cluster, nodes: [...project.cluster.nodes].reverse() },
  profiles: [...project.profiles].reverse(),
  sipTrunks: [...project.sipTrunks].reverse(),
  h323Devices: [...project.h323Devices].reverse(),
  mgcpGateways: [...project.mgcpGateways].reverse(),
  sipRealms: [...project.sipRealms].reverse(),
  applicationUsers: [...project.applicationUsers].reverse(),
  waivers: [...project.waivers].reverse(),
})
