import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** One of the survey's overall questions, and the questions of the form that bear on it. */
export interface EvaluationQuestion {
  readonly id: string
  readonly text: LocalText
  /** Whose shares are told in the summary, in order. */
  readonly lead: readonly string[]
  /** The others that bear on it. */
  readonly also: readonly string[]
}

/** Source: Brukertilfredshetsevalueringen 2021, chapter 1.1. */
export const evaluationQuestions: readonly EvaluationQuestion[] = [
  {
    id: '1',
    text: text(
      'Er tjenestene tilgjengelige for brukerne, og får brukerne hjelp når de trenger det?',
      'Er tenestene tilgjengelege for brukarane, og får brukarane hjelp når dei treng det?',
    ),
    lead: ['services_accessible', 'help_when_needed', 'informed_understandably'],
    also: [
      'services_cooperate',
      'informed_of_voluntary',
      'relatives_involved',
      'relatives_supported',
      'talks_about_children',
      'follow_up_while_admitted',
      'follow_up_after_discharge',
    ],
  },
  {
    id: '2',
    text: text(
      'Har tjenesteapparatet systemer for å involvere brukerne i utforming av tjenestetilbudet?',
      'Har tenesteapparatet system for å involvere brukarane i utforminga av tenestetilbodet?',
    ),
    lead: ['influence_on_services', 'staff_heed_wishes', 'plan_satisfied', 'group_satisfied'],
    also: ['plan_important', 'group_relatives_involved', 'informed_of_plan'],
  },
  {
    id: '3',
    text: text(
      'Er det samsvar mellom det behovet brukerne har, og den hjelpen de mottar fra tjenesteapparatet?',
      'Er det samsvar mellom det behovet brukarane har, og den hjelpa dei får frå tenesteapparatet?',
    ),
    lead: ['gets_needed_help', 'services_satisfactory', 'met_with_respect', 'treated_badly'],
    also: [
      'trusts_staff',
      'staff_understand',
      'enough_time',
      'contact_person_satisfied',
      'lar_cooperation',
      'help_over_3_years',
      'help_in_pandemic',
    ],
  },
  {
    id: '4',
    text: text(
      'Hvordan er den opplevde nytteverdien for brukerne av tjenestene?',
      'Korleis er den opplevde nytteverdien av tenestene for brukarane?',
    ),
    lead: ['masters_everyday', 'help_substance_use', 'help_mental_health', 'help_network'],
    also: [
      'help_physical_health',
      'help_nutrition',
      'help_exercise',
      'help_find_home',
      'help_manage_home',
      'housing_satisfactory',
      'help_finances',
      'help_work',
      'help_education',
      'help_leisure',
    ],
  },
]

/** All questions that bear on it. */
export const bearingOn = ({ lead, also }: EvaluationQuestion): readonly string[] => [...lead, ...also]
