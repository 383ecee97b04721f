import type { LocalText } from '#core/foundation'
import type { Condition } from '#core/instruments'
import { lifeAreas } from '../index-settings.ts'

/** The order in which those who may need attention are listed. There are no points within a tier. */
export const priorityTiers = [
  'acute_risk',
  'children',
  'homeless',
  'severe_without_plan',
  'blue_light',
] as const
export type PriorityTier = (typeof priorityTiers)[number]

/** What each tier is called over its part of the list. */
export const priorityTierNames: Readonly<Record<PriorityTier, LocalText>> = {
  acute_risk: { nb: 'Fare for liv', nn: 'Fare for liv' },
  children: { nb: 'Barn som kan mangle hjelp', nn: 'Barn som kan mangle hjelp' },
  homeless: { nb: 'Uten bolig', nn: 'Utan bustad' },
  severe_without_plan: { nb: 'Alvorlig, og uten plan', nn: 'Alvorleg, og utan plan' },
  blue_light: { nb: 'Blålys på levekårene', nn: 'Blålys på levekåra' },
}

/** One reason to look at a recipient first, in the answers of the recipient's own registration. */
export interface PriorityRule {
  readonly code: string
  readonly tier: PriorityTier
  /** `blue_light` is the living-conditions index, which the form's conditions cannot add up. */
  readonly when: Condition | 'blue_light'
  /** The questions whose answers are shown as the grounds. */
  readonly questions: readonly string[]
  readonly reason: LocalText
  /** Why this is a reason, and whose choice it is. */
  readonly source: LocalText
}

const is = (question: string, value: string): Condition => ({ op: 'is', question, value })
const has = (question: string, value: string): Condition => ({ op: 'has', question, value })
const and = (...all: Condition[]): Condition => ({ op: 'and', all })
const or = (...all: Condition[]): Condition => ({ op: 'or', all })
const not = (condition: Condition): Condition => ({ op: 'not', condition })

const asked: LocalText = {
  nb: 'Svaret på skjemaets eget spørsmål. At det går først, er Lyttepost sitt valg.',
  nn: 'Svaret på skjemaet sitt eige spørsmål. At det går først, er Lyttepost sitt val.',
}
const chosen: LocalText = {
  nb: 'Sammensatt av svar i skjemaet. Sammensetningen er Lyttepost sitt valg, ikke en offisiell regel.',
  nn: 'Sett saman av svar i skjemaet. Samansetjinga er Lyttepost sitt val, ikkje ein offisiell regel.',
}

/** Table 1 of the annual report for 2020: severe dual diagnosis, or severe mental-health problems alone. */
const severe = and(
  is('mental_problem', 'yes'),
  or(
    and(is('substance_problem', 'no'), is('mental_health', 'red')),
    and(
      is('substance_problem', 'yes'),
      or(
        and(is('substance_use', 'red'), not(is('mental_health', 'green'))),
        and(is('substance_use', 'yellow'), is('mental_health', 'red')),
      ),
    ),
  ),
)

const redParent = or(is('substance_use', 'red'), is('mental_health', 'red'), is('social_functioning', 'red'))

/** Every rule, in the order of the list. */
export const priorityRules: readonly PriorityRule[] = [
  {
    code: 'suicide_risk',
    tier: 'acute_risk',
    when: is('suicide_risk', 'yes'),
    questions: ['suicide_risk'],
    reason: { nb: 'Fare for selvmord', nn: 'Fare for sjølvmord' },
    source: asked,
  },
  {
    code: 'overdose_risk',
    tier: 'acute_risk',
    when: is('overdose_risk', 'yes'),
    questions: ['overdose_risk'],
    reason: { nb: 'Fare for overdose', nn: 'Fare for overdose' },
    source: asked,
  },
  {
    code: 'children_without_child_welfare',
    tier: 'children',
    when: and(
      has('children_contact', 'daily_care'),
      redParent,
      not(has('services_municipal', 'child_welfare')),
    ),
    questions: [
      'children_contact',
      'substance_use',
      'mental_health',
      'social_functioning',
      'services_municipal',
    ],
    reason: {
      nb: 'Har daglig omsorg for barn, er rød på rusmiddelbruk, psykisk helse eller sosial fungering, og barnevernet er ikke krysset av',
      nn: 'Har dagleg omsorg for barn, er raud på rusmiddelbruk, psykisk helse eller sosial fungering, og barnevernet er ikkje kryssa av',
    },
    source: chosen,
  },
  {
    code: 'housing_red',
    tier: 'homeless',
    when: is('housing', 'red'),
    questions: ['housing'],
    reason: {
      nb: 'Bostedsløs (rød på bosituasjon)',
      nn: 'Bustadlaus (raud på busituasjon)',
    },
    source: asked,
  },
  {
    code: 'severe_without_plan',
    tier: 'severe_without_plan',
    when: and(severe, has('plans', 'none')),
    questions: ['substance_problem', 'mental_problem', 'substance_use', 'mental_health', 'plans'],
    reason: {
      nb: 'Alvorlig ROP eller alvorlige psykiske problemer, og ingen plan eller gruppe',
      nn: 'Alvorleg ROP eller alvorlege psykiske problem, og ingen plan eller gruppe',
    },
    source: chosen,
  },
  {
    code: 'blue_light',
    tier: 'blue_light',
    when: 'blue_light',
    questions: lifeAreas,
    reason: { nb: 'Blålys på levekårsindeksen', nn: 'Blålys på levekårsindeksen' },
    source: {
      nb: 'Levekårsindeksen. Grensen for blålys er rekonstruert.',
      nn: 'Levekårsindeksen. Grensa for blålys er rekonstruert.',
    },
  },
]
