import type { LocalText } from '#core/foundation'
import { CheckField, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { SurveyFormAnswer } from './answers.ts'
import type { WaveDraft, WaveErrors } from './wave-draft.ts'

const words = {
  form: { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  formHelp: {
    nb: 'Kan endres til målingen åpnes.',
    nn: 'Kan endrast til målinga blir opna.',
    en: 'Can be changed until the wave opens.',
  },
  nb: { nb: 'Navn på bokmål', nn: 'Namn på bokmål', en: 'Name in bokmål' },
  nn: { nb: 'Navn på nynorsk', nn: 'Namn på nynorsk', en: 'Name in nynorsk' },
  en: { nb: 'Navn på engelsk', nn: 'Namn på engelsk', en: 'Name in English' },
  opensOn: { nb: 'Første dag', nn: 'Første dag', en: 'First day' },
  closesOn: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  responsible: {
    nb: 'Ansvarlig for undersøkelsen',
    nn: 'Ansvarleg for undersøkinga',
    en: 'Responsible for the survey',
  },
  responsibleHelp: {
    nb: 'Organisasjonen. Står på papirene og der man svarer. Må være skrevet før målingen åpnes, og kontakten med.',
    nn: 'Organisasjonen. Står på papira og der ein svarer. Må vere skriven før målinga blir opna, og kontakten med.',
    en: 'The organisation. Told on the papers and where one answers. Must be written before the wave opens, the contact too.',
  },
  contact: {
    nb: 'Kontakt (telefon eller e-post)',
    nn: 'Kontakt (telefon eller e-post)',
    en: 'Contact (telephone or e-mail)',
  },
  refusal: {
    nb: 'Tilby «Jeg vil helst ikke svare» på alle spørsmål på nett',
    nn: 'Tilby «Eg vil helst ikkje svare» på alle spørsmål på nett',
    en: 'Offer “I would rather not answer” at every question on the web',
  },
  second: {
    nb: 'Papirskjemaer som skrives inn to ganger (prosent)',
    nn: 'Papirskjema som blir skrivne inn to gonger (prosent)',
    en: 'Paper forms entered twice (per cent)',
  },
  limit: {
    nb: 'Feil som tåles i innskrivingen (prosent)',
    nn: 'Feil som blir tolte i innskrivinga (prosent)',
    en: 'Errors borne in the entry (per cent)',
  },
  limitHelp: {
    nb: 'Er det flere, skrives hele bunken inn på nytt.',
    nn: 'Er det fleire, blir heile bunken skriven inn på nytt.',
    en: 'If there are more, the whole batch is entered again.',
  },
} satisfies Record<string, LocalText>

type TextPart = 'nb' | 'nn' | 'en' | 'responsible' | 'contact' | 'secondEntry' | 'errorLimit'

/** What is said of a wave, apart from its year. */
export function WaveFields({
  draft,
  errors,
  set,
  forms,
  opened,
}: {
  draft: WaveDraft
  errors: WaveErrors
  set: (part: Partial<WaveDraft>) => void
  forms: readonly SurveyFormAnswer[]
  /** Its form and what is offered stand. */
  opened: boolean
}) {
  const say = useSay()
  const wrong = (field: keyof WaveDraft) => (errors[field] ? say(errors[field]) : undefined)
  const text = (field: TextPart, label: LocalText) => ({
    label: say(label),
    value: draft[field],
    change: (value: string) => set({ [field]: value }),
    error: wrong(field),
  })
  const day = (field: 'opensOn' | 'closesOn') => ({
    label: say(words[field]),
    kind: 'date' as const,
    value: draft[field],
    change: (value: string) => set({ [field]: value }),
    error: wrong(field),
  })
  return (
    <>
      {!opened && (
        <SelectField
          label={say(words.form)}
          help={say(words.formHelp)}
          value={draft.instrument}
          change={(instrument) => set({ instrument })}
          options={forms.map(({ id, title }) => ({ value: id, text: `${id}: ${say(title)}` }))}
        />
      )}
      <TextField {...text('nb', words.nb)} />
      <TextField {...text('nn', words.nn)} />
      <TextField {...text('en', words.en)} />
      <div className="lp-wave-fields">
        <TextField {...day('opensOn')} />
        <TextField {...day('closesOn')} />
      </div>
      <TextField {...text('responsible', words.responsible)} help={say(words.responsibleHelp)} />
      <TextField {...text('contact', words.contact)} />
      {!opened && (
        <CheckField
          label={say(words.refusal)}
          checked={draft.refusalOffered}
          change={(refusalOffered) => set({ refusalOffered })}
        />
      )}
      <TextField {...text('secondEntry', words.second)} />
      <TextField {...text('errorLimit', words.limit)} help={say(words.limitHelp)} />
    </>
  )
}
