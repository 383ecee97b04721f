import { initialsOf, useColleagues } from '../../interviews/studies/member-form.tsx'
import { SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { studyAdminWords as words } from './words.ts'

/** Who is to lead a study, and how they are called for short. */
export interface LeaderDraft {
  readonly staff: string
  readonly initials: string
}

export const leaderFaults = ({ staff, initials }: LeaderDraft): ReadonlySet<string> =>
  new Set([...(staff === '' ? ['staff'] : []), ...(/^\p{L}{1,5}$/u.test(initials) ? [] : ['initials'])])

/** Chooses a leader among those who are appointed to work in studies. */
export function LeaderFields({
  draft,
  change,
  faults,
  not,
}: {
  draft: LeaderDraft
  change: (draft: LeaderDraft) => void
  faults: ReadonlySet<string>
  /** Those who lead already. */
  not: ReadonlySet<string>
}) {
  const say = useSay()
  const colleagues = useColleagues()
  return (
    <>
      <SelectField
        label={say(words.leader)}
        help={say(words.leaderHelp)}
        value={draft.staff}
        change={(staff) => {
          const name = colleagues.data?.find((one) => one.staff === staff)?.name ?? ''
          change({ staff, initials: initialsOf(name) })
        }}
        error={faults.has('staff') ? say(words.leaderMissing) : undefined}
        options={[
          { value: '', text: say(words.choose) },
          ...(colleagues.data ?? [])
            .filter(({ staff }) => !not.has(staff))
            .map(({ staff, name }) => ({ value: staff, text: name })),
        ]}
      />
      <TextField
        label={say(words.initials)}
        value={draft.initials}
        change={(initials) => change({ ...draft, initials })}
        error={faults.has('initials') ? say(words.initialsWrong) : undefined}
      />
    </>
  )
}
