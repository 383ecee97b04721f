import type { StudyAnswer } from '../../interviews/queries.ts'

/** What is told of a study, as it stands in the form. */
export type StudyDraft = Pick<
  StudyAnswer,
  'titleNb' | 'titleNn' | 'purpose' | 'stance' | 'startsOn' | 'endsOn'
>

export const emptyStudy: StudyDraft = {
  titleNb: '',
  titleNn: '',
  purpose: '',
  stance: 'mixed',
  startsOn: '',
  endsOn: '',
}

export const draftOfStudy = ({
  titleNb,
  titleNn,
  purpose,
  stance,
  startsOn,
  endsOn,
}: StudyAnswer): StudyDraft => ({ titleNb, titleNn, purpose, stance, startsOn, endsOn })

/** The fields that something is wrong with. */
export function faultsInStudy({ titleNb, titleNn, startsOn, endsOn }: StudyDraft): ReadonlySet<string> {
  const faults = new Set<string>()
  if (titleNb.trim() === '') faults.add('titleNb')
  if (titleNn.trim() === '') faults.add('titleNn')
  if (startsOn === '') faults.add('startsOn')
  if (endsOn === '') faults.add('endsOn')
  else if (startsOn !== '' && endsOn < startsOn) faults.add('order')
  return faults
}
