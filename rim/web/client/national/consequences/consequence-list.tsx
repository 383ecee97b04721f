import { formatNumber, type LocalText } from '#core/foundation'
import { FormText } from '../../register/form/field/form-text.tsx'
import { shortVersion } from '../../revision/words.ts'
import { Awaited, DataTable } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ConsequencesAnswer } from '../rounds/answers.ts'
import { useConsequences } from '../rounds/queries.ts'
import { ruleChangeWords, seriesWords } from './consequence-words.ts'
import { FieldTable } from './field-table.tsx'
import { sumsOf } from './sums.ts'
import './consequences.css'

const words = {
  first: {
    nb: 'Dette er den første runden, så det er ingenting å sammenligne skjemaet med.',
    nn: 'Dette er den første runden, så det er ingenting å samanlikne skjemaet med.',
    en: 'This is the first round, so there is nothing to compare the form with.',
  },
  same: {
    nb: 'Skjemaet er det samme som i «{round}»: ingen felt, regler, tabeller eller tidsserier berøres.',
    nn: 'Skjemaet er det same som i «{round}»: ingen felt, reglar, tabellar eller tidsseriar blir råka.',
    en: 'The form is the same as in “{round}”: no fields, rules, tables or time series are concerned.',
  },
  after: {
    nb: 'Sammenlignet med «{round}», som brukte skjema {version}:',
    nn: 'Samanlikna med «{round}», som brukte skjema {version}:',
    en: 'Compared with “{round}”, which used form {version}:',
  },
  fields: {
    nb: 'Nye felt: {new}. Endrede felt: {changed}. Felt som går ut: {dropped}.',
    nn: 'Nye felt: {new}. Endra felt: {changed}. Felt som går ut: {dropped}.',
    en: 'New fields: {new}. Changed fields: {changed}. Dropped fields: {dropped}.',
  },
  renumbered: {
    nb: 'Felt som bare får nytt nummer: {count}.',
    nn: 'Felt som berre får nytt nummer: {count}.',
    en: 'Fields that only get a new number: {count}.',
  },
  breaks: {
    nb: 'Brudd i tidsserier: {count}.',
    nn: 'Brot i tidsseriar: {count}.',
    en: 'Breaks in time series: {count}.',
  },
  noBreaks: {
    nb: 'Ingen brudd i tidsserier.',
    nn: 'Ingen brot i tidsseriar.',
    en: 'No breaks in time series.',
  },
  tables: {
    nb: 'Tabeller i rapportene som berøres: {count}.',
    nn: 'Tabellar i rapportane som blir råka: {count}.',
    en: 'Tables of the reports concerned: {count}.',
  },
  rules: {
    nb: 'Kontrollregler som er nye, endret, går ut eller handler om endrede felt: {count}.',
    nn: 'Kontrollreglar som er nye, endra, går ut eller handlar om endra felt: {count}.',
    en: 'Rules that are new, changed, dropped or about changed fields: {count}.',
  },
  answers: {
    nb: 'Lagrede svar fra tidligere runder som gjelder disse feltene: {count}.',
    nn: 'Lagra svar frå tidlegare rundar som gjeld desse felta: {count}.',
    en: 'Stored answers of earlier rounds that are about these fields: {count}.',
  },
  hidden: {
    nb: 'Felt med færre enn 5 svar er ikke regnet med.',
    nn: 'Felt med færre enn 5 svar er ikkje rekna med.',
    en: 'Fields with fewer than 5 answers are left out.',
  },
  grouping: {
    nb: 'Noen av feltene avgjør hvilken hovedgruppe og kategori en mottaker hører til. Da kan alle tabeller flytte seg.',
    nn: 'Nokre av felta avgjer kva hovudgruppe og kategori ein mottakar høyrer til. Då kan alle tabellar flytte seg.',
    en: 'Some of the fields decide which main group and category a recipient belongs to. Every table may shift then.',
  },
  inclusion: {
    nb: 'Vilkårene for hvem som hører med, er endret. Da kan alle tabeller flytte seg:',
    nn: 'Vilkåra for kven som høyrer med, er endra. Då kan alle tabellar flytte seg:',
    en: 'The criteria for who belongs are changed. Every table may shift then:',
  },
  breaksTitle: {
    nb: 'Tidsserier som brytes',
    nn: 'Tidsseriar som blir brotne',
    en: 'Time series that break',
  },
  showFields: { nb: 'Vis feltene ({count})', nn: 'Vis felta ({count})', en: 'Show the fields ({count})' },
  showTables: {
    nb: 'Vis tabellene ({count})',
    nn: 'Vis tabellane ({count})',
    en: 'Show the tables ({count})',
  },
  showRules: {
    nb: 'Vis kontrollreglene ({count})',
    nn: 'Vis kontrollreglane ({count})',
    en: 'Show the rules ({count})',
  },
  undeclared: {
    nb: 'Skjemaet sier ikke hvordan det henger sammen med skjemaet i forrige runde. Da kan ingen tidsserier føres videre for disse feltene: {count}.',
    nn: 'Skjemaet seier ikkje korleis det heng saman med skjemaet i førre runde. Då kan ingen tidsseriar førast vidare for desse felta: {count}.',
    en: 'The form does not say how it relates to the form of the round before. No time series can be continued for these fields: {count}.',
  },
  tablesConcerned: { nb: 'Tabeller som berøres', nn: 'Tabellar som blir råka', en: 'Tables concerned' },
  rulesConcerned: {
    nb: 'Kontrollregler som berøres',
    nn: 'Kontrollreglar som blir råka',
    en: 'Rules concerned',
  },
  table: { nb: 'Tabell', nn: 'Tabell', en: 'Table' },
  because: { nb: 'På grunn av', nn: 'På grunn av', en: 'Because of' },
  rule: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  what: { nb: 'Hva som skjer', nn: 'Kva som skjer', en: 'What happens' },
  message: { nb: 'Melding i skjemaet', nn: 'Melding i skjemaet', en: 'Message in the form' },
} satisfies Record<string, LocalText>

