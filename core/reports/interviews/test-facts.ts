import type { LocalText } from '#core/foundation'
import type { DraftedItem } from '#core/interviews'
import type { InterviewReportFacts } from './facts.ts'
import { besideFigure, besideTable } from './test-beside.ts'
import { printedQuotes, testProject } from './test-project.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const sheet = (intro: string, heading: string) => [
  {
    heading,
    blocks: [
      { type: 'paragraph' as const, text: intro },
      { type: 'list' as const, items: ['60 min', '300 kr'] },
    ],
  },
]

/** The facts of the made-up study. */
export function testFacts(language: 'nb' | 'nn' = 'nb'): InterviewReportFacts {
  const { s4: _, ...released } = printedQuotes
  return {
    study: {
      title: text('Å be om hjelp', 'Å be om hjelp'),
      subtitle: text(
        'Intervjuer med eldre som bruker for mye alkohol',
        'Intervju med eldre som bruker for mykje alkohol',
      ),
      purpose: text(
        'Studien skal gi kunnskap om hvordan eldre med alkoholproblemer opplever de kommunale tjenestene.',
        'Studien skal gi kunnskap om korleis eldre med alkoholproblem opplever dei kommunale tenestene.',
      ),
      commissioner: text('Helsedirektoratet', 'Helsedirektoratet'),
      responsible: text('et kompetansesenter', 'eit kompetansesenter'),
      place: text('Norge', 'Noreg'),
      year: '2026',
      period: { from: '2025-09-01', to: '2026-01-15' },
      municipalities: 3,
      approvals: [
        { body: 'Sikt', number: '123456', on: '2025-06-12', verdict: 'vurdert, behandlingen er lovlig' },
      ],
      synthetic: true,
    },
    recruitment: {
      askedBy: text('ansatte i kommunens tjenester', 'tilsette i tenestene i kommunen'),
      counts: {
        considered: 31,
        notAsked: 5,
        asked: 26,
        waiting: 0,
        declined: 7,
        unreachable: 2,
        ineligible: 1,
        agreed: 16,
        appointed: 0,
        noShow: 1,
        interviewed: 15,
        reasons: [
          { reason: 'health', n: 9 },
          { reason: 'no-wish', n: 7 },
        ],
      },
      replyWithinDays: 14,
      withdrawn: 1,
    },
    interviews: {
      held: 14,
      recorded: 13,
      notesOnly: 1,
      minutes: { least: 31, most: 92, mean: 58 },
      interviewers: 4,
      calibrations: 2,
      withOthers: 1,
      settings: [
        { text: text('hjemme', 'heime'), n: 9 },
        { text: text('på kommunens kontor', 'på kontoret til kommunen'), n: 5 },
      ],
      compensation: text('Et gavekort på 300 kroner.', 'Eit gåvekort på 300 kroner'),
      help: text('en psykolog', 'ein psykolog'),
    },
    sample: {
      n: 14,
      women: 5,
      men: 9,
      others: 0,
      sites: 3,
      bands: [
        { from: 65, to: 69, n: 6 },
        { from: 70, to: 74, n: 5 },
        { from: 75, to: 79, n: 3 },
      ],
      ages: { from: 65, to: 77 },
      meanAge: 70.5,
    },
    guide: {
      version: 2,
      from: '2025-08-20',
      title: text('Intervjuguide', 'Intervjuguide'),
      source: text('', ''),
      translated: [],
      opening: text('Takk for at du ville snakke med oss.', 'Takk for at du ville snakke med oss.'),
      topics: [
        {
          code: 'use',
          name: text('Bruk av tjenestene', 'Bruk av tenestene'),
          questions: [
            {
              code: 'first',
              text: text(
                'Kan du fortelle om første gang du ba om hjelp?',
                'Kan du fortelje om første gongen du bad om hjelp?',
              ),
              prompts: [
                { code: 'first_who', text: text('Hvem snakket du med?', 'Kven snakka du med?') },
                { code: 'first_easy', text: text('Lett? Vanskelig?', 'Lett? Vanskeleg?') },
              ],
            },
            { code: 'now', text: text('Hvordan er det nå?', 'Korleis er det no?'), prompts: [] },
          ],
        },
        {
          code: 'end',
          name: text('Til slutt', 'Til slutt'),
          questions: [
            {
              code: 'more',
              text: text('Er det noe vi ikke har spurt om?', 'Er det noko vi ikkje har spurt om?'),
              prompts: [],
            },
          ],
        },
      ],
    },
    informationSheet: {
      version: 1,
      from: '2025-08-01',
      text: {
        nb: sheet('Vi spør deg om å bli intervjuet. Du kan si nei.', 'Hva innebærer det?'),
        nn: sheet('Vi spør deg om å bli intervjua. Du kan seie nei.', 'Kva inneber det?'),
      },
    },
    analysis: {
      stance: 'codebook',
      agreement: { interviews: 3, share: 0.9312, kappa: 0.7208, alpha: 0.7154 },
      newCodes: [3, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      returned: { transcripts: false, findings: true },
    },
    project: testProject,
    quotes: new Map(Object.entries(released)),
    beside: new Map([
      [
        't1',
        [
          {
            source: 'survey' as const,
            title: 'Får hjelp når det trengs',
            origin: 'Brukertilfredshetsevalueringen',
            year: '2025',
            nodes: [besideFigure(language)],
          },
        ],
      ],
      [
        't3',
        [
          {
            source: 'mapping' as const,
            title: 'Bosituasjon',
            origin: 'BrukerPlan',
            year: '2024',
            nodes: [besideTable],
          },
        ],
      ],
    ]),
    checklist: [
      item('1', text('Intervjuer', 'Intervjuar'), {
        draft: text('Fire intervjuere ved kompetansesenteret.', 'Fire intervjuarar ved kompetansesenteret.'),
      }),
      item('13', text('Frafall', 'Fråfall'), {
        draft: text('Utkast som ikke gjelder lenger.', 'Utkast som ikkje gjeld lenger.'),
        answer: '7 takket nei. Grunnene står i kapittelet om metode.',
      }),
      item('22', text('Metning', 'Metting'), { draft: text('Er skjult.', 'Er skjult.'), hidden: true }),
      item('28', text('Kontroll av funn', 'Kontroll av funn'), {}),
    ],
  }
}

const item = (code: string, name: LocalText, change: Partial<DraftedItem>): DraftedItem => ({
  code,
  name,
  asks: text('', ''),
  draft: null,
  answer: null,
  state: 'missing',
  hidden: false,
  ...change,
})
