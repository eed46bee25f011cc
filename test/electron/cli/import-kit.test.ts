import { mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../shared/import/import-report'
import { newProject } from '../../../shared/plan/new-project'
import { answer } from '../../helpers/axl-answers'
import { cliFolder } from '../../helpers/cli'

const trunk = (more: string): string => answer('getSipTrunk', `<sipTrunk><name>TRUNK-A</name>${more}</sipTrunk>`)
const empty = newProject('P', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const into = ['--into', 'p.trunkwright']
const report = (stdout: string): ImportReport => JSON.parse(stdout) as ImportReport

describe('trunkwright import, of the folder of the kit', () => {
  it('knows the files of the kit by what they hold, in any line ends, and reads answers that stand in them', async () => {
    const at = cliFolder()
    at.put('p.trunkwright', empty)
    expect((await at.run('collect', '--out', 'kit')).code).toBe(0)
    const alone = await at.run('import', 'kit', ...into)
    expect([alone.code, alone.stderr]).toEqual([
      2,
      'trunkwright: kit/README.txt: it has the files of the kit itself, and no answer yet; its README.txt says how to ask; save the answers beside it.\n',
    ])
    at.put('kit/trunk.xml', trunk('<srtpAllowed>t</srtpAllowed>'))
    at.put('kit/read me.txt', at.read('kit/README.txt').replaceAll('\n', '\r\n'))
    at.put(
      'kit/run-sql.txt',
      `${at.read('kit/run-sql.txt')}\nadmin:run sql select name from processnode\nname\n====\nNODE\n\nadmin:`,
    )
    const { sources } = report((await at.run('import', 'kit', ...into, '--json')).stdout)
    const own = 'a file of the kit itself'
    expect(sources.map(({ source, kind }) => [source, kind])).toEqual([
      ['kit/README.txt', own],
      ['kit/collect.sh', own],
      ['kit/read me.txt', own],
      ['kit/run-sql.txt', expect.stringContaining('run sql')],
      ['kit/show-commands.txt', own],
      ['kit/trunk.xml', 'AXL getSipTrunk'],
    ])
    expect(sources[0]?.items).toMatchObject([
      { became: 'skipped', why: 'It is the kit’s own: it asks, and answers nothing.' },
    ])
  })

  it('FC-8: a table beside the answers in a folder is no cluster as found, whatever is asked; by itself it may be', async () => {
    const at = cliFolder()
    at.put('p.trunkwright', empty)
    mkdirSync(at.at('kit'))
    at.put('kit/trunk.xml', trunk('<srtpAllowed>f</srtpAllowed>'))
    at.put('kit/supplier.csv', 'Trunk Name,SRTP Allowed\nTRUNK-A,yes\nTRUNK-NEW,yes\n')
    at.put('kit/devices.csv', 'Name,Device Type,SRTP Allowed\nh323.example.com,H.323 Gateway,no\n')
    const become = async (...args: string[]) => {
      const { sources } = report((await at.run('import', ...args, ...into, '--json', '--dry-run')).stdout)
      return sources.flatMap(({ source, items }) =>
        items.map(({ object, became, changes }) => [source, object, became, changes[0]?.field ?? '']),
      )
    }
    const found = await become('kit', '--as', 'found')
    expect(found.filter(([source]) => source === 'kit/supplier.csv')).toEqual([
      ['kit/supplier.csv', 'TRUNK-A', 'skipped', ''],
      ['kit/supplier.csv', 'TRUNK-NEW', 'skipped', ''],
    ])
    expect(found.filter(([source]) => source === 'kit/devices.csv').map(([, , became]) => became)).toEqual(['added'])
    expect(found).toContainEqual(['kit/trunk.xml', 'TRUNK-A', 'added', 'asFound.srtpAllowed'])
    const both = await become('kit', '--as', 'both')
    expect(both.filter(([source]) => source === 'kit/supplier.csv').map(([, , , field]) => field)).toEqual([
      'srtpAllowed',
      'srtpAllowed',
    ])
    expect(await become('kit/supplier.csv', '--as', 'found')).toEqual([
      ['kit/supplier.csv', 'TRUNK-A', 'added', 'asFound.srtpAllowed'],
      ['kit/supplier.csv', 'TRUNK-NEW', 'added', 'asFound.srtpAllowed'],
    ])
  })
})
