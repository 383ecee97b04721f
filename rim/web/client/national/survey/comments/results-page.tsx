import type { LocalText } from '#core/foundation'
import { Alert, Awaited, DataTable, Tag } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { useWave } from '../queries.ts'
import { WavePlace } from '../wave-place.tsx'
import { type CommentResultsAnswer, type ShownCount, useCommentResults } from './queries.ts'
import './results.css'

const words = {
  notYet: {
    nb: 'Kommentarene er ikke ferdig vasket og kodet. Skjemamottaket avslutter arbeidet, og da kommer tallene og sitatene hit.',
    nn: 'Kommentarane er ikkje ferdig vaska og koda. Skjemamottaket avsluttar arbeidet, og då kjem tala og sitata hit.',
    en: 'The comments are not all cleaned and coded. The form reception ends the work, and then the numbers and quotes come here.',
  },
  lead: {
    nb: '{count} kommentarer forteller noe. To personer har vasket hver av dem for det som kan fortelle hvem noen er.',
    nn: '{count} kommentarar fortel noko. To personar har vaska kvar av dei for det som kan fortelje kven nokon er.',
    en: '{count} comments tell something. Two people have cleaned each of them of what may tell who somebody is.',
  },
  caption: {
    nb: 'Hva kommentarene sier, i alt og om hver tjeneste',
    nn: 'Kva kommentarane seier, i alt og om kvar teneste',
    en: 'What the comments say, in all and of each service',
  },
  about: { nb: 'Om', nn: 'Om', en: 'About' },
  all: { nb: 'I alt', nn: 'I alt', en: 'In all' },
  kappa: { nb: 'Kappa', nn: 'Kappa', en: 'Kappa' },
  undefined: { nb: 'ikke definert', nn: 'ikkje definert', en: 'not defined' },
  hidden: {
    nb: 'Et kolon (:) står der tallet er lite eller kunne vært regnet ut. Kappa sier hvor enige to kodere er om de {share} % av kommentarene som er kodet av to; frøet for trekningen er «{seed}».',
    nn: 'Eit kolon (:) står der talet er lite eller kunne vore rekna ut. Kappa seier kor einige to kodarar er om dei {share} % av kommentarane som er koda av to; frøet for trekkinga er «{seed}».',
    en: 'A colon (:) stands where the number is small or could have been worked out. Kappa tells how well two coders agree on the {share} % of the comments that are coded by two; the seed of the draw is “{seed}”.',
  },
  quotes: { nb: 'Sitater', nn: 'Sitat', en: 'Quotes' },
  none: { nb: 'Ingen sitater er valgt.', nn: 'Ingen sitat er valde.', en: 'No quotes are chosen.' },
} satisfies Record<string, LocalText>

/** What comes of the open comments: counts that may be shown, and the quotes that two people have agreed to. */
export default function CommentResultsPage({ wave }: { wave: string }) {
  const say = useSay()
  const found = useWave(wave)
  const results = useCommentResults(wave)
  const failed = [found, results].find(({ isError }) => isError)
  if (!found.data || !results.data) return <Awaited query={failed ?? results} />
  const { chapter } = results.data
  return (
    <div className="lp-stack">
      <WavePlace wave={found.data} page="/comments" />
      {chapter === null ? (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.notYet)}</p>
        </Alert>
      ) : (
        <Results chapter={chapter} />
      )}
    </div>
  )
}

const shown = (count: ShownCount): string => ('value' in count ? String(count.value) : count.symbol)

function Results({ chapter }: { chapter: NonNullable<CommentResultsAnswer['chapter']> }) {
  const say = useSay()
  const language = useLanguage()
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-NO`, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return (
    <>
      {chapter.comments !== null && <p className="lp-lead">{say(words.lead, { count: chapter.comments })}</p>}
      <DataTable
        caption={say(words.caption)}
        rows={chapter.rows}
        keyOf={({ code }) => code}
        columns={[
          { key: 'about', head: say(words.about), names: true, cell: ({ label }) => say(label) },
          ...chapter.values.map((value, at) => ({
            key: value.nb,
            head: say(value),
            numeric: true,
            cell: ({ counts }: (typeof chapter.rows)[number]) => shown(counts[at]!),
          })),
          { key: 'all', head: say(words.all), numeric: true, cell: ({ base }) => shown(base) },
          {
            key: 'kappa',
            head: say(words.kappa),
            numeric: true,
            cell: ({ kappa }) => (kappa === null ? say(words.undefined) : format.format(kappa)),
          },
        ]}
      />
      <p className="lp-subtle">
        {say(words.hidden, { share: Math.round(chapter.second.share * 100), seed: chapter.second.seed })}
      </p>
      <section className="lp-stack" aria-labelledby="comment-quotes">
        <h2 className="ds-heading" data-size="sm" id="comment-quotes">
          {say(words.quotes)}
        </h2>
        {chapter.quotes.length === 0 && <p>{say(words.none)}</p>}
        <ul className="lp-approved-quotes">
          {chapter.quotes.map(({ id, text, tags }) => (
            <li key={id}>
              <blockquote lang="no">«{text}»</blockquote>
              <div className="lp-row">
                {tags.map((tag) => (
                  <Tag key={tag.nb}>{say(tag)}</Tag>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
