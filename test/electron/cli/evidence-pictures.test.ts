import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { picturesOf, type PlacedPicture } from '../../../shared/plan/pictures'
import { readProject } from '../../../shared/project-file/read-project'
import { cliFolder } from '../../helpers/cli'
import { cameraJpeg, png } from '../../helpers/pictures'
import { plan } from '../../helpers/plan'

const project = plan({ mgcpGateways: [{ domainName: 'mgcp-1.example.com', srtp: true }] })

function folderWithPlan() {
  const { folder, run, put } = cliFolder()
  const file = put('plan.trunkwright', project)
  const path = join(folder, 'plan.trunkwright')
  const picture = (name: string, bytes: Buffer): string => {
    writeFileSync(join(folder, name), bytes)
    return name
  }
  const kept = (): PlacedPicture[] => {
    const read = readProject(readFileSync(path, 'utf8'))
    return read.ok ? picturesOf(read.value.checklist) : []
  }
  const at = ({ hash }: { hash: string }, ending: string) => join(`${path}.pictures`, `${hash}.${ending}`)
  return { folder, run, put, file, path, picture, kept, at }
}

describe('trunkwright evidence --line', () => {
  it('keeps pictures beside the plan, at the line with that number, and says what was left out', async () => {
    const { run, file, picture, kept, at } = folderWithPlan()
    const files = [picture('lock.jpg', cameraJpeg()), picture('a.png', png())]
    const ended = await run('evidence', ...files, '--into', file, '--line', 'b.01', '--by', 'P. Novak')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toMatch(
      /^added {5}B\.01 lock\.jpg: JPEG, 16 by 12, SHA-256 [0-9a-f]{12}…, without what the camera or program wrote beside it\nadded {5}B\.01 a\.png: PNG, 16 by 12, SHA-256 [0-9a-f]{12}…\nWrote plan\.trunkwright\.\n$/u,
    )
    const [first, second] = kept()
    expect(kept()).toMatchObject([
      { type: 'JPEG', name: 'lock.jpg', by: 'P. Novak' },
      { type: 'PNG', name: 'a.png', by: 'P. Novak', line: first?.line },
    ])
    expect(second && readFileSync(at(second, 'png')).equals(png())).toBe(true)
    expect(first && readFileSync(at(first, 'jpg')).includes('GPS')).toBe(false)
    const again = await run('evidence', 'a.png', '--into', file, '--line', first?.line ?? '', '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({
      pictures: [{ name: 'a.png', became: 'unchanged', number: 'B.01' }],
    })
    expect(kept()).toHaveLength(2)
  })

  it('keeps nothing in a dry run, at a line that is none, or where one of them is no picture', async () => {
    const { run, file, path, picture, kept } = folderWithPlan()
    const name = picture('a.png', png())
    expect((await run('evidence', name, '--into', file, '--line', 'B.01', '--dry-run')).stdout).toMatch(
      /^added .*\nNothing was written\.\n$/u,
    )
    const lost = await run('evidence', name, '--into', file, '--line', 'Z.99')
    expect(lost).toMatchObject({ code: 2, stdout: '' })
    expect(lost.stderr).toContain('Z.99 is no line of the checklist')
    const none = await run('evidence', name, picture('b.png', Buffer.from('no')), '--into', file, '--line', 'B.01')
    expect(none).toMatchObject({ code: 2, stdout: '' })
    expect(none.stderr).toContain('b.png is no PNG, JPEG or WebP')
    expect([existsSync(`${path}.pictures`), kept()]).toEqual([false, []])
  })

  it('without a line a picture is told as one', async () => {
    const { run, file, picture } = folderWithPlan()
    const ended = await run('evidence', picture('a.png', png()), '--into', file)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('a.png: such pictures are kept at a line; say with --line at which one')
  })
})

describe('a picture that is no longer as it was kept', () => {
  it('is told by check and verify, which ends with 1, and by export', async () => {
    const { folder, run, file, picture, kept, at } = folderWithPlan()
    await run('evidence', picture('a.png', png()), '--into', file, '--line', 'B.01')
    const clean = await run('check', file)
    expect(clean.stdout).not.toContain('a.png')
    expect(JSON.parse((await run('check', file, '--json')).stdout)).not.toHaveProperty('pictures')
    expect((await run('verify', file)).code).toBe(0)
    const [one] = kept()
    if (!one) throw new Error('no picture')
    writeFileSync(at(one, 'png'), png({ shade: 1 }))
    const says = `Picture a.png (${one.hash.slice(0, 12)}) at line B.01, See that all know the findings of this plan was changed since it was kept: it is not what its hash says.\n`
    const checked = await run('check', file)
    expect(checked.code).toBe(clean.code)
    expect(checked.stdout).toContain(says)
    expect(await run('verify', file)).toMatchObject({ code: 1, stdout: expect.stringContaining(says) as string })
    rmSync(at(one, 'png'))
    expect(JSON.parse((await run('check', file, '--json')).stdout)).toMatchObject({
      pictures: [{ name: 'a.png', hash: one.hash, line: one.line, trouble: 'missing' }],
    })
    expect((await run('verify', file)).stdout).toContain('is not beside the project.')
    const out = await run('export', file, '--out', join(folder, 'c.md'), '--format', 'md')
    expect(out.code).toBe(0)
    expect(readFileSync(join(folder, 'c.md'), 'utf8')).toContain('| B.01 |  | a\\.png |')
  })

  it('is in the bundle as long as it is there', async () => {
    const { folder, run, file, picture, kept, at } = folderWithPlan()
    await run('evidence', picture('a.png', png()), '--into', file, '--line', 'B.01')
    const [one] = kept()
    if (!one) throw new Error('no picture')
    await run('export', file, '--out', join(folder, 'b'), '--format', 'dir')
    expect(existsSync(join(folder, 'b', 'project.trunkwright.pictures', `${one.hash}.png`))).toBe(true)
    rmSync(at(one, 'png'))
    const without = await run('export', file, '--out', join(folder, 'c'), '--format', 'dir')
    expect(without.stdout).toContain('a.png: not in it, missing beside the project or changed')
  })
})
