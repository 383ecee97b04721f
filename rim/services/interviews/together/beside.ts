import type { LocalText } from '#core/foundation'
import type { SourceLink } from '#core/interviews'
import { standardTables } from '#core/mapping'
import { everybodyColumn, type ProtectedFigure } from '#core/reports'
import { type TableQuestion, tableQuestions } from '#core/survey'
import { latestRelease, listRounds, screenOf, within } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import type { NationalScreen } from '../../releases/key-figures.ts'
import { type DecidedWave, newestDecidedWave } from '../../survey/results/index.ts'

/** A link that has nothing to show: nothing is released there yet, or there is no such figure in what is. */
export interface BesideNothing extends SourceLink {
  /** The question or figure; `null` where there is none of that code. */
  readonly title: LocalText | null
  readonly missing: 'not-released' | 'no-such-figure'
}

/** What stands beside a theme: numbers decided in their own source's release, and in no other way. */
export type Beside = ProtectedFigure | BesideNothing

/** What somebody can put beside a theme. */
export interface BesideChoice extends SourceLink {
  readonly title: LocalText
  /** As the report numbers it; empty where it has none. */
  readonly number: string
}

interface Sources {
  /** Of the released wave, else of the newest form. */
  readonly questions: readonly TableQuestion[]
  readonly survey: DecidedWave | null
  readonly mapping: { readonly year: string; readonly screen: NationalScreen } | null
}

/** Everything that can be put beside a theme: the survey's questions and the mapping's tables. */
export async function besideChoices(desks: Desks): Promise<readonly BesideChoice[]> {
  return [
    ...questionsOf(desks, await newestDecidedWave(desks)).map(({ code, title, number }) => ({
      source: 'survey' as const,
      code,
      title,
      number,
    })),
    ...standardTables.map(({ id, title }) => ({ source: 'mapping' as const, code: id, title, number: '' })),
  ]
}

/** The figures that these links point to, as they may be shown now; in the links' order. */
export async function besideLinks(desks: Desks, links: readonly SourceLink[]): Promise<readonly Beside[]> {
  if (links.length === 0) return []
  const sources = await sourcesOf(desks)
  return links.map((link) => (link.source === 'survey' ? ofSurvey(sources, link) : ofMapping(sources, link)))
}

async function sourcesOf(desks: Desks): Promise<Sources> {
  const survey = await newestDecidedWave(desks)
  return { questions: questionsOf(desks, survey), survey, mapping: await newestNational(desks) }
}

/** The released wave's questions; the newest form's where nothing is released. */
function questionsOf({ surveys }: Desks, survey: DecidedWave | null): readonly TableQuestion[] {
  if (survey) return survey.tables.questions
  const form = surveys.list.filter(({ family }) => family === 'brukertilfredshet').at(-1)
  return form ? tableQuestions(form) : []
}

/** The country's figures of the newest round that has any out, as the national desk sees them. */
async function newestNational(desks: Desks): Promise<Sources['mapping']> {
  return await within(desks.house, { desk: 'national', role: 'national-analyst' }, async (work) => {
    const rounds = (await listRounds(work)).toSorted((a, b) => b.year - a.year)
    for (const { id, year } of rounds) {
      const release = await latestRelease(work, id, 'NO')
      const screen = release && ((await screenOf(work, release)) as NationalScreen | null)
      if (screen) return { year: String(year), screen }
    }
    return null
  })
}

const everybody: LocalText = { nb: 'Alle som svarte', nn: 'Alle som svarte', en: 'All who answered' }

function ofSurvey({ survey, questions }: Sources, { source, code }: SourceLink): Beside {
  const title = questions.find((one) => one.code === code)?.title ?? null
  if (!survey) return { source, code, title, missing: 'not-released' }
  const { tables } = survey
  const question = tables.questions.find((one) => one.code === code)
  if (!question || !tables.has(`groups_${code}`)) return { source, code, title, missing: 'no-such-figure' }
  const table = tables.groups(code)
  const column = table.columns.findIndex((one) => one.code === everybodyColumn)
  const groups = [{ label: everybody, table, column }]
  return { source, code, title: question.title, year: String(tables.wave.year), groups }
}

function ofMapping({ mapping }: Sources, { source, code }: SourceLink): Beside {
  const title = standardTables.find(({ id }) => id === code)?.title ?? null
  if (!mapping) return { source, code, title, missing: 'not-released' }
  const groups = mapping.screen.groups.flatMap(({ title, tables }) => {
    const table = tables.find(({ id }) => id === code)
    return table ? [{ label: title, table, column: 0 }] : []
  })
  const [first] = groups
  return first
    ? { source, code, title: first.table.title, year: mapping.year, groups }
    : { source, code, title, missing: 'no-such-figure' }
}
