import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { allFiles, makeBundle, readState } from '../../helpers/apply-run'
import { AxlCluster } from '../../helpers/axl-cluster'
import { validateRequest } from '../../helpers/axl-schema'
import { type AxlScript, changing, fault, operationOf, takes } from '../../helpers/axl-server'
import { changeFiles, type ChangeRow, hold, request, rowsOf } from '../../helpers/change-folder'
import { slowWhere } from '../../helpers/slow'

const empty = { SipTrunkSecurityProfile: {}, SipTrunk: {}, SipRealm: {}, AppUser: {}, H323Gateway: {}, H323Trunk: {} }
const rename = (from: string, to: string) => ({
  ...request('updateSipTrunkSecurityProfile', from, { newName: to }),
  object: 'P',
})

describe.each(shells)('apply.sh under %s, when an answer was lost%s', (shell, missing) => {
  const axl = useBundle(shell, {})
  const test = it.skipIf(missing !== '')
  const slow = slowWhere(missing === '')
  let bundles = 0
  const useRows = (...rows: ChangeRow[]) => {
    axl.folder = makeBundle(join(axl.root, `bundle ${String(bundles++)}`), changeFiles(rows))
  }
  const sent = () => changing(axl.server.requests).map(operationOf)

  /** Loses the first answer to each operation that the pattern fits, once CUCM took it or before. */
  const losing = (cluster: AxlCluster, pattern: RegExp, isTaken: boolean): AxlScript => {
    const lost = new Set<string>()
    return (one) => {
      const operation = operationOf(one)
      if (!pattern.test(operation) || lost.has(operation)) return cluster.answer(one)
      lost.add(operation)
      if (isTaken) cluster.answer(one)
      return 'hang up'
    }
  }

  test.each([
    ['had taken', true],
    ['had not taken', false],
  ])('an add that CUCM %s is looked for before it is sent again', async (_, isTaken) => {
    const adds = [
      request('addSipTrunkSecurityProfile', 'P <&> {"ü"}', { acceptPresenceSubscription: 'true' }),
      request('addSipRealm', 'R &amp;', { userid: 'u', digestCredentials: 'x' }),
      request('addAppUser', 'U', { presenceGroupName: 'Standard Presence group' }),
    ]
    const removes = adds.map(({ operation, object }) => request(operation.replace('add', 'remove'), object))
    useRows(...rowsOf({ part: 'prepare' }, ...adds), ...rowsOf({ part: 'rollback' }, ...removes.toReversed()))
    const cluster = new AxlCluster(empty)
    await axl.start(losing(cluster, /^add/, isTaken))
    const first = await axl.send('--prepare')
    expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('the next run finds out, or asks.')])
    const outputs = [first, await axl.send('--prepare'), await axl.send('--prepare'), await axl.send('--prepare')]
    const found = isTaken ? ': found on the cluster: it had been taken' : ''
    expect(outputs.map(({ stdout }) => stdout).join('')).toBe(
      adds.map(({ operation, object }, index) => `00${String(index + 1)} ${operation} ${object} OK${found}\n`).join(''),
    )
    expect(outputs.at(-1)?.code).toBe(0)
    expect(sent()).toHaveLength(isTaken ? 3 : 6)
    const looks = axl.server.requests.filter((one) => operationOf(one).startsWith('get'))
    expect(looks).toHaveLength(6)
    expect(looks.flatMap(({ body }) => validateRequest(body.toString(), '15.0'))).toEqual([])
    await axl.send('--rollback-prepare')
    expect(cluster.state()).toEqual(new AxlCluster(empty).state())
    expect(cluster.refusals).toEqual([])
  })

  test.each<[string, (state: string) => void]>([
    ['lost', (state) => rmSync(state)],
    ['emptied', (state) => writeFileSync(state, '')],
    ['cut', (state) => writeFileSync(state, readFileSync(state, 'utf8').split(' taken 002')[0] ?? '')],
  ])('nothing is sent or taken back by a state that was %s, as the log tells', async (_, lose) => {
    useRows(
      ...rowsOf({ part: 'prepare' }, request('addSipRealm', 'R'), request('addSipRealm', 'S')),
      ...rowsOf({ part: 'rollback' }, request('removeSipRealm', 'S'), request('removeSipRealm', 'R')),
    )
    await axl.start(new AxlCluster(empty).answer)
    await axl.send('--prepare')
    const state = join(axl.folder, 'apply.log.state')
    const kept = readFileSync(state)
    lose(state)
    const says = /The log .*apply\.log has request 00[12] as taken, and the state .* does not: it was lost or cut/
    for (const act of ['--prepare', '--rollback-prepare', '--rollback-all']) {
      const { code, stdout, stderr } = await axl.send(act)
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(says)])
    }
    for (const args of [['--status'], ['--dry-run'], ['--dry-run', '--rollback-prepare']]) {
      const { code, stderr } = await axl.run(args).ended
      expect([code, stderr]).toEqual([0, expect.stringMatching(says)])
    }
    expect(sent()).toHaveLength(2)
    // What is put back counts, and so does another log.
    writeFileSync(state, kept)
    expect((await axl.send('--prepare')).stderr).toContain('prepare is done: there is nothing to send.')
    expect((await axl.send('--rollback-prepare', '--log', join(axl.root, 'other.log'))).code).toBe(0)
    expect((await axl.send('--rollback-prepare')).code).toBe(0)
    expect((await axl.send('--prepare')).code).toBe(0)
  })

  test('an add that may have gone is taken back only where it is there', async () => {
    useRows(
      ...rowsOf({ part: 'prepare' }, request('addSipRealm', 'R')),
      ...rowsOf({ part: 'rollback' }, request('removeSipRealm', 'R')),
    )
    const cluster = new AxlCluster(empty)
    await axl.start(losing(cluster, /^add/, false))
    await axl.send('--prepare')
    const { code, stdout } = await axl.send('--rollback-prepare')
    expect([code, stdout]).toEqual([0, '002 removeSipRealm R OK: not on the cluster: there is nothing to remove\n'])
    expect(sent()).toEqual(['addSipRealm'])
  })

  slow('what was there before is kept when somebody says so, and is not taken back', async () => {
    useRows(
      ...rowsOf({ part: 'prepare' }, request('addSipRealm', 'R'), request('addSipRealm', 'S')),
      ...rowsOf({ part: 'rollback' }, request('removeSipRealm', 'S'), request('removeSipRealm', 'R')),
    )
    const cluster = new AxlCluster({ ...empty, SipRealm: { R: { userid: 'before' } } })
    await axl.start(cluster.answer)
    const first = await axl.send('--prepare')
    expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('It is on the cluster already.')])
    const second = await axl.sendWith(['keep'], '--prepare')
    expect([second.code, second.stdout]).toEqual([0, '001 addSipRealm R was there and is kept\n002 addSipRealm S OK\n'])
    await axl.send('--rollback-prepare')
    expect(cluster.state()).toMatchObject({ SipRealm: { R: { userid: 'before' } } })
    expect(sent()).toEqual(['addSipRealm', 'removeSipRealm'])
  })

  test.each([
    ['is there', { U: { digestCredentials: 'old', acceptPresenceSubscription: 'false', login: 'kept' } }, false],
    ['is not there', {}, false],
    ['is there, an answer being lost', { U: { digestCredentials: 'old', login: 'kept' } }, true],
    ['is not there, an answer being lost', {}, true],
  ])(
    'S2-6, FC-10: a user that %s is looked up, set, and taken away only where this run added it',
    async (_, there, loses) => {
      const methods = { acceptPresenceSubscription: 'true' }
      // Asked for again, only what is still to be sent: one value for both where a run is broken off.
      const secrets = [loses ? 'd1gest' : 'p4ss', 'd1gest']
      const isThere = 'U' in there
      useRows(
        ...rowsOf(
          { part: 'prepare' },
          request('addAppUser', 'U', { password: '{{LOGIN}}', digestCredentials: '{{DIGEST}}', ...methods }),
          request('updateAppUser', 'U', { digestCredentials: '{{DIGEST}}', ...methods }),
        ),
        ...rowsOf({ part: 'rollback' }, request('removeAppUser', 'U')),
      )
      const cluster = new AxlCluster({ ...empty, AppUser: there as Record<string, Record<string, string>> })
      await axl.start(loses ? losing(cluster, /^(add|update)/, true) : cluster.answer)
      let ended = await axl.sendWith(secrets, '--prepare')
      for (let tries = 0; tries < 2 && ended.code !== 0; tries++) ended = await axl.sendWith(secrets, '--prepare')
      expect(ended.code).toBe(0)
      const set = { digestCredentials: 'd1gest', ...methods }
      expect(cluster.state()).toMatchObject({
        AppUser: { U: isThere ? { ...set, login: 'kept' } : { ...set, password: secrets[0] } },
      })
      expect(sent().filter((operation) => operation === 'addAppUser')).toHaveLength(isThere ? 0 : 1)
      expect(readState(axl.folder).filter((line) => line.startsWith('kept '))).toEqual(isThere ? ['kept 001'] : [])
      for (const { bytes } of allFiles(axl.folder)) expect(bytes.toString()).not.toMatch(/p4ss|d1gest/u)
      await axl.send('--rollback-prepare')
      expect(sent().includes('removeAppUser')).toBe(!isThere)
      expect(cluster.state()).toMatchObject({ AppUser: isThere ? { U: { login: 'kept' } } : {} })
      expect(cluster.refusals).toEqual([])
    },
  )

  test.each([
    ['had taken', true],
    ['had not taken', false],
  ])('an update that CUCM %s goes again, but not one that gave a new name', async (_, isTaken) => {
    useRows(
      ...rowsOf(
        { part: 'change', unit: 'u', wave: 1 },
        rename('P', 'Q'),
        request('updateSipTrunk', 'T', { srtpAllowed: 'true' }),
      ),
      ...rowsOf(
        { part: 'rollback', unit: 'u' },
        rename('Q', 'P'),
        request('updateSipTrunk', 'T', { srtpAllowed: 'false' }),
      ),
    )
    const found = { ...empty, SipTrunkSecurityProfile: { P: {} }, SipTrunk: { T: { srtpAllowed: 'false' } } }
    const cluster = new AxlCluster(found)
    await axl.start(losing(cluster, /^updateSipTrunkS/, isTaken))
    expect((await axl.send('--unit', 'u')).code).toBe(1)
    expect((await axl.send('--unit', 'u')).code).toBe(0)
    expect(sent().filter((operation) => operation === 'updateSipTrunkSecurityProfile')).toHaveLength(isTaken ? 1 : 2)
    expect((await axl.send('--rollback', 'u')).code).toBe(0)
    expect(cluster.state()).toEqual(new AxlCluster(found).state())
    expect(cluster.refusals).toEqual([])
  })

  slow('a reset is asked about, as calls drop again: send, done, or stop', async () => {
    const reset = request('resetSipTrunk', 'T', {}, 'the 30 calls of T')
    useRows(...rowsOf({ part: 'change', unit: 'u', wave: 1 }, reset, hold('Seen')))
    const cluster = new AxlCluster({ ...empty, SipTrunk: { T: {} } })
    await axl.start(losing(cluster, /^reset/, true))
    await axl.send('--unit', 'u')
    const stopped = await axl.send('--unit', 'u')
    expect([stopped.code, stopped.stderr]).toEqual([1, expect.stringContaining('Whether it was done is not known.')])
    expect(stopped.stderr).toContain('Sent again, calls drop again: the 30 calls of T\n')
    const done = await axl.sendWith(['done', 'stop'], '--unit', 'u')
    expect(done.stdout).toBe('001 resetSipTrunk T OK: done, as was said\n')
    expect(cluster.dropped).toEqual(['T'])
    useRows(...rowsOf({ part: 'change', unit: 'u', wave: 1 }, reset, hold('Seen')))
    await axl.start(losing(cluster, /^reset/, true))
    await axl.send('--unit', 'u')
    expect((await axl.sendWith(['send', 'seen'], '--unit', 'u')).code).toBe(0)
    expect(cluster.dropped).toEqual(['T', 'T', 'T'])
  })

  slow('what may have been taken is taken back, though the second try was refused', async () => {
    useRows(
      ...rowsOf({ part: 'change', unit: 'u', wave: 1 }, request('updateSipTrunk', 'T', { srtpAllowed: 'true' })),
      ...rowsOf({ part: 'rollback', unit: 'u' }, request('updateSipTrunk', 'T', { srtpAllowed: 'false' })),
    )
    await axl.start((one, index) => (index === 0 ? 'hang up' : index === 1 ? fault(5000, 'no') : takes(one)))
    await axl.send('--unit', 'u')
    await axl.send('--unit', 'u')
    expect(readState(axl.folder)).toEqual(['sending 001', 'sending 001', 'refused 001 HTTP 500'])
    expect((await axl.send('--rollback', 'u')).code).toBe(0)
    expect(sent()).toHaveLength(3)
  })

  slow('an answer that says nothing of the request leaves it open; one that refuses it does not', async () => {
    useRows(...rowsOf({ part: 'change', unit: 'u', wave: 1 }, request('resetSipTrunk', 'T')))
    await axl.start((one, index) => {
      if (index === 0) return { status: 502, body: '<html>Bad gateway</html>' }
      return index === 1 ? { status: 401, body: '' } : takes(one)
    })
    expect((await axl.send('--unit', 'u')).stderr).toContain('HTTP 502. It is not known whether CUCM carried')
    expect((await axl.sendWith(['send'], '--unit', 'u')).stderr).toContain('HTTP 401.')
    expect((await axl.sendWith([], '--unit', 'u')).stderr).toContain('Whether it was done is not known.')
    useRows(...rowsOf({ part: 'change', unit: 'u', wave: 1 }, request('resetSipTrunk', 'T')))
    await axl.start((one, index) => (index === 0 ? { status: 401, body: '' } : takes(one)))
    await axl.send('--unit', 'u')
    expect((await axl.send('--unit', 'u')).code).toBe(0)
  })

  slow('a look that finds out nothing: the first add is sent, a second asks', async () => {
    useRows(...rowsOf({ part: 'prepare' }, request('addSipRealm', 'R')))
    await axl.start((one, index) => {
      if (operationOf(one) === 'getSipRealm') return fault(-1, 'some mistake')
      return index === 1 ? 'hang up' : takes(one)
    })
    await axl.send('--prepare')
    const { code, stderr } = await axl.send('--prepare')
    expect([code, stderr]).toEqual([1, expect.stringContaining('whether CUCM did it is not known.\nLook there.')])
    expect((await axl.sendWith(['done'], '--prepare')).code).toBe(0)
    expect(sent()).toEqual(['addSipRealm'])
  })
})
