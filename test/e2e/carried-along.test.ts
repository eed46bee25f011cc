import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import { evaluate } from '../../shared/evaluation/evaluator'
import type { Project } from '../../shared/plan/project'
import { readProject } from '../../shared/project-file/read-project'
import { writeProject } from '../../shared/project-file/write-project'
import { plan } from '../helpers/plan'
import { countingHand, type Hand } from './hand'
import { describeWindow, sharedWindow, type OpenedWindow } from './opened-window'
import { atStart, goToStep, isOpen, openPath, saveNow } from './steps'
import { slow } from '../helpers/slow'

const said = { state: 'confirmed', by: 'M. Ruiz', on: '2026-05-12' } as const
const clear = { name: 'CLEAR' }
/** The cluster and the far end are known; nothing else is. */
const known = plan({
  name: 'Known',
  cluster: { name: 'HQ', nodes: [{ name: 'sub-1', address: '192.0.2.11' }], mixedMode: said, phonesEncrypted: said },
  farEnds: [
    {
      ...{
        name: 'CUBE',
        kind: 'IOS XE',
        software: '17.12.4',
        tcp: 'yes',
        srtp: 'yes',
        nullSha: 'no',
        challenges: 'no',
      },
      hosts: [{ name: 'cube-01', address: '192.0.2.21', certificateNames: ['cube-01.example.com'] }],
    },
  ],
})
const two = plan({
  name: 'Two',
  profiles: [clear, { name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'a.example.com' }],
  sipTrunks: ['SIP-A', 'SIP-B'].map((name, at) => ({
    name,
    securityProfileId: 'CLEAR',
    destinations: [{ address: `192.0.2.${String(31 + at)}`, port: 5060 }],
  })),
})

