import type { InfoSheet } from './info-sheet.ts'

/** A sheet that tells all it must. */
export const testSheet: InfoSheet = {
  version: 1,
  from: '2026-02-01',
  title: { nb: 'Hverdagen i Nordby', nn: 'Kvardagen i Nordby' },
  responsible: { name: 'Senter for prøver', contact: '00 00 00 01' },
  contact: { name: 'Åse Prøve', contact: '00 00 00 02' },
  protectionOfficer: { name: 'Per Vern', contact: '00 00 00 03' },
  help: { name: 'Psykolog Nora Lytt', contact: '00 00 00 04' },
  approvals: [{ body: 'Prøverådet', number: '2026/17', on: '2026-01-10', verdict: 'kan gjennomføres' }],
  legalBasis: { nb: 'Behandlingen bygger på samtykke.', nn: 'Behandlinga byggjer på samtykke.' },
  minutes: 60,
  compensation: { nb: 'Du får et gavekort.', nn: 'Du får eit gåvekort.' },
  replyWithinDays: 14,
  offered: { recording: true, quotes: true, reuse: true },
  withdrawalCutOff: { until: 'publication' },
  recordingsDeletedBy: '2026-12-31',
  projectEnds: '2027-06-30',
  keyDeletedBy: '2027-03-31',
  blocks: {
    purpose: { nb: 'Vi vil vite hvordan hjelpen oppleves.', nn: 'Vi vil vite korleis hjelpa blir opplevd.' },
    selection: { nb: 'Tjenesten spør deg.', nn: 'Tenesta spør deg.' },
    participation: { nb: 'Vi snakker sammen om hverdagen.', nn: 'Vi snakkar saman om kvardagen.' },
    effects: { nb: 'Noe kan være tungt å snakke om.', nn: 'Noko kan vere tungt å snakke om.' },
    protection: { nb: 'Bare prosjektet ser teksten.', nn: 'Berre prosjektet ser teksten.' },
    results: { nb: 'Funnene kommer i en rapport.', nn: 'Funna kjem i ein rapport.' },
  },
}
