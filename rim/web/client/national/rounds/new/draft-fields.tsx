import type { LocalText } from '#core/foundation'
import { unitTypeName } from '../../../coordinate/unit-types.ts'
import { ChoiceGroup, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import type { DraftErrors, RoundDraft } from '../draft.ts'
import { groupNames } from '../group-names.ts'
import { fieldLabels } from './field-labels.ts'

/** What each step of the form gets. */
export interface StepProps {
  readonly draft: RoundDraft
  readonly errors: DraftErrors
  readonly set: (part: Partial<RoundDraft>) => void
}

const words = {
  nameHelp: {
    nb: 'Slik alle ser det, for eksempel «BrukerPlan 2027».',
    nn: 'Slik alle ser det, til dømes «BrukerPlan 2027».',
    en: 'As everybody sees it, for example “BrukerPlan 2027”.',
  },
  codeHelp: {
    nb: 'Står i filnavn og lister, for eksempel «2027». Kan ikke endres etterpå.',
    nn: 'Står i filnamn og lister, til dømes «2027». Kan ikkje endrast etterpå.',
    en: 'Stands in file names and lists, for example “2027”. Cannot be changed afterwards.',
  },
  yearHelp: {
    nb: 'Året i rapporter og tidsserier. Kan ikke endres etterpå.',
    nn: 'Året i rapportar og tidsseriar. Kan ikkje endrast etterpå.',
    en: 'The year in reports and time series. Cannot be changed afterwards.',
  },
  closesHelp: {
    nb: 'Til og med denne dagen kan enhetene registrere.',
    nn: 'Til og med denne dagen kan einingane registrere.',
    en: 'Units may register up to and including this day.',
  },
  retentionHelp: {
    nb: 'Denne dagen slettes registreringene.',
    nn: 'Denne dagen blir registreringane sletta.',
    en: 'Registrations are deleted on this day.',
  },
  populationHelp: {
    nb: 'Kan stå tomt. Skjemaet sier selv fra om noen ikke hører med.',
    nn: 'Kan stå tomt. Skjemaet seier sjølv frå om nokon ikkje høyrer med.',
    en: 'May be left empty. The form itself tells if somebody does not belong.',
  },
} satisfies Record<string, LocalText>

type Text = {
  [F in keyof RoundDraft]: RoundDraft[F] extends string ? F : never
}[keyof RoundDraft]

/** One field of the draft, with its label, its help and what is wrong with it. */
function Field({
  field,
  draft,
  errors,
  set,
  help,
  ...rest
}: StepProps & { field: Text; help?: LocalText; kind?: 'date' | 'text'; rows?: number }) {
  const say = useSay()
  const error = errors[field]
  return (
    <TextField
      id={field}
      label={say(fieldLabels[field])}
      value={draft[field]}
      change={(value) => set({ [field]: value })}
      error={error && say(error)}
      {...(help && { help: say(help) })}
      {...rest}
    />
  )
}

export function NameFields(props: StepProps) {
  return (
    <>
      <Field {...props} field="nameNb" help={words.nameHelp} />
      <Field {...props} field="nameNn" />
    </>
  )
}

export function AboutFields(props: StepProps) {
  return (
    <>
      <NameFields {...props} />
      <Field {...props} field="code" help={words.codeHelp} />
      <Field {...props} field="year" help={words.yearHelp} />
    </>
  )
}

export function DaysFields(props: StepProps) {
  return (
    <>
      <Field {...props} field="opensOn" kind="date" />
      <Field {...props} field="closesOn" kind="date" help={words.closesHelp} />
      <Field {...props} field="retentionUntil" kind="date" help={words.retentionHelp} />
    </>
  )
}

export function PopulationFields(props: StepProps) {
  return (
    <>
      <Field {...props} field="populationNb" rows={3} help={words.populationHelp} />
      <Field {...props} field="populationNn" rows={3} />
    </>
  )
}

export function GroupField({ draft, errors, set }: StepProps) {
  const say = useSay()
  return (
    <div id="groups">
      <ChoiceGroup
        kind="checkbox"
        legend={say(fieldLabels.groups)}
        options={Object.entries(groupNames).map(([value, name]) => ({ value, text: say(name) }))}
        chosen={draft.groups}
        change={(groups) => set({ groups })}
        error={errors.groups && say(errors.groups)}
      />
    </div>
  )
}

export function UnitTypeField({ draft, errors, set, known }: StepProps & { known: readonly string[] }) {
  const say = useSay()
  return (
    <div id="unitTypes">
      <ChoiceGroup
        kind="checkbox"
        legend={say(fieldLabels.unitTypes)}
        options={known.map((value) => ({ value, text: say(unitTypeName(value)) }))}
        chosen={draft.unitTypes}
        change={(unitTypes) => set({ unitTypes })}
        error={errors.unitTypes && say(errors.unitTypes)}
      />
    </div>
  )
}
