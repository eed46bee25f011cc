import { app, Menu, type MenuItemConstructorOptions as Item } from 'electron'
import { commandIds, commandOf, type Command, type CommandId } from '../../shared/contract/commands'
import { version } from '../cli/version'

export interface MenuOptions {
  isMac: boolean
  /** While the program is made its makers look into the window. */
  hasTools: boolean
  send: (command: CommandId) => void
}

const line: Item = { type: 'separator' }
const roles = (...names: NonNullable<Item['role']>[]): Item[] => names.map((role) => ({ role }))

/** Ctrl W closes what is open in most programs: the window takes another key, so that nobody loses it by habit. */
const closing: Item = { role: 'close', accelerator: 'CmdOrCtrl+Shift+W' }

/** The menu bar: the commands of the one table, and beside them what each platform expects, in its own words and keys. */
export function menuTemplate({ isMac, hasTools, send }: MenuOptions): Item[] {
  const item = (id: CommandId): Item => {
    const { label, keys } = commandOf(id)
    const click = () => {
      send(id)
    }
    return { id, label, click, ...(keys === undefined ? {} : { accelerator: keys }) }
  }
  const own = (menu: Command['menu']): Item[] => commandIds.filter((id) => commandOf(id).menu === menu).map(item)
  const zooms = roles('resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen')
  const tools = hasTools ? [line, ...roles('toggleDevTools')] : []
  return [
    ...(isMac ? roles('appMenu') : []),
    { label: 'File', submenu: [...own('file'), line, ...(isMac ? [closing] : roles('quit'))] },
    { label: 'Edit', submenu: [...own('edit'), line, ...roles('cut', 'copy', 'paste', 'selectAll')] },
    { label: 'Go', submenu: own('go') },
    { label: 'View', submenu: [...own('view'), line, ...zooms, ...tools] },
    { role: 'window', submenu: isMac ? roles('minimize', 'zoom', 'front') : [...roles('minimize'), closing] },
    { role: 'help', submenu: [...own('help'), ...(isMac ? [] : roles('about'))] },
  ]
}

export function setMenu(send: (command: CommandId) => void): void {
  app.setAboutPanelOptions({ applicationName: 'Trunkwright', applicationVersion: version })
  const options = { isMac: process.platform === 'darwin', hasTools: !app.isPackaged, send }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
