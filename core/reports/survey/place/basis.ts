import { type PolicyName, policies } from '#core/disclosure'
import { formatNumber, type LocalText, listed, printedDate, type Say, sayIn, textIn } from '#core/foundation'
import type { RecipientCoverage } from '#core/survey'
import { saidCount } from '../../numbers-said.ts'
import { smallestPlace } from '../tables.ts'
import type { PlaceReportColumn, ReportedPlace } from './columns.ts'
import type { PlaceGround } from './findings.ts'
import { placeWords as words } from './place-words.ts'
import type { SaidParagraph } from './sentences.ts'

/** With fewer answers a report says that its numbers are of few. */
const fewAnswers = 50

/** How many answered in the report's own place; null where it is not shown. */
export const ownAnswers = ({ columns }: PlaceGround): number | null => answersIn(columns[0]!)

function answersIn({ tables, column }: PlaceReportColumn): number | null {
  const base = tables.answers().columns.find(({ code }) => code === column)?.base
  return base && 'value' in base ? base.value : null
}

/** What the report says of its ground. */
export interface Basis {
  readonly ground: PlaceGround
  readonly reported: ReportedPlace
  readonly where: string
  /** As in `Whereabouts`. */
  readonly around?: string
  readonly language: 'nb' | 'nn'
  readonly services?: readonly LocalText[]
  readonly coverage?: RecipientCoverage
}

/** That the numbers are of few, where they are. */
export function fewSaid({ ground, language }: Pick<Basis, 'ground' | 'language'>): SaidParagraph[] {
  const answers = ownAnswers(ground)
  return answers !== null && answers < fewAnswers ? [{ id: 'few', text: sayIn(language)(words.few) }] : []
}

/** How many answered here, now and before. */
export function answersSaid({ ground, where, language }: Basis): SaidParagraph[] {
  const say = sayIn(language)
  const said = ground.columns.flatMap((column) => {
    const n = answersIn(column)
    if (n === null || (column.role !== 'own' && column.role !== 'earlier')) return []
    const values = { n: saidCount(n), where, year: column.year }
    return [say(column.role === 'own' ? words.answers : words.asMany, values)]
  })
  return said.length === 0 ? [] : [{ id: 'answered', text: said.join(' ') }]
}

/** What the numbers rest on, what stands beside them, how they are tested and why some are not shown. */
export function basisParagraphs(basis: Basis): readonly SaidParagraph[] {
  const { ground, reported, where, language, services = [], coverage } = basis
  const say = sayIn(language)
  const { wave } = ground.now
  const { policy } = ground.now.answers().provenance
  return [
    ...answersSaid(basis),
    {
      id: 'opened',
      text: say(words.opened, {
        from: printedDate(wave.opensOn, language),
        to: printedDate(wave.closesOn, language),
      }),
    },
    ...(services.length === 0
      ? []
      : [
          {
            id: 'handed_out',
            text: say(words.handedOut, {
              list: listed(services.map((service) => say(service))),
            }),
          },
        ]),
    ...(coverage ? coverageSaid(coverage, say) : []),
    ...fewSaid(basis),
    { id: 'chosen', text: say(words.chosen) },
    { id: 'beside', text: besideSaid(ground.columns, language) },
    ...(ground.columns.some(({ role }) => role === 'earlier')
      ? []
      : [{ id: 'no_earlier', text: say(words.noEarlier) }]),
    { id: 'tested', text: say(words.tested) },
    { id: 'withheld', text: say(policies[policy as PolicyName].label) },
    ...(reported.kind === 'region'
      ? [
          {
            id: 'below_ten',
            text: `${say(words.belowTen, { least: String(smallestPlace) })} ${say(words.forThem)}`,
          },
        ]
      : [{ id: 'groups', text: say(words.groupsLeftOut, { where }) }]),
  ]
}

function coverageSaid({ percent, recipients, rate }: RecipientCoverage, say: Say): SaidParagraph[] {
  if (percent === null) return []
  const values = {
    percent: formatNumber(percent, 'percent1', 'nb').replace('%', 'prosent'),
    recipients: saidCount(recipients),
    rate: String(rate),
  }
  return [{ id: 'coverage', text: say(words.coverage, values) }]
}

const besideTexts = {
  own: null,
  earlier: words.besideEarlier,
  size: words.besideSize,
  region: words.besideRegion,
  country: words.besideCountry,
} as const

function besideSaid(columns: readonly PlaceReportColumn[], language: 'nb' | 'nn'): string {
  const say = sayIn(language)
  const items = columns.flatMap(({ role, year, label }) => {
    const template = besideTexts[role]
    return template ? [say(template, { year, region: textIn(label, language) })] : []
  })
  return say(words.beside, { list: listed(items) })
}
