import {
  type Dataset,
  type FrequencySpec,
  frequencyTable,
  meanTable,
  type Population,
  populationsBy,
  type RawFrequencyTable,
  type RawMeanTable,
  selectRows,
  unansweredRow,
} from '#core/dataset'
import {
  coverageDataset,
  type MunicipalAnswers,
  type MunicipalBreakdown,
  type MunicipalQuestion,
  onScale,
  scoreOf,
} from '#core/survey'

/** The column of everybody; that of a group is `mappings:once` or `size:small`. */
export const allColumn = 'all'

/** A table, counted, and the names of its columns' municipalities. Not through disclosure control. */
interface CountedTable {
  readonly id: string
  readonly raw: RawFrequencyTable
  readonly names: readonly string[]
  /** The question counted; absent: who has answered, and the groups themselves. */
  readonly question?: string
  readonly by?: MunicipalBreakdown
  /** Tells of no answers, and is not protected. */
  readonly open?: true
  /** Only those are asked who gave a certain answer to another question. */
  readonly routed?: boolean
}

export interface MunicipalCounts {
  readonly tables: readonly CountedTable[]
  readonly means: readonly {
    readonly question: string
    readonly raw: RawMeanTable
    /** The name of the mean itself, and of each row's municipalities. */
    readonly name: string
    readonly names: readonly string[]
  }[]
  readonly routed: readonly { readonly code: string; readonly among: string; readonly choice: string }[]
}

export const breakdowns: readonly MunicipalBreakdown[] = ['mappings', 'size']

type Sums = RawFrequencyTable['columnTotals']
/** The groups of one breakdown with everybody last, and the sum that ties them. */
type Broken = {
  readonly by: MunicipalBreakdown
  readonly populations: readonly Population[]
  readonly columnTotals: Sums
}

/** Counts every table of the survey: all questions in all and by group, and who has answered. */
export function municipalCounts(answers: MunicipalAnswers): MunicipalCounts {
  const { dataset, questions, year } = answers
  const everybody = selectRows(dataset, () => true)
  const all: Population = { code: allColumn, label: { nb: 'Alle', nn: 'Alle' }, rows: everybody }
  const broken = breakdowns.map((by): Broken => {
    const { populations, columnTotals } = populationsBy(dataset, `by_${by}`, everybody, all)
    return { by, populations: coded(populations, by), columnTotals }
  })
  const names = (populations: readonly Population[]): readonly string[] =>
    populations.map(({ code }) => `${year}/${code}`)
  const ofQuestion = (question: MunicipalQuestion): readonly CountedTable[] => {
    const { code } = question
    const about = { question: code, routed: question.among !== undefined }
    const spec = (id: string): FrequencySpec => ({
      id,
      title: question.title,
      column: onScale(code),
      base: 'asked',
    })
    if (!dataset.columns.has(onScale(code))) return []
    return [
      {
        ...about,
        id: `points_${code}`,
        raw: covering(frequencyTable(dataset, spec(`points_${code}`), [all])),
        names: names([all]),
      },
      ...(question.categories.length === 0
        ? []
        : broken.map(({ by, populations, columnTotals }) => ({
            ...about,
            by,
            id: `${by}_${code}`,
            raw: covering(
              frequencyTable(
                dataset,
                { ...spec(`${by}_${code}`), rows: question.categories },
                populations,
                columnTotals,
              ),
            ),
            names: names(populations),
          }))),
    ]
  }
  return {
    tables: [
      ...breakdowns.map((by): CountedTable => {
        const column = dataset.columns.get(`by_${by}`)!
        const spec: FrequencySpec = {
          id: `groups_${by}`,
          title: column.label,
          column: column.code,
          base: 'population',
        }
        return { id: spec.id, by, open: true, raw: frequencyTable(dataset, spec, [all]), names: names([all]) }
      }),
      ...coverageTables(answers),
      ...questions.flatMap(ofQuestion),
    ],
    means: questions
      .filter(({ scale }) => scale === 'extent')
      .map((question) => ({
        question: question.code,
        ...meansOf(dataset, question, all, broken),
        name: `${year}/means`,
        names: names([all, ...broken.flatMap(({ populations }) => populations.slice(0, -1))]),
      })),
    routed: questions.flatMap(({ code, among }) =>
      among ? [{ code, among: among.question, choice: among.choice }] : [],
    ),
  }
}

/**
 * A question's table without the row of those who left it open. Nobody in its base did, and everybody knows: a rest that could
 * hide something would let a withheld row be worked out.
 */
function covering(raw: RawFrequencyTable): RawFrequencyTable {
  const kept = <T>(of: readonly T[]): T[] => of.filter((_, row) => raw.rows[row]!.code !== unansweredRow.code)
  return {
    ...raw,
    rows: kept(raw.rows),
    counts: kept(raw.counts),
    available: kept(raw.available),
    pieces: kept(raw.pieces),
  }
}

const coded = (populations: readonly Population[], by: string): readonly Population[] =>
  populations.map((one) => (one.code === allColumn ? one : { ...one, code: `${by}:${one.code}` }))

/** Everybody first, then the groups of each breakdown, which add up to everybody. */
function meansOf(
  dataset: Dataset,
  question: MunicipalQuestion,
  all: Population,
  broken: readonly Broken[],
): { readonly raw: RawMeanTable } {
  const rows: Population[] = [all]
  const rowTotals = broken.map(({ populations }) => {
    const parts = populations.slice(0, -1).map((one) => rows.push(one) - 1)
    return { total: 0, parts }
  })
  const spec = { id: `mean_${question.code}`, title: question.title, column: scoreOf(question.code), unit: 1 }
  const columns = [{ code: 'mean', label: { nb: 'Gjennomsnitt', nn: 'Gjennomsnitt' } }]
  return { raw: meanTable(dataset, spec, rows, columns, (row) => rows[row]!.rows, rowTotals) }
}

/** How many of those who were asked have answered, by size and by region, with everybody last. */
function coverageTables(answers: MunicipalAnswers): readonly CountedTable[] {
  const asked = coverageDataset(answers)
  const rows = selectRows(asked, () => true)
  const all = { code: allColumn, label: { nb: 'Alle', nn: 'Alle' } }
  return (['size', 'region'] as const).map((by) => {
    const { populations, columnTotals } = populationsBy(asked, by, rows, all)
    const spec: FrequencySpec = {
      id: `coverage_${by}`,
      title: { nb: 'Kommuner som har svart', nn: 'Kommunar som har svara' },
      column: 'answered',
      base: 'population',
    }
    return {
      id: spec.id,
      open: true,
      raw: frequencyTable(asked, spec, coded(populations, by), columnTotals),
      names: coded(populations, by).map(({ code }) => `${answers.year}/asked/${code}`),
    }
  })
}
