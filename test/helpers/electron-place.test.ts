import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archive, openElectronPlace, sumOf, type ElectronPlace } from './electron-place'

let place: ElectronPlace

beforeEach(async () => {
  place = await openElectronPlace()
  place.behave('held')
})
afterEach(() => place.close())

const fetched = async (): Promise<string> =>
  sumOf(new Uint8Array(await (await fetch(`${place.mirror}v1/${archive}`)).arrayBuffer()))

describe('the place that stands in for the one of Electron', () => {
  it('holds what is asked for until it is told to go on', async () => {
    const answer = await fetch(`${place.mirror}v1/${archive}`)
    place.goOn()
    expect(sumOf(new Uint8Array(await answer.arrayBuffer()))).toBe(sumOf(place.runtime))
  })

  it('does not hold for ever who was still on the way when it was told to go on', async () => {
    const onTheWay = fetched()
    place.goOn()
    expect(await onTheWay).toBe(sumOf(place.runtime))
  })
})
