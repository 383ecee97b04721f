import type { Dataset } from '#core/dataset'
import type { Decision, LinearSolver, SafeTable } from '#core/disclosure'
import { type LocalText, ProblemError, problem, slug, type Territory, textIn } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type CountryRound, type MainGroup, orderSubject, participantOf, standardTable } from '#core/mapping'
import { packRelease, unpackRelease } from '#core/releases'
import { extraReportModels, type ReportModel } from '#core/reports'
import type { OrderCrossing, OrderPeople } from '#rim/storage'
import { decideTable, type TableRequest } from '../files/tables.ts'
import { type ComputedRound, factsOf, releasePolicy, roundOf, unresolvedIn } from '../releases/compute.ts'
import { orderProblems } from './order-problems.ts'

/** An extra report to be made of a municipality's frozen registrations. */
export interface OrderAsked {
  readonly round: ComputedRound
  /** All versions of the form, oldest first. */
  readonly versions: readonly Instrument[]
  readonly municipality: string
  readonly dataset: Dataset
  readonly dataHash: string
  /** Number of the release that it rests on. */
  readonly release: number
  /** What has been decided about the same people: the releases of the round, and earlier orders (`packRelease`). */
  readonly before: readonly string[]
  readonly subject: string
  readonly wish: string
  /** What the nation has said beside it. */
  readonly answer: string | null
  readonly tables: readonly string[]
  readonly crossing: OrderCrossing
  readonly people: OrderPeople
  readonly language: 'nb' | 'nn'
  /** ISO date. */
  readonly made: string
}

/** What was made. */
export interface OrderMade {
  readonly models: readonly ReportModel[]
  /** The decisions, one for each table (`packRelease`): to be kept, for those that come later. */
  readonly records: readonly string[]
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const words = {
  own: text('Tilleggsrapport', 'Tilleggsrapport'),
  wish: text('Kommunen har bedt om: {words}', 'Kommunen har bede om: {words}'),
  answer: text('Fra nasjonalt team: {words}', 'Frå nasjonalt team: {words}'),
  left: text(
    'Disse tabellene er ikke med, fordi de sammen med det som er vist før, kunne røpe noen: {tables}.',
    'Desse tabellane er ikkje med, fordi dei saman med det som er vist før, kunne røpe nokon: {tables}.',
  ),
}

/**
 * Counts the tables of an order and decides what may be shown of them, one after the other: each beside the release, the
 * earlier orders and the tables before it. A table that cannot be shown beside them is left out, and the report says so.
 *
 * @throws problems 1502, 4316.
 */
export function makeOrderTables(
  asked: OrderAsked,
  ground: { readonly territory: Territory; readonly solver: LinearSolver },
): OrderMade {
  const country = roundOf(asked, asked.dataset, ground.territory)
  const participant = participantOf(country, asked.municipality)
  const before = asked.before.map((record) => unpackRelease(record).decision)
  const known = Math.max(0, ...before.map(unresolvedIn))
  const decisions: Decision[] = []
  const tables: SafeTable[] = []
  const left: string[] = []
  for (const table of asked.tables) {
    for (const request of requestsOf(asked, country, table)) {
      const earlier = [...before, ...decisions]
      const made = decideTable({ ...request, policy: releasePolicy, solver: ground.solver, earlier })
      // what is out cannot be taken back: what it leaves no room for is not shown
      if (unresolvedIn(made.decision) > known) left.push(textIn(made.table.title, asked.language))
      else {
        decisions.push(made.decision)
        tables.push(made.table)
      }
    }
  }
  if (tables.length === 0) throw new ProblemError(problem(orderProblems.nothingToShow))
  const { number, name, mapped, residents, sizeClass } = participant
  return {
    models: extraReportModels({
      place: { kind: 'municipality', number, name, mapped, residents, sizeClass },
      round: mapped,
      language: asked.language,
      title: orderTitle(asked.subject),
      words: [
        ...said(words.wish, asked.wish, asked.language),
        ...said(words.answer, asked.answer ?? '', asked.language),
        ...said(words.left, left.join(', '), asked.language),
      ],
      tables,
      release: asked.release,
      dataHash: asked.dataHash,
      // in the files' names
      name: slug(textIn(orderTitle(asked.subject), asked.language)),
      made: asked.made,
    }),
    records: decisions.map((decision) =>
      packRelease({
        facts: factsOf(asked, `order-${asked.subject}`, country.dataset, asked.subject),
        decision,
      }),
    ),
  }
}

/** What an order is about, in a few words. */
export const orderTitle = (subject: string): LocalText => orderSubject(subject)?.title ?? words.own

const said = (form: LocalText, own: string, language: 'nb' | 'nn'): string[] =>
  own === '' ? [] : [textIn(form, language).replace(/\{\w+\}/, () => own)]

/** What is asked of the table service: for both groups at once, or for each that the table is about. */
function requestsOf(
  { crossing, people, municipality }: OrderAsked,
  country: CountryRound,
  table: string,
): Pick<TableRequest, 'country' | 'table' | 'by' | 'municipality' | 'group' | 'people'>[] {
  const about: readonly MainGroup[] = standardTable(table)?.groups ?? ['substance', 'mental']
  const whole = { country, table, municipality }
  if (people === 'young')
    return [{ ...whole, by: crossing === 'category' ? 'group' : crossing, people: 'young' }]
  if (people === 'all' && about.length > 1) return [{ ...whole, by: crossing }]
  const [group] = people === 'all' ? about : [people]
  if (!group || !about.includes(group)) return []
  // one group alone is not divided by group
  return [{ ...whole, by: crossing === 'group' ? 'category' : crossing, group }]
}
