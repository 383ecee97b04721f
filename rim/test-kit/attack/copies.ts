import type { SurveyHouse } from '../house/survey.ts'

/** Rows of the answering as they lie in the data files: with the transaction that wrote them, their place, and what hangs on them. */
export interface Copy {
  readonly codes: readonly { readonly hash: string; readonly service: string; readonly transaction: number }[]
  readonly pool: readonly {
    readonly id: string
    readonly participant: string
    readonly transaction: number
    readonly place: number
    readonly length: number
  }[]
  readonly answers: readonly {
    readonly id: string
    readonly participant: string | null
    readonly transaction: number
    readonly place: number
    readonly answers: Readonly<Record<string, unknown>>
    /** As the bytes lie there. */
    readonly texts: string
  }[]
}

/** Copies what an operator could copy: every row, by whoever owns the database. */
export async function copyRows({ database }: Pick<SurveyHouse, 'database'>): Promise<Copy> {
  const rows = async <T>(text: string) => (await database.sql(text)) as unknown as readonly T[]
  // the place in the file: page and line
  const place = '(ctid::text::point)[0] * 1000 + (ctid::text::point)[1] as place'
  const transaction = 'xmin::text::integer as transaction'
  return {
    codes: await rows(
      `select encode(hash, 'hex') as hash, service, ${transaction} from lyttepost.survey_code where state = 'finished'`,
    ),
    pool: await rows(
      `select id, participant, ${transaction}, ${place}, octet_length(sealed) as length from lyttepost.survey_pool`,
    ),
    answers: await rows(
      `select id, participant, ${transaction}, ${place}, answers, encode(texts, 'escape') as texts from lyttepost.survey_answer`,
    ),
  }
}
