import type { LocalText } from '#core/foundation'
import type { TableQuestion } from '#core/survey'

/** Questions of a place's report that stand together. */
interface PlaceChapter {
  /** Permanent: node ids begin with it. */
  readonly id: string
  readonly title: LocalText
  readonly questions: readonly string[]
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const chapters: readonly PlaceChapter[] = [
  {
    id: 'overall',
    title: text('Tjenestene alt i alt', 'Tenestene alt i alt'),
    questions: ['services_satisfactory', 'masters_everyday', 'help_over_3_years', 'help_in_pandemic'],
  },
  {
    id: 'right_help',
    title: text('Riktig hjelp til rett tid', 'Rett hjelp til rett tid'),
    questions: ['gets_needed_help', 'help_when_needed', 'services_accessible'],
  },
  {
    id: 'influence',
    title: text('Innflytelse og medvirkning', 'Innverknad og medverknad'),
    questions: [
      'influence_on_services',
      'staff_heed_wishes',
      'has_individual_plan',
      'plan_satisfied',
      'plan_important',
    ],
  },
  {
    id: 'information',
    title: text('Informasjon', 'Informasjon'),
    questions: ['informed_understandably', 'informed_of_voluntary', 'informed_of_plan'],
  },
  {
    id: 'cooperation',
    title: text('Samarbeid mellom tjenestene', 'Samarbeid mellom tenestene'),
    questions: [
      'services_cooperate',
      'has_responsibility_group',
      'group_satisfied',
      'has_contact_person',
      'contact_person_satisfied',
      'in_lar',
      'lar_cooperation',
      'admitted_last_year',
      'follow_up_while_admitted',
      'follow_up_after_discharge',
    ],
  },
  {
    id: 'relatives',
    title: text('Pårørende og barn', 'Pårørande og barn'),
    questions: [
      'relatives_involved',
      'relatives_supported',
      'talks_about_children',
      'group_relatives_involved',
    ],
  },
  {
    id: 'everyday',
    title: text('Bolig, økonomi og aktivitet', 'Bustad, økonomi og aktivitet'),
    questions: [
      'housing_satisfactory',
      'help_find_home',
      'help_manage_home',
      'help_finances',
      'help_work',
      'help_education',
      'help_leisure',
      'help_network',
      'help_substance_use',
    ],
  },
  {
    id: 'staff',
    title: text('Møtet med de ansatte', 'Møtet med dei tilsette'),
    questions: ['staff_understand', 'enough_time', 'trusts_staff', 'met_with_respect', 'treated_badly'],
  },
  {
    id: 'health',
    title: text('Helse og livet totalt sett', 'Helse og livet totalt sett'),
    questions: [
      'life_overall',
      'own_physical_health',
      'own_mental_health',
      'help_mental_health',
      'help_physical_health',
      'help_nutrition',
      'help_exercise',
    ],
  },
]

/** A chapter with its questions, of those that the form has. */
export interface FilledChapter extends Omit<PlaceChapter, 'questions'> {
  readonly questions: readonly TableQuestion[]
}

/** The chapters that the form has questions for; questions that none of them names come last, in a chapter of their own. */
export function placeChapters(questions: readonly TableQuestion[]): readonly FilledChapter[] {
  const byCode = new Map(questions.map((question) => [question.code, question]))
  const named = new Set(chapters.flatMap((chapter) => chapter.questions))
  const others: PlaceChapter = {
    id: 'others',
    title: text('Andre spørsmål', 'Andre spørsmål'),
    questions: questions.map(({ code }) => code).filter((code) => !named.has(code)),
  }
  return [...chapters, others]
    .map((chapter) => ({
      ...chapter,
      questions: chapter.questions.flatMap((code) => byCode.get(code) ?? []),
    }))
    .filter((chapter) => chapter.questions.length > 0)
}
