import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Fixed wordings of the national report. `{places}` are filled from cells and names. */
export const nationalWords = {
  title: text('Brukertilfredshetsevalueringen {year}', 'Brukartilfredsheitsevalueringa {year}'),
  subtitle: text(
    'Hva mennesker med rusmiddelproblemer mener om de kommunale tjenestene',
    'Kva menneske med rusmiddelproblem meiner om dei kommunale tenestene',
  ),
  slidesSubtitle: text('De viktigste resultatene', 'Dei viktigaste resultata'),
  country: text('Norge', 'Noreg'),
  synthetic: text('Opplæringsdata: ingen av svarene er ekte', 'Opplæringsdata: ingen av svara er ekte'),
  answered: text('Svar', 'Svar'),
  period: text('Innsamling', 'Innsamling'),
  municipalities: text('Kommuner', 'Kommunar'),
  overTime: text('Utviklingen over tid', 'Utviklinga over tid'),
  comparedOver: text('sammenlignet over tid', 'samanlikna over tid'),
  groups: text('Forskjeller mellom grupper', 'Skilnader mellom grupper'),
  groupsTable: text(
    'Grupper som skiller seg statistisk sikkert fra øvrige. Prosent',
    'Grupper som skil seg statistisk sikkert frå dei andre. Prosent',
  ),
  groupsIntro: text(
    'Tabellen viser hver gruppe som skiller seg ut, og hvordan de øvrige svarer. Alle gruppene står i vedlegg 2.',
    'Tabellen viser kvar gruppe som skil seg ut, og korleis dei andre svarer. Alle gruppene står i vedlegg 2.',
  ),
  summary: text('Sammendrag', 'Samandrag'),
  evaluationQuestion: text('Problemstilling {number}: {text}', 'Problemstilling {number}: {text}'),
  about: text('Om undersøkelsen', 'Om undersøkinga'),
  method: text('Slik er undersøkelsen gjort', 'Slik er undersøkinga gjord'),
  sample: text('De som svarte', 'Dei som svara'),
  services: text('Tjenestene de har brukt', 'Tenestene dei har brukt'),
  comments: text('Det brukerne selv skrev', 'Det brukarane sjølve skreiv'),
  closing: text('Oppsummering', 'Oppsummering'),
  appendix: text('Vedlegg {number}', 'Vedlegg {number}'),
  form: text('Spørsmålene i skjemaet', 'Spørsmåla i skjemaet'),
  byGroup: text('Alle spørsmål etter gruppe', 'Alle spørsmål etter gruppe'),
  allWaves: text('Alle spørsmål over tid', 'Alle spørsmål over tid'),
  methods: text('Holder forskjellene med strengere metoder?', 'Held skilnadene med strengare metodar?'),
} as const satisfies Record<string, LocalText>
