import { doubleApp } from './double-app'

type Faithful = Pick<Electron.Screen, 'getAllDisplays'>

/** One display, unless `ELECTRON_DOUBLE_DISPLAYS` holds the rectangles of others as JSON. */
export const doubleScreen: Faithful = {
  getAllDisplays: () => {
    doubleApp.expectReady('screen')
    const given = process.env['ELECTRON_DOUBLE_DISPLAYS'] ?? '[{"x":0,"y":0,"width":1920,"height":1080}]'
    const areas = JSON.parse(given) as Electron.Rectangle[]
    return areas.map((workArea, id) => ({ id, bounds: workArea, workArea }) as Electron.Display)
  },
}
