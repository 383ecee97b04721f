import type { LocalText } from '#core/foundation'
import type { TableQuestion } from '#core/survey'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** A part of a chapter: questions on one scale that share a figure. */
export interface ChapterPart {
  readonly id: string
  readonly title: LocalText
  readonly questions: readonly string[]
  /** Figures of other tables that belong here: of a question on who answers, or crossed with another. */
  readonly background?: string
  readonly crossed?: readonly string[]
}

export interface ChapterPlan {
  readonly id: string
  readonly title: LocalText
  readonly intro: LocalText
  readonly parts: readonly ChapterPart[]
}

const part = (
  id: string,
  title: LocalText,
  questions: readonly string[],
  more: Pick<ChapterPart, 'background' | 'crossed'> = {},
): ChapterPart => ({ id, title, questions, ...more })

/** The chapters on results, in order, by the questions that stand in each. A question that no form has is passed over. */
export const resultChapters: readonly ChapterPlan[] = [
  {
    id: 'overall',
    title: text('Hjelpen alt i alt', 'Hjelpa alt i alt'),
    intro: text(
      'Kapitlet viser hvordan brukerne vurderer hjelpen fra kommunen sett under ett, og om de mener den har endret seg.',
      'Kapitlet viser korleis brukarane vurderer hjelpa frå kommunen sett under eitt, og om dei meiner ho har endra seg.',
    ),
    parts: [
      part('overall', text('Samlet vurdering', 'Samla vurdering'), [
        'services_satisfactory',
        'masters_everyday',
      ]),
      part('pandemic', text('Hjelpen under koronapandemien', 'Hjelpa under koronapandemien'), [
        'help_in_pandemic',
      ]),
      part('three_years', text('Hjelpen de siste tre årene', 'Hjelpa dei siste tre åra'), [
        'help_over_3_years',
      ]),
    ],
  },
  {
    id: 'participation',
    title: text('Medvirkning', 'Medverknad'),
    intro: text(
      'Kapitlet handler om innflytelse på hjelpen, og om individuell plan og ansvarsgruppe, som skal gi brukeren et ord med i laget.',
      'Kapitlet handlar om innverknad på hjelpa, og om individuell plan og ansvarsgruppe, som skal gi brukaren eit ord med i laget.',
    ),
    parts: [
      part('influence', text('Innflytelse', 'Innverknad'), ['influence_on_services', 'staff_heed_wishes']),
      part('plan_and_group', text('Hvem har plan og ansvarsgruppe', 'Kven har plan og ansvarsgruppe'), [
        'has_individual_plan',
        'has_responsibility_group',
      ]),
      part(
        'plan_and_group_use',
        text('Vurdering av plan og ansvarsgruppe', 'Vurdering av plan og ansvarsgruppe'),
        ['plan_satisfied', 'plan_important', 'group_satisfied'],
      ),
    ],
  },
  {
    id: 'right_help',
    title: text('Rett hjelp til rett tid', 'Rett hjelp til rett tid'),
    intro: text(
      'Kapitlet handler om brukerne får den hjelpen de trenger, om den kommer når de trenger den, og om tjenestene er lette å nå.',
      'Kapitlet handlar om brukarane får den hjelpa dei treng, om ho kjem når dei treng ho, og om tenestene er lette å nå.',
    ),
    parts: [
      part('right_help', text('Behov, tid og tilgjengelighet', 'Behov, tid og tilgjenge'), [
        'gets_needed_help',
        'help_when_needed',
        'services_accessible',
      ]),
    ],
  },
  {
    id: 'information',
    title: text('Informasjon', 'Informasjon'),
    intro: text(
      'Kapitlet handler om informasjonen brukerne har fått, og om de har forstått den.',
      'Kapitlet handlar om informasjonen brukarane har fått, og om dei har forstått han.',
    ),
    parts: [
      part('information', text('Informasjon om tilbudene', 'Informasjon om tilboda'), [
        'informed_understandably',
        'informed_of_voluntary',
        'informed_of_plan',
      ]),
    ],
  },
  {
    id: 'cooperation',
    title: text('Samarbeid og koordinering', 'Samarbeid og koordinering'),
    intro: text(
      'Mange får hjelp fra flere tjenester samtidig. Kapitlet handler om samarbeidet mellom dem, om koordinator og om LAR.',
      'Mange får hjelp frå fleire tenester samtidig. Kapitlet handlar om samarbeidet mellom dei, om koordinator og om LAR.',
    ),
    parts: [
      part('cooperation', text('Samarbeid om hjelpen', 'Samarbeid om hjelpa'), [
        'services_cooperate',
        'contact_person_satisfied',
        'lar_cooperation',
      ]),
      part('has_coordinator', text('Hvem har koordinator og LAR', 'Kven har koordinator og LAR'), [
        'has_contact_person',
        'in_lar',
      ]),
    ],
  },
  {
    id: 'relatives',
    title: text('Pårørende', 'Pårørande'),
    intro: text(
      'Kapitlet handler om hvordan kommunen tar med og støtter pårørende. Mange har svart at spørsmålene ikke er aktuelle; de er ikke med i prosentene.',
      'Kapitlet handlar om korleis kommunen tek med og støttar pårørande. Mange har svart at spørsmåla ikkje er aktuelle; dei er ikkje med i prosentane.',
    ),
    parts: [
      part('relatives', text('Involvering og støtte', 'Involvering og støtte'), [
        'relatives_involved',
        'relatives_supported',
        'talks_about_children',
        'group_relatives_involved',
      ]),
    ],
  },
  {
    id: 'activity',
    title: text('Aktivitet og innhold i hverdagen', 'Aktivitet og innhald i kvardagen'),
    intro: text(
      'Kapitlet handler om hjelp til å mestre rusen, til fritid og nettverk, og til arbeid, utdanning og økonomi.',
      'Kapitlet handlar om hjelp til å meistre rusen, til fritid og nettverk, og til arbeid, utdanning og økonomi.',
    ),
    parts: [
      part('everyday', text('Rusmestring, fritid og nettverk', 'Rusmeistring, fritid og nettverk'), [
        'help_substance_use',
        'help_leisure',
        'help_network',
      ]),
      part('work', text('Økonomi, arbeid og utdanning', 'Økonomi, arbeid og utdanning'), [
        'help_finances',
        'help_work',
        'help_education',
      ]),
    ],
  },
  {
    id: 'housing',
    title: text('Bolig', 'Bustad'),
    intro: text(
      'Kapitlet viser hvor brukerne bor, hva de synes om det, og om de har fått hjelp med boligen.',
      'Kapitlet viser kvar brukarane bur, kva dei synest om det, og om dei har fått hjelp med bustaden.',
    ),
    parts: [
      part('lives', text('Bosituasjonen', 'Busituasjonen'), [], {
        background: 'housing',
        crossed: ['crossed_housing'],
      }),
      part('housing', text('Vurdering av bolig og hjelp', 'Vurdering av bustad og hjelp'), [
        'housing_satisfactory',
        'help_find_home',
        'help_manage_home',
      ]),
    ],
  },
  {
    id: 'staff',
    title: text('Møtet med de ansatte', 'Møtet med dei tilsette'),
    intro: text(
      'Kapitlet handler om hvordan brukerne blir møtt av dem som skal hjelpe.',
      'Kapitlet handlar om korleis brukarane blir møtte av dei som skal hjelpe.',
    ),
    parts: [
      part('staff', text('Tillit, tid og respekt', 'Tillit, tid og respekt'), [
        'met_with_respect',
        'trusts_staff',
        'staff_understand',
        'enough_time',
      ]),
      part(
        'ill_treatment',
        text('Nedlatende eller krenkende behandling', 'Nedlatande eller krenkjande behandling'),
        ['treated_badly'],
      ),
    ],
  },
  {
    id: 'health',
    title: text('Helse og livskvalitet', 'Helse og livskvalitet'),
    intro: text(
      'Kapitlet viser hvordan brukerne vurderer helsen og livet sitt, og hvilken hjelp de har fått med helsen.',
      'Kapitlet viser korleis brukarane vurderer helsa og livet sitt, og kva hjelp dei har fått med helsa.',
    ),
    parts: [
      part('own_health', text('Egen helse og livskvalitet', 'Eiga helse og livskvalitet'), [
        'life_overall',
        'own_physical_health',
        'own_mental_health',
      ]),
      part(
        'help_health',
        text('Hjelp med fysisk og psykisk helse', 'Hjelp med fysisk og psykisk helse'),
        ['help_physical_health', 'help_mental_health'],
        { crossed: ['crossed_physical_health', 'crossed_mental_health'] },
      ),
      part('help_lifestyle', text('Hjelp med trening og kosthold', 'Hjelp med trening og kosthald'), [
        'help_exercise',
        'help_nutrition',
      ]),
    ],
  },
  {
    id: 'inpatient',
    title: text('Oppfølging ved døgnbehandling', 'Oppfølging ved døgnbehandling'),
    intro: text(
      'Kapitlet gjelder brukere som har vært innlagt til døgnbehandling, og oppfølgingen fra kommunen da og etterpå.',
      'Kapitlet gjeld brukarar som har vore innlagde til døgnbehandling, og oppfølginga frå kommunen då og etterpå.',
    ),
    parts: [
      part('admitted', text('Innlagt det siste året', 'Innlagde det siste året'), ['admitted_last_year']),
      part('follow_up', text('Oppfølgingen fra kommunen', 'Oppfølginga frå kommunen'), [
        'follow_up_while_admitted',
        'follow_up_after_discharge',
      ]),
    ],
  },
]

