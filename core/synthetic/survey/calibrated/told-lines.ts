import type { Dataset } from '#core/dataset'
import { roundHalfUp } from '#core/foundation'
import type { AgreementLine } from '../../agreement.ts'
import { healthCrosses } from './crosses.ts'
import { suitingHomes } from './told-2021.ts'

/** The shares that the report tells of who answered, by wave: question, choices together, percent. */
const toldOf: Readonly<
  Record<number, readonly (readonly [where: string, question: string, choices: string, percent: number])[]>
> = {
  2017: [
    ['tabell 1', 'sex', 'male', 70],
    ['tabell 1', 'sex', 'female', 30],
    ['tabell 1', 'education', 'primary lower_secondary', 46],
    ['tabell 1', 'education', 'upper_secondary', 46],
    ['tabell 1', 'education', 'higher', 7],
    ['tabell 1', 'housing', 'no_fixed_home with_friends hostel', 9],
    ...daily(
      'full_time 4 unemployed 11 education 3 sick_leave 2 disability_benefit 48 work_assessment 21 work_measure 7 other 11',
    ),
    ...marital(5, 81, 12, 2),
  ],
  2019: [
    ['tabell 1', 'sex', 'male', 69],
    ['tabell 1', 'sex', 'female', 31],
    ['tabell 1', 'education', 'primary lower_secondary', 42],
    ['tabell 1', 'education', 'upper_secondary', 48],
    ['tabell 1', 'education', 'higher', 10],
    ['tabell 1', 'housing', 'no_fixed_home with_friends hostel', 6],
    ...daily(
      'full_time 4 part_time 5 unemployed 12 education 4 sick_leave 2 disability_benefit 55 work_assessment 15 work_measure 6 other 17',
    ),
    ...marital(4, 83, 10, 3),
  ],
  2021: [
    ['tabell 1', 'sex', 'male', 71],
    ['tabell 1', 'sex', 'female', 29],
    ['tabell 1', 'education', 'primary lower_secondary', 40],
    ['tabell 1', 'education', 'upper_secondary', 47],
    ['tabell 1', 'education', 'higher', 13],
    ['tabell 1', 'housing', 'no_fixed_home with_friends hostel', 4],
    ...daily(
      'full_time 4 part_time 5 unemployed 8 education 4 sick_leave 3 disability_benefit 56 work_assessment 19 work_measure 6 other 10',
    ),
    ...marital(5, 80, 11, 3),
    ...shares(
      'figur 4',
      'services_received',
      'gp 80 substance_service 64 nav 59 mental_health 43 home_nursing 16 low_threshold 15 housing_support 12 psychologist 12 activity_centre 11 work_training 10',
    ),
    ...shares('figur 3', 'substances', 'alcohol 70 benzodiazepines 40 none_used 15'),
    ...shares(
      'figur 18',
      'housing',
      'own_private 48 municipal_unstaffed 29 municipal_staffed 11 institution 4 with_parents 4 hostel 2 with_friends 1 no_fixed_home 1 other 3',
    ),
  ],
}

/** Mean age, and percent of at most 23 and at least 60 years (table 1). */
const ages: Readonly<Record<number, readonly [number, number, number]>> = {
  2017: [42, 7, 9],
  2019: [44, 6, 13],
  2021: [45, 5, 15],
}

type Told = readonly [where: string, question: string, choices: string, percent: number]

function shares(where: string, question: string, told: string): readonly Told[] {
  return [...told.matchAll(/(\w+) (\d+)/gu)].map(([, code, percent]) => [
    where,
    question,
    code!,
    Number(percent),
  ])
}
function daily(told: string): readonly Told[] {
  return shares('tabell 1', 'daily_activity', told)
}
function marital(married: number, single: number, cohabiting: number, widowed: number): readonly Told[] {
  const told = `married ${married} single ${single} cohabiting ${cohabiting} widowed ${widowed}`
  return shares('tabell 1', 'marital_status', told)
}

/** Rows by choice: the codes that somebody chose, empty where nothing was answered. */
function chosen(dataset: Dataset, question: string): readonly (readonly string[])[] {
  const column = dataset.columns.get(question)
  const rows = Array.from({ length: dataset.size }, (_, row) => row)
  if (column?.kind === 'choice')
    return rows
      .map((row) => column.choices[column.data[row]!]?.code)
      .map((code) => (code === undefined ? [] : [code]))
  if (column?.kind !== 'flags') return rows.map(() => [])
  return rows.map((row) =>
    column.choices.flatMap(({ code }, at) => (column.flags[at]![row] === 1 ? [code] : [])),
  )
}

const high = ['large_extent', 'very_large_extent']
const low = ['not_at_all', 'small_extent']
const onScale = [...low, 'some_extent', ...high]

/**
 * What the report tells in table 1, figures 2 to 5, 18, 19, 26 and 27 and in the text about them, beside what the answers give. Of a
 * share that is told as "over" only that it is over is asked (`unit` is `over`).
 */
