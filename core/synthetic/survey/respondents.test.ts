import { expect, it } from 'vitest'
import { canonicalHash, isMissing } from '#core/foundation'
import { choicesOf, questionOf, questionsOf, session } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { answersByParticipant, type SurveyPlan, wave2021 } from './plan.ts'
import { surveyRespondents } from './respondents.ts'

const form = loadInstruments('brukertilfredshet').at(-1)!
const kinds = choicesOf(questionOf(form, 'services_received')!).map(({ code }) => code)
const days = Array.from({ length: 28 }, (_, at) => `2021-02-${String(at + 1).padStart(2, '0')}`)
const inhabitants = Array.from({ length: wave2021.participants }, (_, at) => 900 + at * at * 60)
const counts = answersByParticipant(inhabitants, wave2021.answers, 'seed')
const plan: SurveyPlan = {
  participants: counts.map((answers, at) => ({
    id: `p${at}`,
    answers,
    services: [0, 1, 2].map((n) => ({
      id: `p${at}s${n}`,
      name: `Sted ${n}`,
      kind: kinds[(at + n) % kinds.length]!,
    })),
  })),
  web: wave2021.web,
  days,
  refusalOffered: true,
}
const made = surveyRespondents(form, plan, 'seed')

it('gives as many answers as the wave of 2021, some from everybody, more from the larger', () => {
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1121)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
  const half = counts.length / 2
  const sum = (list: readonly number[]): number => list.reduce((all, count) => all + count, 0)
  expect(sum(counts.slice(half))).toBeGreaterThan(2 * sum(counts.slice(0, half)))
  expect(made).toHaveLength(1121)
  expect(made.filter(({ channel }) => channel === 'web')).toHaveLength(97)
  for (const [at, { id }] of plan.participants.entries())
    expect(made.filter(({ participant }) => participant === id)).toHaveLength(counts[at]!)
})

it('is the same for the same seed, another for another, and moves nobody when a participant is left out', () => {
  expect(canonicalHash(surveyRespondents(form, plan, 'seed'))).toBe(canonicalHash(made))
  expect(canonicalHash(surveyRespondents(form, plan, 'other'))).not.toBe(canonicalHash(made))
  const fewer = surveyRespondents(form, { ...plan, web: 0, participants: plan.participants.slice(1) }, 'seed')
  const paper = made.filter(({ channel, participant }) => channel === 'paper' && participant !== 'p0')
  const hashes = new Set(fewer.map(canonicalHash))
  const same = paper.filter((one) => hashes.has(canonicalHash(one)))
  expect(same.length).toBe(paper.length)
})

it('gives only answers that the form takes, each where it is asked', () => {
  for (const { answers } of made) {
    const read = session(form, answers)
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const code of Object.keys(answers)) expect(read.states.get(code)?.state).toBe('asked')
    expect(Object.keys(answers).length).toBeGreaterThan(10)
  }
})

it('answers every question in every way it can be, and passes over each now and then', () => {
  for (const question of questionsOf(form)) {
    const given = made.flatMap(({ answers }) => [answers[question.code]].filter((one) => one !== undefined))
    expect([question.code, given.length > 0 && given.length < made.length]).toEqual([question.code, true])
    const met = new Set(given.flat().filter((one) => typeof one === 'string'))
    if (question.type === 'choice' || question.type === 'multi')
      for (const { code } of choicesOf(question))
        expect([question.code, code, met.has(code)]).toEqual([question.code, code, true])
  }
  const refused = made.filter(({ answers }) => Object.values(answers).some(isMissing))
  expect(refused.length).toBeGreaterThan(3)
  expect(refused.every(({ channel }) => channel === 'web')).toBe(true)
  const never = surveyRespondents(form, { ...plan, refusalOffered: false }, 'seed')
  expect(never.some(({ answers }) => Object.values(answers).some(isMissing))).toBe(false)
})

it('contradicts itself now and then, as people do', () => {
  const broken = new Map<number, number>()
  for (const { answers } of made)
    for (const { rule } of session(form, answers).problems)
      if (rule !== undefined) broken.set(rule, (broken.get(rule) ?? 0) + 1)
  // none used, and something used
  expect(broken.get(1200)).toBeGreaterThan(5)
  expect(broken.get(1200)).toBeLessThan(60)
})

const rank = (code: string, answer: unknown): number | null => {
  const points = choicesOf(questionOf(form, code)!).filter(({ apart }) => !apart)
  const at = points.findIndex((choice) => choice.code === answer)
  return at < 0 ? null : at
}
function correlation(one: string, other: string): number {
  const pairs = made.flatMap(({ answers }) => {
    const [x, y] = [rank(one, answers[one]), rank(other, answers[other])]
    return x === null || y === null ? [] : [[x, y] as const]
  })
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length
  const [mx, my] = [mean(0), mean(1)]
  const cross = (a: 0 | 1, b: 0 | 1): number =>
    pairs.reduce((sum, pair) => sum + (pair[a] - [mx, my][a]!) * (pair[b] - [mx, my][b]!), 0)
  return cross(0, 1) / Math.sqrt(cross(0, 0) * cross(1, 1))
}

it('lets the scales hang together, life less with the help than with itself, and bad treatment the other way', () => {
  expect(correlation('gets_needed_help', 'services_satisfactory')).toBeGreaterThan(0.25)
  expect(correlation('trusts_staff', 'enough_time')).toBeGreaterThan(0.25)
  expect(correlation('life_overall', 'own_mental_health')).toBeGreaterThan(
    correlation('life_overall', 'trusts_staff'),
  )
  expect(correlation('treated_badly', 'trusts_staff')).toBeLessThan(-0.1)
})

it('lies near what the report tells, in three parts', () => {
  // printed: 12, 25 and 63 percent; three standard errors of a thousand answers are 5 percentage points
  const given = made
    .map(({ answers }) => rank('services_satisfactory', answers.services_satisfactory))
    .filter((at) => at !== null)
  const share = (low: number, high: number): number =>
    (100 * given.filter((at) => at >= low && at <= high).length) / given.length
  expect(Math.abs(share(0, 1) - 12)).toBeLessThan(5)
  expect(Math.abs(share(2, 2) - 25)).toBeLessThan(5)
  expect(Math.abs(share(3, 4) - 63)).toBeLessThan(5)
})