/**
 * The chapters with the questions that a form has, and a last one with those that no chapter knows (a revised form's own), by
 * scale. A chapter without any is left out.
 */
export function chaptersOf(questions: readonly TableQuestion[]): readonly ChapterPlan[] {
  const has = new Map(questions.map((question) => [question.code, question]))
  const planned = resultChapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts
      .map((one) => ({ ...one, questions: one.questions.filter((code) => has.has(code)) }))
      .filter((one) => one.questions.length > 0 || one.background),
  }))
  const used = new Set(resultChapters.flatMap(({ parts }) => parts.flatMap((one) => one.questions)))
  const rest = questions.filter(({ code }) => !used.has(code))
  const scales = [...new Set(rest.map(({ scale, points }) => `${scale}_${points.length}`))]
  const others: ChapterPlan = {
    id: 'others',
    title: text('Andre spørsmål', 'Andre spørsmål'),
    intro: text(
      'Kapitlet viser spørsmål som er nye i skjemaet.',
      'Kapitlet viser spørsmål som er nye i skjemaet.',
    ),
    parts: scales.map((scale) =>
      part(
        `others_${scale}`,
        text('Nye spørsmål', 'Nye spørsmål'),
        rest.filter((one) => `${one.scale}_${one.points.length}` === scale).map(({ code }) => code),
      ),
    ),
  }
  return [...planned, ...(rest.length > 0 ? [others] : [])].filter(({ parts }) =>
    parts.some((one) => one.questions.length > 0),
  )
}