export function toldShareLines(dataset: Dataset, year: number): readonly AgreementLine[] {
  const read = new Map<string, readonly (readonly string[])[]>()
  const rowsOf = (question: string) => {
    const known = read.get(question) ?? chosen(dataset, question)
    read.set(question, known)
    return known
  }
  const line = (where: string, name: string, published: number, value: number | null, unit = 'percent') => ({
    figure: `told:${name}`,
    where,
    unit,
    published,
    computed: value === null ? null : roundHalfUp(value, 0),
    agrees: value !== null && (unit === 'over' ? value > published : roundHalfUp(value, 0) === published),
  })
  const share = (
    question: string,
    codes: readonly string[],
    among: (row: number) => boolean = () => true,
  ): number | null => {
    const rows = rowsOf(question).filter((row, at) => row.length > 0 && among(at))
    if (rows.length === 0) return null
    return (100 * rows.filter((row) => row.some((code) => codes.includes(code))).length) / rows.length
  }
  const lines: AgreementLine[] = (toldOf[year] ?? []).map(([where, question, choices, percent]) => {
    const codes = choices.split(' ')
    // the report's two sexes are all
    const among = question === 'sex' ? (row: number) => rowsOf('sex')[row]![0] !== 'other' : undefined
    return line(where, `${question}.${codes.join('+')}`, percent, share(question, codes, among))
  })
  const born = dataset.columns.get('birth_year')
  const told = ages[year]
  if (born?.kind === 'number' && told) {
    const all = Array.from(born.data).flatMap((birth) => (birth > 0 ? [year - birth] : []))
    const part = (count: number) => (100 * count) / all.length
    lines.push(
      line('tabell 1', 'age.mean', told[0], all.reduce((sum, age) => sum + age, 0) / all.length, 'years'),
      line('tabell 1', 'age.to_23', told[1], part(all.filter((age) => age <= 23).length)),
      line('tabell 1', 'age.from_60', told[2], part(all.filter((age) => age >= 60).length)),
    )
  }
  if (year !== 2021) return lines
  const among = (question: string, codes: readonly string[]) => {
    const rows = rowsOf(question)
    return (row: number) => rows[row]!.some((code) => codes.includes(code))
  }
  const several = (question: string, least: number, used: (row: readonly string[]) => boolean) => {
    const rows = rowsOf(question).filter((row) => row.length > 0 && used(row))
    return {
      all: rows.length,
      percent: (100 * rows.filter((row) => row.length >= least).length) / rows.length,
    }
  }
  const used = (row: readonly string[]) => !row.includes('none_used')
  const none = among('substances', ['none_used'])
  const satisfied = (kind: string) => {
    const [here, answered] = [among('service', [kind]), among('satisfied_with_service', onScale)]
    return share('satisfied_with_service', high, (row) => here(row) && answered(row))
  }
  const helped = (question: string, codes: readonly string[], health: string, own: readonly string[]) => {
    const [here, answered] = [among(health, own), among(question, onScale)]
    return share(question, codes, (row) => here(row) && answered(row))
  }
  const answering = (question: string) => several(question, 1, () => true).all
  lines.push(
    line('figur 3', 'substances.n', 1077, answering('substances'), 'count'),
    line('figur 4', 'services_received.n', 1104, answering('services_received'), 'count'),
    line('figur 18', 'housing.n', 1112, answering('housing'), 'count'),
    line(
      'kapittel 3',
      'care_for_children',
      36,
      share('care_for_children', ['daily', 'part_time'], among('has_children', ['yes'])),
    ),
    line('kapittel 3.1', 'substances.used.n', 914, several('substances', 2, used).all, 'count'),
    line('kapittel 3.1', 'substances.two_or_more', 68, several('substances', 2, used).percent),
    line('kapittel 3.1', 'substances.three_or_more', 50, several('substances', 3, used).percent),
    line('kapittel 3.1', 'substances.none_used.in_lar', 33, share('in_lar', ['yes'], none)),
    line('kapittel 3.1', 'substances.none_used.alcohol', 13, share('substances', ['alcohol'], none)),
    line(
      'kapittel 4',
      'services_received.two_or_more',
      91,
      several('services_received', 2, () => true).percent,
    ),
    line(
      'kapittel 4',
      'services_received.three_or_more',
      73,
      several('services_received', 3, () => true).percent,
    ),
    line(
      'figur 5',
      'satisfied_with_service.n',
      1038,
      rowsOf('satisfied_with_service').filter(([code]) => onScale.includes(code ?? '')).length,
      'count',
    ),
    line(
      'figur 5',
      'satisfied_with_service.no_answer',
      16,
      rowsOf('satisfied_with_service').filter(([code]) => code === 'no_answer').length,
      'count',
    ),
    line('figur 5', 'satisfied_with_service.nav', 70, satisfied('nav')),
    ...[
      'mental_health',
      'housing_support',
      'substance_service',
      'activity_centre',
      'low_threshold',
      'home_nursing',
    ].map((kind) => line('figur 5', `satisfied_with_service.${kind}`, 80, satisfied(kind), 'over')),
    ...Object.entries(suitingHomes).map(([home, percent]) => {
      const here = among('housing', [home])
      return line(
        'figur 19',
        `housing_satisfactory.${home}`,
        percent,
        share('housing_satisfactory', high, here),
      )
    }),
    ...healthCrosses.flatMap(({ question, own, figure, good, bad }) =>
      [
        ['good', ['quite_good', 'very_good'], good] as const,
        ['bad', ['very_bad', 'quite_bad'], bad] as const,
      ].flatMap(([name, codes, told]) => [
        line(figure, `${question}.${name}.high`, told.high, helped(question, high, own, codes)),
        line(figure, `${question}.${name}.low`, told.low, helped(question, low, own, codes)),
      ]),
    ),
    line('kapittel 10.1', 'relatives_involved.dont_know', 7, share('relatives_involved', ['dont_know'])),
    line('kapittel 10.1', 'relatives_supported.dont_know', 8, share('relatives_supported', ['dont_know'])),
    line(
      'kapittel 10.1',
      'relatives_involved.not_applicable',
      33,
      share('relatives_involved', ['not_applicable']),
    ),
  )
  return lines
}
