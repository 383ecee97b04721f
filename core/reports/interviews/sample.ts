import { formatNumber, listed } from '#core/foundation'
import type { ReportNode, ReportSection, TableNode } from '../model.ts'
import type { Context } from './context.ts'
import { countCell, headingRow, paragraphs, row, text } from './nodes.ts'
import { interviewWords as words } from './words.ts'

const who = text('Det er intervjuet {people}: {sexes}.', 'Det er intervjua {people}: {sexes}.')
const aged = text(
  'De var fra {from} til {to} år, i gjennomsnitt {mean}.',
  'Dei var frå {from} til {to} år, i gjennomsnitt {mean}.',
)
const apart = text(
  'I tabellen er ikke kjønn og alder vist sammen, og andre kjennetegn er ikke vist, fordi informantene er få.',
  'I tabellen er ikkje kjønn og alder viste saman, og andre kjenneteikn er ikkje viste, fordi informantane er få.',
)
const caption = text('Informantene etter kjønn og alder', 'Informantane etter kjønn og alder')
const trait = text('Kjennetegn', 'Kjenneteikn')
const sex = text('Kjønn', 'Kjønn')
const age = text('Alder', 'Alder')
const women = text('Kvinner', 'Kvinner')
const men = text('Menn', 'Menn')
const otherSex = text('Annet', 'Anna')
const years = text('{from}–{to} år', '{from}–{to} år')

/** Who took part: totals by sex and by age. */
export function sample(context: Context, number: number): readonly ReportSection[] {
  const { say } = context
  return [
    {
      id: 'sample',
      title: say(words.sample),
      level: 1,
      number: String(number),
      nodes: [...sampleText(context), sampleTable(context)],
    },
  ]
}

export function sampleText({ say, facts, count }: Context): readonly ReportNode[] {
  const { sample: all } = facts
  const sexes = [
    ...(all.women > 0 ? [count(all.women, 'woman')] : []),
    ...(all.men > 0 ? [count(all.men, 'man')] : []),
    ...(all.others > 0 ? [count(all.others, 'otherSex')] : []),
  ]
  const ages =
    all.ages && all.meanAge !== null
      ? [
          say(aged, {
            from: String(all.ages.from),
            to: String(all.ages.to),
            mean: formatNumber(all.meanAge, 'decimal1'),
          }),
        ]
      : []
  return paragraphs(
    'sample_text',
    [say(who, { people: count(all.n, 'informant'), sexes: listed(sexes) }), ...ages, say(apart)].join(' '),
  )
}

export function sampleTable({ say, facts }: Context): TableNode {
  const { sample: all } = facts
  return {
    type: 'table',
    id: 'sample_table',
    table: {
      id: 'sample_table',
      caption: say(caption),
      corner: say(trait),
      columnGroups: [],
      columns: [{ label: say(words.number), base: null }],
      rows: [
        headingRow(say(sex)),
        row(say(women), countCell(all.women)),
        row(say(men), countCell(all.men)),
        ...(all.others > 0 ? [row(say(otherSex), countCell(all.others))] : []),
        headingRow(say(age)),
        ...all.bands.map(({ from, to, n }) =>
          row(say(years, { from: String(from), to: String(to) }), countCell(n)),
        ),
        { label: say(words.all), role: 'total', cells: [countCell(all.n)] },
      ],
      notes: [],
    },
  }
}
