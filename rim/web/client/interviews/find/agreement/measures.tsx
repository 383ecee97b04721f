import { useMemo, useState } from 'react'
import { formatNumber, type LocalText } from '#core/foundation'
import {
  type AgreementUnit,
  all,
  type Coding,
  type DoubleCoded,
  type PairAgreement,
  type Project,
  studyAgreement,
} from '#core/interviews'
import { Awaited, Card, CheckField, DataTable, SelectField, Waiting } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { HiddenMeasure } from '../hidden-measure.tsx'
import { type SecondAnswer, useIndependent } from '../queries.ts'
import { asVersion, useWholeTexts } from '../texts.ts'
import { agreementInWords } from './agreement-words.ts'
import { type AgreementGiven, codeOf } from './given.ts'

const words = {
  title: { nb: 'Hvor enige to kodere var', nn: 'Kor samde to kodarar var', en: 'How far two coders agreed' },
  hidden: {
    nb: 'I en refleksiv analyse er ulik lesning en styrke, og tall for samsvar sier lite om kvaliteten. Gå heller gjennom forskjellene under, og snakk om dem.',
    nn: 'I ein refleksiv analyse er ulik lesing ein styrke, og tal for samsvar seier lite om kvaliteten. Gå heller gjennom skilnadene under, og snakk om dei.',
    en: 'In a reflexive analysis different readings are a strength, and numbers of agreement tell little about quality. Go through the differences below and talk about them instead.',
  },
  nothing: {
    nb: 'Ingen dobbeltkoding er åpnet ennå.',
    nn: 'Inga dobbeltkoding er opna enno.',
    en: 'No double coding is open yet.',
  },
  lead: {
    nb: 'Regnet av kodingen slik den var da den ble åpnet. Det som er avklart etterpå, endrer ikke tallene.',
    nn: 'Rekna av kodinga slik ho var då ho blei opna. Det som er avklart etterpå, endrar ikkje tala.',
    en: 'Computed from the codings as they were when they were opened. What is settled afterwards does not change the numbers.',
  },
  unit: { nb: 'Sammenlign', nn: 'Samanlikn', en: 'Compare' },
  character: { nb: 'tegn for tegn', nn: 'teikn for teikn', en: 'character by character' },
  sentence: { nb: 'setning for setning', nn: 'setning for setning', en: 'sentence by sentence' },
  turn: { nb: 'replikk for replikk', nn: 'replikk for replikk', en: 'turn by turn' },
  informants: {
    nb: 'Bare det informanten sier',
    nn: 'Berre det informanten seier',
    en: 'Only what the informant says',
  },
  which: { nb: 'Intervju', nn: 'Intervju', en: 'Interview' },
  together: { nb: 'Alle samlet', nn: 'Alle samla', en: 'All together' },
  byCode: { nb: 'Samsvar kode for kode', nn: 'Samsvar kode for kode', en: 'Agreement code by code' },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  percentage: { nb: 'Likt, prosent', nn: 'Likt, prosent', en: 'The same, per cent' },
  kappa: { nb: 'Kappa (Cohen)', nn: 'Kappa (Cohen)', en: 'Kappa (Cohen)' },
  alpha: { nb: 'Alfa (Krippendorff)', nn: 'Alfa (Krippendorff)', en: 'Alpha (Krippendorff)' },
  jaccard: { nb: 'Jaccard', nn: 'Jaccard', en: 'Jaccard' },
  undefined: { nb: 'ikke definert', nn: 'ikkje definert', en: 'not defined' },
  all: { nb: 'Alle koder', nn: 'Alle kodar', en: 'All codes' },
} satisfies Record<string, LocalText>

const units = ['character', 'sentence', 'turn'] as const

