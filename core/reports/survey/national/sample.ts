import { type LocalText, listed, textIn } from '#core/foundation'
import type { FigureNode, ReportNode, ReportSection } from '../../model.ts'
import { saidCount, saidPercent } from '../../numbers-said.ts'
import { countAt, percentAt } from '../parts/index.ts'
import { everybodyColumn } from '../tables.ts'
import { backgroundFigure } from './background-figure.ts'
import { type Context, paragraph } from './context.ts'
import { crossedFigure, crossedSentence, fewAnswers } from './crossed-figure.ts'
import { answersShown } from './summary.ts'
import { nationalWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

interface SamplePart {
  readonly id: string
  readonly title: LocalText
  readonly columns: readonly string[]
  readonly texts: (context: Context) => readonly ReportNode[]
  readonly crossed?: string
}

/** One share of a table of who answers; null where it is not shown. */
const share = ({ tables }: Context, column: string, row: string): number | null =>
  tables.has(`background_${column}`) ? percentAt(tables.background(column), row, everybodyColumn) : null

/** A sentence of shares, left out where any of them is not shown. */
function ofShares(
  context: Context,
  template: LocalText,
  shares: Readonly<Record<string, number | null>>,
): string | null {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(shares)) {
    if (value === null) return null
    values[name] = saidPercent(value)
  }
  return context.say(template, values)
}

const men = text(
  'Av dem som svarte kvinne eller mann, er {men} menn.',
  'Av dei som svara kvinne eller mann, er {men} menn.',
)

const old = text(
  '{old} er 60 år eller eldre, og {young} er 25 år eller yngre.',
  '{old} er 60 år eller eldre, og {young} er 25 år eller yngre.',
)
const school = text(
  '{higher} har utdanning fra høyskole eller universitet.',
  '{higher} har utdanning frå høgskule eller universitet.',
)
const disability = text(
  '{disability} av dem som svarte, er uføretrygdet.',
  '{disability} av dei som svara, er uføretrygda.',
)
const children = text('{children} har barn under 18 år.', '{children} har barn under 18 år.')

/** Men among women and men: a third answer is of so few that shares of everybody are often withheld. */
function menAmongSexes({ tables }: Context): number | null {
  if (!tables.has('background_sex')) return null
  const table = tables.background('sex')
  const [women, others] = ['female', 'male'].map((code) => countAt(table, code, everybodyColumn))
  if (women == null || others == null || women + others === 0) return null
  return (100 * others) / (women + others)
}

const whoTexts = (context: Context): readonly ReportNode[] =>
  paragraph(
    'sample_who_text',
    joined([
      ofShares(context, men, { men: menAmongSexes(context) }),
      ofShares(context, old, {
        old: share(context, 'by_age', 'from_60'),
        young: share(context, 'by_age', 'to_25'),
      }),
      ofShares(context, school, { higher: share(context, 'by_education', 'higher') }),
    ]),
  )

const dailyTexts = (context: Context): readonly ReportNode[] =>
  paragraph(
    'sample_daily_text',
    joined([
      ofShares(context, disability, {
        disability: share(context, 'daily_activity', 'disability_benefit'),
      }),
      ofShares(context, children, { children: share(context, 'has_children', 'yes') }),
    ]),
  )

const joined = (sentences: readonly (string | null)[]): string | null => {
  const said = sentences.filter((one): one is string => one !== null)
  return said.length > 0 ? said.join(' ') : null
}

const most = text('Flest har krysset av for {list}.', 'Flest har kryssa av for {list}.')

/** The most ticked answers of a question with several, of those that are shown. */
export function mostTicked(
  context: Context,
  id: string,
  column: string,
  count: number,
): readonly ReportNode[] {
  const { tables, language, say } = context
  if (!tables.has(`background_${column}`)) return []
  const table = tables.background(column)
  const shown = table.rows
    .flatMap(({ code, label }) => {
      const percent = percentAt(table, code, everybodyColumn)
      return percent === null ? [] : [{ label: textIn(label, language), percent }]
    })
    .sort((a, b) => b.percent - a.percent)
    .slice(0, count)
  if (shown.length < count) return []
  const items = shown.map(({ label, percent }) => `«${label}» (${saidPercent(percent)})`)
  return paragraph(id, say(most, { list: listed(items) }))
}

/** A share of a derived table of how many; null where it is not shown. */
const derivedShare = ({ tables }: Context, id: string, row: string): number | null =>
  tables.has(id) ? percentAt(tables.derived(id), row, everybodyColumn) : null

const manySubstances = text(
  'Blant dem som har brukt rusmidler det siste året, har {three} brukt tre eller flere.',
  'Blant dei som har brukt rusmiddel det siste året, har {three} brukt tre eller fleire.',
)
const manyServices = text(
  'Blant dem som har fått hjelp, har {three} fått hjelp fra tre eller flere tjenester.',
  'Blant dei som har fått hjelp, har {three} fått hjelp frå tre eller fleire tenester.',
)

const satisfied = text(
  '{high} av dem som tok stilling, er i stor grad fornøyd med tjenesten de fikk skjemaet fra.',
  '{high} av dei som tok stilling, er i stor grad nøgde med tenesta dei fekk skjemaet frå.',
)
const crossedShare = ({ tables }: Context, id: string, row: string): number | null =>
  tables.has(id) ? percentAt(tables.crossed(id), row, everybodyColumn) : null

