import type { LocalText } from '#core/foundation'
import { DataTable } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { AgreementAnswer, CommentsAnswer } from './answers.ts'

const words = {
  caption: { nb: 'Hvor enige to kodere er', nn: 'Kor einige to kodarar er', en: 'How well two coders agree' },
  overall: { nb: 'Helheten', nn: 'Heilskapen', en: 'The whole' },
  about: { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  both: { nb: 'Kodet av to', nn: 'Koda av to', en: 'Coded by two' },
  same: { nb: 'Likt kodet', nn: 'Likt koda', en: 'Coded alike' },
  kappa: { nb: 'Cohens kappa', nn: 'Cohens kappa', en: 'Cohen’s kappa' },
  undefined: { nb: 'ikke definert', nn: 'ikkje definert', en: 'not defined' },
  told: {
    nb: '{kappa} ({low} til {high})',
    nn: '{kappa} ({low} til {high})',
    en: '{kappa} ({low} to {high})',
  },
  seed: {
    nb: '{share} % av kommentarene kodes av to. De trekkes med frøet «{seed}».',
    nn: '{share} % av kommentarane blir koda av to. Dei blir trekte med frøet «{seed}».',
    en: '{share} % of the comments are coded by two. They are drawn with the seed “{seed}”.',
  },
  drawn: { nb: '{count} er trukket.', nn: '{count} er trekte.', en: '{count} are drawn.' },
} satisfies Record<string, LocalText>

/** Agreement for the whole and for each service that one of the two found named. */
export function AgreementTable({ desk }: { desk: CommentsAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-NO`, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const labels = new Map(desk.services.map(({ code, label }) => [code, say(label)]))
  const rows = desk.agreement.filter(({ column, both }) => column === 'overall' || both > 0)
  const kappa = ({ kappa: found }: AgreementAnswer): string =>
    found === null
      ? say(words.undefined)
      : say(words.told, {
          kappa: format.format(found.kappa),
          low: format.format(found.low),
          high: format.format(found.high),
        })
  return (
    <>
      <p>
        {say(words.seed, { share: Math.round(desk.second.share * 100), seed: desk.second.seed })}{' '}
        {desk.second.drawn !== null && say(words.drawn, { count: desk.second.drawn })}
      </p>
      <DataTable
        caption={say(words.caption)}
        rows={rows}
        keyOf={({ column }) => column}
        columns={[
          {
            key: 'about',
            head: say(words.about),
            names: true,
            cell: ({ column }) =>
              column === 'overall' ? say(words.overall) : (labels.get(column) ?? column),
          },
          { key: 'both', head: say(words.both), numeric: true, cell: ({ both }) => both },
          { key: 'same', head: say(words.same), numeric: true, cell: ({ same }) => same },
          { key: 'kappa', head: say(words.kappa), numeric: true, cell: kappa },
        ]}
      />
    </>
  )
}
