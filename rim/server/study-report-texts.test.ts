import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyProject, type ReportWriting, textWritten } from '#core/interviews'
import { type LaidStudy, layStudy } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let leader: Visitor
let laid: LaidStudy
beforeAll(async () => {
  program = await createTestProgram()
  const { world } = program
  laid = await layStudy(world, { code: 'egen', leader: world.staff.interviewer })
  leader = await program.enter('interviewer')
}, 120_000)
afterAll(() => program?.close())

interface Part {
  readonly id: string
  readonly section: string
  readonly state: string
  readonly generated: string | null
  readonly text: string
}
const address = (path: string): string => `/api/studies/${laid.study}${path}`
const texts = async (language: 'nb' | 'nn'): Promise<readonly Part[]> => {
  const answer = await leader.send({ method: 'GET', url: address(`/report-texts?language=${language}`) })
  expect(answer.statusCode).toBe(200)
  return answer.json().sections.flatMap(({ parts }: { parts: readonly Part[] }) => parts)
}
const write = (writing: Omit<ReportWriting, 'study' | 'language'>) =>
  leader.send({
    method: 'POST',
    url: address('/events'),
    payload: {
      doing: 'write',
      reason: '',
      operations: textWritten(emptyProject, { study: laid.study, language: 'nb', ...writing }),
    },
  })
const id = '0199a000-0000-7000-8000-00000000c001'

it('shows what is written over a study’s report, in its own form of the language', async () => {
  const before = await texts('nb')
  const { id: node, section, generated } = before.find(({ state }) => state === 'generated')!
  const over = { section, node, after: null, replaced: generated! }
  expect((await write({ ...over, kind: 'replaced', text: 'Vår tekst.' })).statusCode).toBe(201)
  const added = { section, node: id, after: node, replaced: '', kind: 'added', text: 'Et tillegg.' } as const
  expect((await write(added)).statusCode).toBe(201)
  const now = await texts('nb')
  const at = now.findIndex((part) => part.id === node)
  expect(now.slice(at, at + 2)).toMatchObject([
    { state: 'replaced', text: 'Vår tekst.', generated },
    { id, state: 'added', text: 'Et tillegg.' },
  ])
  expect((await texts('nn')).every(({ state }) => state === undefined || state === 'generated')).toBe(true)
  // somebody who has not seen it begins on the same text
  const late = await write({ ...over, kind: 'replaced', text: 'Den andres.' })
  expect([late.statusCode, late.json().number]).toEqual([409, 1857])
  expect((await texts('nb'))[at]?.text).toBe('Vår tekst.')
})

it('takes texts that are named after questions of the guide', async () => {
  const post = (path: string, payload?: object) =>
    leader.send({ method: 'POST', url: address(path), ...(payload && { payload }) })
  const { id: guide } = (await post('/guides', { from: 'elderly-2019' })).json()
  expect((await post(`/guides/${guide}/publication`)).statusCode).toBe(200)
  // a code of the guide has signs that the program's own names have not
  const asked = (await texts('nn')).find(({ id: node }) => /^guide_question_.*\./.test(node))!
  const over = { section: asked.section, node: asked.id, after: null, replaced: asked.generated! }
  expect((await write({ ...over, kind: 'removed', text: '' })).statusCode).toBe(201)
  expect((await texts('nb')).find(({ id: node }) => node === asked.id)?.state).toBe('removed')
})

it('is for those who work in the study: the nation sees what is published', async () => {
  for (const role of ['national-coordinator', 'national-analyst'] as const) {
    const nation = await program.enter(role)
    for (const path of ['/report-texts', '/checklists/coreq']) {
      expect((await nation.send({ method: 'GET', url: address(path) })).statusCode, path).toBe(403)
    }
    expect((await nation.send({ method: 'GET', url: address('/reports') })).statusCode).toBe(200)
  }
})
