import { loud } from './loud'

type Options = Electron.MenuItemConstructorOptions

const modifiers = ['CmdOrCtrl', 'CommandOrControl', 'Cmd', 'Ctrl', 'Alt', 'Option', 'Shift', 'Super', 'Meta']
const key =
  /^([0-9A-Z]|F\d{1,2}|[)!@#$%^&*(:;+=<,_\->.?/~`{\][|\\}"']|Plus|Space|Tab|Backspace|Delete|Enter|Esc|Left|Right|Up|Down)$/

/** One item. Keys that Electron would not understand are an error here. */
export class DoubleMenuItem {
  readonly id: string
  readonly label: string
  readonly role: string
  readonly accelerator: string
  readonly type: string
  readonly submenu: DoubleMenu | null
  readonly click: () => void

  constructor({ id = '', label = '', role, accelerator = '', type, submenu, click }: Options) {
    expectKeys(accelerator)
    if (label === '' && role === undefined && type !== 'separator') throw new Error('a menu item has no label')
    this.id = id
    this.label = label
    this.role = role ?? ''
    this.accelerator = accelerator
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.submenu = Array.isArray(submenu) ? DoubleMenu.buildFromTemplate(submenu) : null
    this.click = () => click?.(this as unknown as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent)
  }
}

function expectKeys(accelerator: string): void {
  if (accelerator === '') return
  const parts = accelerator.split('+')
  const last = parts.pop() ?? ''
  if (!key.test(last) || !parts.every((part) => modifiers.includes(part)))
    throw new Error(`Electron does not know the keys ${accelerator}`)
}

let applicationMenu: DoubleMenu | null = null

export class DoubleMenu {
  constructor(readonly items: DoubleMenuItem[]) {}

  static buildFromTemplate(template: Options[]): DoubleMenu {
    const items = template.map((options) => loud('MenuItem', new DoubleMenuItem(options)))
    const ids = items.map(({ id }) => id).filter((id) => id !== '')
    if (new Set(ids).size !== ids.length) throw new Error('two menu items have one id')
    return loud('Menu', new DoubleMenu(items))
  }
  static setApplicationMenu(menu: DoubleMenu | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu(): DoubleMenu | null {
    return applicationMenu
  }

  getMenuItemById(id: string): DoubleMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