const parts: readonly SamplePart[] = [
  {
    id: 'sample_who',
    title: text('Kjønn, alder og utdanning', 'Kjønn, alder og utdanning'),
    columns: ['sex', 'by_age', 'education', 'marital_status'],
    texts: whoTexts,
  },
  {
    id: 'sample_daily',
    title: text('Hverdag og barn', 'Kvardag og barn'),
    columns: ['daily_activity', 'has_children', 'care_for_children'],
    texts: dailyTexts,
  },
  {
    id: 'sample_substances',
    title: text('Bruk av rusmidler', 'Bruk av rusmiddel'),
    columns: ['substances'],
    texts: (context) => [
      ...mostTicked(context, 'sample_substances_text', 'substances', 3),
      ...paragraph(
        'sample_substances_many',
        ofShares(context, manySubstances, {
          three: derivedShare(context, 'derived_substances', 'three_or_more'),
        }),
      ),
    ],
  },
]

const serviceParts: readonly SamplePart[] = [
  {
    id: 'services_received',
    title: text('Hjelp det siste året', 'Hjelp det siste året'),
    columns: ['services_received'],
    texts: (context) => [
      ...mostTicked(context, 'services_received_text', 'services_received', 3),
      ...paragraph(
        'services_received_many',
        ofShares(context, manyServices, {
          three: derivedShare(context, 'derived_services', 'three_or_more'),
        }),
      ),
    ],
  },
  {
    id: 'services_satisfied',
    title: text('Tjenesten som delte ut skjemaet', 'Tenesta som delte ut skjemaet'),
    columns: ['satisfied_with_service'],
    texts: (context) =>
      paragraph(
        'services_satisfied_text',
        joined([
          ofShares(context, satisfied, { high: crossedShare(context, 'crossed_service', 'high') }),
          crossedSentence(context, 'crossed_service'),
          handedOutFew(context) ? context.say(few) : null,
        ]),
      ),
    crossed: 'crossed_service',
  },
]

/** Whether the figure by service shows one with few answers. */
const handedOutFew = ({ tables }: Context): boolean =>
  tables.has('crossed_service') &&
  tables
    .crossed('crossed_service')
    .columns.some(({ base }) => 'value' in base && base.value > 0 && base.value < fewAnswers)

const few = text(
  'For noen av tjenestene er det få svar. Der betyr tilfeldigheter mye.',
  'For nokre av tenestene er det få svar. Der har tilfeldigheiter mykje å seie.',
)

/** Chapter 3: who answered. */
export const sample = (context: Context, number: number): readonly ReportSection[] =>
  chapter(context, 'sample', words.sample, parts, number, answeredText(context))

/** Chapter 4: the services that they have used. */
export const services = (context: Context, number: number): readonly ReportSection[] =>
  chapter(context, 'services', words.services, serviceParts, number, [])

const from = text(
  'Svarene kommer fra {municipalities} kommuner. Til sammen svarte {n} brukere.',
  'Svara kjem frå {municipalities} kommunar. Til saman svara {n} brukarar.',
)

function answeredText(context: Context): readonly ReportNode[] {
  const n = answersShown(context)
  if (n === null) return []
  const { municipalities } = context.tables.wave
  return paragraph(
    'sample_answered',
    context.say(from, { municipalities: saidCount(municipalities), n: saidCount(n) }),
  )
}

function chapter(
  context: Context,
  id: string,
  title: LocalText,
  planned: readonly SamplePart[],
  number: number,
  intro: readonly ReportNode[],
): readonly ReportSection[] {
  const { say } = context
  const sections = planned
    .map((part) => ({ id: part.id, title: say(part.title), nodes: sampleNodes(context, part) }))
    .filter(({ nodes }) => nodes.length > 0)
  if (sections.length === 0) return []
  return [
    { id, title: say(title), level: 1, number: String(number), nodes: intro },
    ...sections.map(
      (section, at): ReportSection => ({ ...section, level: 2, number: `${number}.${at + 1}` }),
    ),
  ]
}

function sampleNodes(context: Context, part: SamplePart): readonly ReportNode[] {
  const figure = backgroundFigure(context, `figure_${part.id}`, part.title, part.columns)
  const crossed = part.crossed ? crossedFigure(context, part.crossed) : null
  if (!figure && !crossed) return []
  return [...part.texts(context), ...(figure ? [figure] : []), ...(crossed ? [crossed] : [])]
}

/** What slides show of chapters 3 and 4: a figure and what is said of it. */
export const sampleFigures = (
  context: Context,
): readonly {
  readonly id: string
  readonly title: string
  readonly texts: readonly string[]
  readonly figures: readonly FigureNode[]
}[] =>
  [...parts, ...serviceParts].flatMap((part) => {
    const nodes = sampleNodes(context, part)
    const figures = nodes.filter((node): node is FigureNode => node.type === 'figure')
    // the whole country's answers on one service after another tell less than the figure by service
    const shown = part.crossed ? figures.filter(({ id }) => id === part.crossed) : figures
    const texts = nodes.flatMap((node) => (node.type === 'paragraph' ? [node.text] : []))
    return shown.length > 0 && part.id !== 'sample_daily'
      ? [{ id: part.id, title: context.say(part.title), texts: part.crossed ? [] : texts, figures: shown }]
      : []
  })
