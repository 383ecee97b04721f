import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { VersionAnswer } from '../../revision/answers.ts'
import { useVersions } from '../../revision/queries.ts'
import { shortVersion } from '../../revision/words.ts'
import { Awaited, Card, DataTable } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { familyOf, familyWords, formFamilies } from './families.ts'

const words = {
  title: { nb: 'Versjoner: {form}', nn: 'Versjonar: {form}', en: 'Versions: {form}' },
  caption: {
    nb: '{form}: publiserte versjoner, den nyeste først',
    nn: '{form}: publiserte versjonar, den nyaste først',
    en: '{form}: published versions, the newest first',
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

/** All versions of the forms with what changed in each, form by form. */
export function VersionsCards() {
  const say = useSay()
  const versions = useVersions()
  if (!versions.data) return <Awaited query={versions} />
  const { data } = versions
  return formFamilies.map((family) => (
    <VersionsCard
      key={family}
      form={say(familyWords[family])}
      versions={data.filter(({ id }) => familyOf(id) === family)}
    />
  ))
}

function VersionsCard({ form, versions }: { form: string; versions: readonly VersionAnswer[] }) {
  const say = useSay()
  const language = useLanguage()
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
    <Card title={say(words.title, { form })}>
      <DataTable
        caption={<span className="lp-hidden">{say(words.caption, { form })}</span>}
        rows={versions}
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
    </Card>
  )
}
