import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeProject } from './shared/project-file/write-project'
import { goToStep, isOpen, press } from './test/e2e/steps'
import { bigProject } from './test/helpers/big-project'
import { closeBrowser, makeMachine } from './test/helpers/window'
import { timesOfEdits } from './test/bench/window-page'
const machine = makeMachine()
try {
  writeFileSync(join(machine.library, 'large.trunkwright'), writeProject(bigProject(10000)))
  const page = await machine.open((await machine.start()).address)
  page.setDefaultTimeout(20000)
  await press(page, 'Large rollout'); await isOpen(page, 'Large rollout')
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:200});
  const grid = (label: string) => page.getByRole('grid', { name: label, exact: true })
  const one = async (kind: 'letter'|'box') => {
    if (kind==='letter') { await goToStep(page, 1); await grid('Devices').locator('.grid-body .grid-row [role=rowheader]').first().dblclick() }
    else await goToStep(page, 5)
    const c = kind==='letter' ? page.getByRole('textbox', { name: 'Description', exact: true }).first() : grid('Devices and SRTP').locator('.grid-body .grid-row').first().locator('[data-check]').first()
    await timesOfEdits(c, kind, 3)
    await cdp.send('Profiler.start')
    const t = await timesOfEdits(c, kind)
    writeFileSync(`/tmp/ed-${kind}.cpuprofile`, JSON.stringify((await cdp.send('Profiler.stop')).profile))
    console.log(kind, t.map(x=>x.toFixed(0)).sort((a,b)=>+a-+b).join(' '))
  }
  await one('letter'); await one('box')
} finally { await machine.close(); await closeBrowser() }
