import type { Random } from '#core/foundation'
import { shuffled } from '#core/survey'
import type { Background2021 } from './background-2021.ts'
import { ageIn, choicesOfGroup, dailyChoices, housing2021, putCounts } from './described.ts'
import type { Draft } from './finish.ts'
import { groupSizes2021 } from './targets.ts'
import { type TickTargets, ticksLike } from './ticks.ts'

/** The services of the last year (chapter 4, figure 4); those under ten percent are told without a number, which is ours. */
const services: TickTargets = {
  answered: 1104,
  percent: {
    gp: 80,
    psychologist: 12,
    mental_health: 43,
    substance_service: 64,
    health_centre: 4,
    support_contact: 9,
    nav: 59,
    child_welfare: 4,
    work_training: 10,
    activity_centre: 11,
    housing_support: 12,
    home_nursing: 16,
    outreach: 7,
    low_threshold: 15,
    care_institution: 3,
    other: 8,
  },
  atLeast: [
    [2, 91],
    [3, 73],
  ],
}

/** Of those who have used something the last year (chapter 3.1, figure 3), and who says to have used nothing. */
const substances = {
  answered: 1077,
  none: 163,
  // of those who used nothing: in LAR, and who ticked something all the same
  lar: 52,
  alsoTicked: { alcohol: 21, cannabis: 10, benzodiazepines: 10 },
  used: {
    answered: 914,
    // together with those who ticked them beside "nothing": 70, 48, 40, 28, 17, 34, 13 and 14 percent of all
    percent: {
      alcohol: 80.2,
      cannabis: 55.5,
      benzodiazepines: 46,
      opiates: 33,
      heroin_morphine: 20,
      cocaine_amphetamine: 40,
      mdma: 15.3,
      other: 16.5,
    },
    atLeast: [
      [2, 68],
      [3, 50],
    ],
  } satisfies TickTargets,
} as const

/** Puts the background, the home, the services and the substances into the answers. */
export function describe2021(drafts: readonly Draft[], background: Background2021, random: Random): void {
  const everybody = drafts.map((_, person) => person)
  const group = (variable: keyof typeof groupSizes2021, person: number): string | undefined =>
    Object.keys(groupSizes2021[variable])[background.variables.get(variable)![person]!]
  const inGroup = (variable: keyof typeof groupSizes2021, wanted: string | undefined): readonly number[] =>
    everybody.filter((person) => group(variable, person) === wanted)

  const silentOnSex = inGroup('sex', undefined)
  for (const person of everybody) {
    const draft = drafts[person]!
    put(draft, 'sex', group('sex', person) ?? (silentOnSex.indexOf(person) < 3 ? 'other' : undefined))
    const age = group('age', person)
    put(draft, 'birth_year', age === undefined ? undefined : 2021 - ageIn(age, random))
    put(draft, 'has_children', group('children', person))
    for (const [variable, question] of having) put(draft, question, group(variable, person))
    delete draft.daily_activity
  }
  for (const [question, variable] of [
    ['education', 'education'],
    ['marital_status', 'marital'],
    ['care_for_children', 'care'],
  ] as const) {
    for (const person of inGroup(variable, undefined)) delete drafts[person]![question]
    for (const [name, counts] of Object.entries(choicesOfGroup[question]!))
      putCounts(drafts, question, counts, random, inGroup(variable, name))
  }
  for (const [name, members] of background.daily) putDaily(drafts, name, members, random)
  putCounts(drafts, 'housing', housing2021, random)
  putTicks(drafts, 'services_received', services, everybody.slice(0, services.answered), random)
  putSubstances(drafts, background, random)
}

const having = [
  ['lar', 'in_lar'],
  ['group', 'has_responsibility_group'],
  ['plan', 'has_individual_plan'],
  ['contact', 'has_contact_person'],
] as const

function put(draft: Draft, question: string, answer: string | number | readonly string[] | undefined): void {
  if (answer === undefined) delete draft[question]
  else draft[question] = answer
}

/** Adds a group of daily activity to its members' answers, by the choice or the two choices behind it. */
function putDaily(drafts: readonly Draft[], group: string, members: Uint8Array, random: Random): void {
  const codes: Readonly<Record<string, string>> = {
    disability: 'disability_benefit',
    measure: 'work_measure',
  }
  const people = shuffled(
    drafts.flatMap((_, person) => (members[person] === 1 ? [person] : [])),
    (limit) => random.below(limit),
  )
  const [first, count, second] = dailyChoices[group] ?? [codes[group] ?? group, people.length, '']
  people.forEach((person, at) => {
    const before = drafts[person]!.daily_activity
    drafts[person]!.daily_activity = [...(Array.isArray(before) ? before : []), at < count ? first : second]
  })
}

function putTicks(
  drafts: readonly Draft[],
  question: string,
  targets: TickTargets,
  people: readonly number[],
  random: Random,
): void {
  const known = Object.keys(targets.percent)
  const before = people.map((person) => {
    const answer = drafts[person]![question]
    return new Set(Array.isArray(answer) ? answer.filter((choice: string) => known.includes(choice)) : [])
  })
  const open = new Set(people)
  drafts.forEach((draft, person) => {
    if (!open.has(person)) delete draft[question]
  })
  ticksLike(before, targets, random).forEach((set, at) => {
    put(
      drafts[people[at]!]!,
      question,
      set.size === 0 ? undefined : known.filter((choice) => set.has(choice)),
    )
  })
}

function putSubstances(drafts: readonly Draft[], background: Background2021, random: Random): void {
  const { used, none, lar, alsoTicked, answered } = substances
  const inLar = background.variables.get('lar')!
  const people = drafts.map((_, person) => person)
  const nothing = [
    ...people.filter((person) => inLar[person] === 0).slice(0, lar),
    ...people.filter((person) => inLar[person] !== 0).slice(0, none - lar),
  ]
  const others = people.filter((person) => !nothing.includes(person))
  putTicks(drafts, 'substances', used, others.slice(0, used.answered), random)
  for (const person of others.slice(answered - none)) delete drafts[person]!.substances
  nothing.forEach((person, at) => {
    const also = Object.entries(alsoTicked).flatMap(([choice, count]) =>
      (at * 7919) % none < count ? [choice] : [],
    )
    drafts[person]!.substances = [...also, 'none_used']
  })
}
