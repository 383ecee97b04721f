import type { SafeValue } from '#core/disclosure'
import { formatNumber, lowerFirst, sayIn, textIn } from '#core/foundation'
import { type LifeArea, lifeAreas, lifeAreaTitles } from '#core/mapping'
import type { ChangeRow, ChangeTable, SampleTables } from './changes.ts'
import { overTimeWords as words } from './words.ts'

type Form = 'nb' | 'nn'

/** A number of percent, or of percentage points, as sentences print it. */
const said = (value: number, form: Form): string => formatNumber(value, 'decimal1', form)
const signed = (value: number, form: Form): string =>
  value > 0 ? `+${said(value, form)}` : said(value, form)

const numberOf = (value: SafeValue): number | null => ('value' in value ? value.value : null)

/**
 * How a share went from one year to the other, and whether the change is more than chance: "Andelen med grønn skår på
 * bosituasjon gikk opp fra 73,6 til 74,2 prosent. Endringen er mindre enn usikkerheten." Null where either share may not be
 * shown, or the years cannot be compared.
 *
 * @param what the share, as the sentence begins.
 */
export function changeSentence(row: ChangeRow, what: string, form: Form): string | null {
  const say = sayIn(form)
  const [from, to] = [numberOf(row.from), numberOf(row.to)]
  const { change, low, high } = row.clustered
  if (from === null || to === null || !('value' in change)) return null
  // what is read must agree with what is printed: equal numbers have not changed
  const values = { what, from: said(from, form), to: said(to, form) }
  const first = values.from === values.to ? words.still : change.value > 0 ? words.up : words.down
  const told = say(first, values)
  if (values.from === values.to && row.verdict !== 'within') return told
  if (row.verdict === null || !('value' in low) || !('value' in high)) return told
  if (row.verdict === 'within') return `${told} ${say(words.within)}`
  const beyond = {
    change: signed(change.value, form),
    low: signed(low.value, form),
    high: signed(high.value, form),
  }
  return `${told} ${say(words.beyond, beyond)}`
}

/** The share in one colour of a life area; null as in `changeSentence`. */
export function areaSentence(
  { changes }: Pick<SampleTables, 'changes'>,
  area: LifeArea,
  colour: 'green' | 'red',
  form: Form,
): string | null {
  const row = changes.get(area)?.rows.find(({ code }) => code === colour)
  if (!row) return null
  const name = lowerFirst(textIn(lifeAreaTitles[area], form))
  return changeSentence(row, sayIn(form)(words[`${colour}_share`], { area: name }), form)
}

/** The share of one choice of a table; null as in `changeSentence`. */
export function rowSentence(
  { changes }: Pick<SampleTables, 'changes'>,
  table: string,
  code: string,
  form: Form,
): string | null {
  const row = changes.get(table)?.rows.find((one) => one.code === code)
  if (!row) return null
  const name = lowerFirst(textIn(row.label, form))
  return changeSentence(row, sayIn(form)(words.row_share, { row: name }), form)
}

/**
 * What a table says: each change that is more than chance; where there is none, that; and where chance is not known, the
 * greatest change. Empty where nothing may be told.
 */
export function tableSentences(
  tables: Pick<SampleTables, 'changes'>,
  change: Pick<ChangeTable, 'id' | 'title'>,
  rows: readonly ChangeRow[],
  form: Form,
): readonly string[] {
  const told = (some: readonly ChangeRow[]): readonly string[] =>
    some.flatMap(({ code }) => rowSentence(tables, change.id, code, form) ?? [])
  const beyond = told(rows.filter(({ verdict }) => verdict === 'up' || verdict === 'down'))
  if (beyond.length > 0) return beyond
  const known = rows.filter(({ verdict }) => verdict !== null)
  if (known.length > 0) return [sayIn(form)(words.noneBeyond, { title: textIn(change.title, form) })]
  const size = ({ clustered }: ChangeRow): number => Math.abs(numberOf(clustered.change) ?? -1)
  const greatest = rows.toSorted((a, b) => size(b) - size(a)).find((row) => told([row]).length > 0)
  return greatest ? told([greatest]) : []
}

/** The life areas where most and fewest are well off in one of the years; null where fewer than two may be told of. */
export function areasSentence(
  { changes }: Pick<SampleTables, 'changes'>,
  { side, year }: { readonly side: 'from' | 'to'; readonly year: string },
  form: Form,
): string | null {
  const shares = lifeAreas
    .flatMap((area) => {
      const row = changes.get(area)?.rows.find(({ code }) => code === 'green')
      const value = row ? numberOf(row[side]) : null
      return value === null ? [] : [{ area, value }]
    })
    .sort((a, b) => b.value - a.value)
  const [most, least] = [shares[0], shares.at(-1)]
  // what is read as the same is neither most nor least
  if (!most || !least || said(most.value, form) === said(least.value, form)) return null
  const name = (area: LifeArea): string => lowerFirst(textIn(lifeAreaTitles[area], form))
  return sayIn(form)(words.mostGreen, {
    year,
    ...{ most: name(most.area), high: said(most.value, form) },
    ...{ least: name(least.area), low: said(least.value, form) },
  })
}
