import type { BrowserWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import { givingFiles, isElsewhere } from '../../../electron/app/far-files'
import { filesAmong } from '../../../electron/app/program-arguments'

const window = {} as BrowserWindow

/** What is asked, and what is given once that is answered. */
async function giving(path: string, response: number): Promise<{ asked: string[]; given: string[]; before: string[] }> {
  const [asked, given]: [string[], string[]] = [[], []]
  const dialog = {
    showMessageBox: (...args: unknown[]) => {
      asked.push((args[1] as { detail: string }).detail)
      return Promise.resolve({ response, checkboxChecked: false })
    },
  }
  givingFiles(
    window,
    dialog,
    (each) => given.push(each),
    (each) => isElsewhere(each, 'win32'),
  )(path)
  const before = [...given]
  await Promise.resolve()
  await Promise.resolve()
  return { asked, given, before }
}

describe('a plan on another machine', () => {
  it.each(['\\\\server\\share\\a.trunkwright', '//server/share/a.trunkwright', '\\\\?\\C:\\a.trunkwright'])(
    'is asked about before it is looked at: %s',
    async (path) => {
      const opened = await giving(path, 0)
      expect(opened).toEqual({ asked: [expect.stringContaining(path)], before: [], given: [path] })
      expect((await giving(path, 1)).given).toEqual([])
    },
  )

  it.each(['C:\\a.trunkwright', 'D:/a.trunkwright'])('is not asked about here: %s', async (path) => {
    expect(await giving(path, 1)).toEqual({ asked: [], before: [path], given: [path] })
  })

  it('is seen in whatever way a start names it, by path, from a folder or by address', () => {
    const args = ['\\\\s\\x.trunkwright', '//s/h/x.trunkwright', 'file://s/h/x.trunkwright', 'FILE://s/h/x.trunkwright']
    const named = filesAmong(args, 'C:\\here', 'win32')
    expect(named).toHaveLength(args.length)
    expect(
      [...named, ...filesAmong(['x.trunkwright'], '\\\\s\\h', 'win32')].every((path) => isElsewhere(path, 'win32')),
    ).toBe(true)
    expect(filesAmong(['file:///C:/x.trunkwright'], 'C:\\here', 'win32')).toEqual(['C:\\x.trunkwright'])
  })

  it('is nothing where paths know no machines', () => {
    expect(filesAmong(['file://server/x.trunkwright', 'FILE://server/x.trunkwright'], '/here', 'linux')).toEqual([])
    expect(isElsewhere('//tmp/x.trunkwright', 'linux')).toBe(false)
  })
})
