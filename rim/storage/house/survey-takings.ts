import type { Work } from './scope.ts'

/** A participant of the survey with the wave that it takes part in: what the field work is done in. */
export interface SurveyTaking {
  /** Of the participant. */
  readonly id: string
  readonly municipality: string
  /** Of the city district; null: the municipality whole. */
  readonly district: string | null
  readonly origin: 'last-wave' | 'drawn' | 'replacement' | 'outside'
  readonly region: string
  readonly sizeClass: 'small' | 'medium' | 'large'
  /** `YYYY-MM-DD`; null: not invited. */
  readonly answerBy: string | null
  readonly answer: 'accepted' | 'declined' | null
  readonly reason: string
  readonly target: number | null
  readonly wave: string
  readonly waveState: 'planned' | 'open' | 'closed'
  readonly instrument: string
  readonly year: number
  readonly title: { readonly nb: string; readonly nn: string; readonly en: string }
  /** `YYYY-MM-DD`, as the next. */
  readonly opensOn: string
  readonly closesOn: string
  /** Who answers for the survey, and how to reach them; '': not told. */
  readonly responsible: string
  readonly contact: string
}

const selected = (work: Work) =>
  work
    .selectFrom('survey_participant as p')
    .innerJoin('survey_wave as w', 'w.id', 'p.wave')
    .select([
      'p.id',
      'p.municipality',
      'p.district',
      'p.origin',
      'p.region',
      'p.size_class as sizeClass',
      'p.answer_by as answerBy',
      'p.answer',
      'p.reason',
      'p.target',
      'p.wave',
      'w.state as waveState',
      'w.instrument',
      'w.year',
      'w.title_nb',
      'w.title_nn',
      'w.title_en',
      'w.opens_on as opensOn',
      'w.closes_on as closesOn',
      'w.responsible',
      'w.contact',
    ])
    .orderBy('w.year', 'desc')
    .orderBy('p.municipality')
    .orderBy('p.district')

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]
const takingOf = ({ title_nb: nb, title_nn: nn, title_en: en, ...rest }: Row): SurveyTaking => ({
  ...rest,
  title: { nb, nn, en },
})

/** A participant that the scope sees: of the own municipality when it is invited, the nation's all. */
export async function findSurveyTaking(work: Work, participant: string): Promise<SurveyTaking | null> {
  const row = await selected(work).where('p.id', '=', participant).executeTakeFirst()
  return row ? takingOf(row) : null
}

/** The participants of a wave that the scope sees. */
export async function listSurveyTakings(work: Work, wave: string): Promise<readonly SurveyTaking[]> {
  return (await selected(work).where('p.wave', '=', wave).execute()).map(takingOf)
}

/** What a municipality, or its districts, take part in, the newest wave first. */
export async function listTakingsOf(work: Work, municipality: string): Promise<readonly SurveyTaking[]> {
  return (await selected(work).where('p.municipality', '=', municipality).execute()).map(takingOf)
}
