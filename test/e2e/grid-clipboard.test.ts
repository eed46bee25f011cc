import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { servePage } from '../helpers/serve-page'
import { ownBrowser } from '../helpers/browser'
import { useBrowser } from '../helpers/window'
import { describeWindow, openPage } from './opened-window'
import { cell, press, rowAt, seen } from './grid-steps'
import { slow } from '../helpers/slow'

describeWindow('the clipboard in a table', () => {
  let site: Awaited<ReturnType<typeof servePage>>
  let page: Page

  beforeAll(async () => {
    site = await servePage('grid-page')
    // A clipboard is shared by all that is open in a browser.
    useBrowser(ownBrowser())
  })
  afterAll(() => site.close())
  beforeEach(async () => {
    page = await openPage(`${site.address}?rows=40`, async (window) => {
      await window.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await cell(window, 'SIP-CUBE-00001').waitFor()
    })
  })

  const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()')
  const take = (text: string) => page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)

  slow('copies the cell, a stretch of cells, or whole rows', async () => {
    await cell(page, '10.0.0.1').click()
    await press(page, 'Control+c')
    expect(await clipboard()).toBe('10.0.0.1')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c')
    expect((await clipboard()).split(/\r?\n/)).toEqual(['10.0.0.1\t5061', '10.0.1.1\t5060'])
    await press(page, 'Escape', 'Shift+Space', 'Control+c')
    expect(await clipboard()).toBe('SIP-CUBE-00002\tH.323 gateway\t10.0.1.1\t5060\toff\t')
  })

  it('pastes a block over cells as one step, keeps what cannot be read, and tells what was left out', async () => {
    await cell(page, '10.0.1.1').click()
    await take('192.0.2.1\t5071\tyes\n192.0.2.2\tfive\tyes\n')
    await press(page, 'Control+v')
    const [[name, edits]] = (await seen(page)) as [[string, unknown[][]]]
    expect([name, edits]).toEqual([
      'edit',
      [
        ['t1', 'address', '192.0.2.1'],
        ['t1', 'port', 5071],
        ['t1', 'srtp', true],
        ['t2', 'address', '192.0.2.2'],
        ['t2', 'port', 'five'],
      ],
    ])
    await page.getByText('Not changed: 1 cell that cannot be edited here.').waitFor()
    expect((await rowAt(page, 't1'))['port']).toBe(5071)
  })

  slow('pastes one text into all selected rows, and fills down from the first of them', async () => {
    await cell(page, '10.0.0.1').click()
    await press(page, 'Shift+ArrowDown')
    await take('192.0.2.9')
    await press(page, 'Control+v')
    expect(await seen(page)).toEqual([['edit', ['t0', 't1'].map((id) => [id, 'address', '192.0.2.9'])]])
    await press(page, 'ArrowRight', 'Control+d')
    expect(await seen(page)).toEqual([['edit', [['t1', 'port', 5061]]]])
    await press(page, 'Delete')
    expect(await seen(page)).toEqual([['edit', ['t0', 't1'].map((id) => [id, 'port', null])]])
    await press(page, 'Home', 'Delete')
    expect(await seen(page)).toEqual([['delete', ['t0', 't1']]])
  })

  slow(
    'clears the last cell of a block that is empty: copied here, or in a spreadsheet that only parts rows',
    async () => {
      const port = async (id: string) => (await rowAt(page, id))['port']
      await cell(page, '10.0.1.1').click()
      await press(page, 'ArrowRight', 'Delete')
      await cell(page, '10.0.0.1').click()
      await press(page, 'ArrowRight', 'Shift+ArrowDown', 'Control+c', 'Escape')
      expect(await clipboard()).toBe('5061\r\n\r\n')
      await cell(page, '10.0.2.1').click()
      await press(page, 'ArrowRight', 'Control+v')
      expect([await port('t2'), await port('t3')]).toEqual([5061, null])
      await page.evaluate(`navigator.clipboard.write([new ClipboardItem({
      'text/plain': new Blob(['5099\\n'], { type: 'text/plain' }),
      'text/html': new Blob(['<table><tr><td>5099</td></tr><tr><td></td></tr></table>'], { type: 'text/html' }),
    })])`)
      await press(page, 'ArrowDown', 'ArrowDown', 'Control+v')
      expect([await port('t4'), await port('t5')]).toEqual([5099, null])
    },
  )

  it('hands rows over that are pasted on the last row', async () => {
    await cell(page, 'SIP-CUBE-00001').click()
    await take('SIP-NEW-1\t192.0.2.50\nSIP-NEW-2\t192.0.2.51\n')
    await press(page, 'Control+End', 'Control+v')
    const rows = [
      ['SIP-NEW-1', '192.0.2.50'],
      ['SIP-NEW-2', '192.0.2.51'],
    ]
    expect(await seen(page)).toEqual([['paste-rows', rows]])
  })
})
