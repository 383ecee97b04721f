import type { LocalText } from '#core/foundation'
import { type Column, DataTable, Tag } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { batchColours, batchStates } from '../second-entry/batch-words.ts'
import type { BatchAnswer, QualityAnswer } from '../types.ts'
import { percent } from './rate.tsx'

const words = {
  caption: {
    nb: 'Bunker med papirskjemaer, nyeste først',
    nn: 'Bunkar med papirskjema, nyaste først',
    en: 'Batches of paper forms, newest first',
  },
  rule: {
    nb: 'Minst {share} av skjemaene i hver bunke tastes to ganger, av to personer. Er mer enn {limit} av feltene ulike, stanses bunken: Alt i den tastes to ganger, og de neste bunkene også, til to på rad er gode nok.',
    nn: 'Minst {share} av skjemaa i kvar bunke blir tasta to gonger, av to personar. Er meir enn {limit} av felta ulike, blir bunken stansa: Alt i han blir tasta to gonger, og dei neste bunkane òg, til to på rad er gode nok.',
    en: 'At least {share} of the forms of each batch are entered twice, by two people. If more than {limit} of the fields differ, the batch is stopped: all of it is entered twice, and so are the next batches, until two in a row are good enough.',
  },
  none: { nb: 'Ingen bunker ennå.', nn: 'Ingen bunkar enno.', en: 'No batches yet.' },
  number: { nb: 'Bunke', nn: 'Bunke', en: 'Batch' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  sheets: { nb: 'Skjemaer', nn: 'Skjema', en: 'Forms' },
  chosen: { nb: 'Trukket ut', nn: 'Trekte ut', en: 'Drawn' },
  differing: { nb: 'Ulike felt', nn: 'Ulike felt', en: 'Differing fields' },
  of: { nb: '{differing} av {compared}', nn: '{differing} av {compared}', en: '{differing} of {compared}' },
  rate: { nb: 'Andel', nn: 'Del', en: 'Share' },
  interval: { nb: '95 % intervall', nn: '95 % intervall', en: '95 % interval' },
  good: { nb: 'God nok', nn: 'God nok', en: 'Good enough' },
  bad: { nb: 'For mange', nn: 'For mange', en: 'Too many' },
  judged: { nb: 'Vurdering', nn: 'Vurdering', en: 'Judgement' },
  mended: { nb: 'Rettet', nn: 'Retta', en: 'Mended' },
  out: { nb: 'Uten svar etter regel', nn: 'Utan svar etter regel', en: 'Left out by rule' },
  outOf: {
    nb: '{unclear} uklare, {unreadable} ugyldige, {routed} forbi pilen, {contradiction} i strid',
    nn: '{unclear} uklare, {unreadable} ugyldige, {routed} forbi pila, {contradiction} i strid',
    en: '{unclear} unclear, {unreadable} invalid, {routed} past the arrow, {contradiction} contradicting',
  },
  finished: { nb: 'Fullført', nn: 'Fullført', en: 'Finished' },
} satisfies Record<string, LocalText>

/** How well paper forms are entered, batch by batch; nobody's name. */
export function QualityTable({ quality }: { quality: QualityAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const share = (one: number) => percent(one, language)
  const dash = '–'
  const columns: readonly Column<BatchAnswer>[] = [
    { key: 'number', head: say(words.number), cell: ({ number }) => number, names: true },
    {
      key: 'state',
      head: say(words.state),
      cell: ({ state }) => <Tag colour={batchColours[state]}>{say(batchStates[state])}</Tag>,
    },
    { key: 'sheets', head: say(words.sheets), cell: ({ sheets }) => sheets, numeric: true },
    { key: 'chosen', head: say(words.chosen), cell: ({ chosen }) => chosen ?? dash, numeric: true },
    {
      key: 'differing',
      head: say(words.differing),
      cell: ({ rate, differing, compared }) => (rate ? say(words.of, { differing, compared }) : dash),
      numeric: true,
    },
    {
      key: 'rate',
      head: say(words.rate),
      cell: ({ rate }) => (rate ? share(rate.estimate) : dash),
      numeric: true,
    },
    {
      key: 'interval',
      head: say(words.interval),
      cell: ({ rate }) => (rate ? `${share(rate.low)}–${share(rate.high)}` : dash),
      numeric: true,
    },
    {
      key: 'judged',
      head: say(words.judged),
      cell: ({ passed }) =>
        passed === null ? (
          dash
        ) : (
          <Tag colour={passed ? 'success' : 'danger'}>{say(passed ? words.good : words.bad)}</Tag>
        ),
    },
    {
      key: 'mended',
      head: say(words.mended),
      cell: ({ mended, state }) => (state === 'released' ? mended : dash),
      numeric: true,
    },
    {
      key: 'out',
      head: say(words.out),
      cell: ({ state, unclear, unreadable, routed, contradiction }) =>
        state === 'released' ? say(words.outOf, { unclear, unreadable, routed, contradiction }) : dash,
    },
    {
      key: 'finished',
      head: say(words.finished),
      cell: ({ releasedOn }) => (releasedOn === null ? dash : dayInWords(releasedOn, language)),
    },
  ]
  return (
    <div className="lp-stack">
      <p>
        {say(words.rule, {
          share: percent(quality.share, language, 'few'),
          limit: percent(quality.limit, language, 'few'),
        })}
      </p>
      <DataTable
        caption={say(words.caption)}
        columns={columns}
        rows={quality.batches}
        keyOf={({ number }) => String(number)}
        empty={say(words.none)}
      />
    </div>
  )
}
