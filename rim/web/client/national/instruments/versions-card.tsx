import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { VersionAnswer } from '../../revision/answers.ts'
import { useVersions } from '../../revision/queries.ts'
import { shortVersion } from '../../revision/words.ts'
import { Awaited, Card, DataTable } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Versjoner', nn: 'Versjonar', en: 'Versions' },
  caption: {
    nb: 'Publiserte versjoner, den nyeste først',
    nn: 'Publiserte versjonar, den nyaste først',
    en: 'Published versions, the newest first',
  },
  version: { nb: 'Versjon', nn: 'Versjon', en: 'Version' },
  years: { nb: 'For årene', nn: 'For åra', en: 'For the years' },
  questions: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Questions' },
  differences: { nb: 'Endret fra forrige', nn: 'Endra frå førre', en: 'Changed from the one before' },
  none: { nb: 'Ingen svar er endret', nn: 'Ingen svar er endra', en: 'No answers changed' },
  first: { nb: 'Den første', nn: 'Den første', en: 'The first' },
  added: { nb: '{count} nye', nn: '{count} nye', en: '{count} new' },
  dropped: { nb: '{count} tatt ut', nn: '{count} tekne ut', en: '{count} taken out' },
  recoded: { nb: '{count} omkodet', nn: '{count} omkoda', en: '{count} recoded' },
  breaks: {
    nb: '{count} med brudd i tidsserien',
    nn: '{count} med brot i tidsserien',
    en: '{count} with a broken time series',
  },
  published: { nb: 'Publisert', nn: 'Publisert', en: 'Published' },
  shipped: { nb: 'Fulgte med programmet', nn: 'Følgde med programmet', en: 'Came with the program' },
} satisfies Record<string, LocalText>

/** All versions of the form with what changed in each. */
export function VersionsCard() {
  const say = useSay()
  const language = useLanguage()
  const versions = useVersions()
  const changed = ({ base, differences }: VersionAnswer): string => {
    if (base === null) return say(words.first)
    const count = (kind: string) => differences.filter((one) => one.kind === kind).length
    const parts = [
      [words.added, count('new')],
      [words.dropped, count('dropped')],
      [words.recoded, differences.filter((one) => one.kind === 'recoded' && !one.breaks).length],
      [words.breaks, differences.filter((one) => one.breaks).length],
    ] as const
    const said = parts.flatMap(([text, n]) => (n > 0 ? [say(text, { count: n })] : []))
    return said.length > 0 ? said.join(', ') : say(words.none)
  }
  return (
    <Card title={say(words.title)}>
      {!versions.data && <Awaited query={versions} />}
      {versions.data && (
        <DataTable
          caption={<span className="lp-hidden">{say(words.caption)}</span>}
          rows={versions.data}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'version',
              head: say(words.version),
              names: true,
              cell: ({ id }) => (
                <Link className="ds-link" to={`/national/instruments/${id}`}>
                  {shortVersion(id)}
                </Link>
              ),
            },
            { key: 'years', head: say(words.years), cell: ({ rounds }) => rounds.join(', ') },
            {
              key: 'questions',
              head: say(words.questions),
              cell: ({ questions }) => questions,
              numeric: true,
            },
            { key: 'differences', head: say(words.differences), cell: changed },
            {
              key: 'published',
              head: say(words.published),
              cell: ({ publishedAt }) =>
                publishedAt === null ? say(words.shipped) : dayOfMoment(publishedAt, language),
            },
          ]}
        />
      )}
    </Card>
  )
}
