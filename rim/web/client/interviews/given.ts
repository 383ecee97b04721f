import type { OwnStudyAnswer } from './queries.ts'

/** What every page of a study gets; `part` is what stands last in the address, where a page takes it. */
export interface StudyPageGiven {
  readonly study: OwnStudyAnswer
  readonly part: string | undefined
}
