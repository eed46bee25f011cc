import { expect, it } from 'vitest'
import { dataFolderFor, exportFolderFor, type Surroundings } from '../../../../electron/host/files/data-folder'

const linux: Surroundings = { platform: 'linux', env: {}, home: '/home/anna' }
const mac: Surroundings = { platform: 'darwin', env: {}, home: '/Users/anna' }
const windows: Surroundings = { platform: 'win32', env: {}, home: 'C:\\Users\\Anna' }

it.each<[Surroundings, string]>([
  [linux, '/home/anna/.local/share/trunkwright'],
  [{ ...linux, env: { XDG_DATA_HOME: '/data/anna' } }, '/data/anna/trunkwright'],
  [{ ...linux, env: { XDG_DATA_HOME: 'data' } }, '/home/anna/.local/share/trunkwright'],
  [{ ...linux, env: { XDG_DATA_HOME: '' } }, '/home/anna/.local/share/trunkwright'],
  [{ ...linux, platform: 'freebsd' }, '/home/anna/.local/share/trunkwright'],
  [mac, '/Users/anna/Library/Application Support/Trunkwright'],
  [{ ...mac, env: { XDG_DATA_HOME: '/data' } }, '/Users/anna/Library/Application Support/Trunkwright'],
  [windows, 'C:\\Users\\Anna\\AppData\\Roaming\\Trunkwright'],
  [{ ...windows, env: { APPDATA: 'D:\\Roaming' } }, 'D:\\Roaming\\Trunkwright'],
  [{ ...windows, env: { APPDATA: 'Roaming' } }, 'C:\\Users\\Anna\\AppData\\Roaming\\Trunkwright'],
])('the program keeps its own where each system has such things: %j', (surroundings, folder) => {
  expect(dataFolderFor(surroundings)).toBe(folder)
})

it.each<[Surroundings, number]>([
  [linux, 4_096],
  [mac, 1_024],
  [windows, 32_000],
])('a data folder whose path leaves no room for what is kept below it is refused: %j', (surroundings, longest) => {
  const before = dataFolderFor({ ...surroundings, home: '' }).length
  const home = (length: number) => surroundings.home + 'é'.repeat((length - surroundings.home.length) / 2)
  const fits = { ...surroundings, home: home(longest - 700 - before) }
  expect(dataFolderFor(fits)).toContain(fits.home)
  expect(() => dataFolderFor({ ...surroundings, home: home(longest) })).toThrow(/ has \d+ bytes, /)
})

it('exports go to a folder in sight', () => {
  expect(exportFolderFor(linux)).toBe('/home/anna/Trunkwright exports')
  expect(exportFolderFor(windows)).toBe('C:\\Users\\Anna\\Trunkwright exports')
})
