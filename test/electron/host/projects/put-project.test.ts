import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { putProject, putResult } from '../../../../electron/host/projects/put-project'
import { usualLockTiming } from '../../../../electron/host/store/lock-holder'
import { writeProject } from '../../../../shared/project-file/write-project'
import { plan } from '../../../helpers/plan'

const text = (name: string) => writeProject(plan({ name }))
const lock = { program: 'Test', since: '2026-01-01T00:00:00.000Z', timing: usualLockTiming }

function fileWith(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-put-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'plan.trunkwright')
  writeFileSync(file, text(name))
  return {
    folder,
    file,
    put: (name: string, was?: string) =>
      putProject(file, Buffer.from(text(name)), { force: true, lock, ...(was !== undefined && { was }) }),
  }
}

describe('putProject', () => {
  it('replaces what it was made from, and keeps it', async () => {
    const { folder, file, put } = fileWith('before')
    expect(await put('after', text('before'))).toMatchObject({ ok: true })
    expect(readFileSync(file, 'utf8')).toBe(text('after'))
    expect(readdirSync(join(folder, '.plan.trunkwright.versions'))).toHaveLength(1)
  })

  it('leaves what somebody saved meanwhile, says so, and leaves nothing beside it', async () => {
    const { folder, file, put } = fileWith('of another')
    const refused = await put('after', text('before'))
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'conflict', message: `${file} was saved by somebody else meanwhile.` },
    })
    expect(readFileSync(file, 'utf8')).toBe(text('of another'))
    expect(readdirSync(folder)).toEqual(['plan.trunkwright'])
  })
})

it('git’s place of a result is replaced whole, and not where it holds by now what nobody has read', async () => {
  const { folder } = fileWith('other')
  const path = join(folder, '.merge_file_a')
  writeFileSync(path, 'saved meanwhile')
  const late = await putResult(path, Buffer.from('result'), 'as it was read')
  expect(late).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  expect(readFileSync(path, 'utf8')).toBe('saved meanwhile')
  expect(await putResult(path, Buffer.from('result'), 'saved meanwhile')).toMatchObject({ ok: true })
  expect(readFileSync(path, 'utf8')).toBe('result')
  expect(readdirSync(folder).sort()).toEqual(['.merge_file_a', 'plan.trunkwright'])
})