/** What a round with this form means after the one before, fetched and shown. */
export function Consequences({ instrument, before }: { instrument: string; before?: string }) {
  const told = useConsequences(instrument, before)
  return told.data && !told.isError ? <ConsequenceList told={told.data} /> : <Awaited query={told} />
}

function ConsequenceList({ told }: { told: ConsequencesAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { before, fields, tables, rules, grouping, inclusion } = told
  if (before === null) return <p>{say(words.first)}</p>
  const round = say(before.name)
  if (fields.length + rules.length + inclusion.length === 0) return <p>{say(words.same, { round })}</p>
  const sums = sumsOf(told)
  const number = (count: number) => formatNumber(count, 'count', language)
  const version = shortVersion(before.instrument)
  const numberOf = new Map(fields.map(({ question, number: printed }) => [question, printed]))
  return (
    <div className="lp-stack lp-consequences">
      <div>
        <p>{say(words.after, { round, version })}</p>
        <ul className="lp-consequence-sums">
          <li>{say(words.fields, { new: sums.new, changed: sums.changed, dropped: sums.dropped })}</li>
          {sums.renumbered > 0 && <li>{say(words.renumbered, { count: sums.renumbered })}</li>}
          {sums.breaks.length > 0 ? (
            <li>{say(words.breaks, { count: sums.breaks.length })}</li>
          ) : (
            sums.undeclared === 0 && <li>{say(words.noBreaks)}</li>
          )}
          <li>{say(words.tables, { count: sums.tables })}</li>
          <li>{say(words.rules, { count: sums.rules })}</li>
          <li>
            {say(words.answers, { count: number(sums.answers) })}
            {sums.someHidden && ` ${say(words.hidden)}`}
          </li>
        </ul>
      </div>
      {sums.undeclared > 0 && <p>{say(words.undeclared, { count: sums.undeclared })}</p>}
      {grouping.length > 0 && <p>{say(words.grouping)}</p>}
      {inclusion.length > 0 && (
        <div>
          <p>{say(words.inclusion)}</p>
          <ul>
            {inclusion.map((text) => (
              <li key={text.nb}>
                <FormText text={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {sums.breaks.length > 0 && (
        <div>
          <p className="lp-consequence-head">{say(words.breaksTitle)}</p>
          <ul>
            {sums.breaks.map(({ question, number: printed, text, note, series }) => (
              <li key={question}>
                {printed} <FormText text={text} />: {say(seriesWords[series]).toLowerCase()}
                {note && (
                  <>
                    {'. '}
                    <FormText text={note} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="lp-consequence-more">
        {fields.length > 0 && (
          <details className="ds-details">
            <summary>{say(words.showFields, { count: fields.length })}</summary>
            <FieldTable fields={fields} answers={told.answers} />
          </details>
        )}
        {tables.length > 0 && (
          <details className="ds-details">
            <summary>{say(words.showTables, { count: tables.length })}</summary>
            <DataTable
              caption={say(words.tablesConcerned)}
              rows={tables}
              keyOf={({ table }) => table}
              columns={[
                {
                  key: 'table',
                  head: say(words.table),
                  names: true,
                  cell: ({ title }) => <FormText text={title} />,
                },
                {
                  key: 'because',
                  head: say(words.because),
                  cell: ({ because }) => because.map((code) => numberOf.get(code) ?? code).join(', '),
                },
              ]}
            />
          </details>
        )}
        {rules.length > 0 && (
          <details className="ds-details">
            <summary>{say(words.showRules, { count: rules.length })}</summary>
            <DataTable
              caption={say(words.rulesConcerned)}
              rows={rules}
              keyOf={({ number: printed }) => String(printed)}
              columns={[
                { key: 'number', head: say(words.rule), names: true, cell: ({ number: printed }) => printed },
                { key: 'what', head: say(words.what), cell: ({ change }) => say(ruleChangeWords[change]) },
                {
                  key: 'message',
                  head: say(words.message),
                  cell: ({ message }) => <FormText text={message} />,
                },
              ]}
            />
          </details>
        )}
      </div>
    </div>
  )
}
