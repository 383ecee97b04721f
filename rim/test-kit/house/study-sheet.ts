import type { InfoSheet } from '#core/interviews'

const text = (nb: string) => ({ nb, nn: nb })

/** An information sheet with everything that one must tell. */
export const testSheet: InfoSheet = {
  version: 1,
  from: '2026-01-15',
  title: text('Erfaringer med tjenestene'),
  responsible: { name: 'Senteret', contact: 'post@senteret.example' },
  contact: { name: 'Ida Intervjuer', contact: '00 00 00 00' },
  protectionOfficer: { name: 'Ombudet', contact: 'ombud@senteret.example' },
  help: { name: 'Helsesykepleieren', contact: '00 00 00 01' },
  approvals: [{ body: 'Personvernombudet', number: '26/1', on: '2026-01-10', verdict: 'Tilrådd' }],
  legalBasis: text('Du samtykker til behandlingen.'),
  minutes: 60,
  compensation: text('Du får et gavekort på 300 kroner.'),
  replyWithinDays: 14,
  offered: { recording: true, quotes: true, reuse: true },
  withdrawalCutOff: { until: 'publication' },
  recordingsDeletedBy: '2027-06-30',
  projectEnds: '2027-12-31',
  keyDeletedBy: '2027-12-31',
  blocks: {
    purpose: text('Vi vil vite hvordan hjelpen oppleves.'),
    selection: text('Du mottar tjenester i kommunen.'),
    participation: text('Vi spør om erfaringene dine.'),
    effects: text('Du bidrar til bedre tjenester.'),
    protection: text('Bare vi ser det du sier.'),
    results: text('Resultatene kommer i en rapport.'),
  },
}
