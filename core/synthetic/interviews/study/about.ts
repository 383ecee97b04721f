import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Those who interview and code. Made up. */
export const writtenStaff = [
  {
    key: 'first',
    name: 'Ingvild Rønnestad',
    role: text('Prosjektleder, sosiolog', 'Prosjektleiar, sosiolog'),
    sex: 'female',
    training: 'Kvalitativ metode på masternivå; har intervjuet eldre i to tidligere prosjekter.',
    relation: 'Kjente ingen av informantene fra før.',
  },
  {
    key: 'second',
    name: 'Torbjørn Lyse',
    role: text('Forsker, sosionom', 'Forskar, sosionom'),
    sex: 'male',
    training: 'Elleve år i kommunal rustjeneste før dette.',
    relation: 'Har arbeidet i en nabokommune til Hellvika; traff ingen han hadde hjulpet.',
  },
  {
    key: 'third',
    name: 'Siri Aalmo',
    role: text('Rådgiver, sykepleier', 'Rådgivar, sjukepleiar'),
    sex: 'female',
    training: 'Videreutdanning i aldring og psykisk helse; opplæring i dybdeintervju i dette prosjektet.',
    relation: 'Kjente ingen av informantene fra før.',
  },
] as const

export type WrittenStaffKey = (typeof writtenStaff)[number]['key']

export const writtenStudy = {
  key: 'over-60',
  title: text(
    'Erfaringer med kommunale tjenester blant voksne over 60 år',
    'Erfaringar med kommunale tenester blant vaksne over 60 år',
  ),
  purpose: text(
    'Å få vite hvordan mennesker over 60 år med vansker knyttet til alkohol, legemidler, andre rusmidler eller psykisk helse opplever hjelpen fra kommunen, og hva de mener kan bli bedre.',
    'Å få vite korleis menneske over 60 år med vanskar knytte til alkohol, legemiddel, andre rusmiddel eller psykisk helse opplever hjelpa frå kommunen, og kva dei meiner kan bli betre.',
  ),
  from: '2026-02-02',
  to: '2026-12-18',
  stance: 'mixed',
  approvals: [
    {
      body: 'Regional komité for medisinsk og helsefaglig forskningsetikk',
      number: '2025/90417 (øving)',
      on: '2025-11-20',
      verdict: 'Ikke framleggingspliktig: evaluering av tjenester.',
    },
    {
      body: 'Personvernombudet',
      number: 'PVO-26/0031 (øving)',
      on: '2026-01-15',
      verdict: 'Tilrådd, med nøkkel oppbevart atskilt og sletting innen fristene i informasjonsskrivet.',
    },
  ],
  sites: [
    { key: 'lyngvaer', name: 'Lyngvær' },
    { key: 'storasen', name: 'Storåsen' },
    { key: 'hellvika', name: 'Hellvika' },
  ],
  /** Meetings where the interviewers read the same transcript and agreed on how to ask. */
  meetings: [
    {
      on: '2026-02-24',
      present: ['first', 'second', 'third'],
      text: 'Prøveintervju med hverandre. Vi spør om starten med egne ord og lar pauser være pauser. Alle sier det samme om opptak og om å trekke seg.',
    },
    {
      on: '2026-03-06',
      present: ['first', 'second', 'third'],
      text: 'Leste I01 høyt sammen. Ingen spurte om det digitale, enda informanten var inne på det selv; det blir eget spørsmål i guiden fra nå av. Vi spør ikke «hvorfor» om skjuling.',
    },
    {
      on: '2026-06-22',
      present: ['first', 'second', 'third'],
      text: 'Gikk gjennom dobbeltkodingen av I02 og I07. Enige om at «Skam» også gjelder skam som er gått over, og at «Mistrodd» ikke krever at noen mente det slik.',
    },
  ],
} as const