/** Agreement on each code, as it was before anybody could learn from the other. */
export function Measures({ study, cases, seconds }: AgreementGiven) {
  const say = useSay()
  const opened = seconds.filter(({ openedAt }) => openedAt !== null)
  const project = useIndependent(study.id, opened.length)
  return (
    <Card title={say(words.title)}>
      {opened.length === 0 ? (
        <p>{say(words.nothing)}</p>
      ) : (
        <HiddenMeasure hidden={study.stance === 'reflexive'} why={say(words.hidden)}>
          {project.data ? (
            <Shown study={study.id} cases={cases} opened={opened} project={project.data} />
          ) : (
            <Awaited query={project} />
          )}
        </HiddenMeasure>
      )}
    </Card>
  )
}

/** The version that an interview was coded in by most of the codings. */
function versionOf(codings: readonly Coding[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { version } of codings) counts.set(version, (counts.get(version) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function Shown({
  study,
  cases,
  opened,
  project,
}: {
  study: string
  cases: AgreementGiven['cases']
  opened: readonly SecondAnswer[]
  project: Project
}) {
  const say = useSay()
  const language = useLanguage()
  const [unit, setUnit] = useState<AgreementUnit>('character')
  const [informants, setInformants] = useState(true)
  const [which, setWhich] = useState('')
  const coded = opened.flatMap((one) => {
    const own = [...all(project, 'coding')].filter(({ interview }) => interview === one.interview)
    const version = versionOf(own)
    return version === undefined ? [] : [{ ...one, version }]
  })
  const texts = useWholeTexts(
    study,
    coded.map(({ version }) => version),
  )
  const ready = texts.size >= new Set(coded.map(({ version }) => version)).size
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is coded, and its texts, follow from the project
  const found = useMemo(() => {
    if (!ready) return null
    const doubles = coded.map(
      ({ interview, first, second, version }): DoubleCoded => ({
        interview,
        first,
        second,
        text: asVersion(texts.get(version)!),
      }),
    )
    return studyAgreement(project, doubles, unit, { informantsOnly: informants })
  }, [ready, project, unit, informants])
  if (!found) return <Waiting />
  const of = (together: PairAgreement, each: readonly { interview: string; agreement: PairAgreement }[]) =>
    which === '' ? together : (each.find(({ interview }) => interview === which)?.agreement ?? together)
  const whole = of(found.together, found.interviews)
  const print = (value: number | null): string =>
    value === null ? say(words.undefined) : formatNumber(value, 'decimal2', language)
  const percent = (value: number | null): string =>
    value === null ? say(words.undefined) : formatNumber(value * 100, 'percent1', language)
  const rows = [
    { id: '', name: say(words.all), agreement: whole },
    ...found.codes.map(({ code, together, interviews }) => ({
      id: code,
      name: project.code.get(code)?.name ?? '',
      agreement: of(together, interviews),
    })),
  ]
  return (
    <>
      <p className="lp-lead">{say(words.lead)}</p>
      <div className="lp-find-fields">
        <SelectField
          label={say(words.unit)}
          value={unit}
          change={(value) => setUnit(value as AgreementUnit)}
          options={units.map((value) => ({ value, text: say(words[value]) }))}
        />
        <SelectField
          label={say(words.which)}
          value={which}
          change={setWhich}
          options={[
            { value: '', text: say(words.together) },
            ...coded.map(({ interview }) => ({ value: interview, text: codeOf(cases, interview) })),
          ]}
        />
      </div>
      <CheckField label={say(words.informants)} checked={informants} change={setInformants} />
      <p>{agreementInWords(whole, say, language)}</p>
      <DataTable
        caption={say(words.byCode)}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { key: 'code', head: say(words.code), names: true, cell: ({ name }) => name },
          {
            key: 'percentage',
            head: say(words.percentage),
            numeric: true,
            cell: ({ agreement }) => percent(agreement.percentage),
          },
          {
            key: 'kappa',
            head: say(words.kappa),
            numeric: true,
            cell: ({ agreement }) => print(agreement.kappa),
          },
          {
            key: 'alpha',
            head: say(words.alpha),
            numeric: true,
            cell: ({ agreement }) => print(agreement.alpha),
          },
          {
            key: 'jaccard',
            head: say(words.jaccard),
            numeric: true,
            cell: ({ agreement }) => print(agreement.jaccard),
          },
        ]}
      />
    </>
  )
}
