import { describe, expect, it } from 'vitest'
import { plainText } from '../../../shared/document/inline'
import type { Box, Line, Panel, Picture, Shape } from '../../../shared/document/picture'
import { connectionsOf } from '../../../shared/exposure/connection'
import type { Project } from '../../../shared/plan/project'
import { deploymentPicture } from '../../../shared/picture/picture'
import { textWidth } from '../../../shared/document/fit-text'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'
import { mixedPlan } from '../../helpers/mixed-plan'
import { plan } from '../../helpers/plan'

const evaluated = (project: Project) => evaluateWhole(project, '2026-01-31')
const pictureOf = (project: Project): Picture => deploymentPicture(evaluated(project))

const shapesOf = <Kind extends Shape['kind']>(panel: Panel, kind: Kind) =>
  panel.shapes.filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind)

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Pairs of boxes that lie on each other. */
const overlaps = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((box, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(box, other) ? [`${box.name} and ${other.name}`] : [])),
  )

const isAtEdge = (box: Box, x: number, y: number): boolean =>
  (x === box.x || x === box.x + box.width) && y >= box.y && y <= box.y + box.height

/** True where a line runs from the edge of a device to the edge of the cluster. */
const isConnected = ({ x1, y1, x2, y2 }: Line, boxes: readonly Box[]): boolean =>
  boxes.some((box) => box.look === 'device' && isAtEdge(box, x1, y1)) &&
  boxes.some((box) => box.look === 'cluster' && isAtEdge(box, x2, y2))

function extent(shape: Shape): [number, number, number, number] {
  switch (shape.kind) {
    case 'box':
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height]
    case 'line':
      return [
        Math.min(shape.x1, shape.x2),
        Math.min(shape.y1, shape.y2),
        Math.max(shape.x1, shape.x2),
        Math.max(shape.y1, shape.y2),
      ]
    case 'words':
      return [shape.x, shape.y - 6, shape.x + shape.width, shape.y + 2]
    case 'sign':
      return [shape.x, shape.y, shape.x + shape.size, shape.y + shape.size]
  }
}

const isInside = (shape: Shape, { width, height }: Panel): boolean => {
  const [left, top, right, bottom] = extent(shape)
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

const namesOf = ({ sipTrunks, h323Devices, mgcpGateways }: Project): string[] => [
  ...[...sipTrunks, ...h323Devices].map(({ name }) => name),
  ...mgcpGateways.map(({ domainName }) => domainName),
]

describe.each([0, 1, 3, 30, 300, 3000])('the picture of %d devices', (devices) => {
  const project = mixedPlan(devices)
  const picture = pictureOf(project)
  const drawn = picture.panels.slice(0, -1)

  it('OV-1, HX-2, MG-2: has every device once, in the drawing and in words', () => {
    const boxes = drawn.flatMap((panel) => shapesOf(panel, 'box')).filter(({ look }) => look === 'device')
    expect(boxes.flatMap(({ name }) => name.split(', ')).sort()).toEqual(namesOf(project).sort())
    const words = picture.sentences.map(plainText).join('\n')
    expect(namesOf(project).filter((name) => !words.includes(name))).toEqual([])
  })

  it('has no two boxes on each other', () => {
    expect(drawn.flatMap((panel) => overlaps(shapesOf(panel, 'box')))).toEqual([])
  })

  it('has two lines for each device, from its edge to the edge of the cluster', () => {
    for (const panel of drawn) {
      const boxes = shapesOf(panel, 'box')
      const lines = shapesOf(panel, 'line').filter(({ look }) => look !== 'rule')
      expect(lines).toHaveLength(2 * (boxes.length - 1))
      expect(lines.filter((line) => !isConnected(line, boxes))).toEqual([])
    }
  })

  it('stays within its panels, which fit on a page', () => {
    for (const panel of picture.panels) {
      expect(panel.width).toBe(496)
      expect(panel.height).toBeLessThanOrEqual(576)
      expect(panel.shapes.filter((shape) => !isInside(shape, panel))).toEqual([])
      const tooWide = shapesOf(panel, 'words').filter(({ text, width, look }) => textWidth(text, look) > width + 0.01)
      expect(tooWide).toEqual([])
    }
  })

  it('is the same each time', () => {
    expect(JSON.stringify(pictureOf(mixedPlan(devices)))).toBe(JSON.stringify(picture))
  })
})

describe('what is drawn', () => {
  const project = examplePlan()
  const picture = pictureOf(project)
  const shapes = picture.panels.slice(0, -1).flatMap((panel) => panel.shapes)

  it('OV-5, MG-3, HX-3: marks each device whose keys can be read or are stated secure, and no other', () => {
    const marks = shapes.flatMap((shape) => (shape.kind === 'sign' ? [shape.mark] : [])).sort()
    const wanted = connectionsOf(evaluated(project)).map(({ keys }) => keys)
    expect(marks).toEqual(wanted.filter((keys) => keys !== 'protected' && keys !== 'none').sort())
    expect(new Set(marks)).toEqual(new Set(['readable', 'accepted', 'stated']))
  })

  it('says in words beside a mark what it means', () => {
    const words = shapes.flatMap((shape) => (shape.kind === 'words' && shape.look === 'strong' ? [shape.text] : []))
    expect(new Set(words)).toEqual(new Set(['keys readable', 'keys readable, waived', 'keys stated secure']))
  })

  it('OV-2, PF-5: tells signed from encrypted and clear by the line', () => {
    const one = (securityMode: 'Encrypted' | 'Authenticated' | 'Non Secure') => {
      const { panels } = pictureOf(
        plan({ profiles: [{ name: 'P', securityMode }], sipTrunks: [{ securityProfileId: 'P' }] }),
      )
      return panels[0]?.shapes.flatMap((shape) => (shape.kind === 'line' && shape.look !== 'rule' ? [shape.look] : []))
    }
    expect(one('Encrypted')).toEqual(['encrypted', 'clear'])
    expect(one('Authenticated')).toEqual(['signed', 'clear'])
    expect(one('Non Secure')).toEqual(['clear', 'clear'])
  })

  it('explains every line and mark that it has', () => {
    const legend = picture.panels.at(-1)?.shapes ?? []
    const lines = legend.flatMap((shape) => (shape.kind === 'line' ? [shape.look] : []))
    const marks = legend.flatMap((shape) => (shape.kind === 'sign' ? [shape.mark] : []))
    expect(lines).toEqual(['encrypted', 'ipsec', 'signed', 'clear'])
    expect(marks).toEqual(['readable', 'accepted', 'stated'])
  })

  it('repeats the head of a group that goes on in another column', () => {
    const many = plan({
      profiles: [{ name: 'ENC', securityMode: 'Encrypted' }],
      sipTrunks: Array.from({ length: 40 }, (_, at) => ({ name: `T${String(at)}`, securityProfileId: 'ENC' })),
    })
    const heads = pictureOf(many).panels.flatMap((panel) =>
      shapesOf(panel, 'words').flatMap(({ look, text }) => (look === 'group' ? [text] : [])),
    )
    expect(heads).toEqual(['ENC', 'ENC, continued', 'ENC, continued', 'ENC, continued'])
  })

  it('SP-3: shows a trunk without a profile', () => {
    const { panels, sentences } = pictureOf(plan({ sipTrunks: [{ name: 'LONE', destinations: [] }] }))
    expect(panels[0]?.shapes.some((shape) => shape.kind === 'words' && shape.text === 'Without a profile')).toBe(true)
    expect(sentences.map(plainText)[1]).toContain('LONE: signaling SIP, in the clear')
  })
})
