import { formatNumber, type LocalText } from '#core/foundation'
import type { ConsequencesAnswer, DraftAnswer } from '../../revision/answers.ts'
import { useConsequences } from '../../revision/queries.ts'
import { Awaited, Card, DataTable, Tag } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayRevise } from '../may.ts'

const words = {
  lead: {
    nb: 'Dette følger av endringene: hvilke tidsserier som går videre, hvilke som brytes, og hvilke regler og rapporttabeller som berøres.',
    nn: 'Dette følgjer av endringane: kva tidsseriar som går vidare, kva som blir brotne, og kva reglar og rapporttabellar det vedkjem.',
    en: 'This follows from the changes: which time series go on, which are broken, and which rules and report tables are concerned.',
  },
  none: {
    nb: 'Endringene har ingen følger for svar, regler eller tabeller.',
    nn: 'Endringane har ingen følgjer for svar, reglar eller tabellar.',
    en: 'The changes have no consequences for answers, rules or tables.',
  },
  closed: {
    nb: 'Følgene vises for revisjonsgruppen og nasjonal koordinator.',
    nn: 'Følgjene blir viste for revisjonsgruppa og nasjonal koordinator.',
    en: 'The consequences are shown to the revision group and the national coordinator.',
  },
  fields: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Questions' },
  fieldsCaption: { nb: 'Spørsmål som berøres', nn: 'Spørsmål det vedkjem', en: 'Questions concerned' },
  question: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Question' },
  change: { nb: 'Endring', nn: 'Endring', en: 'Change' },
  series: { nb: 'Tidsserie', nn: 'Tidsserie', en: 'Time series' },
  answers: { nb: 'Lagrede svar', nn: 'Lagra svar', en: 'Stored answers' },
  few: { nb: 'under 5', nn: 'under 5', en: 'under 5' },
  rules: { nb: 'Regler', nn: 'Reglar', en: 'Rules' },
  rulesCaption: { nb: 'Regler som berøres', nn: 'Reglar det vedkjem', en: 'Rules concerned' },
  rule: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  says: { nb: 'Sier', nn: 'Seier', en: 'Says' },
  tables: { nb: 'Rapporttabeller', nn: 'Rapporttabellar', en: 'Report tables' },
  tablesCaption: {
    nb: 'Tabeller i rapportene som berøres',
    nn: 'Tabellar i rapportane det vedkjem',
    en: 'Report tables concerned',
  },
  table: { nb: 'Tabell', nn: 'Tabell', en: 'Table' },
  because: { nb: 'Bygger på', nn: 'Byggjer på', en: 'Made from' },
} satisfies Record<string, LocalText>

const changeWords: Readonly<Record<ConsequencesAnswer['fields'][number]['change'], LocalText>> = {
  new: { nb: 'Nytt', nn: 'Nytt', en: 'New' },
  dropped: { nb: 'Tas ut', nn: 'Blir teke ut', en: 'Taken out' },
  changed: { nb: 'Endres', nn: 'Blir endra', en: 'Changed' },
  renumbered: { nb: 'Bare nytt nummer', nn: 'Berre nytt nummer', en: 'New number only' },
}
const seriesWords: Readonly<Record<ConsequencesAnswer['fields'][number]['series'], LocalText>> = {
  same: { nb: 'Går videre', nn: 'Går vidare', en: 'Goes on' },
  recoded: { nb: 'Går videre, omkodet', nn: 'Går vidare, omkoda', en: 'Goes on, recoded' },
  break: { nb: 'Brudd', nn: 'Brot', en: 'Broken' },
  new: { nb: 'Begynner', nn: 'Byrjar', en: 'Begins' },
  ended: { nb: 'Slutter', nn: 'Sluttar', en: 'Ends' },
  undeclared: { nb: 'Ikke fastsatt', nn: 'Ikkje fastsett', en: 'Not determined' },
}
const ruleWords: Readonly<Record<ConsequencesAnswer['rules'][number]['change'], LocalText>> = {
  new: { nb: 'Ny', nn: 'Ny', en: 'New' },
  dropped: { nb: 'Tas ut', nn: 'Blir teken ut', en: 'Taken out' },
  changed: { nb: 'Endres', nn: 'Blir endra', en: 'Changed' },
  reads: { nb: 'Gjelder et endret spørsmål', nn: 'Gjeld eit endra spørsmål', en: 'About a changed question' },
}

/** What the changes of a draft lead to. */
export function ConsequencesView({ draft }: { draft: DraftAnswer }) {
  const say = useSay()
  return mayRevise() ? <Consequences draft={draft} /> : <p className="lp-subtle">{say(words.closed)}</p>
}

function Consequences({ draft }: { draft: DraftAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const found = useConsequences(draft.id, draft.revision)
  if (!found.data) return <Awaited query={found} />
  const { fields, rules, tables } = found.data
  // those of the survey are not counted before a table is made of them
  const counted = fields.some(({ answers }) => answers !== null)
  const numberOf = new Map(fields.map(({ question, number }) => [question, number]))
  if (fields.length + rules.length + tables.length === 0)
    return <p className="lp-subtle">{say(words.none)}</p>
  return (
    <div className="lp-rev-part">
      <p className="lp-lead">{say(words.lead)}</p>
      {fields.length > 0 && (
        <Card title={say(words.fields)}>
          <DataTable
            caption={<span className="lp-hidden">{say(words.fieldsCaption)}</span>}
            rows={fields}
            keyOf={({ question }) => question}
            columns={[
              {
                key: 'question',
                head: say(words.question),
                names: true,
                cell: ({ number, text }) => `${number} ${say(text)}`,
              },
              { key: 'change', head: say(words.change), cell: ({ change }) => say(changeWords[change]) },
              {
                key: 'series',
                head: say(words.series),
                cell: ({ series, note }) => (
                  <>
                    <Tag colour={series === 'break' || series === 'ended' ? 'warning' : 'neutral'}>
                      {say(seriesWords[series])}
                    </Tag>
                    {note && <div className="lp-subtle">{say(note)}</div>}
                  </>
                ),
              },
              ...(counted
                ? [
                    {
                      key: 'answers',
                      head: say(words.answers),
                      numeric: true,
                      cell: ({ answers }: { answers: number | null }) =>
                        answers === -1 ? say(words.few) : formatNumber(answers ?? 0, 'count', language),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      )}
      {rules.length > 0 && (
        <Card title={say(words.rules)}>
          <DataTable
            caption={<span className="lp-hidden">{say(words.rulesCaption)}</span>}
            rows={rules}
            keyOf={({ number }) => String(number)}
            columns={[
              { key: 'rule', head: say(words.rule), names: true, cell: ({ number }) => number },
              { key: 'says', head: say(words.says), cell: ({ message }) => say(message) },
              { key: 'change', head: say(words.change), cell: ({ change }) => say(ruleWords[change]) },
            ]}
          />
        </Card>
      )}
      {tables.length > 0 && (
        <Card title={say(words.tables)}>
          <DataTable
            caption={<span className="lp-hidden">{say(words.tablesCaption)}</span>}
            rows={tables}
            keyOf={({ table }) => table}
            columns={[
              { key: 'table', head: say(words.table), names: true, cell: ({ title }) => say(title) },
              {
                key: 'because',
                head: say(words.because),
                cell: ({ because }) => because.map((code) => numberOf.get(code) ?? code).join(', '),
              },
            ]}
          />
        </Card>
      )}
    </div>
  )
}
