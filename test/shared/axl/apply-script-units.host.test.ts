import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { makeBundle, readState } from '../../helpers/apply-run'
import { changing, fault, operationOf, takes } from '../../helpers/axl-server'
import { changeFiles, handUnit, hold, oddUnit, request, rowsOf, sampleWindow } from '../../helpers/change-folder'
import { slowWhere } from '../../helpers/slow'

const files = changeFiles(sampleWindow)
const seen = ['TLS is up', 'calls are up']

describe.each(shells)('apply.sh under %s, unit by unit%s', (shell, missing) => {
  const axl = useBundle(shell, files)
  const test = it.skipIf(missing !== '')
  const slow = slowWhere(missing === '')

  /** `operation object` of all that was sent to change something, from the given one on. */
  const sent = (from = 0): string[] =>
    changing(axl.server.requests)
      .slice(from)
      .map((one) => `${operationOf(one)} ${/<(?:name|userid|deviceName)>(.*?)</.exec(one.body.toString())?.[1] ?? ''}`)
  const status = async () => (await axl.run(['--status']).ended).stdout
  const good = async (answers: readonly string[], ...args: string[]) => {
    const { code, stderr } = await axl.sendWith(answers, ...args)
    expect([code, stderr]).toEqual([0, expect.stringContaining('All done.')])
    return stderr
  }

  /** A unit of which nothing is sent: no password is asked for. */
  const byHand = async (...answers: string[]) => {
    const stdin = answers.map((line) => `${line}\n`).join('')
    return axl.run(['--yes', '--unit', handUnit], { stdin }).ended
  }

  slow('nothing before prepare; units in their order, or after a yes; tidy when every unit is done', async () => {
    await axl.start(takes)
    const early = await axl.send('--unit', '-e')
    expect([early.code, early.stderr]).toEqual([
      2,
      expect.stringMatching(/prepare is open\. First run: sh apply\.sh --prepare --host .* --yes\n$/),
    ])
    await good([], '--prepare')
    for (const answer of ['', 'no']) {
      const { code, stderr } = await axl.sendWith([answer], '--unit', '-e')
      expect(stderr).toContain(`Units before -e are not done: ${oddUnit} (open).\n`)
      expect([code, sent(2)]).toEqual([2, []])
    }
    await good(['yes'], '--unit', '-e')
    expect(sent(2)).toEqual(['updateSipTrunk -e', 'resetSipTrunk -e'])
    const tidy = await axl.send('--tidy')
    expect(tidy.stderr).toContain(`These are not: ${oddUnit} (open), ${handUnit} (open), STSP-OLD (open).\n`)
    expect((await byHand('yes', 'registered')).code).toBe(0)
    await good(seen, '--unit', oddUnit)
    await good([], '--wave', '1')
    expect(sent(8)).toEqual(['updateSipTrunkSecurityProfile STSP-OLD', 'applySipTrunkSecurityProfile STSP-OLD'])
    // This cluster says of all that it is not there.
    const { stdout } = await axl.send('--tidy')
    expect(stdout).toBe(
      '023 removeSipTrunkSecurityProfile STSP-OLDER OK: not on the cluster: there is nothing to remove\n',
    )
    expect(await status()).toMatch(/tidy +done +1\/1 +023 taken\n\nNext: nothing; all is done\.\n$/)
    expect((await axl.send('--rollback', '-e')).stderr).toContain('Tidy was begun: what it deleted is not made again')
  })

  slow(
    'SP-4, XD-9: a way back after tidy names what is gone, and one that stops at its start is what is next',
    async () => {
      const isBack = ({ body }: { body: Buffer }) => body.toString().includes('<securityProfileName>STSP-OLD<')
      await axl.start((one) => (isBack(one) ? fault(5007, 'The specified profile was not found') : takes(one)))
      await good([], '--prepare')
      await good(seen, '--unit', oddUnit)
      await good([], '--unit', '-e')
      await byHand('registered')
      await good([], '--unit', 'STSP-OLD')
      await good([], '--tidy')
      const { code, stderr } = await axl.sendWith(['as it was'], '--rollback-all')
      expect([code, stderr]).toEqual([1, expect.stringContaining('The specified profile was not found')])
      expect(stderr).toContain('Gone since: STSP-OLDER. What the rollback needs of that, add by hand first, as it was')
      expect(await status()).toMatch(/change +1 +SIP "A", it's Zürich +done +6\/6 +019 refused\n/)
      expect((await status()).split('\n').at(-2)).toMatch(/^Next: sh apply\.sh --rollback 'SIP/)
    },
  )

  slow('a hold stops, without an answer too, and the same command asks again', async () => {
    await axl.start(takes)
    await good([], '--prepare')
    for (const answers of [['stop'], [''], [], ['STOP']]) {
      const { code, stderr } = await axl.sendWith(answers, '--unit', oddUnit)
      expect([code, stderr]).toEqual([1, expect.stringContaining('Stopped at hold 005.\nTo go on: ')])
      expect(stderr).toContain(`To roll it back: sh apply.sh --rollback 'SIP "A", it'\\''s Zürich' --host`)
    }
    expect(sent(2)).toEqual([`updateSipTrunk ${oddUnit}`, `doDeviceReset ${oddUnit}`])
    expect(await status()).toMatch(/change +1 +SIP "A", it's Zürich +in part +2\/6 +005 asked\n +next: 005 hold /)
    await good(seen, '--unit', oddUnit)
    expect(sent(4)).toEqual([`updateSipTrunk ${oddUnit}`, `resetSipTrunk ${oddUnit}`])
  })

  slow('a wave takes its units one after another and stops at the first hold without an answer', async () => {
    await axl.start(takes)
    await good([], '--prepare')
    const { code } = await axl.sendWith(seen.slice(0, 1), '--wave', '1')
    expect([code, sent(2)]).toEqual([1, expect.not.arrayContaining(['updateSipTrunkSecurityProfile STSP-OLD'])])
    const stderr = await good([...seen.slice(1), 'yes'], '--wave', '1')
    expect(stderr).toContain(`Units before STSP-OLD are not done: -e (open), ${handUnit} (open).\n`)
    expect(stderr).toContain('STSP-OLD is of Synchronize, which comes after all of Change: another answer leaves it ')
    expect(sent().at(-1)).toBe('applySipTrunkSecurityProfile STSP-OLD')
    await good(['back in service'], '--wave', '2')
    expect((await axl.send('--wave', '2')).stderr).toContain(
      `-e is done: there is nothing to send.\n${handUnit} is done`,
    )
    expect((await axl.send('--wave', '7')).stderr).toContain('The plan has nothing for --wave 7.\n')
  })

  slow('--rollback takes back only what went, and the unit is open again, as often as wanted', async () => {
    await axl.start(takes)
    await good([], '--prepare')
    const none = await axl.send('--rollback', '-e')
    expect([none.code, none.stderr]).toEqual([0, expect.stringContaining('-e: nothing of it went')])
    for (const round of [0, 1]) {
      const from = sent().length
      await axl.sendWith(round === 0 ? [] : seen, '--unit', oddUnit)
      await good(['a call is up'], '--rollback', oddUnit)
      expect(sent(from).slice(-2)).toEqual([`updateSipTrunk ${oddUnit}`, `resetSipTrunk ${oddUnit}`])
      expect(sent(from)).toHaveLength(round === 0 ? 4 : 6)
      expect(await status()).toMatch(/Zürich +rolled back +0\/6/)
    }
    expect((await axl.send('--rollback', oddUnit)).stderr).toContain('nothing of it went')
  })

  slow('TF-1: what was taken back is what is next, not tidy; where all of it was, nothing is', async () => {
    await axl.start(takes)
    const next = async () => (await status()).split('\n').at(-2)
    await good([], '--prepare')
    await good(seen, '--unit', oddUnit)
    await good(['back in service'], '--unit', '-e')
    await good(['registered'], '--unit', handUnit)
    await good([], '--unit', 'STSP-OLD')
    expect(await next()).toBe('Next: sh apply.sh --tidy')
    await good([], '--rollback', '-e')
    expect(await next()).toBe('Next: sh apply.sh --unit -e')
    await good(['as it was', 'a call is up'], '--rollback-all')
    expect(await next()).toBe('Next: nothing; all that went is taken back. To begin again: sh apply.sh --prepare')
  })

  slow('XD-9: whoever answers no at a hold stops there, however it is written', async () => {
    await axl.start(takes)
    await good([], '--prepare')
    for (const no of ['no', 'No-Go', 'NO GO', 'nogo', 'n']) {
      const { code, stderr } = await axl.sendWith([no], '--unit', oddUnit)
      expect([no, code, stderr]).toEqual([no, 1, expect.stringContaining('Stopped at hold 005.\nTo go on: ')])
    }
    expect(sent(2)).toHaveLength(2)
    // What begins so is an answer as any other.
    await good(['no alarm, TLS is up', 'nothing odd'], '--unit', oddUnit)
    expect(await status()).toMatch(/Zürich +done/)
  })

  slow('a rollback that stops goes on, and until then the unit is not changed again', async () => {
    let broken = true
    await axl.start((one) => (operationOf(one) === 'resetSipTrunk' && broken ? fault(1, 'no') : takes(one)))
    await good([], '--prepare')
    await axl.sendWith(seen, '--unit', oddUnit)
    const first = await axl.send('--rollback', oddUnit)
    expect(first.code).toBe(1)
    expect(first.stderr).not.toContain('To roll it back')
    const forth = await axl.sendWith(seen, '--unit', oddUnit)
    expect([forth.code, forth.stderr]).toEqual([2, expect.stringContaining('End it first: sh apply.sh --rollback ')])
    expect((await status()).split('\n').at(-2)).toMatch(/^Next: sh apply\.sh --rollback 'SIP/)
    broken = false
    const from = sent().length
    await good(['up'], '--rollback', oddUnit)
    expect(sent(from)).toEqual([`resetSipTrunk ${oddUnit}`])
  })

  slow('--rollback-all goes in the order of the plan; --rollback-prepare waits until no unit is in', async () => {
    await axl.start(takes)
    await good([], '--prepare')
    await good(['yes'], '--unit', '-e')
    await byHand('yes', 'registered')
    const from = sent().length
    const early = await axl.send('--rollback-prepare')
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining(`units that are in: -e, ${handUnit}.`)])
    const stderr = await good(['as it was'], '--rollback-all')
    expect(stderr).toContain(`Units that are still in: -e.\n`)
    // The look for the profile finds none on this cluster, so nothing is left to remove.
    expect(sent(from)).toEqual(['updateSipTrunk -e', 'resetSipTrunk -e'])
    expect(readState(axl.folder).filter((line) => line.startsWith('open'))).toEqual([
      'open 011',
      'open 009',
      'open 001',
    ])
    expect(await status()).toMatch(/^prepare +rolled back +0\/2/m)
  })

  slow(
    'the readiness of the manifest is asked about on the way there, and holds nobody up on the way back',
    async () => {
      await axl.start(takes)
      for (const manifest of [null, { ready: false }, { ready: 'not ready' }, { ready: 'nothing planned' }]) {
        axl.folder = makeBundle(join(axl.root, `b${String(manifest?.ready)}`), files, { manifest })
        const { code, stderr } = await axl.send('--prepare')
        expect([code, stderr]).toEqual([2, expect.stringContaining('the plan is NOT READY: give --not-ready')])
      }
      await good([], '--prepare', '--not-ready')
      expect((await axl.send('--rollback-prepare')).code).toBe(0)
      axl.folder = makeBundle(join(axl.root, 'true'), files, { manifest: { project: 'A \\ "b" \u202e', ready: true } })
      const { stderr } = await axl.run(['--status']).ended
      expect(stderr).toBe('Project    A \\ "b"  , revision not known\nPlan       ready\n\n')
    },
  )

  test('a state of another plan, or no state at all, is refused; a torn line is not', async () => {
    await axl.start(takes)
    await good([], '--prepare')
    const state = join(axl.folder, 'apply.log.state')
    appendFileSync(state, '2026-01-01T00:00:00Z op')
    expect(await status()).toMatch(/^prepare +done/m)
    const kept = readFileSync(state, 'utf8')
    writeFileSync(state, kept.replace(/sha256:./, 'sha256:x'))
    for (const args of [['--status'], ['--unit', '-e']]) {
      const { code, stderr } = await axl.send(...args)
      expect([code, stderr]).toEqual([2, expect.stringContaining('belongs to another plan.csv than the one beside')])
    }
    writeFileSync(state, kept.replace(/^.* plan .*$/gm, ''))
    expect((await axl.run(['--status']).ended).code).toBe(2)
  })

  test('a second run with the same state is refused while the first is under way', async () => {
    let reached: () => void
    const held = new Promise<void>((resolve) => (reached = resolve))
    await axl.start(() => (reached(), 'hold'))
    const first = axl.run([...axl.target(), '--yes', '--prepare'])
    await held
    const second = await axl.send('--prepare')
    expect([second.code, second.stderr]).toEqual([2, expect.stringMatching(/Another run, process \d+, is under way/)])
    first.kill()
    await first.ended
    await axl.server.close()
    await axl.start(takes)
    // The lock of what was killed holds nobody up.
    const third = await axl.send('--prepare')
    expect(third.stderr).toContain('give the same --host')
  })

  test('MG-9: a unit that comes after all others is left for later by its own wave', async () => {
    const unit = (name: string, wave: number) =>
      rowsOf({ part: 'change', unit: name, wave }, request('resetSipTrunk', name))
    axl.folder = makeBundle(
      join(axl.root, 'last'),
      changeFiles([...unit('FIRST', 1), ...unit('SECOND', 2), ...unit('PRI', 1)]),
    )
    await axl.start(takes)
    const { code, stderr } = await axl.sendWith(['no'], '--wave', '1')
    expect(stderr).toContain('Units before PRI are not done: SECOND (open).\n')
    expect(stderr).toContain('PRI comes after all other units of Change, whatever their wave: another answer leaves it')
    expect([code, sent()]).toEqual([1, ['resetSipTrunk FIRST']])
    await good([], '--wave', '2')
    expect(await good([], '--wave', '1')).not.toContain('comes after')
    expect(sent()).toEqual(['resetSipTrunk FIRST', 'resetSipTrunk SECOND', 'resetSipTrunk PRI'])
  })

  test('a plan may number its waves as it likes', async () => {
    const wave = (number: number) =>
      rowsOf({ part: 'change', unit: `of ${String(number)}`, wave: number }, request('resetSipTrunk', String(number)))
    axl.folder = makeBundle(join(axl.root, 'other'), changeFiles([-1, 0, 1.5, 10].flatMap(wave)))
    for (const number of ['-1', '0', '1.5', '10']) {
      const { stdout } = await axl.run(['--dry-run', '--wave', number]).ended
      expect(stdout).toBe(
        `Unit of ${number}, wave ${number}\n${/ {2}00\d resetSipTrunk /.exec(stdout)?.[0] ?? ''}${number}\n`,
      )
    }
  })

  test('--status fits a terminal of 80 columns and says what is next', async () => {
    const long = `Trunk ${'of a long name '.repeat(6)}`
    const rows = [
      ...rowsOf({ part: 'change', unit: 'Zürich', wave: 1 }, request('resetSipTrunk', 'x')),
      ...rowsOf({ part: 'change', unit: long, wave: 12 }, request('updateSipTrunk', 'y'), hold('Seen')),
    ]
    axl.folder = makeBundle(join(axl.root, 'other'), changeFiles(rows))
    await axl.start(takes)
    await axl.sendWith(['yes'], '--unit', long)
    const lines = (await status()).split('\n')
    expect(lines.slice(0, 5)).toEqual([
      'Part        Wave Unit                          State       Done    Last',
      'change      1    Zürich                        open        0/1     ',
      `change      12   ${long}`,
      '                                               in part     1/2     003 asked',
      '                 next: 003 hold Seen',
    ])
    expect(lines.at(-2)).toBe('Next: sh apply.sh --unit Zürich'.replace('Zürich', "'Zürich'"))
  })
})