describeWindow('what follows a choice', () => {
  let { machine, page } = {} as OpenedWindow
  const openShared = sharedWindow()
  let file = ''

  beforeEach(async () => {
    ;({ machine, page } = await openShared(atStart))
  })
  async function open(project: Project): Promise<void> {
    file = join(machine.home, `${project.name}.trunkwright`)
    writeFileSync(file, writeProject(project))
    await openPath(page, file)
    await isOpen(page, project.name)
  }
  async function onDisk(): Promise<Project> {
    await saveNow(page)
    const read = readProject(readFileSync(file, 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    return read.value
  }
  const note = (text: string) => page.getByRole('status').filter({ hasText: text })

  const makeEncryptedProfile = async (hand: Hand): Promise<void> => {
    await hand.press('Control+2')
    await hand.click(page.getByRole('button', { name: 'Add', exact: true }))
    await hand.type('ST-CUBE-ENC')
    await hand.click(page.getByRole('radio', { name: 'Encrypted' }))
    await hand.fill(page.getByLabel('X.509 subject names: add'), 'cube-01.example.com')
  }

  slow('FC-2, FC-3: a trunk with TLS and SRTP to a far end that is known takes at most 12 inputs', async () => {
    await open(known)
    const hand = countingHand(page)
    await makeEncryptedProfile(hand)
    await hand.click(
      page.getByRole('navigation', { name: 'Task flow' }).getByRole('button', { name: /Gateways and trunks/ }),
    )
    await hand.click(page.getByRole('button', { name: 'Add device' }))
    await hand.click(page.getByRole('menuitem', { name: 'SIP trunk', exact: true }))
    await hand.type('SIP-CUBE')
    await hand.pick(page.getByLabel('Far end', { exact: true }), 'CUBE')
    await note('SIP-CUBE has the destinations of its far end, 192.0.2.21:5060').waitFor()
    await hand.pick(page.getByLabel('Security profile', { exact: true }), 'ST-CUBE-ENC')
    await note('destination port 5060 → 5061 on SIP-CUBE').waitFor()
    await hand.click(page.getByRole('checkbox', { name: 'SRTP Allowed', exact: true }))
    expect(hand.inputs()).toBeLessThanOrEqual(12)
    const project = await onDisk()
    expect(project).toMatchObject({
      profiles: [
        { name: 'ST-CUBE-ENC', securityMode: 'Encrypted', incomingPort: 5061, x509SubjectName: 'cube-01.example.com' },
      ],
      sipTrunks: [
        {
          ...{ name: 'SIP-CUBE', securityProfileId: project.profiles[0]?.id, farEndId: 'CUBE', srtpAllowed: true },
          destinations: [{ address: '192.0.2.21', port: 5061 }],
        },
      ],
    })
    expect(evaluate(project, '2026-06-01').filter(({ severity }) => severity !== 'advice')).toEqual([])
    console.log(`Inputs: ${String(hand.inputs())} for a trunk to a far end that is known.`)
  })

  slow(
    'FC-2: a trunk with TLS and SRTP whose address is typed takes at most 12 inputs too: its first destination stands open',
    async () => {
      await open(plan({ name: 'Typed' }))
      const hand = countingHand(page)
      await makeEncryptedProfile(hand)
      await hand.press('Control+1')
      await hand.click(page.getByRole('button', { name: 'Add device' }))
      await hand.click(page.getByRole('menuitem', { name: 'SIP trunk', exact: true }))
      await hand.type('SIP-CUBE')
      await hand.fill(page.getByLabel('Destination Address, 1', { exact: true }), '192.0.2.21')
      await hand.pick(page.getByLabel('Security profile', { exact: true }), 'ST-CUBE-ENC')
      await note('destination port 5060 → 5061 on SIP-CUBE').waitFor()
      await hand.click(page.getByRole('checkbox', { name: 'SRTP Allowed', exact: true }))
      expect(hand.inputs()).toBeLessThanOrEqual(12)
      const { profiles, sipTrunks } = await onDisk()
      expect(profiles).toMatchObject([{ name: 'ST-CUBE-ENC', securityMode: 'Encrypted' }])
      expect(sipTrunks).toMatchObject([
        {
          ...{ name: 'SIP-CUBE', securityProfileId: profiles[0]?.id, srtpAllowed: true },
          destinations: [{ address: '192.0.2.21', port: 5061 }],
        },
      ])
      console.log(`Inputs: ${String(hand.inputs())} for a trunk whose address is typed.`)
    },
  )

  slow('FC-2: a profile for many trunks carries their ports, says so, and is taken back as one', async () => {
    await open(two)
    await goToStep(page, 3)
    for (const name of ['SIP-A', 'SIP-B']) await page.getByRole('checkbox', { name: `Select ${name}` }).click()
    await page.getByLabel(/^Profile for 2 selected/).selectOption('TLS')
    await note('With it: destination port 5060 → 5061 on SIP-A and SIP-B.').waitFor()
    const ports = async () => (await onDisk()).sipTrunks.map(({ destinations: [one] }) => one?.port)
    expect(await ports()).toEqual([5061, 5061])
    await note('With it').getByRole('button', { name: 'Undo' }).click()
    await note('With it').waitFor({ state: 'detached' })
    const { sipTrunks } = await onDisk()
    expect(sipTrunks.map(({ securityProfileId, destinations: [one] }) => [securityProfileId, one?.port])).toEqual([
      ['CLEAR', 5060],
      ['CLEAR', 5060],
    ])
  })

  slow('SP-3, FC-2: one profile for ten trunks takes at most 4 inputs', async () => {
    const names = Array.from({ length: 10 }, (_, at) => `SIP-${String(at + 1)}`)
    await open({
      ...two,
      name: 'Ten',
      sipTrunks: names.map((name) => ({ ...two.sipTrunks[0], id: name, name })) as Project['sipTrunks'],
    })
    const hand = countingHand(page)
    await hand.press('Control+3')
    await hand.click(page.getByRole('checkbox', { name: 'Select all rows' }))
    await hand.pick(page.getByLabel(/^Profile for 10 selected/), 'TLS')
    await note('destination port 5060 → 5061 on SIP-1').waitFor()
    expect(hand.inputs()).toBeLessThanOrEqual(4)
    const { sipTrunks } = await onDisk()
    expect(sipTrunks.map(({ securityProfileId, destinations: [one] }) => [securityProfileId, one?.port])).toEqual(
      names.map(() => ['TLS', 5061]),
    )
    console.log(`Inputs: ${String(hand.inputs())} for one profile to ten trunks.`)
  })

  slow(
    'SP-3: many rows are edited in one dialogue, which leaves the rest as it is and is taken back as one',
    async () => {
      await open(two)
      await goToStep(page, 3)
      await page.getByRole('checkbox', { name: 'Select all rows' }).click()
      await page.getByRole('button', { name: 'Edit 2 rows, SIP trunks' }).click()
      const dialog = page.getByRole('dialog', { name: 'Edit 2 rows, SIP trunks' })
      await dialog.getByLabel('Profile to be').selectOption('TLS')
      await dialog.getByLabel('Wave').fill('3')
      await dialog.getByText('4 values change, in 2 rows').waitFor()
      await dialog.getByRole('button', { name: 'Set in 2 rows' }).click()
      const now = async () =>
        (await onDisk()).sipTrunks.map(({ name, securityProfileId, wave }) => [name, securityProfileId, wave])
      expect(await now()).toEqual([
        ['SIP-A', 'TLS', 3],
        ['SIP-B', 'TLS', 3],
      ])
      await page.keyboard.press('Control+z')
      await expect.poll(now).toEqual([
        ['SIP-A', 'CLEAR', 1],
        ['SIP-B', 'CLEAR', 1],
      ])
    },
  )

  slow(
    'FC-2: a row is as high as its destinations, also after they were edited: nothing lies over the next one',
    async () => {
      await open(two)
      await goToStep(page, 3)
      const row = (name: string) => page.getByRole('row').filter({ hasText: name })
      const gap = async () => {
        const [first, second] = [await row('SIP-A').boundingBox(), await row('SIP-B').boundingBox()]
        return (second?.y ?? 0) - (first?.y ?? 0) - (first?.height ?? 0)
      }
      expect(await gap()).toBe(0)
      await row('SIP-A').getByText('192.0.2.31').click()
      for (const [typed, lines] of [
        ['192.0.2.31:5061; 192.0.2.32:5061; 192.0.2.33:5061', 3],
        ['192.0.2.34:5061', 1],
      ] as const) {
        await page.keyboard.press('F2')
        await page.keyboard.press('Control+a')
        await page.keyboard.type(typed)
        await page.keyboard.press('Enter')
        await expect.poll(() => row('SIP-A').locator('.destination').count()).toBe(lines)
        await expect.poll(gap).toBe(0)
        expect((await row('SIP-A').boundingBox())?.height).toBe(28 + 18 * (lines - 1))
      }
    },
  )

  slow('FC-2: a profile that turns to TLS carries the ports of all trunks that have it', async () => {
    await open(two)
    await goToStep(page, 2)
    await page.getByRole('button', { name: /^CLEAR/ }).click()
    await page.getByRole('radio', { name: 'Encrypted' }).click()
    await note('destination port 5060 → 5061 on SIP-A and SIP-B').waitFor()
    await page.keyboard.press('Control+z')
    await note('destination port').waitFor({ state: 'detached' })
    expect(await onDisk()).toMatchObject({
      profiles: [{ securityMode: 'Non Secure' }, {}],
      sipTrunks: [{ destinations: [{ port: 5060 }] }, { destinations: [{ port: 5060 }] }],
    })
  })

  slow('FC-18: what nodes do and the names in their certificates are entered with the cluster', async () => {
    await open(known)
    await page.getByRole('button', { name: 'Edit cluster' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'Processes calls, 1' }).uncheck()
    await dialog.getByLabel(/^Certificate names, .*: add$/u).fill('hq-ms.example.com, sub-1.example.com')
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect((await onDisk()).cluster.nodes).toMatchObject([
      { name: 'sub-1', callProcessing: false, certificateNames: ['hq-ms.example.com', 'sub-1.example.com'] },
    ])
  })
})
