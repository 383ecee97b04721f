import type { SafeValue } from '#core/disclosure'
import { formatNumber, lowerFirst, sayIn, textIn } from '#core/foundation'
import { type LifeArea, lifeAreaTitles } from '#core/mapping'
import type { ChangeRow, SampleTables } from './changes.ts'
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
