import type { FrequencySpec } from '#core/dataset'
import type { LocalText } from '#core/foundation'
import { type Instrument, questionsOf } from '#core/instruments'
import { tableQuestions } from '../tables/index.ts'
import {
  ageShares,
  mentalHealthGroups,
  physicalHealthGroups,
  servicesUsed,
  substancesUsed,
} from './derived.ts'

/** A question broken down by another question's choices: a figure of its own in the report. */
export interface CrossedTable {
  readonly id: string
  /** The number of the report's figure in 2021, for whoever compares. */
  readonly figure: number
  readonly title: LocalText
  /** The question that is counted. */
  readonly question: string
  /** The column whose choices are the table's columns. */
  readonly by: string
  /** What is counted: the question's points, column `on_<question>`, put together in three categories. */
  readonly spec: FrequencySpec
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const plans = [
  {
    id: 'crossed_service',
    figure: 5,
    question: 'satisfied_with_service',
    by: 'service',
    title: text(
      'Fornøyd med tjenesten skjemaet kom fra, etter tjeneste',
      'Nøgd med tenesta skjemaet kom frå, etter teneste',
    ),
  },
  {
    id: 'crossed_housing',
    figure: 19,
    question: 'housing_satisfactory',
    by: 'housing',
    title: text(
      'Tilfredsstillende bosituasjon, etter hvor en bor',
      'Tilfredsstillande busituasjon, etter kvar ein bur',
    ),
  },
  {
    id: 'crossed_physical_health',
    figure: 26,
    question: 'help_physical_health',
    by: physicalHealthGroups,
    title: text(
      'Hjelp med fysisk helse eller sykdom, etter egen fysisk helse',
      'Hjelp med fysisk helse eller sjukdom, etter eiga fysiske helse',
    ),
  },
  {
    id: 'crossed_mental_health',
    figure: 27,
    question: 'help_mental_health',
    by: mentalHealthGroups,
    title: text(
      'Hjelp med psykisk helse, etter egen psykisk helse',
      'Hjelp med psykisk helse, etter eiga psykiske helse',
    ),
  },
] as const

/**
 * The report's crossed figures, of those whose questions the form has. The counted column `on_<question>` holds the points
 * of the scale and `notAsked` for whoever is in no category, as the tables by group have it; of question 11_2 it is one
 * of `derivedColumns`, as are the groups of health.
 *
 * Source: Brukertilfredshetsevalueringen 2021, figures 5, 19, 26 and 27.
 */
export function crossedTables(instrument: Instrument): readonly CrossedTable[] {
  const has = new Set(questionsOf(instrument).map(({ code }) => code))
  const questions = tableQuestions(instrument)
  const extent = questions.find(({ scale }) => scale === 'extent')?.categories ?? []
  return plans
    .filter(({ question, by }) => has.has(question) && has.has(sourceOf(by)))
    .map((plan) => ({
      ...plan,
      spec: {
        id: plan.id,
        title: plan.title,
        column: `on_${plan.question}`,
        base: 'asked',
        rows: questions.find(({ code }) => code === plan.question)?.categories ?? extent,
      },
    }))
}

/** The question that groups come from. */
const sourceOf = (by: string): string => (by === 'service' ? 'service_of_form' : by.replace(/^by_/, ''))

/** How many substances and services, as tables of everybody; each row is a part of those who used or had any. */
export const derivedTables: readonly FrequencySpec[] = [
  {
    id: 'derived_substances',
    title: text(
      'Antall rusmidler blant dem som har brukt noen',
      'Talet på rusmiddel blant dei som har brukt nokon',
    ),
    column: substancesUsed,
    base: 'asked',
  },
  {
    id: 'derived_services',
    title: text(
      'Antall tjenester blant dem som har fått hjelp',
      'Talet på tenester blant dei som har fått hjelp',
    ),
    column: servicesUsed,
    base: 'asked',
  },
]

/** Who answered by the ages of the report's table 1. Its oldest are the oldest of the groups by age: one number, two tables. */
export const ageTable: FrequencySpec = {
  id: 'derived_age',
  title: text('Alder', 'Alder'),
  column: ageShares,
  base: 'asked',
}
