import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EvidenceReport } from '../../../shared/evidence/take-evidence'
import { cliFolder } from '../../helpers/cli'
import { png } from '../../helpers/pictures'
import { plan } from '../../helpers/plan'
import { pasted, showMgcp } from '../../helpers/shown-by-devices'

const project = plan({ mgcpGateways: [{ domainName: 'mgcp-1.example.com', srtp: true }] })
const good = pasted('mgcp-1', 'show mgcp', showMgcp(['srtp-package']))
const bad = pasted('mgcp-1', 'show mgcp', showMgcp(['line-package']))

describe('trunkwright evidence', () => {
  it('MG-5: ends with 0 where all holds, and keeps the part of the text, its hash and the time', async () => {
    const { run, put, read } = cliFolder()
    const file = put('plan.trunkwright', project)
    const ended = await run('evidence', put('mgcp.txt', good), '--into', file)
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toMatch(
      /^proved {4}U1-1\.\d\d mgcp-1\.example\.com: The gateway lists srtp-package, and MGCP is active\.\n1 proved, 0 disproved, 0 stay open\. Wrote plan\.trunkwright\.\n$/u,
    )
    const again = await run('evidence', 'mgcp.txt', '--into', file, '--json')
    const [line] = (JSON.parse(again.stdout) as EvidenceReport).lines
    expect(line).toMatchObject({ verdict: 'proved', became: 'unchanged', sources: ['mgcp.txt, line 1'] })
    expect(line?.hash).toBe(
      createHash('sha256')
        .update(line?.part ?? '')
        .digest('hex'),
    )
    expect(read(file)).toContain(line?.hash)
  })

  it('MG-5: ends with 1 where something does not hold; a dry run writes nothing', async () => {
    const { run, put, read } = cliFolder()
    const file = put('plan.trunkwright', project)
    const before = read(file)
    const dry = await run('evidence', put('mgcp.txt', bad), '--into', file, '--dry-run')
    expect(dry).toMatchObject({ code: 1, stdout: expect.stringContaining('Nothing was written.') as string })
    expect(read(file)).toBe(before)
    expect((await run('evidence', 'mgcp.txt', '--into', file)).code).toBe(1)
    expect(read(file)).toContain('"state": "blocked"')
  })

  it('MG-5: takes the device by option where the text has no prompt', async () => {
    const { run, put } = cliFolder()
    const file = put('plan.trunkwright', project)
    const without = await run('evidence', put('mgcp.txt', showMgcp(['srtp-package'])), '--into', file)
    expect(without).toMatchObject({ code: 0, stdout: expect.stringContaining('or choose the device.') as string })
    const by = await run('evidence', 'mgcp.txt', '--into', file, '--device', 'mgcp-1')
    expect(by.stdout).toContain('1 proved, 0 disproved, 0 stay open.')
  })

  it('names what lies beside the answers and tells nothing, pictures too', async () => {
    const { run, put, at } = cliFolder()
    const file = put('plan.trunkwright', project)
    writeFileSync(at('lock.png'), png({ width: 4, height: 3 }))
    const sources = [put('mgcp.txt', good), put('notes.txt', 'All went well.\n'), 'lock.png']
    const { code, stdout } = await run('evidence', ...sources, '--into', file, '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^skipped {3}notes\.txt: No answer of a device is in it\.\nskipped {3}lock\.png: It is a picture: such are kept at a line; say with --line at which one\.\nproved /u,
    )
    const asJson = await run('evidence', ...sources, '--into', file, '--dry-run', '--json')
    const { silent } = JSON.parse(asJson.stdout) as EvidenceReport
    expect(silent.map(({ source }) => source)).toEqual(['notes.txt', 'lock.png'])
  })

  it('ends with 2 where nothing in it is an answer of a device, and says what to give', async () => {
    const { run, put } = cliFolder()
    const file = put('plan.trunkwright', project)
    expect(await run('evidence', put('notes.txt', 'All went well.\n'), '--into', file)).toEqual({
      ...{ code: 2, stdout: '' },
      stderr:
        'trunkwright: notes.txt: no answer of a device is in it; give what the terminal showed, with its prompts.\n',
    })
    expect((await run('evidence', 'gone.txt', '--into', file)).code).toBe(2)
  })
})
