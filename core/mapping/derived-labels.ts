import type { LocalText } from '#core/foundation'
import type { IndexLevel } from './index-settings.ts'

export const levelLabels: Readonly<Record<IndexLevel, LocalText>> = {
  green: { nb: 'Grønn', nn: 'Grøn' },
  yellow: { nb: 'Gul', nn: 'Gul' },
  red: { nb: 'Rød', nn: 'Raud' },
  blue_light: { nb: 'Blålys', nn: 'Blålys' },
}

const band = (
  code: string,
  from: number,
  to: number,
): { code: string; from: number; to: number; label: LocalText } => ({
  code,
  from,
  to,
  label: { nb: `${from}–${to} år`, nn: `${from}–${to} år` },
})

/** The age bands of the annual report; 16 and 17 stand apart from the standard tables. */
export const ageBands = [
  band('16-17', 16, 17),
  band('18-23', 18, 23),
  band('24-29', 24, 29),
  band('30-39', 30, 39),
  band('40-49', 40, 49),
  band('50-59', 50, 59),
  band('60-69', 60, 69),
  { code: '70+', from: 70, to: 199, label: { nb: '70 år og eldre', nn: '70 år og eldre' } },
] as const

/** The six families of services, as questions of the form. */
export const serviceFamilies = [
  'services_nav',
  'services_municipal',
  'services_tsb',
  'services_mental_care',
  'services_somatic',
  'services_other',
] as const

export const servicesAnyChoices: readonly { code: string; label: LocalText }[] = [
  { code: 'nav', label: { nb: 'NAV-tjenester', nn: 'NAV-tenester' } },
  { code: 'municipal', label: { nb: 'Kommunale tjenester', nn: 'Kommunale tenester' } },
  { code: 'specialist', label: { nb: 'Spesialisthelsetjenester', nn: 'Spesialisthelsetenester' } },
  {
    code: 'tsb',
    label: {
      nb: 'Tverrfaglig spesialisert behandling (TSB)',
      nn: 'Tverrfagleg spesialisert behandling (TSB)',
    },
  },
  { code: 'mental_care', label: { nb: 'Psykisk helsevern', nn: 'Psykisk helsevern' } },
  { code: 'somatic', label: { nb: 'Somatiske tjenester', nn: 'Somatiske tenester' } },
  { code: 'other', label: { nb: 'Andre tjenester', nn: 'Andre tenester' } },
]

export const overdoseChoices: readonly { code: string; label: LocalText }[] = [
  {
    code: 'had',
    label: {
      nb: 'Har tatt overdose siste år, ikke fare for overdose',
      nn: 'Har teke overdose siste år, ikkje fare for overdose',
    },
  },
  {
    code: 'risk',
    label: {
      nb: 'Fare for overdose, har ikke tatt overdose siste år',
      nn: 'Fare for overdose, har ikkje teke overdose siste år',
    },
  },
  {
    code: 'both',
    label: { nb: 'Har tatt og fare for overdose', nn: 'Har teke overdose siste år, og fare for overdose' },
  },
  { code: 'neither', label: { nb: 'Ingen av delene', nn: 'Ingen av delane' } },
]
