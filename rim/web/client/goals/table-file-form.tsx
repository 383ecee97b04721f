import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type LocalText, type Problem, ProblemError, problem, problemText } from '#core/foundation'
import {
  type Indicator,
  type IndicatorValue,
  type JsonStatDimension,
  type JsonStatTable,
  jsonStatProblems,
  readJsonStat,
  valuesFromCsv,
  valuesFromJsonStat,
} from '#core/indicators'
import { request, useWriteKey } from '../api/index.ts'
import { Alert, Button, Card, Failure, FileField, SelectField } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'
import { goalWords } from './words.ts'
import './goals.css'

const words = {
  title: { nb: 'Før inn fra en tabell', nn: 'Før inn frå ein tabell', en: 'Enter from a table' },
  lead: {
    nb: 'Last ned tabellen fra Statistisk sentralbyrå eller Folkehelseinstituttet i formatet JSON-stat 2, og velg den her. Alle steder og år i den føres inn. En egen tabell kan være CSV med overskriftene Sted, År og Verdi.',
    nn: 'Last ned tabellen frå Statistisk sentralbyrå eller Folkehelseinstituttet i formatet JSON-stat 2, og vel han her. Alle stader og år i han blir førte inn. Ein eigen tabell kan vere CSV med overskriftene Stad, År og Verdi.',
    en: 'Download the table from Statistics Norway or the Institute of Public Health as JSON-stat 2, and choose it here. Every place and year in it is entered. A table of your own can be CSV with the heads Sted, År and Verdi.',
  },
  file: {
    nb: 'Tabell (JSON-stat 2 eller CSV)',
    nn: 'Tabell (JSON-stat 2 eller CSV)',
    en: 'Table (JSON-stat 2 or CSV)',
  },
  choose: { nb: 'Velg fil', nn: 'Vel fil', en: 'Choose file' },
  found: {
    nb: '{count} verdier blir ført inn, {withheld} av dem vises ikke i kilden.',
    nn: '{count} verdiar blir førte inn, {withheld} av dei er ikkje viste i kjelda.',
    en: '{count} values are entered, {withheld} of them are not shown in the source.',
  },
  foundOne: { nb: 'Én verdi blir ført inn.', nn: 'Éin verdi blir ført inn.', en: 'One value is entered.' },
  leftOut: { nb: 'Dette er utelatt:', nn: 'Dette er utelate:', en: 'This is left out:' },
  enter: { nb: 'Før inn verdiene', nn: 'Før inn verdiane', en: 'Enter the values' },
  entered: { nb: 'Verdiene er lagret.', nn: 'Verdiane er lagra.', en: 'The values are saved.' },
} satisfies Record<string, LocalText>

/** What a file was read as, or what is wrong with it. */
type Read =
  | { readonly table: JsonStatTable; readonly name: string }
  | { readonly values: readonly IndicatorValue[] }
  | { readonly faults: readonly Problem[] }

async function readFile(file: File): Promise<Read> {
  if (/\.(csv|txt|tsv)$/i.test(file.name)) {
    const { values, problems } = valuesFromCsv(await file.text(), file.name)
    return problems.length > 0 ? { faults: problems.slice(0, 10) } : { values }
  }
  try {
    return { table: readJsonStat(JSON.parse(await file.text())), name: file.name }
  } catch (cause) {
    if (cause instanceof ProblemError) return { faults: cause.problems }
    // no JSON at all
    if (cause instanceof SyntaxError) return { faults: [problem(jsonStatProblems.notDataset)] }
    throw cause
  }
}

const chosenOf = ({ dimensions }: JsonStatTable): readonly JsonStatDimension[] =>
  dimensions.filter(({ role, categories }) => role === 'other' && categories.length > 1)

/** Enters one indicator's values from a file of statistics from elsewhere; what it has is shown before it is entered. */
export function TableFileForm({
  address,
  indicators,
}: {
  address: string
  indicators: readonly Indicator[]
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [read, setRead] = useState<Read | null>(null)
  const [choice, setChoice] = useState<Readonly<Record<string, string>>>({})
  const [indicator, setIndicator] = useState(indicators[0]?.code ?? '')
  const enter = useMutation({
    mutationFn: (body: object) => request('POST', address, body, key.of(body)),
    onSuccess: async () => {
      key.done()
      setRead(null)
      await queries.invalidateQueries()
    },
  })
  const take = async (file: File) => {
    enter.reset()
    const found = await readFile(file)
    setRead(found)
    if ('table' in found) {
      setChoice(Object.fromEntries(chosenOf(found.table).map((one) => [one.code, one.categories[0]!.code])))
    }
  }
  const result =
    read && 'table' in read
      ? resultOf(read.table, choice, read.name)
      : read && 'values' in read
        ? { values: read.values, problems: [], faults: [] }
        : null
  const faults = read && 'faults' in read ? read.faults : (result?.faults ?? [])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!result || result.values.length === 0 || enter.isPending) return
    enter.mutate({ values: result.values.map((value) => ({ indicator, ...value })) })
  }
  return (
    <Card title={say(words.title)}>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <p>{say(words.lead)}</p>
        <FileField
          label={say(words.file)}
          choose={say(words.choose)}
          accept=".json,application/json,.csv,text/csv"
          chosen={(file) => void take(file)}
        />
        {faults.map((one) => (
          <Alert key={problemText(one, language)} colour="danger" live="polite">
            {problemText(one, language)}
          </Alert>
        ))}
        {read && 'table' in read && (
          <>
            <p>{read.table.label}</p>
            {chosenOf(read.table).map(({ code, label, categories }) => (
              <SelectField
                key={code}
                label={label}
                value={choice[code] ?? ''}
                change={(value) => setChoice({ ...choice, [code]: value })}
                options={categories.map((one) => ({ value: one.code, text: one.label }))}
              />
            ))}
          </>
        )}
        {result && (
          <SelectField
            label={say(goalWords.indicator)}
            value={indicator}
            change={setIndicator}
            options={indicators.map(({ code, title }) => ({ value: code, text: say(title) }))}
          />
        )}
        {result && result.problems.length > 0 && (
          <Alert colour="warning">
            {say(words.leftOut)}
            <ul>
              {result.problems.slice(0, 10).map((one) => (
                <li key={problemText(one, language)}>{problemText(one, language)}</li>
              ))}
            </ul>
          </Alert>
        )}
        {result && (
          <p>
            {result.values.length === 1
              ? say(words.foundOne)
              : say(words.found, {
                  count: result.values.length,
                  withheld: result.values.filter(({ status }) => status === 'withheld').length,
                })}
          </p>
        )}
        {enter.isError && <Failure cause={enter.error} />}
        {enter.isSuccess && (
          <Alert colour="success" live="polite">
            {say(words.entered)}
          </Alert>
        )}
        {result && result.values.length > 0 && (
          <div>
            <Button type="submit" disabled={enter.isPending}>
              {say(words.enter)}
            </Button>
          </div>
        )}
      </form>
    </Card>
  )
}

function resultOf(table: JsonStatTable, choice: Readonly<Record<string, string>>, name: string) {
  try {
    return { ...valuesFromJsonStat(table, choice, name), faults: [] }
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause
    return { values: [], problems: [], faults: cause.problems }
  }
}
