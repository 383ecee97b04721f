import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** How a question is named in a table and in a figure, and what is said of those in the category that it is read by. */
interface QuestionWords {
  readonly name?: LocalText
  /** Begins with `{percent}`. */
  readonly said: LocalText
}

const use = (nb: string, nn: string): QuestionWords => ({
  said: text(
    `{percent} bruker i stor eller svært stor grad resultatene til ${nb}.`,
    `{percent} bruker i stor eller svært stor grad resultata til ${nn}.`,
  ),
})

/** By the form's codes. A question that is not here is said by its own words. */
export const questionWords: Readonly<Record<string, QuestionWords>> = {
  use_services: use('å utvikle tjenestene', 'å utvikle tenestene'),
  use_planning: use('kommunalt planarbeid', 'kommunalt planarbeid'),
  use_applications: use('søknader om prosjektmidler', 'søknader om prosjektmidlar'),
  use_priorities: use('å begrunne prioriteringer og budsjett', 'å grunngi prioriteringar og budsjett'),
  use_leaders: use(
    'å informere administrativ ledelse og politikere',
    'å informere administrativ leiing og politikarar',
  ),
  use_training: use('opplæring av ansatte', 'opplæring av tilsette'),
  use_cooperation: use('samarbeid med andre tjenester', 'samarbeid med andre tenester'),
  usefulness: {
    name: text('Nytte alt i alt', 'Nytte alt i alt'),
    said: text(
      '{percent} har i stor eller svært stor grad nytte av å kartlegge.',
      '{percent} har i stor eller svært stor grad nytte av å kartleggje.',
    ),
  },
  more_resources: {
    name: text('Økte økonomiske ressurser', 'Auka økonomiske ressursar'),
    said: text(
      '{percent} har fått økte økonomiske ressurser som følge av kartleggingen.',
      '{percent} har fått auka økonomiske ressursar som følgje av kartlegginga.',
    ),
  },
  new_services: {
    name: text('Nye eller endrede tilbud', 'Nye eller endra tilbod'),
    said: text(
      '{percent} har fått nye eller endrede tilbud som følge av kartleggingen.',
      '{percent} har fått nye eller endra tilbod som følgje av kartlegginga.',
    ),
  },
  time_worth: {
    name: text('Nytten er verdt tiden', 'Nytten er verd tida'),
    said: text(
      '{percent} mener at nytten i stor eller svært stor grad står i forhold til tiden kartleggingen tar.',
      '{percent} meiner at nytten i stor eller svært stor grad står i forhold til tida kartlegginga tek.',
    ),
  },
  report_quality: {
    name: text('Rapportene er gode nok', 'Rapportane er gode nok'),
    said: text(
      '{percent} mener at rapportene til kommunen i stor eller svært stor grad er gode nok til bruken.',
      '{percent} meiner at rapportane til kommunen i stor eller svært stor grad er gode nok til bruken.',
    ),
  },
  analysis_help: {
    name: text('Hjelp fra et kompetansesenter', 'Hjelp frå eit kompetansesenter'),
    said: text(
      '{percent} har fått hjelp fra et kompetansesenter til å gå gjennom resultatene.',
      '{percent} har fått hjelp frå eit kompetansesenter til å gå gjennom resultata.',
    ),
  },
  analysis_help_useful: {
    name: text('Hjelpen var nyttig', 'Hjelpa var nyttig'),
    said: text(
      '{percent} av dem som fikk hjelp, mener at den i stor eller svært stor grad var nyttig.',
      '{percent} av dei som fekk hjelp, meiner at ho i stor eller svært stor grad var nyttig.',
    ),
  },
  privacy_concerns: {
    name: text('Personvernet gjør det vanskelig', 'Personvernet gjer det vanskeleg'),
    said: text(
      '{percent} mener at personvernet i stor eller svært stor grad gjør det vanskelig å kartlegge.',
      '{percent} meiner at personvernet i stor eller svært stor grad gjer det vanskeleg å kartleggje.',
    ),
  },
  take_part_again: {
    name: text('Kommer til å kartlegge igjen', 'Kjem til å kartleggje igjen'),
    said: text(
      '{percent} kommer til å kartlegge igjen, eller gjør det trolig.',
      '{percent} kjem til å kartleggje igjen, eller gjer det truleg.',
    ),
  },
}
