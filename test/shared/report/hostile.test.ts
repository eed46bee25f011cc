import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHtml } from '../../../shared/document/html'
import { toMarkdown } from '../../../shared/document/markdown'
import { pictureSvgs } from '../../../shared/document/svg'
import { farEndDocument } from '../../../shared/far-end/far-end-document'
import { farEndMails } from '../../helpers/far-end-mails'
import { sheetsOf as farEndSheetsOf } from '../../../shared/far-end/sheets'
import type { Project } from '../../../shared/plan/project'
import { deploymentPicture } from '../../../shared/picture/picture'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { EvaluatedPlan } from '../../../shared/evaluation/evaluated-plan'
import { hostileTexts } from '../../helpers/any-text'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { foundIn, treeOf } from '../../helpers/html-tree'
import { markdownTokens } from '../../helpers/markdown-tree'
import { plan } from '../../helpers/plan'
import { reportOf, today } from '../../helpers/report'

/** Every text of the plan that a person types is this one. */
const planOf = (text: string): Project =>
  plan({
    name: text,
    customer: text,
    author: text,
    notes: text,
    cluster: { name: text, nodes: [{ name: text, address: text }] },
    profiles: [{ id: 'p', name: text, description: text, x509SubjectName: text, digestAuthentication: true }],
    sipTrunks: [
      {
        id: 't',
        name: text,
        securityProfileId: 'p',
        srtpAllowed: true,
        sipRealmId: 'r',
        destinations: [{ address: text, port: 5060 }],
        farEnd: { owner: text, contact: text, software: text, certificateNames: [text] },
        networkSecured: { state: 'planned', by: text, on: text, note: text },
      },
    ],
    h323Devices: [{ name: text, address: text, srtpAllowed: true }],
    mgcpGateways: [{ domainName: text, srtp: true }],
    sipRealms: [{ id: 'r', realm: text, userid: text }],
    applicationUsers: [{ userid: text, sipTrunkIds: ['t'] }],
    waivers: [{ rule: 'MG-3', object: text, reason: text, by: text, on: text, until: '' }],
  })

const pageOf = (project: Project): string => toHtml(reportOf(project, { copy: 'internal' }))

const elements = new Set(elementsOf(pageOf(planOf('plain'))))

function elementsOf(page: string): string[] {
  return treeOf(page).match(/\u0001[^\u0002/]+\u0002/g) ?? []
}

const mailsOf = (evaluated: EvaluatedPlan): string[] => [...farEndMails(evaluated, 'abc')].map(({ text }) => text)

const sheetsOf = (evaluated: EvaluatedPlan): string[] =>
  farEndSheetsOf(evaluated).map((sheet) => toMarkdown(farEndDocument(evaluated, sheet, 'abc')))

/** What moves the cursor, turns the direction of writing, or begins a line of its own. */
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

const evil =
  '//script | //@*[starts-with(name(), "on") or name()="style" or name()="src"] | //img | //a[not(starts-with(@href, "#"))]'

describe('a hostile text in every place of a plan', () => {
  it.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('%j makes no markup in the report', (_, text) => {
    const page = pageOf(planOf(text))
    expect(elementsOf(page).filter((name) => !elements.has(name))).toEqual([])
    expect(foundIn(page, evil)).toEqual([])
  })

  it.each(hostileTexts.map((text) => [text.slice(0, 40), text]))(
    '%j makes no markup in picture and sheets',
    (_, text) => {
      const evaluated = evaluateWhole(planOf(text), today)
      for (const svg of pictureSvgs(deploymentPicture(evaluated))) {
        expect(
          foundIn(svg, '//@href | //@style | //@*[starts-with(name(), "on")] | //*[local-name()="script"]'),
        ).toEqual([])
      }
      for (const sheet of [...sheetsOf(evaluated), toMarkdown(reportOf(planOf(text)))]) {
        expect([...markdownTokens(sheet)].filter((type) => /html|link|image|fence|code_block|^hr$/.test(type))).toEqual(
          [],
        )
      }
      for (const mail of mailsOf(evaluated)) {
        expect(mail).not.toMatch(unprintable)
        expect(mail.split('\n')).not.toContain('reload')
      }
    },
  )
})

it('is made of any plan at all', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      expect(treeOf(toHtml(reportOf(project, { standards: true, copy: 'internal' })))).not.toBe('')
      expect(toMarkdown(reportOf(project))).not.toMatch(/undefined|\[object|NaN/)
    }),
    { numRuns: draws(25) },
  )
})

it('holds no secret, also where a project file brings one', () => {
  const project = planOf('plain')
  Object.assign(project.sipRealms[0] ?? {}, { password: 'hunter2' })
  Object.assign(project.sipTrunks[0] ?? {}, { digestPassword: 'hunter2' })
  const evaluated = evaluateWhole(project, today)
  const texts = [toHtml(reportOf(project, { copy: 'internal' })), ...sheetsOf(evaluated), ...mailsOf(evaluated)]
  expect(texts.filter((text) => text.includes('hunter2'))).toEqual([])
})
